package org.waqai.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What an article's graph says of states that the article had before: their IRI, hash, headline and
 * date, in the terms of PROV-O. Everything else of them is gone with the graph that was replaced.
 */
final class Revisions {
  private static final int SHORT = 12;

  private final Iris iris;

  Revisions(Iris iris) {
    this.iris = iris;
  }

  /** The quads that go over into a new graph from the one that it replaces. */
  List<Quad> carried(DatasetGraph dataset, Graphed article) {
    Node graph = iris.graph(article.article());
    Node subject = iris.article(article.article());
    Optional<Node> before = one(dataset, graph, subject, Vocabulary.TEXT_SHA256);
    if (before.isEmpty()) {
      return List.of();
    }
    List<Quad> out = new ArrayList<>();
    String prefix = subject.getURI() + "/revision/";
    dataset
        .find(graph, subject, Vocabulary.REVISION_OF, Node.ANY)
        .forEachRemaining(
            link -> {
              out.add(link);
              dataset.find(graph, link.getObject(), Node.ANY, Node.ANY).forEachRemaining(out::add);
            });
    Node hash = before.get();
    if (!holds(article, subject, hash)) {
      String name = hash.getLiteralLexicalForm();
      Node revision =
          NodeFactory.createURI(prefix + name.substring(0, Math.min(SHORT, name.length())));
      out.add(Quad.create(graph, subject, Vocabulary.REVISION_OF, revision));
      out.add(Quad.create(graph, revision, RDF.Nodes.type, Vocabulary.PROV_ENTITY));
      out.add(Quad.create(graph, revision, Vocabulary.TEXT_SHA256, hash));
      for (Node p :
          List.of(Vocabulary.DATE_PUBLISHED, Vocabulary.DATE_MODIFIED, Vocabulary.HEADLINE)) {
        one(dataset, graph, subject, p).ifPresent(o -> out.add(Quad.create(graph, revision, p, o)));
      }
    }
    return out;
  }

  private static boolean holds(Graphed article, Node subject, Node hash) {
    for (Quad quad : article.quads()) {
      if (quad.getPredicate().equals(Vocabulary.TEXT_SHA256) && quad.getSubject().equals(subject)) {
        return quad.getObject().equals(hash);
      }
    }
    return false;
  }

  private static Optional<Node> one(DatasetGraph dataset, Node graph, Node subject, Node p) {
    Iterator<Quad> found = dataset.find(graph, subject, p, Node.ANY);
    return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
  }

  /** Notes since when the page of an article is gone; false where nothing was to be noted. */
  boolean markGone(DatasetGraph dataset, String article, LocalDate since) {
    Node graph = iris.graph(article);
    Node subject = iris.article(article);
    if (!dataset.contains(graph, subject, Vocabulary.INGEST_KEY, Node.ANY)
        || dataset.contains(graph, subject, Vocabulary.GONE_SINCE, Node.ANY)) {
      return false;
    }
    dataset.add(graph, subject, Vocabulary.GONE_SINCE, Literals.date(since));
    return true;
  }

  /** Takes that back. */
  boolean unmarkGone(DatasetGraph dataset, String article) {
    Node graph = iris.graph(article);
    Node subject = iris.article(article);
    boolean marked = dataset.contains(graph, subject, Vocabulary.GONE_SINCE, Node.ANY);
    dataset.deleteAny(graph, subject, Vocabulary.GONE_SINCE, Node.ANY);
    return marked;
  }
}
