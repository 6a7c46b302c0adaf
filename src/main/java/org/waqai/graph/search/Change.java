package org.waqai.graph.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/**
 * What one transaction of the store changes in the index. It is told of every quad before the store
 * is changed: of all that a graph loses, and of all that comes.
 */
public final class Change {
  /** Names that come again and again; what is more is forgotten. */
  private static final int FAMILIAR = 50_000;

  private final DatasetGraph store;
  private final Reading before;
  private final Set<Said> familiar;

  private final Set<Node> graphs = new LinkedHashSet<>();
  private final Map<Node, Set<Node>> mentioned = new HashMap<>();
  private final Set<Said> lost = new LinkedHashSet<>();
  private final Map<Said, Boolean> come = new LinkedHashMap<>();
  private final Set<Triple> classesLost = new LinkedHashSet<>();
  private final Set<Node> losers = new LinkedHashSet<>();
  private final Map<Node, Boolean> known = new HashMap<>();
  private final Map<Node, Set<Node>> classesCome = new HashMap<>();

  private final Set<Node> remention = new HashSet<>();
  private final Set<Node> fresh = new HashSet<>();

  /** Things of which every document is made anew. */
  private final Set<Node> anew = new LinkedHashSet<>();

  Change(DatasetGraph store, Set<Said> familiar) {
    this.store = store;
    this.before = new Reading(store);
    this.familiar = familiar;
  }

  /** All of a graph is about to go. */
  public void clear(Node graph) {
    if (!graphs.add(graph)) {
      settle(graph);
    }
    for (Node property : Said.PROPERTIES) {
      store.find(graph, Node.ANY, property, Node.ANY).forEachRemaining(this::loses);
    }
    store.find(graph, Node.ANY, RDF.Nodes.type, Node.ANY).forEachRemaining(this::loses);
    mentioned.put(graph, new LinkedHashSet<>());
    if (!store.contains(graph, Node.ANY, Node.ANY, Node.ANY)) {
      fresh.add(graph);
    }
  }

  /**
   * A graph that was filled in this transaction goes again: what came with it is looked at anew.
   */
  private void settle(Node graph) {
    come.keySet().forEach(s -> anew.add(s.subject()));
    anew.addAll(before.subjects(graph));
  }

  private void loses(Quad quad) {
    if (quad.getPredicate().equals(RDF.Nodes.type)) {
      classesLost.add(quad.asTriple());
      losers.add(quad.getSubject());
    } else if (Said.isSearched(quad.getSubject(), quad.getPredicate(), quad.getObject())) {
      lost.add(new Said(quad.getSubject(), quad.getPredicate(), quad.getObject()));
      losers.add(quad.getSubject());
    }
  }

  /** A quad is about to come into a graph that was cleared before. */
  public void add(Quad quad) {
    Node subject = quad.getSubject();
    Node property = quad.getPredicate();
    Node object = quad.getObject();
    if (property.equals(RDF.Nodes.type)) {
      if (classesCome.computeIfAbsent(subject, s -> new LinkedHashSet<>()).add(object)
          && known(quad.getGraph(), subject)
          && !classesLost.contains(quad.asTriple())
          && !store.contains(Node.ANY, subject, RDF.Nodes.type, object)) {
        anew.add(subject);
      }
    } else if (property.equals(Reading.MENTIONS)) {
      if (object.isURI()) {
        mentioned.computeIfAbsent(quad.getGraph(), g -> new LinkedHashSet<>()).add(object);
      }
    } else if (Said.isSearched(subject, property, object)) {
      come.computeIfAbsent(
          new Said(subject, property, object),
          said ->
              lost.contains(said)
                  || familiar.contains(said)
                  || (known(quad.getGraph(), subject) && before.has(said)));
    }
  }

  /** Whether the store says anything of a thing before this change. */
  private boolean known(Node graph, Node subject) {
    return known.computeIfAbsent(
        subject,
        s ->
            losers.contains(s)
                || s.isURI()
                    && !(fresh.contains(graph) && isOwn(graph.getURI(), s.getURI()))
                    && store.contains(Node.ANY, s, Node.ANY, Node.ANY));
  }

  /** Events, passages and values bear the name of their article's graph. */
  private static boolean isOwn(String graph, String subject) {
    int name = graph.lastIndexOf("graph/");
    if (name < 0 || !subject.startsWith(graph.substring(0, name))) {
      return false;
    }
    String id = graph.substring(name + "graph".length());
    int kind = subject.indexOf('/', name);
    return kind > 0
        && !subject.startsWith("entity", name)
        && subject.startsWith(id, kind)
        && (subject.length() == kind + id.length() || subject.charAt(kind + id.length()) == '/');
  }

  /** A quad of any graph comes or goes: its subject is looked at anew. */
  public void touch(Node graph, Node subject, Node property, Node object) {
    if (property.equals(RDF.Nodes.type) || Said.isSearched(subject, property, object)) {
      anew.add(subject);
    } else if (property.equals(Reading.MENTIONS)) {
      graphs.add(graph);
      mentioned.putIfAbsent(graph, new LinkedHashSet<>());
      remention.add(graph);
    }
  }

  Set<Node> graphs() {
    return graphs;
  }

  /** The things that a diary must name besides the graphs: they may be in none of them any more. */
  Set<Node> subjects() {
    Set<Node> out = new LinkedHashSet<>(anew);
    out.addAll(losers);
    return out;
  }

  /** Brings the index to what the store says now, before it commits. */
  void apply(Pages pages) throws IOException {
    Reading now = new Reading(store);
    for (Triple each : classesLost) {
      if (!store.contains(Node.ANY, each.getSubject(), RDF.Nodes.type, each.getObject())) {
        anew.add(each.getSubject());
      }
    }
    for (Node subject : anew) {
      pages.anew(subject, now);
    }
    for (Said said : lost) {
      if (!come.containsKey(said) && !anew.contains(said.subject()) && !now.has(said)) {
        pages.remove(said);
        familiar.remove(said);
      }
    }
    for (Map.Entry<Said, Boolean> each : come.entrySet()) {
      Said said = each.getKey();
      if (!each.getValue() && !anew.contains(said.subject())) {
        Set<Node> classes = classesCome.getOrDefault(said.subject(), Set.of());
        pages.add(
            said, known.getOrDefault(said.subject(), true) ? now.classes(said.subject()) : classes);
      }
    }
    for (Node graph : graphs) {
      Set<Node> things =
          remention.contains(graph)
              ? now.mentioned(graph)
              : mentioned.getOrDefault(graph, Set.of());
      pages.mention(graph, things);
    }
  }

  /** What the store holds for sure once it has committed. */
  void remember() {
    if (!anew.isEmpty() || familiar.size() > FAMILIAR) {
      familiar.clear();
    }
    come.forEach(
        (said, there) -> {
          if (there) {
            familiar.add(said);
          }
        });
  }
}
