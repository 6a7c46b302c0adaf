package org.waqai.graph;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Whether somebody is in a hurry at a store: a question that is soon answered, an article that
 * waits to be written. Meanwhile all that takes long together has a fifth of a processor.
 */
public final class Hurry {
  private static final Duration MOMENT = Duration.ofMillis(5);

  /** How many moments are for the others, to one of work. */
  private static final int OTHERS = 4;

  private final List<BooleanSupplier> all = new CopyOnWriteArrayList<>();
  private final AtomicInteger resting = new AtomicInteger();

  /** Whether somebody is in a hurry will be asked of this one too. */
  public void heed(BooleanSupplier one) {
    all.add(one);
  }

  boolean isOn() {
    return all.stream().anyMatch(BooleanSupplier::getAsBoolean);
  }

  /**
   * The pace of a piece of work, which begins now in this thread.
   *
   * @param soon as long as it has taken less of a processor's time it goes as fast as it can
   * @param ended whether nobody wants it any more
   */
  public Pace pace(Duration soon, BooleanSupplier ended) {
    return new Pace(this, soon, ended);
  }

  /** Lets the others work, if there are any; until when one may go on after it. */
  long rest(BooleanSupplier ended) {
    int moments = OTHERS * resting.incrementAndGet();
    try {
      for (int i = 0; i < moments && isOn() && !ended.getAsBoolean(); i++) {
        Thread.sleep(MOMENT);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      resting.decrementAndGet();
    }
    return System.nanoTime() + MOMENT.toNanos();
  }
}
