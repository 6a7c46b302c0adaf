package org.waqai.graph;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * A store that is being filled: a new one in bulk, as long as nothing is to be replaced, one that
 * is there in transactions. What {@link #put} has returned from outlives the process.
 */
public final class Growing implements Closeable {
  /** More at once would make a new store no faster, but be longer in memory, to be moved about. */
  private static final int FEW = 40;

  private final Path folder;
  private final Iris iris;

  /** Whoever writes ends it, while another thread asks how much to put at once. */
  private volatile Optional<Collected> collected = Optional.empty();

  private Optional<Store> store = Optional.empty();
  private boolean packed;

  private Growing(Path folder, Iris iris) {
    this.folder = folder;
    this.iris = iris;
  }

  /**
   * Opens the store in a folder, or begins one where none is.
   *
   * @throws IOException where that can't be, in one sentence
   */
  public static Growing open(Path folder, Iris iris) throws IOException {
    Growing growing = new Growing(folder, iris);
    if (Generations.of(folder).isEmpty()) {
      growing.collected = Optional.of(Collected.open(folder, iris));
    } else {
      growing.store = Optional.of(Store.open(folder, iris));
    }
    return growing;
  }

  /** The store with all that was put; from now on it grows in transactions. */
  public Store store() throws IOException {
    if (collected.isPresent()) {
      try (Collected all = collected.get()) {
        all.end();
      }
      collected = Optional.empty();
      packed = true;
    }
    if (store.isEmpty()) {
      store = Optional.of(Store.open(folder, iris));
    }
    return store.get();
  }

  /**
   * How many articles to put at once.
   *
   * @param most what the user asks for
   */
  public int together(int most) {
    return collected.isPresent() ? Math.min(most, FEW) : most;
  }

  /** Whether the store was made of what was put, with nothing in it that is no longer read. */
  public boolean isPacked() {
    return packed;
  }

  /** All articles that are there now. */
  public Known known() throws IOException {
    return collected.isPresent() ? collected.get().known() : store().known();
  }

  /** As {@link OwnGraphs#putOntology}. */
  public void putOntology(Ontology ontology) throws IOException {
    put(OwnGraph.of(ontology, iris));
  }

  /** As {@link OwnGraphs#putNames}. */
  public void putNames(Names names) throws IOException {
    put(OwnGraph.of(names, iris));
  }

  /** As {@link OwnGraphs#putCopies}, after all articles. */
  public void putCopies() throws IOException {
    if (collected.isEmpty() || !collected.get().putCopies()) {
      store().own().putCopies();
    }
  }

  private void put(OwnGraph own) throws IOException {
    if (collected.isEmpty() || !collected.get().put(own)) {
      store().own().put(own);
    }
  }

  /**
   * Stores these graphs, each in the place of the one it had before.
   *
   * @throws IOException where they were not stored, or not all; then nothing more can be put
   */
  public void put(Collection<Graphed> articles) throws IOException {
    Collection<Graphed> others = collected.isPresent() ? collected.get().put(articles) : articles;
    if (!others.isEmpty()) {
      store().put(others);
      packed = false;
    }
  }

  /** What was put stays, in whatever form. */
  @Override
  public void close() throws IOException {
    if (collected.isPresent()) {
      collected.get().close();
    }
    store.ifPresent(Store::close);
  }
}
