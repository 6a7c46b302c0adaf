package org.waqai.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;
import org.apache.jena.dboe.base.block.BlockType;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.page.Page;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * Many records on their way into one of TDB2's indexes, a B+tree of which a transaction may change
 * no block that was there before. TDB2 looks for the place of each record from the root on; here
 * every block is read once, and what is made of it is written once. Within a transaction that
 * writes.
 */
public final class Merging {
  private static final int COUNT = 0xFFFFFF;
  private static final int TYPE = 24;
  private static final int KEYS = Integer.BYTES;
  private static final int RECORDS = RecordBufferPage.LINK + Integer.BYTES;

  private final BPlusTree tree;
  private final Coming coming;
  private final int key;
  private final int width;
  private final int mostPointers;
  private final int pointers;
  private final BlockMgr nodes;
  private final BlockMgr leaves;
  private final Fresh newNodes;
  private final Fresh newLeaves;

  /**
   * What a node points to.
   *
   * @param most no key in it is greater; the last of a node has none
   */
  private record Child(int block, Optional<byte[]> most) {}

  private Merging(BPlusTree tree, byte[] records, Fresh newNodes, Fresh newLeaves) {
    BPlusTreeParams form = tree.getParams();
    this.tree = tree;
    this.key = form.getKeyLength();
    this.width = form.getRecordLength();
    this.coming = new Coming(records, key, width);
    this.mostPointers = form.getMaxPtr();
    this.pointers = KEYS + form.getMaxRec() * width;
    this.nodes = tree.getNodeManager().getBlockMgr();
    this.leaves = tree.getRecordsMgr().getBlockMgr();
    this.newNodes = newNodes;
    this.newLeaves = newLeaves;
  }

  /**
   * Adds records.
   *
   * @param index of a store that lies in a folder
   * @param location that folder
   * @param name of the index
   * @param records in their order, one after the other, each key once; those that are there stay
   * @param spare the store's
   */
  public static void into(
      Index index, Location location, String name, byte[] records, Spare spare) {
    if (!(index instanceof BPlusTree tree)) {
      throw new IllegalStateException("TDB2 keeps " + name + " in another way: " + index);
    }
    if (records.length == 0) {
      return;
    }
    FileSet files = new FileSet(location, name);
    BlockMgr nodes = tree.getNodeManager().getBlockMgr();
    BlockMgr leaves = tree.getRecordsMgr().getBlockMgr();
    int size = size(nodes, tree.getRootId());
    // nodes are few, and by its root a state of the store is known: they are not written again
    try (Fresh newNodes = new Fresh(nodes, Path.of(files.filename(Names.extBptTree)), size);
        Fresh newLeaves =
            new Fresh(leaves, Path.of(files.filename(Names.extBptRecords)), size, spare)) {
      new Merging(tree, records, newNodes, newLeaves).write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int size(BlockMgr blocks, int number) {
    Block block = blocks.getRead(number);
    try {
      return block.getByteBuffer().capacity();
    } finally {
      blocks.release(block);
    }
  }

  private void write() {
    int root = tree.getRootId();
    List<Child> top = inNode(new Child(root, Optional.empty()), 0, coming.size());
    while (top.size() > 1) {
      top = nodes(top, BlockType.BPTREE_BRANCH);
    }
    newLeaves.write();
    newNodes.write();
    int now = top.getFirst().block();
    if (now != root) {
      tree.newRoot(tree.getNodeManager().getRead(now, BPlusTreeParams.RootParent));
    }
  }

  /** What stands in the place of a node with some of the records. */
  private List<Child> inNode(Child node, int from, int to) {
    Block block = nodes.getRead(node.block());
    ByteBuffer bytes = block.getByteBuffer();
    int head = bytes.getInt(0);
    BlockType type = BlockType.extract(head >>> TYPE);
    int keys = head & COUNT;
    List<Child> out = new ArrayList<>(keys + 1);
    boolean changed = false;
    int start = from;
    for (int i = 0; i <= keys; i++) {
      Optional<byte[]> most = i < keys ? Optional.of(key(bytes, i)) : node.most();
      Child child = new Child(bytes.getInt(pointers + i * Integer.BYTES), most);
      int end = i < keys ? coming.past(most.orElseThrow(), start, to) : to;
      if (start == end) {
        out.add(child);
      } else {
        List<Child> now =
            type == BlockType.BPTREE_LEAF ? inLeaf(child, start, end) : inNode(child, start, end);
        changed |= now.size() > 1 || now.getFirst().block() != child.block();
        out.addAll(now);
      }
      start = end;
    }
    nodes.release(block);
    return changed ? nodes(out, type) : List.of(node);
  }

  private byte[] key(ByteBuffer node, int number) {
    byte[] out = new byte[key];
    node.get(KEYS + number * key, out);
    return out;
  }

  /** Nodes for these, all about as full. */
  private List<Child> nodes(List<Child> children, BlockType type) {
    int parts = (children.size() + mostPointers - 1) / mostPointers;
    List<Child> out = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      int from = start(children.size(), part, parts);
      List<Child> some = children.subList(from, start(children.size(), part + 1, parts));
      int number = newNodes.begin();
      ByteBuffer bytes = newNodes.bytes();
      bytes.putInt(0, type.id() << TYPE | (some.size() - 1));
      for (int i = 0; i < some.size(); i++) {
        bytes.putInt(pointers + i * Integer.BYTES, some.get(i).block());
        if (i < some.size() - 1) {
          bytes.put(KEYS + i * key, some.get(i).most().orElseThrow());
        }
      }
      out.add(new Child(number, some.getLast().most()));
    }
    return out;
  }

  private static int start(int all, int part, int parts) {
    return Math.toIntExact((long) all * part / parts);
  }

  /** What stands in the place of a leaf with some of the records. */
  private List<Child> inLeaf(Child leaf, int from, int to) {
    Block block = leaves.getRead(leaf.block());
    ByteBuffer bytes = block.getByteBuffer();
    int room = (bytes.capacity() - RECORDS) / width;
    byte[] there = new byte[bytes.getInt(0) * width];
    bytes.get(RECORDS, there);
    leaves.release(block);
    byte[] all = coming.with(there, from, to);
    if (all.length == there.length) {
      return List.of(leaf);
    }
    newLeaves.replaces(leaf.block());
    return leaves(all, room, leaf.most());
  }

  private List<Child> leaves(byte[] all, int room, Optional<byte[]> most) {
    int count = all.length / width;
    int parts = (count + room - 1) / room;
    List<Child> out = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      int from = start(count, part, parts);
      int to = start(count, part + 1, parts);
      int number = newLeaves.begin();
      ByteBuffer bytes = newLeaves.bytes();
      bytes.putInt(0, to - from);
      bytes.putInt(RecordBufferPage.LINK, Page.NO_ID);
      bytes.put(RECORDS, all, from * width, (to - from) * width);
      int last = (to - 1) * width;
      out.add(
          new Child(
              number,
              part == parts - 1 ? most : Optional.of(Arrays.copyOfRange(all, last, last + key))));
    }
    return out;
  }
}
