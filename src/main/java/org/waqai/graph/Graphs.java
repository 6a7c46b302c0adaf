package org.waqai.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.Quad;
import org.waqai.model.Reading;

/** Makes graphs that are ready to be stored. Safe for use by several threads. */
public final class Graphs {
  private final Iris iris;
  private final Triples triples;

  /** Graphs of these triples. */
  public Graphs(Iris iris, Triples triples) {
    this.iris = iris;
    this.triples = triples;
  }

  /**
   * The graph of an article.
   *
   * @param ingestKey a hash of all that the graph depends on; empty where it is not to be stored
   */
  public Graphed of(Reading reading, String ingestKey) {
    String id = reading.article().id();
    List<Quad> quads = triples.of(reading);
    Optional<Sketch> sketch =
        ingestKey.isEmpty() ? Optional.empty() : Sketch.of(reading.article().body());
    if (sketch.isPresent()) {
      quads = new ArrayList<>(quads);
      quads.add(
          Quad.create(
              iris.graph(id),
              iris.article(id),
              Vocabulary.SKETCH,
              Literals.text(sketch.get().written())));
    }
    return new Graphed(id, ingestKey, quads);
  }
}
