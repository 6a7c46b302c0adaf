package org.waqai.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How sure something is: the share of what has the same signs that was right in annotated articles,
 * by a logistic regression whose weights stand in a file.
 */
final class Confidence {
  /** Of events. */
  static final String EVENTS = "confidence.tsv";

  /** Of the roles and times of events. */
  static final String FACTS = "confidence-facts.tsv";

  private static final double LEAST = 0.01;
  private static final double MOST = 0.99;

  private final Weights weights;

  private Confidence(Weights weights) {
    this.weights = weights;
  }

  /** The weights of that name that come with the program. */
  static Confidence read(String file) {
    Map<String, Double> weights = new HashMap<>();
    try (InputStream in = Confidence.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          int tab = line.indexOf('\t');
          weights.put(
              line.substring(0, Math.max(0, tab)),
              weight(line.substring(tab + 1), file + ":" + number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Confidence(new Weights(weights));
  }

  private static double weight(String written, String place) {
    try {
      return Double.parseDouble(written);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          place + " expected a sign, a tab and its weight, found " + written, e);
    }
  }

  /**
   * A scale for the signs of one thing.
   *
   * @param listens whether the signs are asked for, too
   */
  Weighing weighing(boolean listens) {
    return new Weighing(weights, listens);
  }

  /** A share as the logarithm of its odds. */
  static double logit(double p) {
    double q = Math.clamp(p, LEAST, MOST);
    return Math.log(q / (1 - q));
  }
}
