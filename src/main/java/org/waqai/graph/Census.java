package org.waqai.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.search.Generation;

/**
 * How much a store says, counted in one pass over an index, without looking a term up but those
 * that are told.
 *
 * @param quads all of them
 * @param triples of the union of all graphs
 * @param properties how many triples each has, the most frequent first
 * @param classes how many things each has, the most frequent first
 * @param subjects different ones; none where they were not counted
 * @param objects different ones; none where they were not counted
 */
public record Census(
    long quads,
    long triples,
    Map<Node, Long> properties,
    Map<Node, Long> classes,
    long subjects,
    long objects) {
  /** Places in a quad. */
  private static final int SUBJECT = 1;

  private static final int PROPERTY = 2;
  private static final int OBJECT = 3;

  /** Counts in a transaction of its own. */
  public static Census of(DatasetGraph dataset) {
    return of(dataset, false);
  }

  /** The same with the subjects and objects, which takes two more passes. */
  public static Census whole(DatasetGraph dataset) {
    return of(dataset, true);
  }

  private static Census of(DatasetGraph dataset, boolean whole) {
    dataset.begin(ReadWrite.READ);
    try {
      NodeTupleTable table = Generation.of(dataset).getQuadTable().getNodeTupleTable();
      Census out = of(index(table, "POSG"), table.getNodeTable());
      return whole
          ? new Census(
              out.quads,
              out.triples,
              out.properties,
              out.classes,
              different(index(table, "SPOG"), SUBJECT),
              different(index(table, "OSPG"), OBJECT))
          : out;
    } finally {
      dataset.end();
    }
  }

  private static TupleIndex index(NodeTupleTable table, String name) {
    for (TupleIndex index : table.getTupleTable().getIndexes()) {
      if (index.getName().equals(name)) {
        return index;
      }
    }
    throw new IllegalStateException("a store has an index " + name);
  }

  /** How many nodes there are at the place that an index is sorted by. */
  private static long different(TupleIndex index, int place) {
    long count = 0;
    NodeId last = NodeId.NodeDoesNotExist;
    for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); ) {
      NodeId next = all.next().get(place);
      count += next.equals(last) ? 0 : 1;
      last = next;
    }
    return count;
  }

  private static Census of(TupleIndex index, NodeTable nodes) {
    NodeId type = nodes.getNodeIdForNode(RDF.Nodes.type);
    Map<NodeId, Long> properties = new HashMap<>();
    Map<NodeId, Long> classes = new HashMap<>();
    long quads = 0;
    long triples = 0;
    NodeId none = NodeId.NodeDoesNotExist;
    Tuple<NodeId> last = TupleFactory.create4(none, none, none, none);
    for (Iterator<Tuple<NodeId>> all = index.all(); all.hasNext(); ) {
      Tuple<NodeId> quad = all.next();
      quads++;
      if (!isSame(last, quad)) {
        triples++;
        properties.merge(quad.get(PROPERTY), 1L, Long::sum);
        if (quad.get(PROPERTY).equals(type)) {
          classes.merge(quad.get(OBJECT), 1L, Long::sum);
        }
      }
      last = quad;
    }
    return new Census(quads, triples, named(properties, nodes), named(classes, nodes), 0, 0);
  }

  /** The same triple in another graph: the graph comes last in the index. */
  private static boolean isSame(Tuple<NodeId> a, Tuple<NodeId> b) {
    return a.get(SUBJECT).equals(b.get(SUBJECT))
        && a.get(PROPERTY).equals(b.get(PROPERTY))
        && a.get(OBJECT).equals(b.get(OBJECT));
  }

  private static Map<Node, Long> named(Map<NodeId, Long> counts, NodeTable nodes) {
    Map<Node, Long> out = new LinkedHashMap<>();
    counts.entrySet().stream()
        .map(e -> Map.entry(nodes.getNodeForNodeId(e.getKey()), e.getValue()))
        .sorted(
            Map.Entry.<Node, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(e -> e.getKey().toString()))
        .forEach(e -> out.put(e.getKey(), e.getValue()));
    return out;
  }

  /**
   * How many quads have a property, and an object; within a transaction.
   *
   * @param object or {@code Node.ANY}
   */
  public static long quads(DatasetGraph dataset, Node property, Node object) {
    NodeTupleTable table = Generation.of(dataset).getQuadTable().getNodeTupleTable();
    Iterator<Tuple<NodeId>> found = table.findAsNodeIds(Node.ANY, Node.ANY, property, object);
    long count = 0;
    while (found != null && found.hasNext()) { // null where a term is nowhere in the store
      found.next();
      count++;
    }
    return count;
  }

  /** How many things are of a class. */
  public long of(Node type) {
    return classes.getOrDefault(type, 0L);
  }
}
