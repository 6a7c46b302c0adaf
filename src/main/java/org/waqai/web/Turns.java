package org.waqai.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Only so many at a time are answered; some may wait for a moment; the rest are told to come back.
 * What took little when it was last asked goes before what took much, then the order is that in
 * which they came. A question that goes on is no longer a quick one: it leaves its place to others,
 * and goes on beside them, more slowly ({@link org.waqai.graph.Hurry}). Only half of all may be
 * such: a few questions that take all the time they may do not keep the quick ones out.
 */
final class Turns {
  /** As long as it has taken less of a processor's time a question is a quick one. */
  static final Duration QUICK = Duration.ofMillis(250);

  /** For so long it is one at most, where others leave it little of the processors. */
  private static final Duration WAITED = Duration.ofSeconds(1);

  /** Among what takes less of a processor's time it matters who came first. */
  private static final Duration CHEAP = Duration.ofMillis(40);

  /** What has gone on for so long makes way. */
  private static final Duration LONG = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMillis(50);

  private final int places;
  private final IntSupplier quick;
  private final int seats;
  private final Duration patience;
  private final Costs costs = new Costs();
  private final Set<Turn> under = new LinkedHashSet<>();
  private final List<Turn> waiting = new ArrayList<>();

  /**
   * Nobody is there yet.
   *
   * @param limits how many are answered at a time, how many may wait, and how long
   * @param quick how many quick ones are answered at a time, as it is now
   */
  Turns(Limits limits, IntSupplier quick) {
    this.places = limits.atOnce();
    this.quick = quick;
    this.seats = limits.waiting();
    this.patience = limits.patience();
  }

  /** Somebody's. */
  private static final class Turn {
    private static final Comparator<Turn> ORDER = Comparator.comparingInt(Turn::size);

    private final Course course;
    private final long cost;
    private final Costs.Meter meter = new Costs.Meter();
    private long since;

    Turn(Course course, long cost) {
      this.course = course;
      this.cost = cost;
    }

    /** Whether it has turned out to be none of the quick ones. */
    private boolean isSlow() {
      return isOlderThan(QUICK) && (isOlderThan(WAITED) || meter.taken() > QUICK.toNanos());
    }

    /** About how much it takes: the cheap are all alike, what takes twice as much is one more. */
    private int size() {
      return Long.SIZE - Long.numberOfLeadingZeros(cost / CHEAP.toNanos());
    }

    private boolean isOlderThan(Duration age) {
      return System.nanoTime() - since > age.toNanos();
    }
  }

  /** What is done at a place. */
  interface Work<T> {
    T answer() throws Problem;
  }

  /**
   * Does a piece of work when its turn has come.
   *
   * @param asked by which it is known when it is asked again
   */
  <T> T take(Course course, Optional<String> asked, Work<T> work) throws Problem {
    Turn turn = new Turn(course, asked.map(costs::of).orElse(0L));
    begin(turn);
    long before = turn.meter.taken();
    try {
      return work.answer();
    } finally {
      asked.ifPresent(a -> costs.took(a, turn.meter.taken() - before));
      end(turn);
    }
  }

  /** Whether somebody waits, or a quick one is under way. */
  synchronized boolean isHurried() {
    return !waiting.isEmpty() || under.stream().anyMatch(t -> !t.isSlow());
  }

  private synchronized void begin(Turn turn) throws Problem {
    if (!waiting.isEmpty() || !hasPlace(turn)) {
      sit(turn);
    }
    turn.since = System.nanoTime();
    under.add(turn);
  }

  private synchronized void end(Turn turn) {
    under.remove(turn);
    notifyAll();
  }

  private boolean hasPlace(Turn turn) {
    long slow = under.stream().filter(Turn::isSlow).count();
    boolean toBeSlow = turn.cost > QUICK.toNanos();
    return under.size() < places
        && under.size() - slow < quick.getAsInt()
        && (!toBeSlow || slow < (places + 1) / 2);
  }

  private boolean isNext(Turn turn) {
    return waiting.stream().filter(this::hasPlace).findFirst().filter(t -> t == turn).isPresent();
  }

  private void sit(Turn turn) throws Problem {
    int at = 0;
    while (at < waiting.size() && Turn.ORDER.compare(waiting.get(at), turn) <= 0) {
      at++;
    }
    if (waiting.size() >= seats) {
      if (at == waiting.size()) {
        throw Problem.later(
            429, "Too many questions at once", "Ask again in a while, one after another", 5);
      }
      waiting.removeLast(); // it has to go, and will see that
      notifyAll();
    }
    waiting.add(at, turn);
    try {
      long end = System.nanoTime() + patience.toNanos();
      while (!isNext(turn)) {
        turn.course.proceed();
        if (System.nanoTime() > end || !waiting.contains(turn)) {
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
    List<Turn> old =
        under.stream().filter(t -> t.isOlderThan(LONG) && !t.course.isStopped()).toList();
    if (old.size() > places / 2) {
      old.getFirst().course.stop(Course.Stop.MADE_WAY);
    }
  }

  private static Problem busy() {
    return Problem.later(503, "Busy", "All places are taken by other questions: ask again", 2);
  }
}
