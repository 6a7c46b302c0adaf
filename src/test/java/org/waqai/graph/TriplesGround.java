package org.waqai.graph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/** How the quads of a reading are looked at. */
class TriplesGround {
  static final Iris IRIS = new Iris(Iris.BASE);
  static final Triples TRIPLES = new Triples(IRIS, Wording.none(), true);

  static String one(List<Quad> quads, Node predicate) {
    return quads.stream()
        .filter(q -> q.getPredicate().equals(predicate))
        .map(q -> q.getObject().getLiteralLexicalForm())
        .findFirst()
        .orElseThrow();
  }

  static String nquads(List<Quad> quads) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Rdf rdf = new Rdf(out, Rdf.Format.NQUADS, IRIS)) {
      rdf.write(quads);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
