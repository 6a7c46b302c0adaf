package org.waqai.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
  /** How far the fastest worker may run ahead of the slowest, a worker, in pieces of work. */
  private static final int AHEAD = 16;

  /** The most that one worker takes at once. */
  private static final int TOGETHER = 8;

  private final int workers;

  Crew(int workers) {
    this.workers = workers;
  }

  /** Applies the work to each and hands the results over on the caller's thread, in order. */
  <A, B> void work(Stream<A> in, Function<A, B> work, Consumer<B> out) {
    each(in.iterator(), work, out);
  }

  /**
   * Applies the work to several at once, where it is quicker for them together, and hands the
   * results over on the caller's thread, in order. Few are given out one by one, so that all work.
   */
  <A, B> void together(Stream<A> in, Function<List<A>, List<B>> work, Consumer<B> out) {
    Iterator<A> all = in.iterator();
    Iterator<List<A>> some =
        new Iterator<>() {
          private int given;

          @Override
          public boolean hasNext() {
            return all.hasNext();
          }

          @Override
          public List<A> next() {
            List<A> next = new ArrayList<>(TOGETHER);
            int most = Math.min(TOGETHER, 1 + given / (workers * TOGETHER));
            do {
              next.add(all.next());
            } while (next.size() < most && all.hasNext());
            given += next.size();
            return next;
          }
        };
    each(some, work, done -> done.forEach(out));
  }

  private <A, B> void each(Iterator<A> all, Function<A, B> work, Consumer<B> out) {
    if (workers == 1) {
      while (all.hasNext()) {
        out.accept(work.apply(all.next()));
      }
      return;
    }
    Queue<Future<B>> under = new ArrayDeque<>();
    try (ExecutorService hands = Executors.newFixedThreadPool(workers)) {
      try {
        while (all.hasNext()) {
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
