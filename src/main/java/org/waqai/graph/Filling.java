package org.waqai.graph;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.waqai.graph.bulk.Merging;
import org.waqai.graph.bulk.Spare;
import org.waqai.graph.bulk.Tuples;
import org.waqai.graph.search.Generation;

/**
 * Many quads on their way into TDB2: each node is looked up once, and each index is filled in its
 * own order, so that neighbours on disk are written one after the other. Within a transaction.
 */
final class Filling {
  private final Spare spare;
  private final Location location;
  private final NewNodes nodes;
  private final TupleIndex[] indexes;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<NodeId> ids = new ArrayList<>();

  /** Those that have no id yet. */
  private final List<Integer> coming = new ArrayList<>();

  private final Tuples tuples = new Tuples();

  Filling(Steady dataset) {
    this.spare = dataset.spare();
    DatasetGraphTDB data = Generation.of(dataset);
    NodeTupleTable table = data.getQuadTable().getNodeTupleTable();
    this.location = data.getLocation();
    this.nodes = new NewNodes(table.getNodeTable(), location, spare);
    this.indexes = table.getTupleTable().getIndexes();
  }

  void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  void add(Node g, Node s, Node p, Node o) {
    tuples.add(number(g), number(s), number(p), number(o));
  }

  private int number(Node node) {
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    int number = ids.size();
    Optional<NodeId> id = nodes.id(node);
    if (id.isEmpty()) {
      coming.add(number);
    }
    ids.add(id.orElse(NodeId.NodeDoesNotExist));
    numbers.put(node, number);
    return number;
  }

  /** Writes all that was added. */
  void write() {
    Iterator<NodeId> come = nodes.write().iterator();
    coming.forEach(number -> ids.set(number, come.next()));
    coming.clear();
    long[] ordered = tuples.rank(ids.stream().mapToLong(Filling::disk).toArray());
    for (TupleIndex index : indexes) {
      if (!(index instanceof TupleIndexRecord whole)) {
        throw new IllegalStateException("TDB2 keeps its quads in another way: " + index);
      }
      Merging.into(
          whole.getRangeIndex(),
          location,
          index.getName(),
          tuples.records(index.getName(), ordered),
          spare);
    }
    tuples.clear();
  }

  /** As it is written on disk, by which TDB2 orders; its own comparison takes all for the same. */
  private static long disk(NodeId id) {
    byte[] bytes = new byte[NodeId.SIZE];
    NodeIdFactory.set(id, bytes);
    return ByteBuffer.wrap(bytes).getLong();
  }
}
