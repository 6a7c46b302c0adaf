package org.waqai.web;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Only so many at a time are answered; some may wait, in the order in which they came; the rest are
 * told to come back. While somebody waits, what has gone on for long keeps half of the places at
 * most: a few questions that take all the time they may do not keep the quick ones out.
 */
final class Turns {
  /** What has gone on for so long makes way. */
  private static final Duration LONG = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(50);

  private final IntSupplier places;
  private final int seats;
  private final Duration patience;
  private final Set<Turn> under = new LinkedHashSet<>();
  private final Deque<Turn> waiting = new ArrayDeque<>();

  /**
   * Nobody is there yet.
   *
   * @param limits how many may wait, and how long
   * @param places how many are answered at a time, as it is now
   */
  Turns(Limits limits, IntSupplier places) {
    this.places = places;
    this.seats = limits.waiting();
    this.patience = limits.patience();
  }

  /** Somebody's. */
  private static final class Turn {
    private final Course course;
    private long since;

    Turn(Course course) {
      this.course = course;
    }
  }

  /** What is done at a place. */
  interface Work<T> {
    T answer() throws Problem;
  }

  <T> T take(Course course, Work<T> work) throws Problem {
    Turn turn = new Turn(course);
    begin(turn);
    try {
      return work.answer();
    } finally {
      end(turn);
    }
  }

  private synchronized void begin(Turn turn) throws Problem {
    if (!waiting.isEmpty() || isFull()) {
      sit(turn);
    }
    turn.since = System.nanoTime();
    under.add(turn);
  }

  private synchronized void end(Turn turn) {
    under.remove(turn);
    notifyAll();
  }

  private boolean isFull() {
    return under.size() >= places.getAsInt();
  }

  private void sit(Turn turn) throws Problem {
    if (waiting.size() >= seats) {
      throw Problem.later(
          429, "Too many questions at once", "Ask again in a while, one after another", 5);
    }
    waiting.add(turn);
    try {
      long end = System.nanoTime() + patience.toNanos();
      while (waiting.peek() != turn || isFull()) {
        turn.course.proceed();
        if (System.nanoTime() > end) {
          throw busy();
        }
        makeWay();
        wait(LOOK.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      waiting.remove(turn);
      notifyAll();
    }
  }

  private void makeWay() {
    long begin = System.nanoTime() - LONG.toNanos();
    List<Turn> old =
        under.stream().filter(t -> t.since - begin < 0 && !t.course.isStopped()).toList();
    if (old.size() > places.getAsInt() / 2) {
      old.getFirst().course.stop(Course.Stop.MADE_WAY);
    }
  }

  private static Problem busy() {
    return Problem.later(503, "Busy", "All places are taken by other questions: ask again", 2);
  }
}
