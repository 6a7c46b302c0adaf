package org.waqai.graph.bulk;

import java.util.Arrays;

/** Ids of terms in the order in which TDB2 keeps them, without sign. */
final class Ids {
  private Ids() {}

  /** Each once, in order. */
  static long[] ordered(long[] ids) {
    long[] out = new long[ids.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = ids[i] ^ Long.MIN_VALUE;
    }
    Arrays.sort(out);
    int end = 0;
    for (int i = 0; i < out.length; i++) {
      if (i == 0 || out[i] != out[i - 1]) {
        out[end++] = out[i] ^ Long.MIN_VALUE;
      }
    }
    return Arrays.copyOf(out, end);
  }

  /** Where an id is among them. */
  static int place(long[] ordered, long id) {
    int low = 0;
    int high = ordered.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Long.compareUnsigned(ordered[middle], id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
