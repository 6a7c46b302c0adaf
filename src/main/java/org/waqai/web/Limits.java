package org.waqai.web;

import java.time.Duration;

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
          100_000, 20 << 20, Duration.ofSeconds(30), 8, 24, Duration.ofSeconds(10), 256 << 10);
}
