package org.waqai.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import org.waqai.graph.Store;

/**
 * What looks at all articles is done once for many changes: which are copies of others. It takes a
 * small part of the time, however large the store.
 */
final class Settling {
  private static final System.Logger LOG = System.getLogger("org.waqai.pipeline.Intake");
  private static final long LEAST = 2_000_000_000L;
  private static final int SHARE = 20;

  private final Store store;
  private boolean changed;
  private long last = System.nanoTime();
  private long took;

  Settling(Store store) {
    this.store = store;
  }

  void changed() {
    changed = true;
  }

  /**
   * Does it where it is time.
   *
   * @param idle whether nothing else is to be done
   */
  void settle(boolean idle) {
    long since = System.nanoTime() - last;
    if (!changed || since < LEAST + took * SHARE / (idle ? 4 : 1)) {
      return;
    }
    changed = false;
    long start = System.nanoTime();
    try {
      store.putCopies();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "copies are not looked for: " + e.getMessage());
    }
    last = System.nanoTime();
    took = last - start;
  }
}
