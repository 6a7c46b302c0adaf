package org.waqai.web;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Vocabulary;

/**
 * RDF 1.2 as a client of RDF 1.1 can read it: a reifier is a {@code rdf:Statement} with subject,
 * predicate and object.
 */
final class View {
  private View() {}

  /** The triples that say what this one does. */
  static Stream<Triple> triples(Triple triple) {
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
  static Node plain(Node node) {
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
