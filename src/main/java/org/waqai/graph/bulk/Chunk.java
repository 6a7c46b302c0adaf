package org.waqai.graph.bulk;

import java.util.Iterator;

/** The quads of some blocks, as many as can be sorted in memory. */
final class Chunk {
  private final Aliases aliases;
  private final Tuples tuples = new Tuples();
  private final Longs added = new Longs();
  private long[] ids = {};

  Chunk(Aliases aliases) {
    this.aliases = aliases;
  }

  void add(Block block) {
    int start = added.size();
    for (long id : block.ids()) {
      added.add(aliases.first(id));
    }
    int[] q = block.quads();
    for (int i = 0; i < q.length; i += 4) {
      tuples.add(start + q[i], start + q[i + 1], start + q[i + 2], start + q[i + 3]);
    }
  }

  int size() {
    return tuples.size();
  }

  /** Ends the adding; before any order is asked for. */
  void rank() {
    ids = tuples.rank(added.toArray());
    added.clear();
  }

  /** The records of an index, in order. */
  Iterator<byte[]> in(String index) {
    int[] places = Tuples.places(index);
    Iterator<int[]> quads = tuples.in(index, ids.length);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return quads.hasNext();
      }

      @Override
      public byte[] next() {
        int[] quad = quads.next();
        byte[] out = new byte[places.length * Long.BYTES];
        for (int i = 0; i < places.length; i++) {
          Bytes.write(out, i * Long.BYTES, ids[quad[places[i]]]);
        }
        return out;
      }
    };
  }
}
