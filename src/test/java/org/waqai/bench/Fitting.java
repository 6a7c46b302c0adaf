package org.waqai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/**
 * Fits the weights of confidence.tsv and confidence-facts.tsv anew by logistic regression, from
 * what {@code waqai evaluate GOLD --calibration --format jsonl} prints: {@code Fitting signs.jsonl
 * FOLDER}, the folder that both stand in. Their comments are kept. Those of facts have the
 * confidence of their event among their signs: fit, and print the signs again, until they rest.
 */
public final class Fitting {
  private static final double SHRINK = 3;
  private static final int STEPS = 6000;

  private record Row(Map<String, Double> signs, boolean right) {}

  private Fitting() {}

  /** Reads signs, and writes weights. */
  public static void main(String[] arguments) throws IOException {
    for (boolean facts : List.of(false, true)) {
      Path file = Path.of(arguments[1], facts ? "confidence-facts.tsv" : "confidence.tsv");
      Map<String, Double> weights = fit(rows(Path.of(arguments[0]), facts));
      if (arguments.length > 2) {
        steady(weights, rows(Path.of(arguments[2]), facts));
      }
      write(file, weights);
    }
  }

  private static void write(Path file, Map<String, Double> weights) throws IOException {
    List<String> out =
        new ArrayList<>(Files.readAllLines(file).stream().filter(l -> l.startsWith("#")).toList());
    weights.forEach((sign, w) -> out.add(sign + "\t" + String.format(Locale.ROOT, "%.3f", w)));
    Files.write(file, out);
    PrintStream to = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    to.println(file + ": " + weights.size() + " signs");
  }

  private static List<Row> rows(Path file, boolean facts) throws IOException {
    List<Row> out = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonObject record = JSON.parse(line);
      if (record.hasKey("fact") != facts) {
        continue;
      }
      JsonObject signs = record.getObj("signs");
      Map<String, Double> own = new TreeMap<>();
      signs.keys().forEach(k -> own.put(k, signs.get(k).getAsNumber().value().doubleValue()));
      out.add(new Row(own, record.getBoolean("right")));
    }
    return out;
  }

  /** Gradient descent on the likelihood, large weights made smaller but that of what is always. */
  private static Map<String, Double> fit(List<Row> rows) {
    TreeMap<String, Integer> column = new TreeMap<>();
    rows.forEach(r -> r.signs.keySet().forEach(k -> column.put(k, 0)));
    int n = 0;
    for (String sign : List.copyOf(column.keySet())) {
      column.put(sign, n++);
    }
    int always = column.getOrDefault("always", -1);
    double[] w = new double[n];
    double rate = 1.0 / rows.size();
    for (int step = 0; step < STEPS; step++) {
      double[] slope = new double[n];
      for (Row row : rows) {
        double miss = share(row.signs, column, w) - (row.right ? 1 : 0);
        row.signs.forEach((k, x) -> slope[column.getOrDefault(k, 0)] += miss * x);
      }
      for (int i = 0; i < n; i++) {
        w[i] -= rate * (slope[i] + (i == always ? 0 : SHRINK * w[i]));
      }
    }
    Map<String, Double> out = new TreeMap<>();
    column.forEach((k, i) -> out.put(k, w[i]));
    return out;
  }

  private static double share(Map<String, Double> signs, Map<String, Integer> column, double[] w) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += w[column.getOrDefault(sign.getKey(), 0)] * sign.getValue();
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /**
   * Weights learnt from the articles that entries were learnt from claim too much of others: a
   * slope and an offset by those others (Platt, Probabilistic Outputs for Support Vector Machines,
   * 1999).
   */
  private static void steady(Map<String, Double> weights, List<Row> rows) {
    double slope = 1;
    double offset = 0;
    double rate = 1.0 / rows.size();
    for (int step = 0; step < STEPS; step++) {
      double bySlope = 0;
      double byOffset = 0;
      for (Row row : rows) {
        double sum = 0;
        for (Map.Entry<String, Double> sign : row.signs.entrySet()) {
          sum += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
        }
        double miss = 1 / (1 + StrictMath.exp(-(slope * sum + offset))) - (row.right ? 1 : 0);
        bySlope += miss * sum;
        byOffset += miss;
      }
      slope -= rate * bySlope;
      offset -= rate * byOffset;
    }
    double all = slope;
    weights.replaceAll((sign, w) -> all * w);
    weights.merge("always", offset, Double::sum);
  }
}
