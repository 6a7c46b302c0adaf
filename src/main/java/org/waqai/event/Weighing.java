package org.waqai.event;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Signs laid on a scale, in a fixed order: what they weigh together, and which they were. */
final class Weighing {
  private static final double LEAST = 0.01;
  private static final double MOST = 0.99;

  private final Weights weights;
  private final SortedMap<String, Double> signs;
  private final boolean listens;
  private double sum;

  /**
   * Nothing laid on it yet.
   *
   * @param weights of each sign
   * @param listens whether {@link #signs()} is asked for
   */
  Weighing(Weights weights, boolean listens) {
    this.weights = weights;
    this.listens = listens;
    this.signs = listens ? new TreeMap<>() : Collections.emptySortedMap();
  }

  /** Lays a sign on it, so far. */
  void put(String sign, double far) {
    put(sign, "", far);
  }

  /** The same of a sign in two parts: most are signs of one among many things. */
  void put(String sign, String rest, double far) {
    sum += weights.of(sign, rest) * far;
    if (listens) {
      signs.put(sign + rest, far);
    }
  }

  /** Lays a sign on it, where it holds. */
  void flag(String sign, boolean holds) {
    if (holds) {
      put(sign, 1.0);
    }
  }

  /** From 0.01 to 0.99, in thousandths. */
  double confidence() {
    double share = 1 / (1 + StrictMath.exp(-sum));
    return Math.round(1000 * Math.clamp(share, LEAST, MOST)) / 1000.0;
  }

  /** What lies on it; empty where nobody listens. */
  Map<String, Double> signs() {
    return signs;
  }
}
