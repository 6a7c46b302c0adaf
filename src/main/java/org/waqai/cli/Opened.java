package org.waqai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.waqai.graph.Bases;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/**
 * A store that is opened to be served.
 *
 * @param store itself, or a copy where it may not be written
 * @param iris what its things are named by
 * @param copy that is served in its place
 */
record Opened(Store store, Iris iris, Optional<Copied> copy) implements Closeable {
  /**
   * Opens a store that is there.
   *
   * @param base what the names of its things are said to begin with; else its own
   * @param notes is told where it had to be copied
   * @throws Problem where the names begin with something else
   */
  static Opened open(Path folder, Optional<Iris> base, PrintWriter notes) throws IOException {
    Kept.demandStore(folder);
    Optional<Copied> copy = Optional.empty();
    if (Copied.isNeeded(folder)) {
      copy = Optional.of(Copied.of(folder));
      notes.println(
          "waqai: the store %s may not be written to: a copy of it is served, from %s, read-only"
              .formatted(folder, copy.get().folder()));
    }
    try {
      return open(folder, copy, base);
    } catch (IOException | RuntimeException e) {
      if (copy.isPresent()) {
        copy.get().close();
      }
      throw e;
    }
  }

  private static Opened open(Path folder, Optional<Copied> copy, Optional<Iris> base)
      throws IOException {
    Path at = copy.map(Copied::folder).orElse(folder);
    Iris iris = base.orElse(new Iris(Iris.BASE));
    Store store = Store.open(at, iris);
    Set<String> bases;
    try {
      bases = Bases.of(store);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
    if (bases.isEmpty() || bases.contains(iris.base())) {
      return new Opened(store, iris, copy);
    }
    store.close();
    String own = bases.iterator().next();
    if (base.isPresent()) {
      throw new Problem(
          "the names in the store %s begin with %s, not with %s: serve it with --base %s"
              .formatted(folder, own, iris.base(), own));
    }
    return new Opened(Store.open(at, new Iris(own)), new Iris(own), copy);
  }

  @Override
  public void close() throws IOException {
    store.close();
    if (copy.isPresent()) {
      copy.get().close();
    }
  }
}
