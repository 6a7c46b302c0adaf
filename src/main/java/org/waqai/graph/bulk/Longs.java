package org.waqai.graph.bulk;

import java.util.Arrays;

/** A list of numbers that grows. */
final class Longs {
  private long[] all = new long[1 << 10];
  private int end;

  void add(long number) {
    if (end == all.length) {
      all = Arrays.copyOf(all, 2 * end);
    }
    all[end++] = number;
  }

  void addAll(long[] numbers) {
    if (end + numbers.length > all.length) {
      all = Arrays.copyOf(all, Math.max(2 * all.length, end + numbers.length));
    }
    System.arraycopy(numbers, 0, all, end, numbers.length);
    end += numbers.length;
  }

  long at(int place) {
    return all[place];
  }

  int size() {
    return end;
  }

  void clear() {
    end = 0;
  }

  long[] toArray() {
    return Arrays.copyOf(all, end);
  }
}
