package org.waqai.graph.bulk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockType;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/** The blocks of one of TDB2's indexes as numbers, those that were read last. */
final class HeldBlocks {
  private static final int NODES = 1 << 6;
  private static final int LEAVES = 1 << 8;

  private static final int COUNT = 0xFFFFFF;
  private static final int TYPE = 24;
  private static final int RECORDS = RecordBufferPage.LINK + Integer.BYTES;

  /**
   * A node.
   *
   * @param keys of each child but the last: nothing in it is greater
   * @param children the numbers of their blocks
   * @param low whether they are leaves
   */
  @SuppressWarnings("ArrayRecordComponent") // it is read, never compared
  record Node(long[] keys, int[] children, boolean low) {}

  /** The last ones, each in a place that its number tells. */
  private static final class Last<T> {
    private final Object[] blocks;
    private final int[] numbers;

    Last(int most) {
      this.blocks = new Object[most];
      this.numbers = new int[most];
      Arrays.fill(numbers, -1);
    }

    @SuppressWarnings("unchecked") // nothing else is put there
    T of(int number, IntFunction<T> read) {
      int place = number & (blocks.length - 1);
      if (numbers[place] != number) {
        blocks[place] = read.apply(number);
        numbers[place] = number;
      }
      return (T) blocks[place];
    }
  }

  private final BlockMgr nodes;
  private final BlockMgr leaves;
  private final int columns;
  private final int most;
  private final int root;
  private final Last<Node> lastNodes = new Last<>(NODES);
  private final Last<long[]> lastLeaves = new Last<>(LEAVES);

  /** Those that this thread's transaction sees. */
  HeldBlocks(BPlusTree tree) {
    BPlusTreeParams form = tree.getParams();
    this.nodes = tree.getNodeManager().getBlockMgr();
    this.leaves = tree.getRecordsMgr().getBlockMgr();
    this.columns = form.getKeyLength() / Long.BYTES;
    this.most = form.getMaxRec();
    this.root = tree.getRootId();
  }

  Node root() {
    return node(root);
  }

  Node node(int number) {
    return lastNodes.of(number, this::readNode);
  }

  /** The records of a leaf, one after the other. */
  long[] leaf(int number) {
    return lastLeaves.of(number, this::readLeaf);
  }

  private Node readNode(int number) {
    Block block = nodes.getRead(number);
    ByteBuffer bytes = block.getByteBuffer();
    int head = bytes.getInt(0);
    int keys = head & COUNT;
    int[] children = new int[keys + 1];
    bytes
        .duplicate()
        .position(Integer.BYTES + most * columns * Long.BYTES)
        .asIntBuffer()
        .get(children);
    Node out =
        new Node(
            longs(bytes, Integer.BYTES, keys),
            children,
            BlockType.extract(head >>> TYPE) == BlockType.BPTREE_LEAF);
    nodes.release(block);
    return out;
  }

  private long[] readLeaf(int number) {
    Block block = leaves.getRead(number);
    ByteBuffer bytes = block.getByteBuffer();
    long[] out = longs(bytes, RECORDS, bytes.getInt(0));
    leaves.release(block);
    return out;
  }

  private long[] longs(ByteBuffer bytes, int at, int records) {
    long[] out = new long[records * columns];
    bytes.duplicate().position(at).asLongBuffer().get(out);
    return out;
  }
}
