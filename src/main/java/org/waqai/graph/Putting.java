package org.waqai.graph;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.search.Change;

/** Gives articles the graphs that were made of them; within a transaction. */
final class Putting {
  private final Steady dataset;
  private final Iris iris;
  private final Revisions revisions;

  Putting(Steady dataset, Iris iris, Revisions revisions) {
    this.dataset = dataset;
    this.iris = iris;
    this.revisions = revisions;
  }

  void put(Collection<Graphed> articles, Change change, News news) {
    Set<String> filled = new HashSet<>();
    Filling filling = new Filling(dataset);
    for (Graphed article : articles) {
      if (!filled.add(article.article())) {
        filling.write(); // of an article that comes twice the later one counts
      }
      Node graph = iris.graph(article.article());
      news.touch(graph);
      List<Quad> earlier = revisions.carried(dataset, article);
      change.clear(graph);
      dataset.deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
      for (List<Quad> some : List.of(article.quads(), earlier)) {
        some.forEach(change::add);
        some.forEach(filling::add);
      }
      filling.add(
          graph,
          iris.article(article.article()),
          Vocabulary.INGEST_KEY,
          Literals.text(article.ingestKey()));
    }
    filling.write();
  }
}
