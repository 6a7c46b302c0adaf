package org.waqai.graph;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.bulk.Bulk;

/** The graphs of a store that is not made yet. */
final class Collected implements Closeable {
  /** Measured: 80 bytes a quad in the ledger, 260 in the store, 200 for sorting. */
  private static final long BYTES_A_QUAD = 550;

  private final Path folder;
  private final Iris iris;
  private final Bulk bulk;

  /** Of all articles; of none where the first of them are from a run before this one. */
  private final Optional<List<Copies.Candidate>> candidates;

  private Collected(Path folder, Iris iris, Bulk bulk) {
    this.folder = folder;
    this.iris = iris;
    this.bulk = bulk;
    this.candidates = bulk.size() == 0 ? Optional.of(new ArrayList<>()) : Optional.empty();
  }

  /** Begins, or goes on with what was left behind, in the folder of a store to be. */
  static Collected open(Path folder, Iris iris) throws IOException {
    try {
      return new Collected(folder, iris, Bulk.open(folder));
    } catch (IOException | RuntimeException e) {
      throw Broken.store(folder, e);
    }
  }

  Known known() {
    return new Known(iris, bulk.states());
  }

  /**
   * Writes articles; on disk when this returns.
   *
   * @return those whose graph is here, made from something else
   * @throws IOException where they were not written; then nothing more can be
   */
  List<Graphed> put(Collection<Graphed> articles) throws IOException {
    return write(() -> articles.stream().filter(a -> !add(a)).toList());
  }

  private boolean add(Graphed article) {
    Node graph = iris.graph(article.article());
    Node subject = iris.article(article.article());
    long state = Known.hash(subject.getURI(), article.ingestKey());
    if (begins(graph, state)) {
      for (Quad q : article.quads()) {
        bulk.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject());
      }
      bulk.add(graph, subject, Vocabulary.INGEST_KEY, Literals.text(article.ingestKey()));
      candidates.ifPresent(all -> Copies.candidate(subject, article.quads()).ifPresent(all::add));
    }
    return bulk.knows(state);
  }

  /** Writes a graph of our own; false where it is here, made from something else. */
  boolean put(OwnGraph own) throws IOException {
    return write(() -> add(own));
  }

  private boolean add(OwnGraph own) {
    Triple mark = own.mark();
    long state = Hash.first64(mark.toString());
    if (begins(own.name(), state)) {
      own.triples().forEach(t -> add(own.name(), t));
      add(own.name(), mark);
    }
    return bulk.knows(state);
  }

  private void add(Node graph, Triple t) {
    bulk.add(graph, t.getSubject(), t.getPredicate(), t.getObject());
  }

  private boolean begins(Node name, long state) {
    long graph = Hash.first64(name.getURI());
    boolean begins = !bulk.holds(graph);
    if (begins) {
      bulk.begin(graph, state);
    }
    return begins;
  }

  private <T> T write(Supplier<T> adding) throws IOException {
    try {
      T out = adding.get();
      Transactions.demandSpace(folder, bulk.size() * BYTES_A_QUAD);
      bulk.write();
      return out;
    } catch (IOException | RuntimeException e) {
      bulk.close(); // what was added in part must not be written with what comes next
      throw e instanceof IOException io ? io : Broken.store(folder, e);
    }
  }

  /** As {@link OwnGraphs#putCopies}; false where not all articles are known, or it is here. */
  boolean putCopies() throws IOException {
    return candidates.isPresent()
        && put(new OwnGraph(iris.copiesGraph(), Copies.among(candidates.get())));
  }

  /** Makes the store of it. */
  void end() throws IOException {
    try {
      bulk.end();
    } catch (IOException | RuntimeException | InternalError e) {
      throw Broken.store(folder, e);
    }
  }

  @Override
  public void close() throws IOException {
    bulk.close();
  }
}
