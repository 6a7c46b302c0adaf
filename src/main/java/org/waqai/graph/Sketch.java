package org.waqai.graph;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.waqai.model.Normal;

/**
 * A text in 192 bytes by which copies of it are recognised (MinHash: Broder 1997): of each of 96
 * orders of all runs of four words, the first one that the text holds. The share on which two
 * sketches agree is about the share of runs that the texts have in common.
 */
final class Sketch {
  static final int SIZE = 96;

  private static final int RUN = 4;

  /** A shorter text is a brief or a form, of which many are alike that tell different things. */
  private static final int LEAST_WORDS = 40;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final short[] minima;

  private Sketch(short[] minima) {
    this.minima = minima;
  }

  /** The sketch of a text; empty where it is too short to tell. */
  static Optional<Sketch> of(String text) {
    String normal = Normal.of(text);
    long[] minima = new long[SIZE];
    Arrays.fill(minima, Long.MAX_VALUE);
    long[] last = new long[RUN];
    int words = 0;
    long word = 0;
    for (int i = 0; i <= normal.length(); i++) {
      char c = i < normal.length() ? normal.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * 0x100000001B3L + c + 1;
      } else if (word != 0) {
        last[words++ % RUN] = word;
        word = 0;
        if (words >= RUN) {
          take(run(last, words), minima);
        }
      }
    }
    if (words < LEAST_WORDS) {
      return Optional.empty();
    }
    short[] out = new short[SIZE];
    for (int i = 0; i < SIZE; i++) {
      out[i] = (short) mixed(minima[i]);
    }
    return Optional.of(new Sketch(out));
  }

  private static long run(long[] last, int words) {
    long run = 0;
    for (int k = 0; k < RUN; k++) {
      run = mixed(run * 31 + last[(words + k) % RUN]);
    }
    return run;
  }

  private static void take(long run, long[] minima) {
    for (int i = 0; i < SIZE; i++) {
      minima[i] = Math.min(minima[i], mixed(run + (i + 1) * GOLDEN));
    }
  }

  /** The last steps of SplitMix64. */
  private static long mixed(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  /** How much two texts have in common, from 0 to 1. */
  double likeness(Sketch other) {
    int same = 0;
    for (int i = 0; i < SIZE; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) same / SIZE;
  }

  /** A few of the minima in one number: texts that are copies have one of these in common. */
  long band(int number, int width) {
    long band = number;
    for (int i = number * width; i < (number + 1) * width; i++) {
      band = band << 16 | (minima[i] & 0xffff);
    }
    return band;
  }

  String written() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * SIZE);
    bytes.asShortBuffer().put(minima);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Reads it back; empty where it is no sketch. */
  static Optional<Sketch> parse(String written) {
    try {
      byte[] bytes = Base64.getDecoder().decode(written);
      if (bytes.length != 2 * SIZE) {
        return Optional.empty();
      }
      short[] minima = new short[SIZE];
      ByteBuffer.wrap(bytes).asShortBuffer().get(minima);
      return Optional.of(new Sketch(minima));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
