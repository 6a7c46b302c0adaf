package org.waqai.graph.bulk;

import java.util.Arrays;

/**
 * Which id a term has, by TDB2's hash of it. It has a bound: when it is full it begins anew, and a
 * term may then get a second id, which {@link Aliases} leads to the first.
 */
final class Hashes {
  /** What is not there; ids of terms are places in a file. */
  static final long NONE = -1;

  private static final int LEAST = 1 << 4;
  private static final int WIDTH = 3;

  private final int most;
  private long[] slots = empty(LEAST);
  private int count;

  /**
   * Nothing yet.
   *
   * @param room how many it may hold
   */
  Hashes(long room) {
    this.most = (int) Math.min(1 << 28, Long.highestOneBit(Math.max(LEAST, room)));
  }

  private static long[] empty(int size) {
    long[] out = new long[WIDTH * size];
    Arrays.fill(out, NONE);
    return out;
  }

  /** The id of the term with that hash. */
  long id(long high, long low) {
    return slots[slot(slots, high, low) + 2];
  }

  void put(long high, long low, long id) {
    int size = slots.length / WIDTH;
    if (4L * count >= 3L * size) {
      grow(size);
    }
    set(slots, high, low, id);
    count++;
  }

  private void grow(int size) {
    if (size >= most) {
      Arrays.fill(slots, NONE);
      count = 0;
      return;
    }
    long[] more = empty(2 * size);
    for (int i = 0; i < slots.length; i += WIDTH) {
      if (slots[i + 2] != NONE) {
        set(more, slots[i], slots[i + 1], slots[i + 2]);
      }
    }
    slots = more;
  }

  private static void set(long[] slots, long high, long low, long id) {
    int slot = slot(slots, high, low);
    slots[slot] = high;
    slots[slot + 1] = low;
    slots[slot + 2] = id;
  }

  /** Where it is, or the free place where it would be. */
  private static int slot(long[] slots, long high, long low) {
    int mask = slots.length / WIDTH - 1;
    int at = (int) high & mask;
    while (slots[WIDTH * at + 2] != NONE
        && (slots[WIDTH * at] != high || slots[WIDTH * at + 1] != low)) {
      at = (at + 1) & mask;
    }
    return WIDTH * at;
  }
}
