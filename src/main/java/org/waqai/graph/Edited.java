package org.waqai.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;

/**
 * A store as editors may write to it: to graphs of their own. The graph of an article is a function
 * of the article, and stays one; who wants to say more of it says it in another graph.
 */
final class Edited extends DatasetGraphWrapper {
  private final String own;

  Edited(DatasetGraph store, String own) {
    super(store, store.getContext());
    this.own = own;
  }

  private void demandOwn(Node graph) {
    if (!graph.isURI() || !graph.getURI().startsWith(own)) {
      throw new NotYours(
          "Only graphs whose names begin with <%s> can be written: name one of them"
              .formatted(own));
    }
  }

  @Override
  public void add(Quad quad) {
    demandOwn(quad.getGraph());
    super.add(quad);
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    demandOwn(g);
    super.add(g, s, p, o);
  }

  @Override
  public void delete(Quad quad) {
    delete(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    demandOwn(g);
    super.delete(g, s, p, o);
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    demandOwn(g);
    super.deleteAny(g, s, p, o);
  }

  @Override
  public void removeGraph(Node graph) {
    demandOwn(graph);
    super.removeGraph(graph);
  }

  @Override
  public void addGraph(Node graph, Graph triples) {
    demandOwn(graph);
    super.addGraph(graph, triples);
  }

  @Override
  public void clear() {
    throw new NotYours("All graphs cannot be cleared at once");
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }
}
