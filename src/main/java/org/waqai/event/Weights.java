package org.waqai.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each sign weighs. A sign of two parts, such as a role and its side, is found without putting
 * them together: of every filler of every event some twenty are asked for.
 */
final class Weights {
  private static final int WIDTH = 4;
  private static final int SPREAD = 0x9E3779B9;

  /** By which a string's hash grows with each letter after it. */
  private static final int LETTER = 31;

  private final @Nullable String[] signs;
  private final int[] hashes;
  private final double[] weights;
  private final int shift;

  Weights(Map<String, Double> all) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, WIDTH * all.size()));
    this.signs = new @Nullable String[1 << bits];
    this.hashes = new int[signs.length];
    this.weights = new double[signs.length];
    this.shift = 32 - bits;
    all.forEach(
        (sign, weight) -> {
          int i = slot(sign.hashCode());
          while (signs[i] != null) {
            i = i + 1 & signs.length - 1;
          }
          signs[i] = sign;
          hashes[i] = sign.hashCode();
          weights[i] = weight;
        });
  }

  /** The weight of a sign, given in two parts; one that is none says nothing. */
  double of(String sign, String rest) {
    int hash = sign.hashCode();
    for (int i = 0; i < rest.length(); i++) {
      hash *= LETTER;
    }
    hash += rest.hashCode();
    int i = slot(hash);
    for (String at = signs[i]; at != null; at = signs[i]) {
      if (hashes[i] == hash
          && at.length() == sign.length() + rest.length()
          && at.startsWith(sign)
          && at.endsWith(rest)) {
        return weights[i];
      }
      i = i + 1 & signs.length - 1;
    }
    return 0;
  }

  private int slot(int hash) {
    return hash * SPREAD >>> shift;
  }
}
