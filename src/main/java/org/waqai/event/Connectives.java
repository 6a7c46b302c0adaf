package org.waqai.event;

/** What the words of a line are as connectives, as bits: one that is there is never ruled out. */
final class Connectives {
  /** So wide that few seem to be there that are not. */
  private static final int BITS = 512;

  private final long[] held = new long[BITS / Long.SIZE];

  void add(String written) {
    int bit = bit(written);
    held[bit / Long.SIZE] |= 1L << bit;
  }

  boolean mayHold(String written) {
    int bit = bit(written);
    return (held[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private static int bit(String written) {
    int hash = written.hashCode();
    return (hash ^ hash >>> 9 ^ hash >>> 18) & BITS - 1;
  }
}
