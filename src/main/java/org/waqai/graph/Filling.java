package org.waqai.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.waqai.graph.search.Generation;

/**
 * Many quads on their way into TDB2: each node is looked up once, and each index is filled in its
 * own order, so that neighbours on disk are written one after the other. Within a transaction.
 */
final class Filling {
  /** The columns of TDB2's quads; an index is named by their order in it. */
  private static final String COLUMNS = "GSPO";

  private final NodeTable nodes;
  private final TupleIndex[] indexes;
  private final Map<Node, Integer> numbers = new HashMap<>();
  private final List<NodeId> ids = new ArrayList<>();
  private int[] quads = new int[4 << 14];
  private int end;

  Filling(DatasetGraph dataset) {
    NodeTupleTable table = Generation.of(dataset).getQuadTable().getNodeTupleTable();
    this.nodes = table.getNodeTable();
    this.indexes = table.getTupleTable().getIndexes();
  }

  void add(Quad quad) {
    add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
  }

  void add(Node g, Node s, Node p, Node o) {
    if (end == quads.length) {
      quads = Arrays.copyOf(quads, 2 * end);
    }
    quads[end++] = number(g);
    quads[end++] = number(s);
    quads[end++] = number(p);
    quads[end++] = number(o);
  }

  private int number(Node node) {
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    int number = ids.size();
    ids.add(nodes.getAllocateNodeId(node));
    numbers.put(node, number);
    return number;
  }

  /** Writes all that was added. */
  void write() {
    Column[] columns = new Column[COLUMNS.length()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(quads, end, i, ids);
    }
    long[] keys = new long[end / 4];
    for (TupleIndex index : indexes) {
      write(index, columns, keys);
    }
    end = 0;
  }

  private void write(TupleIndex index, Column[] columns, long[] keys) {
    int[] order = new int[columns.length];
    int bits = 0;
    for (int i = 0; i < order.length; i++) {
      order[i] = COLUMNS.indexOf(index.getName().charAt(i));
      bits += columns[order[i]].bits;
    }
    if (bits >= Long.SIZE) {
      throw new IllegalArgumentException("too much for one transaction: " + keys.length);
    }
    for (int q = 0; q < keys.length; q++) {
      long key = 0;
      for (int c : order) {
        key = key << columns[c].bits | columns[c].rank(quads[4 * q + c]);
      }
      keys[q] = key;
    }
    Arrays.sort(keys);
    NodeId[] quad = new NodeId[columns.length];
    for (long key : keys) {
      long rest = key;
      for (int i = order.length - 1; i >= 0; i--) {
        Column column = columns[order[i]];
        quad[order[i]] = column.id((int) (rest & ((1L << column.bits) - 1)));
        rest >>>= column.bits;
      }
      index.add(TupleFactory.create4(quad[0], quad[1], quad[2], quad[3]));
    }
  }

  /** The nodes in one place of all quads, numbered in the order of their ids. */
  private static final class Column {
    private final int[] ranks;
    private final NodeId[] ids;
    final int bits;

    Column(int[] quads, int end, int place, List<NodeId> all) {
      boolean[] used = new boolean[all.size()];
      List<Integer> numbers = new ArrayList<>();
      for (int i = place; i < end; i += 4) {
        if (!used[quads[i]]) {
          used[quads[i]] = true;
          numbers.add(quads[i]);
        }
      }
      numbers.sort((a, b) -> NodeId.compare(all.get(a), all.get(b)));
      ranks = new int[all.size()];
      ids = new NodeId[numbers.size()];
      for (int i = 0; i < ids.length; i++) {
        ranks[numbers.get(i)] = i;
        ids[i] = all.get(numbers.get(i));
      }
      bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, ids.length - 1));
    }

    long rank(int number) {
      return ranks[number];
    }

    NodeId id(int rank) {
      return ids[rank];
    }
  }
}
