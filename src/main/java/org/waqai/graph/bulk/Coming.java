package org.waqai.graph.bulk;

import java.util.Arrays;

/** Records in their order, one after the other, each key once; what begins each is its key. */
@SuppressWarnings("ArrayRecordComponent") // it is read, never compared
record Coming(byte[] records, int key, int width) {
  int size() {
    return records.length / width;
  }

  /** The first from one on, and before another, that is greater than a key. */
  int past(byte[] most, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle * width, most, 0) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Some of them together with others that are there; those stay where their key comes again. */
  byte[] with(byte[] there, int from, int to) {
    byte[] out = new byte[there.length + (to - from) * width];
    int length = 0;
    int old = 0;
    for (int at = from * width; at < to * width; at += width) {
      int begin = old;
      int compared = 1;
      while (old < there.length && (compared = compare(at, there, old)) > 0) {
        old += width;
      }
      System.arraycopy(there, begin, out, length, old - begin);
      length += old - begin;
      if (compared != 0) {
        System.arraycopy(records, at, out, length, width);
        length += width;
      }
    }
    System.arraycopy(there, old, out, length, there.length - old);
    length += there.length - old;
    return length == out.length ? out : Arrays.copyOf(out, length);
  }

  private int compare(int at, byte[] other, int otherAt) {
    return Arrays.compareUnsigned(records, at, at + key, other, otherAt, otherAt + key);
  }
}
