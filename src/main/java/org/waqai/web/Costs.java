package org.waqai.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much of a processor's time questions took when they were last asked, in nanoseconds. */
final class Costs {
  /** How many are remembered. */
  private static final int KEPT = 4_000;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Map<String, Long> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEPT;
        }
      };

  /** What this thread has taken so far. */
  static long now() {
    return CLOCK.getCurrentThreadCpuTime();
  }

  /** About what one takes; nothing where it is not known. */
  synchronized long of(String asked) {
    return known.getOrDefault(asked, 0L);
  }

  /** It took so much: what a server has done often it does faster. */
  synchronized void took(String asked, long nanos) {
    known.merge(asked, nanos, (a, b) -> (a + b) / 2);
  }
}
