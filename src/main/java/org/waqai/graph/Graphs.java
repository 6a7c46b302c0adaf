package org.waqai.graph;

import org.waqai.model.Reading;

/** Makes graphs that are ready to be stored. Safe for use by several threads. */
public final class Graphs {
  private final Triples triples;

  /** Graphs of these triples. */
  public Graphs(Triples triples) {
    this.triples = triples;
  }

  /**
   * The graph of an article.
   *
   * @param ingestKey a hash of all that the graph depends on; empty where it is not to be stored
   */
  public Graphed of(Reading reading, String ingestKey) {
    return new Graphed(reading.article().id(), ingestKey, triples.of(reading));
  }
}
