package org.waqai.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.waqai.graph.change.Version;

/**
 * What a transaction changes of the articles: how they were before it touches them, and are now.
 */
final class News {
  private final Versions versions;
  private final Map<Node, Optional<Version>> before = new LinkedHashMap<>();

  News(Versions versions) {
    this.versions = versions;
  }

  /** The graph of an article is about to be touched. */
  void touch(Node graph) {
    before.computeIfAbsent(graph, versions::of);
  }

  /** What has become of those that were touched, before it is committed. */
  List<Version> told() {
    List<Version> out = new ArrayList<>();
    before.forEach(
        (graph, was) -> {
          Optional<Version> is = versions.of(graph);
          if (was.isEmpty()) {
            is.ifPresent(v -> out.add(v.as(Version.Kind.CREATED)));
          } else if (is.isEmpty()) {
            out.add(was.get().as(Version.Kind.DELETED));
          } else if (!is.get().key().equals(was.get().key())) {
            out.add(is.get().as(Version.Kind.UPDATED));
          }
        });
    return out;
  }
}
