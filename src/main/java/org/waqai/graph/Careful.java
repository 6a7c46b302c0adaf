package org.waqai.graph;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/**
 * Jena 6.0.0 fails on a pattern that has no input («Peek iterator is already empty»,
 * apache/jena#3751, mended after 6.0.0): such a pattern is not run.
 */
final class Careful extends OpExecutorTDB2 {
  Careful(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    return input.hasNext() ? super.exec(op, input) : input;
  }
}
