package org.waqai.graph;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.waqai.graph.change.Version;

/** In which states a store holds its articles, within a transaction. */
final class Versions {
  private final DatasetGraph dataset;

  Versions(DatasetGraph dataset) {
    this.dataset = dataset;
  }

  /** All of them, by the names of their graphs. */
  Map<String, Version> all() {
    Map<String, Version> out = new HashMap<>();
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.INGEST_KEY, Node.ANY)
        .forEachRemaining(q -> out.put(q.getGraph().getURI(), version(q, Optional.empty())));
    dataset
        .find(Node.ANY, Node.ANY, Vocabulary.GONE_SINCE, Node.ANY)
        .forEachRemaining(
            gone ->
                out.computeIfPresent(
                    gone.getGraph().getURI(),
                    (g, v) -> version(v.article(), g, key(v.key(), Optional.of(gone)))));
    return out;
  }

  /** That of a graph; empty where it is no article's. */
  Optional<Version> of(Node graph) {
    return one(graph, Vocabulary.INGEST_KEY)
        .map(q -> version(q, one(graph, Vocabulary.GONE_SINCE)));
  }

  private Optional<Quad> one(Node graph, Node property) {
    Iterator<Quad> found = dataset.find(graph, Node.ANY, property, Node.ANY);
    return found.hasNext() ? Optional.of(found.next()) : Optional.empty();
  }

  private static Version version(Quad ingested, Optional<Quad> gone) {
    return version(
        ingested.getSubject().getURI(),
        ingested.getGraph().getURI(),
        key(ingested.getObject().getLiteralLexicalForm(), gone));
  }

  private static String key(String ingested, Optional<Quad> gone) {
    return ingested.replaceAll("\\s", " ")
        + gone.map(q -> " gone " + q.getObject().getLiteralLexicalForm()).orElse("");
  }

  private static Version version(String article, String graph, String key) {
    return new Version(Version.Kind.CREATED, Instant.EPOCH, article, graph, key);
  }
}
