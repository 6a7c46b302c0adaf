package org.waqai.graph;

import java.util.Optional;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * Jena 6.0.0 fails on a pattern that has no input («Peek iterator is already empty»,
 * apache/jena#3751, mended after 6.0.0): such a pattern is not run. What reads the store keeps to
 * the pace that its query has. An OPTIONAL goes as {@link Optionals} do.
 */
final class Careful extends OpExecutorTDB2 {
  Careful(ExecutionContext context) {
    super(context);
  }

  @Override
  protected QueryIterator exec(Op op, QueryIterator input) {
    if (!input.hasNext()) {
      return input;
    }
    QueryIterator out = super.exec(op, input);
    return switch (op) {
      case OpBGP b -> Pace.of(out, execCxt.getContext());
      case OpQuadPattern q -> Pace.of(out, execCxt.getContext());
      case OpFilter f -> Pace.of(out, execCxt.getContext());
      case OpPath p -> Pace.of(out, execCxt.getContext());
      default -> out;
    };
  }

  @Override
  protected QueryIterator execute(OpConditional optional, QueryIterator input) {
    Op pattern = optional.getRight();
    Optional<Lookup> lookup = Lookup.of(pattern);
    if (lookup.isPresent() && execCxt.getDataset() instanceof DatasetGraphTDB data) {
      return new Optionals(
          exec(optional.getLeft(), input),
          data.getQuadTable().getNodeTupleTable().getNodeTable(),
          lookup.get(),
          rows -> exec(pattern, rows),
          execCxt);
    }
    return super.execute(optional, input);
  }
}
