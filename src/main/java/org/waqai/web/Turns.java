package org.waqai.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Only so many at a time are answered; some may wait, the rest are told to come back. */
final class Turns {
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Semaphore places;
  private final Semaphore seats;
  private final Duration patience;

  Turns(Limits limits) {
    places = new Semaphore(limits.atOnce(), true);
    seats = new Semaphore(limits.waiting());
    patience = limits.patience();
  }

  /** What is done at a place. */
  interface Work<T> {
    T answer() throws Problem;
  }

  <T> T take(Work<T> work) throws Problem {
    return take(new Course(() -> false), work);
  }

  <T> T take(Course course, Work<T> work) throws Problem {
    if (!places.tryAcquire()) {
      sit(course);
    }
    try {
      return work.answer();
    } finally {
      places.release();
    }
  }

  private void sit(Course course) throws Problem {
    if (!seats.tryAcquire()) {
      throw Problem.later(
          429, "Too many questions at once", "Ask again in a while, one after another", 5);
    }
    try {
      long end = System.nanoTime() + patience.toNanos();
      while (!places.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        course.proceed();
        if (System.nanoTime() > end) {
          throw busy();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      seats.release();
    }
  }

  private static Problem busy() {
    return Problem.later(503, "Busy", "All places are taken by other questions: ask again", 5);
  }
}
