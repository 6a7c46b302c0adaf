package org.waqai.graph;

import java.util.Arrays;

/**
 * Counts in code points what Java counts in UTF-16 units: clients in other languages count so. It
 * keeps the places of the pairs alone, none in most texts.
 */
final class CodePoints {
  /** Where the second half of each pair stands. */
  private final int[] pairs;

  private CodePoints(int[] pairs) {
    this.pairs = pairs;
  }

  static CodePoints of(String text) {
    int[] pairs = new int[0];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == pairs.length) {
          pairs = Arrays.copyOf(pairs, Math.max(16, count * 2));
        }
        pairs[count++] = i;
      }
    }
    return new CodePoints(Arrays.copyOf(pairs, count));
  }

  /** How many code points stand before that unit. */
  int before(int unit) {
    int at = Arrays.binarySearch(pairs, unit);
    return unit - (at < 0 ? -at - 1 : at);
  }

  /** Whether that unit is the second half of a character. */
  boolean splits(int unit) {
    return Arrays.binarySearch(pairs, unit) >= 0;
  }
}
