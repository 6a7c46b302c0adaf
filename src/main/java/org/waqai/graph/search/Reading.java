package org.waqai.graph.search;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.waqai.model.Lately;

/** What the store says that belongs into the index; within a transaction. */
final class Reading {
  static final Node MENTIONS = NodeFactory.createURI("https://schema.org/mentions");
  private static final int CLASSES = 20_000;

  private final DatasetGraph store;

  /** One thing has many labels, and a country is described in ten thousands of graphs. */
  private final Lately<Node, Set<Node>> classes = new Lately<>(CLASSES);

  Reading(DatasetGraph store) {
    this.store = store;
  }

  boolean has(Said said) {
    return store.contains(Node.ANY, said.subject(), said.property(), said.words());
  }

  /** All that is said of a subject. */
  Set<Said> of(Node subject) {
    Set<Said> out = new LinkedHashSet<>();
    for (Node property : Said.PROPERTIES) {
      store
          .findNG(Node.ANY, subject, property, Node.ANY)
          .forEachRemaining(
              q -> {
                if (Said.isSearched(subject, property, q.getObject())) {
                  out.add(new Said(subject, property, q.getObject()));
                }
              });
    }
    return out;
  }

  Set<Node> classes(Node subject) {
    return classes.of(
        subject,
        s -> {
          Set<Node> out = new LinkedHashSet<>();
          store
              .findNG(Node.ANY, s, RDF.Nodes.type, Node.ANY)
              .forEachRemaining(q -> out.add(q.getObject()));
          return out;
        });
  }

  /** The things of a graph that have a class or words. */
  Set<Node> subjects(Node graph) {
    Set<Node> out = new LinkedHashSet<>();
    store
        .find(graph, Node.ANY, RDF.Nodes.type, Node.ANY)
        .forEachRemaining(q -> out.add(q.getSubject()));
    for (Node property : Said.PROPERTIES) {
      store
          .find(graph, Node.ANY, property, Node.ANY)
          .forEachRemaining(q -> out.add(q.getSubject()));
    }
    return out;
  }

  Set<Node> mentioned(Node graph) {
    Set<Node> out = new LinkedHashSet<>();
    store
        .find(graph, Node.ANY, MENTIONS, Node.ANY)
        .forEachRemaining(
            q -> {
              if (q.getObject().isURI()) {
                out.add(q.getObject());
              }
            });
    return out;
  }

  Iterator<Node> graphs() {
    return store.listGraphNodes();
  }
}
