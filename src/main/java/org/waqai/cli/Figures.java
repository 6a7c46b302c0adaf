package org.waqai.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Prints a score, in the figures that the shared script prints. */
final class Figures {
  private Figures() {}

  static void print(Score score, boolean byType, PrintWriter out) {
    Score.Tally t = score.total();
    out.println(line("events", t.right, t.found, t.gold));
    out.println(line("arguments", t.rightArguments, t.foundArguments, t.goldArguments));
    out.println(line("entities", score.rightEntities, score.foundEntities, score.goldEntities));
    out.println(
        "time "
            + share(t.timeRight, t.timed)
            + "  status "
            + share(t.statusRight, t.right)
            + "  macro event F1 "
            + plain(macro(score))
            + "  articles "
            + score.answered
            + "/"
            + score.articles);
    if (byType) {
      List<String> types = new ArrayList<>(score.types.keySet());
      types.sort(Comparator.comparingInt((String k) -> -tally(score, k).gold));
      for (String type : types) {
        Score.Tally y = tally(score, type);
        out.println(
            String.format(
                Locale.ROOT,
                "%-13s gold %4d pred %4d  event F1 %s  args F1 %s",
                type,
                y.gold,
                y.found,
                three(f1(y.right, y.found, y.gold)),
                three(f1(y.rightArguments, y.foundArguments, y.goldArguments))));
      }
    }
    out.flush();
  }

  private static Score.Tally tally(Score score, String type) {
    return score.types.getOrDefault(type, new Score.Tally());
  }

  private static double macro(Score score) {
    double sum = 0;
    int seen = 0;
    for (Score.Tally t : score.types.values()) {
      if (t.gold > 0) {
        sum += rounded(f1(t.right, t.found, t.gold));
        seen++;
      }
    }
    return seen == 0 ? 0 : sum / seen;
  }

  private static String line(String name, int right, int found, int gold) {
    double p = found == 0 ? 0 : (double) right / found;
    double r = gold == 0 ? 0 : (double) right / gold;
    return String.format(
        Locale.ROOT,
        "%-10s P %s  R %s  F1 %s  (gold %d, predicted %d)",
        name,
        three(p),
        three(r),
        three(f1(right, found, gold)),
        gold,
        found);
  }

  private static double f1(int right, int found, int gold) {
    double p = found == 0 ? 0 : (double) right / found;
    double r = gold == 0 ? 0 : (double) right / gold;
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  private static double rounded(double x) {
    return new BigDecimal(x).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
  }

  private static String three(double x) {
    return new BigDecimal(rounded(x)).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "None" : plain((double) part / whole);
  }

  private static String plain(double x) {
    double r = rounded(x);
    String s = new BigDecimal(Double.toString(r)).stripTrailingZeros().toPlainString();
    return s.contains(".") ? s : r == 0 && x == 0 ? "0.0" : s + ".0";
  }
}
