package org.waqai.graph;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * RDF 1.2 as a client of RDF 1.1 can read it: a reifier is a {@code rdf:Statement} with subject,
 * predicate and object.
 */
public final class View {
  private View() {}

  /** The quads that say what this one does. */
  static Stream<Quad> quads(Quad quad) {
    return triples(quad.asTriple()).map(t -> Quad.create(quad.getGraph(), t));
  }

  /** The triples that say what this one does. */
  public static Stream<Triple> triples(Triple triple) {
    Node object = triple.getObject();
    if (!object.isTripleTerm()) {
      return Stream.of(Triple.create(triple.getSubject(), triple.getPredicate(), plain(object)));
    }
    if (triple.getPredicate().equals(Vocabulary.REIFIES)) {
      return statement(triple.getSubject(), object.getTriple());
    }
    Node statement = NodeFactory.createBlankNode();
    return Stream.concat(
        Stream.of(Triple.create(triple.getSubject(), triple.getPredicate(), statement)),
        statement(statement, object.getTriple()));
  }

  private static Stream<Triple> statement(Node name, Triple said) {
    return Stream.concat(
        Stream.of(
            Triple.create(name, RDF.Nodes.type, RDF.Nodes.Statement),
            Triple.create(name, RDF.Nodes.subject, said.getSubject()),
            Triple.create(name, RDF.Nodes.predicate, said.getPredicate())),
        triples(Triple.create(name, RDF.Nodes.object, said.getObject())));
  }

  /** A term of a row: a triple is its own text; a direction of writing is left out. */
  public static Node plain(Node node) {
    if (node.isTripleTerm()) {
      return NodeFactory.createLiteralString(text(node));
    }
    return Util.isDirLangString(node)
        ? NodeFactory.createLiteralLang(node.getLiteralLexicalForm(), node.getLiteralLanguage())
        : node;
  }

  private static String text(Node node) {
    return NodeFmtLib.strNT(node);
  }
}
