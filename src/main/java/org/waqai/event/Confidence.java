package org.waqai.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * How sure something is: the share of what has the same signs that was right in annotated articles,
 * by a logistic regression whose weights stand in confidence.tsv.
 */
final class Confidence {
  private static final String WEIGHTS = "confidence.tsv";
  private static final double LEAST = 0.01;
  private static final double MOST = 0.99;

  private final Map<String, Double> weights;

  private Confidence(Map<String, Double> weights) {
    this.weights = weights;
  }

  /** The weights that come with the program. */
  static Confidence read() {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = Confidence.class.getResourceAsStream(WEIGHTS)) {
      if (in == null) {
        throw new IllegalStateException(WEIGHTS + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          weights.put(line.substring(0, Math.max(0, tab)), weight(line.substring(tab + 1), number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Confidence(weights);
  }

  private static double weight(String written, int line) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          WEIGHTS + ":" + line + " expected a sign, a tab and its weight, found " + written, e);
    }
  }

  /** From 0.01 to 0.99, in thousandths; a sign without a weight says nothing. */
  double of(SortedMap<String, Double> signs) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    double share = 1 / (1 + StrictMath.exp(-sum));
    return Math.round(1000 * Math.clamp(share, LEAST, MOST)) / 1000.0;
  }
}
