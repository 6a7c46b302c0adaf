package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/**
 * What one who asks may take.
 *
 * @param rows of an answer; of a graph, triples
 * @param bytes of an answer, about
 * @param time to answer in; who asks may ask for less
 * @param atOnce questions that are answered at a time
 * @param waiting questions that may wait for their turn
 * @param patience how long they wait
 * @param request bytes of what is asked
 */
public record Limits(
    int rows, int bytes, Duration time, int atOnce, int waiting, Duration patience, int request) {

  /** For an endpoint that is open to everybody. */
  public static final Limits USUAL =
      new Limits(
          100_000, 20 << 20, Duration.ofSeconds(30), 8, 24, Duration.ofMillis(400), 256 << 10);

  private static final String TIMEOUT = "timeout";

  /**
   * The time that an answer may take: what is asked for by parameter or header, at most what is
   * allowed.
   */
  Duration time(HttpServletRequest request, Parameters parameters) throws Problem {
    Optional<String> wished =
        parameters.first(TIMEOUT).or(() -> Optional.ofNullable(request.getHeader(TIMEOUT)));
    if (wished.isEmpty()) {
      return time;
    }
    if (!wished.get().matches("[0-9]{1,6}(\\.[0-9]{1,3})?")) {
      throw Problem.bad("No time", "timeout is a number of seconds, such as 5");
    }
    Duration asked = Duration.ofMillis(Math.round(Double.parseDouble(wished.get()) * 1000));
    return asked.isZero() || asked.compareTo(time) > 0 ? time : asked;
  }
}
