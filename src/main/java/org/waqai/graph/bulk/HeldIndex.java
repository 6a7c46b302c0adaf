package org.waqai.graph.bulk;

import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexBase;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * One of TDB2's indexes of quads, to be read within one transaction by one thread. What is asked
 * one time after the other lies near by: a block is taken apart once.
 */
final class HeldIndex extends TupleIndexBase {
  private static final int WIDTH = 4;

  private final TupleIndexRecord whole;
  private final HeldBlocks blocks;
  private final byte[] eight = new byte[Long.BYTES];

  HeldIndex(TupleIndex index) {
    super(WIDTH, index.getMapping(), index.getName());
    if (!(index instanceof TupleIndexRecord records)
        || !(records.getRangeIndex() instanceof BPlusTree tree)) {
      throw new IllegalStateException("TDB2 keeps its quads in another way: " + index);
    }
    this.whole = records;
    this.blocks = new HeldBlocks(tree);
  }

  @Override
  protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
    NodeId[] asked = new NodeId[WIDTH];
    long[] key = new long[WIDTH];
    int columns = 0;
    for (int i = 0; i < WIDTH; i++) {
      NodeId id = tupleMap.mapSlot(i, pattern);
      if (NodeId.isDoesNotExist(id)) {
        return Collections.emptyIterator();
      }
      asked[i] = NodeId.isAny(id) ? NodeId.NodeIdAny : id;
      if (!NodeId.isAny(id)) {
        NodeIdFactory.set(id, eight, 0);
        key[i] = Bytes.read(eight, 0);
        columns += columns == i ? 1 : 0;
      }
    }
    return new Range(asked, key, columns);
  }

  /** The quads that a pattern fits. */
  private final class Range implements Iterator<Tuple<NodeId>> {
    private final NodeId[] asked;
    private final long[] key;

    /** So many columns of the key are known, from the first on. */
    private final int columns;

    private long[] leaf = {};
    private int at;

    /** The node in which is the greatest key that the leaf may hold, and the place of that key. */
    private long[] bounds = {};

    private int bound;

    private boolean ended;

    Range(NodeId[] asked, long[] key, int columns) {
      this.asked = asked;
      this.key = key;
      this.columns = columns;
      toLeaf(key, 0, columns, 0);
      at = first(leaf, leaf.length / WIDTH, key, 0, columns, 0) * WIDTH;
    }

    /** Goes to the leaf of the first record that is not less than a key, or by one greater. */
    private void toLeaf(long[] from, int start, int width, int by) {
      bounds = new long[0];
      HeldBlocks.Node node = blocks.root();
      while (true) {
        int last = node.children().length - 1;
        int child = first(node.keys(), last, from, start, width, by);
        if (child < last) {
          bounds = node.keys();
          bound = child * WIDTH;
        }
        int number = node.children()[child];
        if (node.low()) {
          leaf = blocks.leaf(number);
          at = 0;
          return;
        }
        node = blocks.node(number);
      }
    }

    @Override
    public boolean hasNext() {
      while (!ended) {
        if (at < leaf.length) {
          if (compare(leaf, at, key, 0, columns) != 0) {
            ended = true;
          } else if (fits()) {
            return true;
          } else {
            at += WIDTH;
          }
        } else if (bounds.length == 0) {
          ended = true;
        } else {
          toLeaf(bounds, bound, WIDTH, 1);
        }
      }
      return false;
    }

    private boolean fits() {
      for (int i = columns + 1; i < WIDTH; i++) {
        if (key[i] != leaf[at + i] && !NodeId.isAny(asked[i])) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Tuple<NodeId> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      NodeId[] quad = new NodeId[WIDTH];
      for (int i = 0; i < WIDTH; i++) {
        quad[tupleMap.getSlotIdx(i)] = i < columns ? asked[i] : id(leaf[at + i]);
      }
      at += WIDTH;
      return TupleFactory.create4(quad[0], quad[1], quad[2], quad[3]);
    }
  }

  private NodeId id(long number) {
    Bytes.write(eight, 0, number);
    return NodeIdFactory.get(eight, 0);
  }

  /** The first of some records that is not less than a key, or by one greater. */
  private static int first(long[] records, int count, long[] key, int start, int width, int by) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(records, middle * WIDTH, key, start, width) < by) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int compare(long[] records, int at, long[] key, int start, int width) {
    for (int i = 0; i < width; i++) {
      long one = records[at + i];
      long other = key[start + i];
      if (one != other) {
        return one + Long.MIN_VALUE < other + Long.MIN_VALUE ? -1 : 1;
      }
    }
    return 0;
  }

  @Override
  public Iterator<Tuple<NodeId>> all() {
    NodeId any = NodeId.NodeIdAny;
    return performFind(TupleFactory.create4(any, any, any, any));
  }

  @Override
  public long size() {
    return whole.size();
  }

  @Override
  public boolean isEmpty() {
    return whole.isEmpty();
  }

  @Override
  protected void performAdd(Tuple<NodeId> quad) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void performDelete(Tuple<NodeId> quad) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addAll(Collection<Tuple<NodeId>> quads) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void deleteAll(Collection<Tuple<NodeId>> quads) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sync() {}

  @Override
  public void close() {}
}
