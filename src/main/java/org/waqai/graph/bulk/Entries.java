package org.waqai.graph.bulk;

import java.util.Arrays;
import java.util.Iterator;

/** Entries of the index of terms: a hash of 16 bytes, and an id. */
final class Entries {
  static final int HASH = 16;
  static final int LENGTH = HASH + Long.BYTES;
  private static final int WIDTH = LENGTH / Long.BYTES;

  /** A place among them takes so many bits, and leaves as many bits of the hash to sort by. */
  private static final int PLACE = 24;

  static final int MOST = 1 << PLACE;

  private final Longs longs = new Longs();

  void add(long[] entries) {
    longs.addAll(entries);
  }

  int size() {
    return longs.size() / WIDTH;
  }

  void clear() {
    longs.clear();
  }

  /** All in order. */
  Iterator<byte[]> sorted() {
    long[] keys = new long[size()];
    for (int i = 0; i < keys.length; i++) {
      long begins = (longs.at(WIDTH * i) ^ Long.MIN_VALUE) >> PLACE;
      keys[i] = begins << PLACE | i;
    }
    Arrays.sort(keys);
    for (int i = 1; i < keys.length; i++) {
      for (int j = i; j > 0 && compare(keys[j - 1], keys[j]) > 0; j--) {
        long key = keys[j];
        keys[j] = keys[j - 1];
        keys[j - 1] = key;
      }
    }
    return Arrays.stream(keys).mapToObj(this::entry).iterator();
  }

  private static int at(long key) {
    return WIDTH * (int) (key & (MOST - 1));
  }

  private int compare(long a, long b) {
    if (a >> PLACE != b >> PLACE) {
      return Long.compare(a, b);
    }
    for (int i = 0; i < WIDTH; i++) {
      int difference = Long.compareUnsigned(longs.at(at(a) + i), longs.at(at(b) + i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private byte[] entry(long key) {
    byte[] out = new byte[LENGTH];
    for (int i = 0; i < WIDTH; i++) {
      Bytes.write(out, i * Long.BYTES, longs.at(at(key) + i));
    }
    return out;
  }
}
