package org.waqai.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The rows of an OPTIONAL. Jena plans its pattern anew for each row, which takes longer than to
 * find a triple or two; here many rows go through it in one stream, each with a mark by which it is
 * known again, and what nothing was found for comes out as it was.
 */
final class Optionals extends QueryIter1 {
  /** The first rows are few, for who wants no more. */
  private static final int FEW = 16;

  private static final int MANY = 512;

  private final NodeTable nodes;
  private final UnaryOperator<QueryIterator> pattern;
  private final Queue<Binding> ready = new ArrayDeque<>();

  private List<Binding> rows = List.of();
  private QueryIterator found;

  /** Of the rows under way, those before this are done. */
  private int next;

  private int together = FEW;

  /**
   * @param pattern of the OPTIONAL, {@linkplain #fits fitting}: from rows to what is found for them
   */
  Optionals(
      QueryIterator rows,
      NodeTable nodes,
      UnaryOperator<QueryIterator> pattern,
      ExecutionContext context) {
    super(rows, context);
    this.nodes = nodes;
    this.pattern = pattern;
    this.found = QueryIterNullIterator.create(context);
  }

  /** Whether a pattern keeps the rows in their order, and each with its mark. */
  static boolean fits(Op pattern) {
    return switch (pattern) {
      case OpQuadPattern quads ->
          quads.getBasicPattern().getList().stream()
              .noneMatch(t -> t.getSubject().isTripleTerm() || t.getObject().isTripleTerm());
      case OpFilter filter -> fits(filter.getSubOp());
      case OpSequence steps -> steps.getElements().stream().allMatch(Optionals::fits);
      case OpConditional more -> fits(more.getLeft()) && fits(more.getRight());
      default -> false;
    };
  }

  /** Its number among the rows under way; no variable, so that no query sees it. */
  private static final class Mark extends BindingTDB {
    private final Optionals owner;
    private final int number;

    Mark(BindingNodeId above, Optionals owner, int number) {
      super(above, owner.nodes);
      this.owner = owner;
      this.number = number;
    }
  }

  private Binding marked(int number) {
    Binding row = rows.get(number);
    if (row instanceof BindingTDB known) {
      BindingNodeId ids = known.getBindingId();
      BindingNodeId own =
          new BindingNodeId(new Mark(new BindingNodeId(ids.getParentBinding()), this, number));
      own.putAll(ids);
      return new BindingTDB(own, nodes);
    }
    BindingNodeId own = new BindingNodeId(new Mark(new BindingNodeId(row), this, number));
    for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
      Var each = vars.next();
      Optional.ofNullable(row.get(each)).ifPresent(n -> own.put(each, nodes.getNodeIdForNode(n)));
    }
    return new BindingTDB(own, nodes);
  }

  private int number(Binding row) {
    Binding at = row;
    while (at instanceof BindingTDB known) {
      if (known instanceof Mark mark && mark.owner == this) {
        return mark.number;
      }
      at = known.getBindingId().getParentBinding();
    }
    throw new IllegalStateException("a row has lost its mark: " + row);
  }

  @Override
  protected boolean hasNextBinding() {
    while (ready.isEmpty()) {
      if (found.hasNext()) {
        Binding row = found.next();
        int number = number(row);
        pass(number);
        next = number + 1;
        ready.add(row);
      } else if (next < rows.size()) {
        pass(rows.size());
      } else if (getInput().hasNext()) {
        begin();
      } else {
        return false;
      }
    }
    return true;
  }

  /** Nothing was found for those before a number. */
  private void pass(int number) {
    while (next < number) {
      ready.add(rows.get(next++));
    }
  }

  private void begin() {
    found.close();
    rows = new ArrayList<>();
    while (rows.size() < together && getInput().hasNext()) {
      rows.add(getInput().next());
    }
    together = Math.min(MANY, 2 * together);
    next = 0;
    List<Binding> marked = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      marked.add(marked(i));
    }
    found = pattern.apply(QueryIterPlainWrapper.create(marked.iterator(), getExecContext()));
  }

  @Override
  protected Binding moveToNextBinding() {
    return ready.remove();
  }

  @Override
  protected void requestSubCancel() {
    found.cancel();
  }

  @Override
  protected void closeSubIterator() {
    found.close();
  }
}
