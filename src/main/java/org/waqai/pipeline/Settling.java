package org.waqai.pipeline;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.waqai.graph.Store;
import org.waqai.graph.World;

/**
 * What looks at all articles is done once for many changes: which are copies of others, and what
 * they say together. It takes a small part of the time, however large the store, and nobody waits
 * for it.
 */
final class Settling implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.waqai.pipeline.Intake");
  private static final long LEAST = 2_000_000_000L;
  private static final int SHARE = 20;

  /** What the first round is taken to need: a server that has just begun has enough to do. */
  private static final long GUESS = 1_000_000_000L;

  private final Store store;
  private final Supplier<World> world;
  private final ExecutorService hand =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("settling").daemon().factory());

  private boolean changed;
  private volatile boolean ended;
  private volatile Round last = new Round(System.nanoTime(), GUESS);
  private Future<?> under = CompletableFuture.completedFuture(null);

  /** One that is done: when, and how long it took. */
  private record Round(long end, long took) {}

  Settling(Store store, Supplier<World> world) {
    this.store = store;
    this.world = world;
  }

  void changed() {
    changed = true;
  }

  /**
   * Begins it where it is time.
   *
   * @param idle whether nothing else is to be done
   */
  void settle(boolean idle) {
    long since = System.nanoTime() - last.end();
    if (!changed || !under.isDone() || since < LEAST + last.took() * SHARE / (idle ? 4 : 1)) {
      return;
    }
    changed = false;
    under = hand.submit(this::now);
  }

  private void now() {
    long start = System.nanoTime();
    try {
      store.own().putCopies();
      store.own().putWorld(world.get(), () -> ended);
    } catch (IOException | OutOfMemoryError e) {
      LOG.log(Level.WARNING, "all articles are not looked at together: " + e.getMessage());
    }
    last = new Round(System.nanoTime(), System.nanoTime() - start);
  }

  /** Ends what is under way, and waits for that. */
  @Override
  public void close() {
    ended = true;
    hand.close();
  }
}
