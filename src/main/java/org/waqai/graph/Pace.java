package org.waqai.graph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/** The pace of one piece of work: once it has taken long it rests while others are in a hurry. */
public final class Pace {
  private static final Symbol SYMBOL = Symbol.create(Vocabulary.WQ + "pace");

  /** How often the clock is looked at. */
  private static final int STEPS = 64;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final Hurry hurry;
  private final BooleanSupplier ended;

  /** Of a processor's time, what it takes until then does not count. */
  private final long soon;

  private long until;
  private int steps;

  /** That of work which this thread does. */
  Pace(Hurry hurry, Duration soon, BooleanSupplier ended) {
    this.hurry = hurry;
    this.ended = ended;
    this.soon = CLOCK.getCurrentThreadCpuTime() + soon.toNanos();
    this.until = System.nanoTime() + soon.toNanos();
  }

  /** Makes a query that is asked with this context keep to it. */
  public void in(Context context) {
    context.set(SYMBOL, this);
  }

  /** What a query with this context goes through, a row after the other. */
  static QueryIterator of(QueryIterator rows, Context context) {
    Object pace = context.get(SYMBOL);
    return pace instanceof Pace kept ? kept.paced(rows) : rows;
  }

  private QueryIterator paced(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected boolean hasNextBinding() {
        step();
        return super.hasNextBinding();
      }
    };
  }

  private void step() {
    steps++;
    if (steps % STEPS == 0 && System.nanoTime() - until > 0) {
      long left = soon - CLOCK.getCurrentThreadCpuTime();
      until = left > 0 ? System.nanoTime() + left : hurry.rest(ended);
    }
  }
}
