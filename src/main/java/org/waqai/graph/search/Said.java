package org.waqai.graph.search;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.util.BytesRef;
import org.waqai.model.Digest;

/**
 * A triple whose words are searched: one document of the index, whatever graphs say it.
 *
 * @param subject what is called so, or says so
 * @param property a label, a headline, a passage's words
 * @param words a literal
 */
record Said(Node subject, Node property, Node words) {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final int ID = 16;

  static final Node PREFERRED = NodeFactory.createURI(SKOS + "prefLabel");
  static final Node HEADLINE = NodeFactory.createURI("https://schema.org/headline");
  static final Node EXACT = NodeFactory.createURI("http://www.w3.org/ns/oa#exact");

  /** All that is searched; the first three are what things are called. */
  static final List<Node> PROPERTIES =
      List.of(
          RDFS.Nodes.label, PREFERRED, NodeFactory.createURI(SKOS + "altLabel"), HEADLINE, EXACT);

  private static final List<Node> LABELS = PROPERTIES.subList(0, 3);

  static boolean isSearched(Node subject, Node property, Node object) {
    return subject.isURI() && object.isLiteral() && PROPERTIES.contains(property);
  }

  boolean isLabel() {
    return LABELS.contains(property);
  }

  String text() {
    return words.getLiteralLexicalForm();
  }

  /** Under what it is kept. */
  BytesRef id() {
    String all =
        String.join(
            "\u0000",
            subject.getURI(),
            property.getURI(),
            words.getLiteralLanguage(),
            words.getLiteralDatatypeURI(),
            text());
    return new BytesRef(Digest.of(all), 0, ID);
  }
}
