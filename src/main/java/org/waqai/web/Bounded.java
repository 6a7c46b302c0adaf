package org.waqai.web;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/**
 * A graph that is looked at for as long as an answer may take, as RDF 1.1: triple terms say nothing
 * that the triples themselves do not.
 */
final class Bounded extends GraphWrapper {
  private final Taken taken;

  Bounded(Graph graph, Taken taken) {
    super(graph);
    this.taken = taken;
  }

  private void proceed() {
    if (taken.isOver() || taken.course().isStopped()) {
      throw new QueryCancelledException();
    }
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    proceed();
    return get()
        .find(s, p, o)
        .filterKeep(
            t -> {
              proceed();
              return !t.getObject().isTripleTerm();
            });
  }

  @Override
  public ExtendedIterator<Triple> find(Triple triple) {
    return find(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }

  @Override
  public ExtendedIterator<Triple> find() {
    return find(Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public boolean contains(Node s, Node p, Node o) {
    return Optional.of(find(s, p, o)).map(this::any).orElse(false);
  }

  private boolean any(ExtendedIterator<Triple> found) {
    try {
      return found.hasNext();
    } finally {
      found.close();
    }
  }

  @Override
  public boolean contains(Triple triple) {
    return contains(triple.getSubject(), triple.getPredicate(), triple.getObject());
  }
}
