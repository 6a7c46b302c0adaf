package org.waqai.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.waqai.model.Lately;

/**
 * How much of a processor's time questions took when they were last asked, in nanoseconds. It is
 * forgotten bit by bit: what is not answered for it shows after a while what it takes now, when the
 * server is warm, or the store another.
 */
final class Costs {
  /** How many are remembered. */
  private static final int KEPT = 4_000;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** After that, half of it is forgotten. */
  private static final Duration HALF = Duration.ofSeconds(4);

  /** What it took, and when that was. */
  private record Cost(long nanos, long when) {
    long now() {
      return nanos >> Math.min(62, (System.nanoTime() - when) / HALF.toNanos());
    }
  }

  private final Lately<String, Cost> known = new Lately<>(KEPT);

  /** What this thread has taken so far. */
  static long now() {
    return CLOCK.getCurrentThreadCpuTime();
  }

  /** What the thread that makes it takes from then on, whoever asks. */
  static final class Meter {
    private final long thread = Thread.currentThread().threadId();
    private final long start = now();

    long taken() {
      return CLOCK.getThreadCpuTime(thread) - start;
    }
  }

  /** About what one takes; nothing where it is not known. */
  synchronized long of(String asked) {
    return known.of(asked).map(Cost::now).orElse(0L);
  }

  synchronized void took(String asked, long nanos) {
    known.put(asked, new Cost(nanos, System.nanoTime()));
  }
}
