package org.waqai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/** Whether events and facts that claim a confidence are right as often as they claim. */
final class Calibration implements Score.Mistakes {
  private static final int TENTHS = 10;
  private static final double SURE = 0.9;

  /**
   * What is claimed.
   *
   * @param fact of an event's role or time which: {@code role n}; empty of the event itself
   */
  private record Claim(
      String article, Told.Event event, Optional<String> fact, double confidence, boolean right) {}

  private final List<Claim> events = new ArrayList<>();
  private final List<Claim> facts = new ArrayList<>();
  private int gold;

  @Override
  public void missed(String article, Told.Event missed) {
    gold++;
  }

  @Override
  public void matched(String article, Told.Event right, Told.Event found) {
    gold++;
    claim(article, found, Optional.of(right));
  }

  @Override
  public void spurious(String article, Told.Event found) {
    claim(article, found, Optional.empty());
  }

  private void claim(String article, Told.Event found, Optional<Told.Event> gold) {
    add(events, article, found, Optional.empty(), found.confidence(), gold.isPresent());
    BitSet right = gold.map(g -> Same.right(g.fillers(), found.fillers())).orElse(new BitSet());
    Map<String, Integer> fillers = new HashMap<>();
    for (int i = 0; i < found.fillers().size(); i++) {
      Told.Filler filler = found.fillers().get(i);
      int n = fillers.merge(filler.role(), 1, Integer::sum) - 1;
      Optional<String> fact = Optional.of(filler.role() + " " + n);
      add(facts, article, found, fact, filler.confidence(), right.get(i));
    }
    if (!found.time().isEmpty()) {
      boolean timed = gold.filter(g -> g.time().equals(found.time())).isPresent();
      add(facts, article, found, Optional.of("time 0"), found.timeConfidence(), timed);
    }
  }

  private static void add(
      List<Claim> to,
      String article,
      Told.Event event,
      Optional<String> fact,
      OptionalDouble confidence,
      boolean right) {
    confidence.ifPresent(c -> to.add(new Claim(article, event, fact, c, right)));
  }

  /** Of events and of facts a line a tenth, then what is sure; and where to cut. */
  void table(PrintWriter out) {
    table(out, "events", events);
    out.println(best());
    out.println();
    table(out, "facts", facts);
    out.flush();
  }

  private static void table(PrintWriter out, String what, List<Claim> claims) {
    out.println(
        String.format(Locale.ROOT, "confidence   %6s   right   share   mean confidence", what));
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
            + " "
            + what
            + " "
            + sure.size()
            + " have 0.9 or more, of these right "
            + (sure.isEmpty() ? "none" : three((double) right(sure) / sure.size()).strip()));
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
      List<Claim> kept = events.stream().filter(c -> c.confidence >= least).toList();
      double f1 = 2.0 * right(kept) / Math.max(1, kept.size() + gold);
      if (f1 > best) {
        best = f1;
        at = least;
      }
    }
    return String.format(
        Locale.ROOT, "event F1 is highest with --min-confidence %.2f: %.3f", at, best);
  }

  /** A line of JSON an event and one a fact with its signs, for fitting the weights anew. */
  void lines(PrintWriter out, Map<String, Traced> traces) {
    events.forEach(c -> out.println(line(c, traces)));
    facts.forEach(c -> out.println(line(c, traces)));
    out.flush();
  }

  private static String line(Claim claim, Map<String, Traced> traces) {
    JsonObject line = new JsonObject();
    line.put("article", claim.article);
    line.put("event", claim.event.id());
    line.put("type", claim.event.type());
    claim.fact.ifPresent(f -> line.put("fact", f));
    line.put("confidence", JsonNumber.value(claim.confidence));
    line.put("right", claim.right);
    JsonObject own = new JsonObject();
    Optional.ofNullable(traces.get(claim.article))
        .map(t -> t.signs().get(claim.event.id()))
        .map(s -> claim.fact.map(f -> s.facts().getOrDefault(f, Map.of())).orElse(s.event()))
        .ifPresent(by -> by.forEach((sign, x) -> own.put(sign, JsonNumber.value(x))));
    line.put("signs", own);
    return JSON.toStringFlat(line).replace('\n', ' ');
  }
}
