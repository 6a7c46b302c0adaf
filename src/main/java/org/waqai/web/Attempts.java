package org.waqai.web;

import java.time.Duration;
import org.waqai.model.Lately;

/**
 * How often somebody has failed to say who they are: after some failures they wait, so that
 * passwords cannot be tried out. What is remembered has a bound.
 */
final class Attempts {
  private static final int FREE = 5;
  private static final int REMEMBERED = 10_000;
  private static final Duration WAIT = Duration.ofSeconds(60);

  private record Failed(int times, long last) {}

  private final Lately<String, Failed> failed = new Lately<>(REMEMBERED);

  /** Seconds that they have to wait; 0 where they may try. */
  synchronized long wait(String who, long now) {
    Failed before = failed.of(who).orElse(new Failed(0, now));
    long left = before.last() + WAIT.toNanos() - now;
    return before.times() < FREE || left <= 0 ? 0 : 1 + left / 1_000_000_000;
  }

  synchronized void failed(String who, long now) {
    Failed before = failed.of(who).orElse(new Failed(0, now));
    boolean old = now - before.last() > WAIT.toNanos();
    failed.put(who, new Failed(old ? 1 : before.times() + 1, now));
  }
}
