package org.waqai.graph.search;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * Something that was found.
 *
 * @param subject a thing, an event, an article, a passage, a term of the ontology
 * @param property by which it was found: a label, a headline, a passage's words
 * @param words in which it was found, a literal
 * @param kinds the local names of its classes, in small letters
 * @param score how well it fits
 * @param exact whether it is called exactly what was looked for
 * @param mentions by how many articles it is mentioned
 * @param marks where the words are that were looked for
 */
public record Hit(
    Node subject,
    Node property,
    Node words,
    List<String> kinds,
    float score,
    boolean exact,
    int mentions,
    List<Mark> marks) {

  /**
   * A part of a text.
   *
   * @param start an index of chars
   * @param end the index after it
   */
  public record Mark(int start, int end) {}

  public Hit {
    kinds = List.copyOf(kinds);
    marks = List.copyOf(marks);
  }
}
