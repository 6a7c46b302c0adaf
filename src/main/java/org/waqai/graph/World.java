package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.waqai.graph.bulk.Held;
import org.waqai.graph.search.Generation;

/**
 * What can be said of all articles together: counts, what several tell, on what they differ. Each
 * file {@code world/NAME.rq} of an ontology is a CONSTRUCT that is asked of the whole store now and
 * then; together they are the world's graph. To count when somebody asks would take the longer the
 * more there is.
 *
 * @param constructs each with the name of its file
 */
public record World(List<Construct> constructs) {
  /** For a question of which nobody waits for the answer, and which lets others go first. */
  private static final long SECONDS = 600;

  private static final String FOLDER = "world";

  /** A part of it. */
  public record Construct(Path file, Query query) {
    /** What it says of a store in a transaction. */
    List<Triple> of(DatasetGraph store, Pace pace) {
      List<Triple> out = new ArrayList<>();
      DatasetGraph held = Held.of(Generation.of(store), store.getContext());
      try (QueryExec exec =
          QueryExec.dataset(held).query(query).timeout(SECONDS, TimeUnit.SECONDS).build()) {
        pace.in(exec.getContext());
        exec.constructTriples().forEachRemaining(out::add);
      }
      return out;
    }
  }

  public World {
    constructs = List.copyOf(constructs);
  }

  /**
   * Reads the files of an ontology; it need not have any.
   *
   * @param iris whose base is that of the files
   * @throws BadFile where one is no CONSTRUCT
   */
  public static World read(Path ontology, Iris iris) throws IOException {
    Path folder = ontology.resolve(FOLDER);
    List<Construct> out = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".rq")).sorted().toList()) {
          out.add(new Construct(file, query(file, iris)));
        }
      }
    }
    return new World(out);
  }

  private static Query query(Path file, Iris iris) throws BadFile, IOException {
    Query query;
    try {
      query = QueryFactory.create(Files.readString(file), iris.base());
    } catch (QueryParseException e) {
      throw new BadFile(file, Math.max(1, e.getLine()), String.valueOf(e.getMessage()));
    } catch (QueryException e) {
      throw new BadFile(file, 1, String.valueOf(e.getMessage()));
    }
    if (!query.isConstructType() || query.isConstructQuad()) {
      throw new BadFile(file, 1, "expected a CONSTRUCT of triples");
    }
    return query;
  }

  /**
   * All of it, of a store in a transaction, in an order that depends on the store alone.
   *
   * @param pace to keep to
   * @param ended whether nobody wants it any more; then it is empty
   */
  Optional<List<Triple>> of(DatasetGraph store, Pace pace, BooleanSupplier ended) {
    List<Triple> out = new ArrayList<>();
    for (Construct construct : constructs) {
      if (ended.getAsBoolean()) {
        return Optional.empty();
      }
      out.addAll(construct.of(store, pace));
    }
    return Optional.of(Ontology.sorted(out));
  }
}
