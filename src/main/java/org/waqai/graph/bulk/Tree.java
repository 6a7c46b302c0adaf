package org.waqai.graph.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.jena.dboe.base.block.BlockType;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.page.Page;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPTStateMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;

/**
 * An index of quads in the folder of a TDB2 store that nobody has open. It is written block after
 * block: written to memory that is mapped, as TDB2 has it, each page would be taken from all
 * processors again before it goes to disk.
 *
 * @param name its columns
 */
record Tree(Location location, String name) {
  private static final int TYPE = 24;
  private static final int RECORDS = RecordBufferPage.LINK + Integer.BYTES;

  /** The blocks of one level, by number from the first on. */
  private record Level(int first, Longs greatest) {}

  /** Writes all of it, in the place of the empty one; on disk when this returns. */
  void write(Iterator<long[]> records) throws IOException {
    if (!records.hasNext()) {
      return;
    }
    FileSet files = new FileSet(location, name);
    int root;
    int leafCount;
    try (Pile leaves = new Pile(Path.of(files.filename(Names.extBptRecords)));
        Pile nodes = new Pile(Path.of(files.filename(Names.extBptTree)))) {
      Level level = leaves(records, leaves);
      BlockType type = BlockType.BPTREE_LEAF;
      do {
        level = nodes(level, type, nodes);
        type = BlockType.BPTREE_BRANCH;
      } while (level.greatest.size() > width());
      root = level.first;
      leafCount = leaves.size();
    }
    BPTStateMgr state = new BPTStateMgr(FileFactory.createBufferChannel(files, Names.extBptState));
    state.setState(root, root + 1, leafCount);
    state.writeState();
    state.sync();
    state.close();
  }

  private int width() {
    return name.length();
  }

  /** As full as they may be; only the last two share what is left. */
  private Level leaves(Iterator<long[]> records, Pile leaves) throws IOException {
    int full = (Pile.BLOCK - RECORDS) / (width() * Long.BYTES) * width();
    long[] all = new long[2 * full];
    Longs greatest = new Longs();
    int end = 0;
    while (records.hasNext()) {
      if (end == all.length) {
        leaf(all, 0, full, leaves, false, greatest);
        System.arraycopy(all, full, all, 0, full);
        end = full;
      }
      System.arraycopy(records.next(), 0, all, end, width());
      end += width();
    }
    int half = end <= full ? end : end / width() / 2 * width();
    leaf(all, 0, half, leaves, half == end, greatest);
    if (half < end) {
      leaf(all, half, end, leaves, true, greatest);
    }
    return new Level(0, greatest);
  }

  private void leaf(long[] all, int from, int to, Pile leaves, boolean last, Longs greatest)
      throws IOException {
    int number = leaves.size();
    ByteBuffer bytes = leaves.next();
    bytes.putInt((to - from) / width()).putInt(last ? Page.NO_ID : number + 1);
    bytes.asLongBuffer().put(all, from, to - from);
    greatest.addAll(Arrays.copyOfRange(all, to - width(), to));
  }

  /** Nodes above a level, all about as full. */
  private Level nodes(Level below, BlockType type, Pile nodes) throws IOException {
    RecordFactory factory = new RecordFactory(width() * Long.BYTES, 0);
    BPlusTreeParams form =
        new BPlusTreeParams(BPlusTreeParams.calcOrder(Pile.BLOCK, factory.recordLength()), factory);
    int children = below.greatest.size() / width();
    int parts = (children + form.getMaxPtr() - 1) / form.getMaxPtr();
    Level out = new Level(nodes.size(), new Longs());
    for (int part = 0; part < parts; part++) {
      int from = Math.toIntExact((long) children * part / parts);
      int to = Math.toIntExact((long) children * (part + 1) / parts);
      ByteBuffer bytes = nodes.next();
      bytes.putInt(type.id() << TYPE | (to - from - 1));
      ByteBuffer pointers = bytes.duplicate();
      pointers.position(bytes.position() + form.getMaxRec() * form.getKeyLength());
      for (int child = from; child < to; child++) {
        pointers.putInt(below.first + child);
        for (int i = 0; i < width(); i++) {
          long part64 = below.greatest.at(child * width() + i);
          if (child < to - 1) {
            bytes.putLong(part64);
          } else {
            out.greatest.add(part64);
          }
        }
      }
    }
    return out;
  }
}
