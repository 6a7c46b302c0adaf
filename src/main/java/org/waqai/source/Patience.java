package org.waqai.source;

import java.time.Duration;
import java.util.Optional;
import org.waqai.source.Fetched.Failed;

/**
 * Asks again where that may help, after longer and longer pauses.
 *
 * @param delay the first of them, halved
 */
record Patience(Duration delay) {
  private static final int TRIES = 3;

  /** A server that asks for more is left for another run. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  /** One try. */
  interface Attempt {
    Fetched make() throws InterruptedException;
  }

  /** The first answer that is one, or the last failure. */
  Fetched ask(Attempt attempt) throws InterruptedException {
    for (int tries = 1; ; tries++) {
      Fetched answer = attempt.make();
      if (!(answer instanceof Failed failed) || failed.again().isEmpty() || tries == TRIES) {
        return answer;
      }
      Duration pause = failed.again().get();
      if (tooLong(failed)) {
        String reason = failed.reason() + ", not before " + pause.toMinutes() + " minutes";
        return new Failed(failed.trouble(), reason, failed.again());
      }
      Duration backOff = delay.multipliedBy(1L << tries);
      Thread.sleep(pause.compareTo(backOff) > 0 ? pause : backOff);
    }
  }

  /** Whether the server asks to be left alone for so long that this run will not wait. */
  static boolean tooLong(Failed failed) {
    Optional<Duration> pause = failed.again();
    return pause.isPresent() && pause.get().compareTo(LONGEST) > 0;
  }
}
