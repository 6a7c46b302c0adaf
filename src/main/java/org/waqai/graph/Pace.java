package org.waqai.graph;

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

  private final Hurry hurry;
  private final BooleanSupplier ended;
  private long until;
  private int steps;

  Pace(Hurry hurry, long until, BooleanSupplier ended) {
    this.hurry = hurry;
    this.until = until;
    this.ended = ended;
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
      until = hurry.rest(ended);
    }
  }
}
