package org.waqai.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.waqai.graph.Vocabulary;

/**
 * What is said of a thing, with who says so: each of its triples, the facts that reify them and the
 * passages that are their evidence.
 */
final class Described {
  private final Graph data;
  private final Set<Node> seen = new HashSet<>();
  private final List<Triple> out = new ArrayList<>();
  private final int most;

  Described(Graph data, int most) {
    this.data = data;
    this.most = most;
  }

  List<Triple> of(Node thing) {
    add(thing, true);
    return List.copyOf(out);
  }

  private void add(Node thing, boolean withFacts) {
    if (out.size() > most || !seen.add(thing)) {
      return;
    }
    for (Triple triple : triples(thing, Node.ANY, Node.ANY)) {
      out.add(triple);
      Node object = triple.getObject();
      if (object.isBlank() || triple.getPredicate().equals(Vocabulary.EVIDENCE)) {
        add(object, withFacts && object.isBlank());
      }
      if (withFacts) {
        Node said = NodeFactory.createTripleTerm(triple);
        triples(Node.ANY, Vocabulary.REIFIES, said).forEach(f -> add(f.getSubject(), false));
      }
    }
  }

  private List<Triple> triples(Node s, Node p, Node o) {
    return s.isLiteral() ? List.of() : data.find(s, p, o).toList();
  }
}
