package org.waqai.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The rows of an OPTIONAL. Jena plans its pattern anew for each row, which takes longer than to
 * find a triple or two; here many rows go through it in one stream, each with a mark by which it is
 * known again, and what nothing was found for comes out as it was. Of rows that ask the same only
 * the first goes: a table of events names few classes, many times.
 */
final class Optionals extends QueryIter1 {
  /** The first rows are few, for who wants no more. */
  private static final int FEW = 16;

  private static final int MANY = 512;

  private final NodeTable nodes;
  private final Lookup lookup;
  private final UnaryOperator<QueryIterator> pattern;
  private final Queue<Binding> ready = new ArrayDeque<>();

  private final List<Row> rows = new ArrayList<>();
  private QueryIterator found;

  /** Of the rows under way, those before this are done. */
  private int next;

  private int together = FEW;

  /**
   * @param lookup what the pattern is like
   * @param pattern from rows to what is found for them
   */
  Optionals(
      QueryIterator rows,
      NodeTable nodes,
      Lookup lookup,
      UnaryOperator<QueryIterator> pattern,
      ExecutionContext context) {
    super(rows, context);
    this.nodes = nodes;
    this.lookup = lookup;
    this.pattern = pattern;
    this.found = QueryIterNullIterator.create(context);
  }

  /**
   * A row under way.
   *
   * @param as it came
   * @param ids of its values
   * @param first the number of the first that asks the same
   * @param shared whether others may ask the same
   * @param answers to it, for them
   */
  private record Row(
      Binding as, BindingNodeId ids, int first, boolean shared, List<BindingNodeId> answers) {}

  /** A number among the rows under way; no variable, so that no query sees it. */
  private static final class Mark extends BindingTDB {
    private final Optionals owner;
    private final int number;

    Mark(BindingNodeId above, Optionals owner, int number) {
      super(above, owner.nodes);
      this.owner = owner;
      this.number = number;
    }
  }

  private BindingNodeId marked(Binding row, int number) {
    if (row instanceof BindingTDB known) {
      BindingNodeId ids = known.getBindingId();
      BindingNodeId out =
          new BindingNodeId(new Mark(new BindingNodeId(ids.getParentBinding()), this, number));
      out.putAll(ids);
      return out;
    }
    BindingNodeId out = new BindingNodeId(new Mark(new BindingNodeId(row), this, number));
    for (Iterator<Var> vars = row.vars(); vars.hasNext(); ) {
      Var each = vars.next();
      Optional.ofNullable(row.get(each)).ifPresent(n -> out.put(each, nodes.getNodeIdForNode(n)));
    }
    return out;
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
        Binding answer = found.next();
        int number = number(answer);
        pass(number);
        next = number + 1;
        if (rows.get(number).shared) {
          rows.get(number).answers.add(((BindingTDB) answer).getBindingId());
        }
        ready.add(answer);
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

  /** Those before a number have no answers of their own, or have those of others. */
  private void pass(int number) {
    for (; next < number; next++) {
      Row row = rows.get(next);
      List<BindingNodeId> answers = rows.get(row.first).answers;
      if (answers.isEmpty()) {
        ready.add(row.as);
      }
      answers.forEach(a -> ready.add(new BindingTDB(lookup.answered(row.ids, a), nodes)));
    }
  }

  private void begin() {
    found.close();
    rows.clear();
    next = 0;
    Map<List<NodeId>, Integer> firsts = new HashMap<>();
    List<Binding> asked = new ArrayList<>();
    for (int i = 0; i < together && getInput().hasNext(); i++) {
      Binding row = getInput().next();
      BindingNodeId ids = marked(row, i);
      Optional<List<NodeId>> key = lookup.key(ids);
      Optional<Integer> first = key.map(firsts::get);
      if (first.isEmpty()) {
        int number = i;
        key.ifPresent(k -> firsts.put(k, number));
        asked.add(new BindingTDB(ids, nodes));
      }
      rows.add(new Row(row, ids, first.orElse(i), key.isPresent(), new ArrayList<>()));
    }
    together = Math.min(MANY, 2 * together);
    found = pattern.apply(QueryIterPlainWrapper.create(asked.iterator(), getExecContext()));
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
