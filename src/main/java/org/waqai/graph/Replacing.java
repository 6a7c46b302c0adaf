package org.waqai.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.search.Change;

/**
 * Gives a graph other triples. It is marked with a hash of them, so that the same ones are not
 * written again; of others, only the difference is.
 */
final class Replacing {
  private final Steady dataset;
  private final Node graph;
  private final List<Triple> triples;
  private final Triple mark;

  Replacing(Steady dataset, OwnGraph own) {
    this.dataset = dataset;
    this.graph = own.name();
    this.triples = own.triples();
    this.mark = own.mark();
  }

  boolean isNeeded() {
    return !dataset.contains(Quad.create(graph, mark));
  }

  void in(Change change) {
    List<Quad> there = Iter.toList(dataset.find(graph, Node.ANY, Node.ANY, Node.ANY));
    if (there.isEmpty()) {
      fill(change);
      return;
    }
    Set<Triple> missing = new HashSet<>(triples);
    missing.add(mark);
    DatasetGraph followed = new Followed(dataset, change);
    for (Quad quad : there) {
      if (!missing.remove(quad.asTriple())) {
        followed.delete(quad);
      }
    }
    missing.forEach(triple -> followed.add(Quad.create(graph, triple)));
  }

  /** Many at once go in the order of each index. */
  private void fill(Change change) {
    change.clear(graph);
    Filling filling = new Filling(dataset);
    for (Triple triple : triples) {
      Quad quad = Quad.create(graph, triple);
      change.add(quad);
      filling.add(quad);
    }
    filling.add(Quad.create(graph, mark));
    filling.write();
  }
}
