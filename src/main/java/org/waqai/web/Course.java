package org.waqai.web;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.waqai.graph.Hurry;
import org.waqai.graph.Pace;

/** The answering of one question, which may be told to stop on its way. */
final class Course {
  /** Why one was stopped. */
  enum Stop {
    ASKED("Somebody who knows its id has cancelled the query"),
    LEFT("Whoever asked has gone"),
    MADE_WAY("It had gone on for long while others waited"),
    MEMORY("It took so much memory that none was left");

    private final String sentence;

    Stop(String sentence) {
      this.sentence = sentence;
    }
  }

  private final BooleanSupplier left;
  private final long since = System.nanoTime();
  private final List<Runnable> brakes = new CopyOnWriteArrayList<>();
  private volatile Optional<Stop> stop = Optional.empty();

  /**
   * One that begins.
   *
   * @param left whether whoever asked has gone
   */
  Course(BooleanSupplier left) {
    this.left = left;
  }

  /** What stops the work; done at once where it has been stopped. */
  void brake(Runnable brake) {
    brakes.add(brake);
    if (isStopped()) {
      brake.run();
    }
  }

  void stop(Stop why) {
    stop = Optional.of(why);
    brakes.forEach(Runnable::run);
  }

  /** How fast it goes: as it likes until it is no longer a quick one. */
  Pace pace(Hurry hurry) {
    return hurry.pace(Turns.QUICK, this::isStopped);
  }

  /** For how long it has been under way, in nanoseconds. */
  long age() {
    return System.nanoTime() - since;
  }

  void look() {
    if (!isStopped() && left.getAsBoolean()) {
      stop(Stop.LEFT);
    }
  }

  boolean isStopped() {
    return stop.isPresent();
  }

  /**
   * Goes on, if it may.
   *
   * @throws Problem where it was stopped
   */
  void proceed() throws Problem {
    if (isStopped()) {
      throw Problem.later(503, "Cancelled", stop.orElseThrow().sentence + ": ask it again", 1);
    }
  }
}
