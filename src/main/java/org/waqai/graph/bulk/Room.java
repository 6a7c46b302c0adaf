package org.waqai.graph.bulk;

/**
 * How much may be in memory; the rest goes to files.
 *
 * @param hashes how many hashes of terms are looked up
 * @param terms how many entries of the index of terms are sorted at once
 * @param quads how many quads are sorted at once
 */
record Room(long hashes, long terms, long quads) {
  /** Measured, with what else is there meanwhile. */
  private static final int BYTES_A_QUAD = 400;

  private static final int BYTES_A_TERM = 150;
  private static final int BYTES_A_HASH = 240;

  /** As this machine has it. */
  static Room here() {
    long bytes = Runtime.getRuntime().maxMemory();
    return new Room(
        bytes / BYTES_A_HASH, Math.min(Entries.MOST, bytes / BYTES_A_TERM), bytes / BYTES_A_QUAD);
  }
}
