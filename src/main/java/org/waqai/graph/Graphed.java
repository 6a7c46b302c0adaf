package org.waqai.graph;

import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * An article's graph, ready to be stored.
 *
 * @param article the article's id
 * @param ingestKey a hash of all that the graph depends on: text, metadata, options, lexicon
 * @param quads what {@link Triples} made of it
 */
public record Graphed(String article, String ingestKey, List<Quad> quads) {
  public Graphed {
    quads = List.copyOf(quads);
  }

  /** How many facts it tells, each with its evidence. */
  public int facts() {
    int facts = 0;
    for (Quad quad : quads) {
      if (quad.getPredicate().equals(Vocabulary.REIFIES)) {
        facts++;
      }
    }
    return facts;
  }
}
