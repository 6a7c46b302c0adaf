package org.waqai.graph;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.waqai.graph.bulk.Merging;
import org.waqai.graph.bulk.Spare;

/**
 * Many nodes on their way into TDB2's table of nodes: they are written in one piece, and entered in
 * the order of its index. One after the other they would take twice as long, since TDB2 then asks
 * the system for the length of its file at every few bytes, and whoever reads a node waits
 * meanwhile. Within a transaction that writes.
 */
final class NewNodes {
  private static final String NAME = Names.nodeTableBaseName;
  private static final int TOLD = 100;

  private final NodeTable table;
  private final Location location;
  private final Spare spare;
  private final NodeTableCache cache;
  private final Index index;
  private final BinaryDataFile file;
  private final List<New> coming = new ArrayList<>();

  /** One that the table does not hold, with its entry in the index. */
  private record New(Node node, Record entry) {}

  NewNodes(NodeTable table, Location location, Spare spare) {
    this.spare = spare;
    this.location = location;
    this.table = table;
    Optional<NodeTableCache> known = Optional.empty();
    NodeTable inner = table;
    while (inner.wrapped() != null) {
      inner = inner.wrapped();
      if (inner instanceof NodeTableCache found) {
        known = Optional.of(found);
      }
    }
    if (known.isEmpty() || !(inner instanceof NodeTableTRDF whole)) {
      throw new IllegalStateException("TDB2 keeps its nodes in another way: " + inner);
    }
    this.cache = known.get();
    this.index = whole.getIndex();
    this.file = whole.getData();
  }

  /** The id of a node; of one that is not there yet it is known after {@link #write}. */
  Optional<NodeId> id(Node node) {
    NodeId inline = NodeId.inline(node);
    if (inline != null) {
      return Optional.of(inline);
    }
    NodeId cached = cache.getNodeIdForNodeCache(node);
    if (cached != null) {
      return Optional.of(cached);
    }
    Hash hash = new Hash(index.getRecordFactory().keyLength());
    NodeLib.setHash(hash, node);
    Record entry = index.getRecordFactory().create(hash.getBytes());
    if (index.find(entry) != null) {
      return Optional.of(table.getNodeIdForNode(node)); // it will be asked for again
    }
    coming.add(new New(node, entry));
    return Optional.empty();
  }

  /** The ids of those that were not there, in the order in which they came; now they are. */
  List<NodeId> write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<NodeId> ids = new ArrayList<>();
    SortedMap<byte[], Record> entries = new TreeMap<>(Arrays::compareUnsigned);
    long start = file.length();
    for (New each : coming) {
      NodeId id = NodeIdFactory.createPtr(start + bytes.size());
      NodeIdFactory.set(id, each.entry().getValue(), 0);
      // TDB2 takes literals that differ in their direction alone for one
      Record same = entries.putIfAbsent(each.entry().getKey(), each.entry());
      if (same == null) {
        bytes.writeBytes(ThriftConvert.termToBytes(ThriftConvert.convert(each.node(), true)));
      }
      ids.add(same == null ? id : NodeIdFactory.get(same.getValue(), 0));
    }
    if (file.write(bytes.toByteArray(), 0, bytes.size()) != start) {
      throw new IllegalStateException("somebody else writes to the table of nodes");
    }
    Merging.into(index, location, NAME, records(entries.values()), spare);
    remember();
    coming.clear();
    return ids;
  }

  /** The table may remember that there is no such node; readers wait for as long as it is told. */
  private void remember() {
    for (int i = 0; i < coming.size(); i += TOLD) {
      List<New> some = coming.subList(i, Math.min(i + TOLD, coming.size()));
      cache.bulkNodeToNodeId(some.stream().map(New::node).toList(), true);
    }
  }

  private byte[] records(Collection<Record> entries) {
    int width = index.getRecordFactory().recordLength();
    ByteBuffer out = ByteBuffer.allocate(entries.size() * width);
    entries.forEach(e -> out.put(e.getKey()).put(e.getValue()));
    return out.array();
  }
}
