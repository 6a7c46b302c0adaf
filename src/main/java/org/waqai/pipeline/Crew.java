package org.waqai.pipeline;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works on all cores and gives results in the order in which the work came in. */
final class Crew {
  /** How far the fastest worker may run ahead of the slowest, a worker. */
  private static final int AHEAD = 16;

  private final int workers;

  Crew(int workers) {
    this.workers = workers;
  }

  /** Applies the work to each and hands the results over on the caller's thread, in order. */
  <A, B> void work(Stream<A> in, Function<A, B> work, Consumer<B> out) {
    if (workers == 1) {
      in.forEachOrdered(a -> out.accept(work.apply(a)));
      return;
    }
    Queue<Future<B>> under = new ArrayDeque<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(workers)) {
      try {
        for (Iterator<A> all = in.iterator(); all.hasNext(); ) {
          A next = all.next();
          under.add(hands.submit(() -> work.apply(next)));
          if (under.size() >= workers * AHEAD) {
            out.accept(done(under.remove()));
          }
        }
        while (!under.isEmpty()) {
          out.accept(done(under.remove()));
        }
      } finally {
        hands.shutdownNow();
      }
    }
  }

  /** What came of it; what it failed with is thrown here. */
  static <B> B done(Future<B> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
