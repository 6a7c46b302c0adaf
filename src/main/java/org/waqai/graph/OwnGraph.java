package org.waqai.graph;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A graph that is no article's, but the program's own.
 *
 * @param name its IRI
 * @param triples all that it says, always in the same order
 */
record OwnGraph(Node name, List<Triple> triples) {
  OwnGraph {
    triples = List.copyOf(triples);
  }

  static OwnGraph of(Ontology ontology, Iris iris) {
    return new OwnGraph(iris.ontologyGraph(), ontology.declarations());
  }

  static OwnGraph of(Names names, Iris iris) {
    return new OwnGraph(iris.namesGraph(), names.triples(iris));
  }

  /** Says in the graph itself what it was made from. */
  Triple mark() {
    return Triple.create(name, Vocabulary.GRAPH_KEY, Literals.text(key()));
  }

  private String key() {
    return Hash.hex(String.join("\n", triples.stream().map(Triple::toString).toList()));
  }
}
