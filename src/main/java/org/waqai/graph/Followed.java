package org.waqai.graph;

import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.search.Change;

/** The data set of a store for one change of any kind: the text index is told of each quad. */
final class Followed extends DatasetGraphWrapper {
  private final Change change;

  Followed(DatasetGraph dataset, Change change) {
    super(dataset, dataset.getContext());
    this.change = change;
  }

  private void touch(Quad quad) {
    change.touch(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  @Override
  public void add(Quad quad) {
    touch(quad);
    super.add(quad);
  }

  @Override
  public void add(Node g, Node s, Node p, Node o) {
    change.touch(g, s, p, o);
    super.add(g, s, p, o);
  }

  @Override
  public void delete(Quad quad) {
    touch(quad);
    super.delete(quad);
  }

  @Override
  public void delete(Node g, Node s, Node p, Node o) {
    change.touch(g, s, p, o);
    super.delete(g, s, p, o);
  }

  @Override
  public void deleteAny(Node g, Node s, Node p, Node o) {
    List<Quad> gone = Iter.toList(find(g, s, p, o));
    gone.forEach(this::touch);
    super.deleteAny(g, s, p, o);
  }

  @Override
  public Graph getGraph(Node graph) {
    return GraphView.createNamedGraph(this, graph);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createDefaultGraph(this);
  }

  @Override
  public void addGraph(Node name, Graph graph) {
    List<Triple> triples = graph.find().toList();
    removeGraph(name);
    triples.forEach(t -> add(Quad.create(name, t)));
  }

  @Override
  public void removeGraph(Node graph) {
    deleteAny(graph, Node.ANY, Node.ANY, Node.ANY);
  }

  @Override
  public void clear() {
    deleteAny(Node.ANY, Node.ANY, Node.ANY, Node.ANY);
  }
}
