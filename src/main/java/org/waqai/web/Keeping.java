package org.waqai.web;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.waqai.graph.Store;

/** Keeps a store that is served small: compacts it when it is asked to, or when it is time. */
final class Keeping {
  private static final System.Logger LOG = System.getLogger("org.waqai.web.Keeping");
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** So many times what it has to it may take while many articles come, which would wait. */
  private static final int AT_MOST = 9;

  private final Store store;
  private final BooleanSupplier pressed;
  private final ReentrantLock under = new ReentrantLock();

  /**
   * Nothing is done yet.
   *
   * @param pressed whether many articles wait to be written just now
   */
  Keeping(Store store, BooleanSupplier pressed) {
    this.store = store;
    this.pressed = pressed;
  }

  /** What came of a compaction. */
  record Compacted(long before, long after, Duration took) {}

  /** Begins to look after the store, until interrupted. */
  Thread watch() {
    return Thread.ofVirtual().name("keeping").start(this::look);
  }

  private void look() {
    try {
      while (true) {
        Thread.sleep(PAUSE);
        tidy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Compacts the store where it takes much more than it has to; whether it did. */
  boolean tidy() {
    try {
      if (!store.isWasteful(pressed.getAsBoolean() ? AT_MOST : Store.WASTEFUL)) {
        return false;
      }
      Compacted done = compact();
      LOG.log(
          Level.INFO,
          "compacted from %d to %d MB in %.1f s"
              .formatted(done.before() >> 20, done.after() >> 20, done.took().toMillis() / 1000.0));
      return true;
    } catch (IOException | RuntimeException | Problem e) {
      LOG.log(Level.WARNING, "the store was not compacted: " + e.getMessage());
      return false;
    }
  }

  /**
   * Compacts the store now.
   *
   * @throws Problem where that is under way
   */
  Compacted compact() throws Problem, IOException {
    if (!under.tryLock()) {
      throw Problem.of(409, "Under way", "The store is being compacted");
    }
    try {
      long start = System.nanoTime();
      long before = store.bytes();
      store.compact();
      return new Compacted(before, store.bytes(), Duration.ofNanos(System.nanoTime() - start));
    } finally {
      under.unlock();
    }
  }
}
