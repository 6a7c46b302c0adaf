package org.waqai.graph.bulk;

import java.util.Iterator;
import org.apache.jena.atlas.iterator.Iter;

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

  /** The records of an index, in order, always in the same array. */
  Iterator<long[]> in(String index) {
    int[] places = Tuples.places(index);
    Iterator<int[]> quads = tuples.in(index, ids.length);
    long[] record = new long[places.length];
    return Iter.map(
        quads,
        quad -> {
          for (int i = 0; i < places.length; i++) {
            record[i] = ids[quad[places[i]]];
          }
          return record;
        });
  }
}
