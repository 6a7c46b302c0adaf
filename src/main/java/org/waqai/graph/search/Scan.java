package org.waqai.graph.search;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.bulk.Held;
import org.waqai.graph.bulk.TermFile;
import org.waqai.model.Lately;

/**
 * Goes through all of a store that is searched, by TDB2's own numbers of terms: what many graphs
 * say alike is one, and its words are read once. Within a transaction.
 */
final class Scan {
  private static final int CLASSES = 20_000;

  /** The places in a quad. */
  private static final int SUBJECT = 1;

  private static final int OBJECT = 3;

  private final NodeTupleTable quads;
  private final TermFile terms;
  private final NodeId type;

  /** Each class is that of many things. */
  private final Map<NodeId, Node> kinds = new HashMap<>();

  /** One thing has many labels. */
  private final Lately<NodeId, Set<Node>> classes = new Lately<>(CLASSES);

  Scan(DatasetGraph store) {
    DatasetGraphTDB data = Generation.of(store);
    this.quads = Held.of(data, store.getContext()).getQuadTable().getNodeTupleTable();
    this.terms = new TermFile(data.getQuadTable().getNodeTupleTable().getNodeTable());
    this.type = number(RDF.Nodes.type);
  }

  /** What is done with each, and the number of its subject. */
  interface Taker {
    void take(Said said, NodeId subject);
  }

  /** All that is searched, each once whatever graphs say it. */
  void all(Taker taker) {
    for (Node property : Said.PROPERTIES) {
      // they come ordered by property, object and subject
      NodeId subject = NodeId.NodeDoesNotExist;
      NodeId object = NodeId.NodeDoesNotExist;
      Iterator<Tuple<NodeId>> found = find(NodeId.NodeIdAny, number(property));
      while (found.hasNext()) {
        Tuple<NodeId> quad = found.next();
        if (quad.get(OBJECT).equals(object) && quad.get(SUBJECT).equals(subject)) {
          continue;
        }
        subject = quad.get(SUBJECT);
        object = quad.get(OBJECT);
        Said said = new Said(terms.term(subject), property, terms.term(object));
        if (Said.isSearched(said.subject(), property, said.words())) {
          taker.take(said, subject);
        }
      }
    }
  }

  /** The classes of a subject. */
  Set<Node> classes(NodeId subject) {
    return classes.of(
        subject,
        s -> {
          Set<Node> out = new LinkedHashSet<>();
          find(s, type)
              .forEachRemaining(q -> out.add(kinds.computeIfAbsent(q.get(OBJECT), terms::term)));
          return out;
        });
  }

  /** The quads of all graphs; none where the store has no such term. */
  private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId property) {
    return NodeId.isDoesNotExist(property)
        ? Collections.emptyIterator()
        : quads.find(NodeId.NodeIdAny, subject, property, NodeId.NodeIdAny);
  }

  private NodeId number(Node term) {
    return quads.getNodeTable().getNodeIdForNode(term);
  }
}
