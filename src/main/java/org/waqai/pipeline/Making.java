package org.waqai.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.waqai.graph.Graphed;
import org.waqai.graph.Graphs;
import org.waqai.graph.Shapes;
import org.waqai.graph.World;
import org.waqai.model.Article;

/** From what a source came upon to the graph that is to be stored. Shared by all threads. */
public final class Making {
  /**
   * What became of a page, and its graph where it is to be stored.
   *
   * @param outcome what became of it
   * @param graph what to store
   */
  record Made(Outcome outcome, Optional<Graphed> graph) {}

  private final Pipeline pipeline;
  private final Graphs graphs;
  private final Shapes shapes;
  private final World world;
  private final Fingerprint fingerprint;

  /**
   * What makes graphs that may be stored.
   *
   * @param pipeline what reads
   * @param graphs what makes graphs
   * @param shapes what every graph must keep to
   * @param world what is said of all graphs together
   * @param fingerprint of all that a graph depends on but its article
   */
  public Making(
      Pipeline pipeline, Graphs graphs, Shapes shapes, World world, Fingerprint fingerprint) {
    this.pipeline = pipeline;
    this.graphs = graphs;
    this.shapes = shapes;
    this.world = world;
    this.fingerprint = fingerprint;
  }

  /** The key of what an article's graph is made from. */
  String key(Article article) {
    return fingerprint.of(article);
  }

  /**
   * Reads and makes.
   *
   * @param location where it is, for messages
   * @param read what the pipeline makes of it; of an article that is known, nothing
   * @param known whether a store holds that article, made from the same
   */
  Made of(String location, Function<Predicate<Article>, Outcome> read, Predicate<Article> known) {
    Outcome outcome = read.apply(known);
    if (!(outcome instanceof Outcome.Read made)) {
      return new Made(outcome, Optional.empty());
    }
    Graphed graph;
    try {
      graph = graphs.of(made.reading(), key(made.reading().article()));
    } catch (RuntimeException | StackOverflowError e) {
      return new Made(Outcome.SetAside.fault(location, "graph", e), Optional.empty());
    }
    List<String> violations = shapes.violations(graph.quads());
    if (violations.isEmpty()) {
      return new Made(outcome, Optional.of(graph));
    }
    return new Made(
        new Outcome.SetAside(
            location,
            "shapes",
            location
                + " was set aside, its graph breaks a shape: "
                + String.join("; ", violations)),
        Optional.empty());
  }

  Pipeline pipeline() {
    return pipeline;
  }

  World world() {
    return world;
  }
}
