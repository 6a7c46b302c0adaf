package org.waqai.web;

/**
 * Whether memory runs short: one question that keeps all it finds would take the others down with
 * it. It is looked at now and then; garbage alone does not fill it for long.
 */
final class Memory {
  private static final double FULL = 0.93;
  private static final int LOOKS = 4;

  private int full;

  /** Looks once more; whether it has been full for a while. */
  boolean runsShort() {
    Runtime runtime = Runtime.getRuntime();
    double used = (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
    full = used > FULL ? full + 1 : 0;
    return full >= LOOKS;
  }
}
