package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.jena.graph.Triple;
import org.waqai.graph.search.Index;

/** The graphs of a store that are no article's, but the program's own; each is written whole. */
public final class OwnGraphs {
  private final Path folder;
  private final Iris iris;
  private final Steady dataset;
  private final Index index;
  private final Transactions transactions;
  private final Hurry hurry;

  OwnGraphs(
      Path folder, Iris iris, Steady dataset, Index index, Transactions transactions, Hurry hurry) {
    this.folder = folder;
    this.iris = iris;
    this.dataset = dataset;
    this.index = index;
    this.transactions = transactions;
    this.hurry = hurry;
  }

  /** Writes the declarations to their own graph where they have changed; whether they had. */
  public boolean putOntology(Ontology ontology) throws IOException {
    return put(OwnGraph.of(ontology, iris));
  }

  /** Writes what the lists of names say to their own graph where it has changed; whether it had. */
  public boolean putNames(Names names) throws IOException {
    return put(OwnGraph.of(names, iris));
  }

  /**
   * Writes anew, to a graph of its own, which articles are copies of others; whether that has
   * changed. The articles' own graphs stay functions of their articles.
   */
  public boolean putCopies() throws IOException {
    return put(
        new OwnGraph(
            iris.copiesGraph(), transactions.read(() -> Copies.among(Copies.candidates(dataset)))));
  }

  /**
   * Writes anew, to a graph of its own, what can be said of all articles together; whether that has
   * changed. Nobody else uses the store meanwhile: its parts are asked on all processors.
   */
  public boolean putWorld(World world) throws IOException {
    List<Triple> triples = new ArrayList<>();
    try (ExecutorService hands =
        Executors.newFixedThreadPool(1 + Runtime.getRuntime().availableProcessors())) {
      // that of a new store is made meanwhile; where it can't be, what is put next says so
      var unused =
          hands.submit(
              () -> {
                index.enter();
                index.leave();
                return true;
              });
      List<Callable<List<Triple>>> parts = new ArrayList<>();
      for (World.Construct part : world.constructs()) {
        Pace pace = hurry.pace(Duration.ZERO, () -> false);
        parts.add(() -> transactions.read(() -> part.of(dataset, pace)));
      }
      for (Future<List<Triple>> part : hands.invokeAll(parts)) {
        triples.addAll(part.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException told ? told : Broken.store(folder, e);
    }
    return put(new OwnGraph(iris.worldGraph(), Ontology.sorted(triples)));
  }

  /**
   * The same while the store is in use: it lets others go first, and is ended where nobody wants it
   * any more.
   *
   * @param ended whether that is so
   */
  public boolean putWorld(World world, BooleanSupplier ended) throws IOException {
    Pace pace = hurry.pace(Duration.ZERO, ended);
    Optional<List<Triple>> triples = transactions.read(() -> world.of(dataset, pace, ended));
    return triples.isPresent() && put(new OwnGraph(iris.worldGraph(), triples.get()));
  }

  /** Writes a graph of our own where it has changed; whether it had. */
  boolean put(OwnGraph own) throws IOException {
    Replacing replacing = new Replacing(dataset, own);
    if (!transactions.read(replacing::isNeeded)) {
      return false;
    }
    Transactions.demandSpace(folder, own.triples().size() * Store.BYTES_A_QUAD);
    return transactions.write(
        change -> {
          replacing.in(change);
          return true;
        });
  }
}
