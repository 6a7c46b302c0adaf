package org.waqai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/** Whether events that claim a confidence are right as often as they claim. */
final class Calibration implements Score.Mistakes {
  private static final int TENTHS = 10;
  private static final double SURE = 0.9;

  private record Claim(String article, Told.Event event, double confidence, boolean right) {}

  private final List<Claim> claims = new ArrayList<>();
  private int gold;

  @Override
  public void missed(String article, Told.Event missed) {
    gold++;
  }

  @Override
  public void matched(String article, Told.Event right, Told.Event found) {
    gold++;
    claim(article, found, true);
  }

  @Override
  public void spurious(String article, Told.Event found) {
    claim(article, found, false);
  }

  private void claim(String article, Told.Event found, boolean right) {
    found.confidence().ifPresent(c -> claims.add(new Claim(article, found, c, right)));
  }

  /** A line a tenth, then what is sure, and where to cut. */
  void table(PrintWriter out) {
    out.println("confidence   events   right   share   mean confidence");
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      double from = tenth / (double) TENTHS;
      double to = (tenth + 1) / (double) TENTHS;
      List<Claim> in =
          claims.stream().filter(c -> c.confidence >= from && c.confidence < to).toList();
      double mean = in.stream().mapToDouble(Claim::confidence).average().orElse(0);
      out.println(
          String.format(
              Locale.ROOT,
              "%.1f to %.1f   %6d  %6d   %s   %s",
              from,
              to,
              in.size(),
              right(in),
              in.isEmpty() ? "    -" : three((double) right(in) / in.size()),
              in.isEmpty() ? "    -" : three(mean)));
    }
    List<Claim> sure = claims.stream().filter(c -> c.confidence >= SURE).toList();
    out.println(
        "of "
            + claims.size()
            + " events "
            + sure.size()
            + " have 0.9 or more, of these right "
            + (sure.isEmpty() ? "none" : three((double) right(sure) / sure.size()).strip()));
    out.println(best());
    out.flush();
  }

  private static long right(List<Claim> of) {
    return of.stream().filter(Claim::right).count();
  }

  private static String three(double x) {
    return String.format(Locale.ROOT, "%.3f", x);
  }

  /** The least confidence to keep with which events and gold agree most. */
  private String best() {
    double best = 0;
    double at = 0;
    for (int hundredth = 0; hundredth < 100; hundredth++) {
      double least = hundredth / 100.0;
      List<Claim> kept = claims.stream().filter(c -> c.confidence >= least).toList();
      double f1 = 2.0 * right(kept) / Math.max(1, kept.size() + gold);
      if (f1 > best) {
        best = f1;
        at = least;
      }
    }
    return String.format(
        Locale.ROOT, "event F1 is highest with --min-confidence %.2f: %.3f", at, best);
  }

  /** A line of JSON an event with its signs, for fitting the weights anew. */
  void lines(PrintWriter out, Map<String, Traced> traces) {
    for (Claim c : claims) {
      JsonObject line = new JsonObject();
      line.put("article", c.article);
      line.put("event", c.event.id());
      line.put("type", c.event.type());
      line.put("confidence", JsonNumber.value(c.confidence));
      line.put("right", c.right);
      JsonObject own = new JsonObject();
      Optional.ofNullable(traces.get(c.article))
          .map(t -> t.signs().getOrDefault(c.event.id(), Map.of()))
          .ifPresent(by -> by.forEach((sign, x) -> own.put(sign, JsonNumber.value(x))));
      line.put("signs", own);
      out.println(JSON.toStringFlat(line).replace('\n', ' '));
    }
    out.flush();
  }
}
