package org.waqai.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.tdb2.solver.BindingNodeId;
import org.apache.jena.tdb2.store.NodeId;

/**
 * The pattern of an OPTIONAL that keeps the rows in their order, and each with its mark.
 *
 * @param vars all that it names
 * @param from what must be bound in a row so that no more than what is said of a thing is found
 * @param goesOn whether it goes from things to what is said of them, by known properties
 */
record Lookup(List<Var> vars, Set<Var> from, boolean goesOn) {
  Lookup {
    vars = List.copyOf(vars);
    from = Set.copyOf(from);
  }

  /** Of a pattern; empty where it may do otherwise. */
  static Optional<Lookup> of(Op pattern) {
    List<Triple> triples = new ArrayList<>();
    if (!isRead(pattern, triples)) {
      return Optional.empty();
    }
    Set<Node> reached = new HashSet<>();
    Set<Var> from = new LinkedHashSet<>();
    boolean goesOn = true;
    for (Triple each : triples) {
      goesOn &= !each.getPredicate().isVariable();
      if (each.getSubject().isVariable() && !reached.contains(each.getSubject())) {
        from.add(Var.alloc(each.getSubject()));
      }
      reached.add(each.getObject());
    }
    return Optional.of(new Lookup(List.copyOf(OpVars.mentionedVars(pattern)), from, goesOn));
  }

  private static boolean isRead(Op pattern, List<Triple> triples) {
    return switch (pattern) {
      case OpQuadPattern quads -> {
        triples.addAll(quads.getBasicPattern().getList());
        yield triples.stream()
            .noneMatch(t -> t.getSubject().isTripleTerm() || t.getObject().isTripleTerm());
      }
      case OpFilter filter -> isRead(filter.getSubOp(), triples);
      case OpSequence steps -> steps.getElements().stream().allMatch(s -> isRead(s, triples));
      case OpConditional more ->
          isRead(more.getLeft(), triples) && isRead(more.getRight(), triples);
      default -> false;
    };
  }

  /** What a row asks; empty where it had better ask for itself. */
  Optional<List<NodeId>> key(BindingNodeId row) {
    if (!goesOn || !from.stream().allMatch(row::containsKey)) {
      return Optional.empty();
    }
    List<NodeId> out = new ArrayList<>();
    for (Var each : vars) {
      NodeId id = row.containsKey(each) ? row.get(each) : NodeId.NodeIdAny;
      if (NodeId.isDoesNotExist(id) || NodeId.isInline(id)) {
        // what is in no store has no id of its own, and that of a number may be a term's too
        return Optional.empty();
      }
      out.add(id);
    }
    return Optional.of(out);
  }

  /** A row with the answer to another that asks the same. */
  BindingNodeId answered(BindingNodeId row, BindingNodeId answer) {
    BindingNodeId out = new BindingNodeId(row);
    for (Var each : vars) {
      if (!row.containsKey(each) && answer.containsKey(each)) {
        out.put(each, answer.get(each));
      }
    }
    return out;
  }
}
