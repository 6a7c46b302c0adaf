package org.waqai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/** Misses, false alarms and wrong arguments of an extraction, grouped by what caused them. */
final class Errors {
  /**
   * One mistake.
   *
   * @param kind missed, false or argument
   * @param cause why, as far as can be told; mistakes of one cause are listed together
   * @param type the class of event
   * @param article where
   * @param trigger the word or words
   * @param detail what of it, such as the role and its filler
   * @param sentence the passage
   */
  private record Mistake(
      String kind,
      String cause,
      String type,
      String article,
      String trigger,
      String detail,
      String sentence) {}

  private final List<Mistake> mistakes = new ArrayList<>();

  /** Notes the mistakes of one article. */
  void add(Told gold, Optional<Told> answer, Optional<Traced> traced, Score score) {
    List<Told.Event> found = answer.map(Told::events).orElse(List.of());
    Causes causes = new Causes(gold, found, traced);
    score.add(
        gold,
        answer,
        new Score.Mistakes() {
          @Override
          public void missed(String article, Told.Event missed) {
            Causes.Wrong why = causes.ofMissed(missed);
            note("missed", why.cause(), missed, article, why.detail(), missed.quote());
          }

          @Override
          public void spurious(String article, Told.Event alarm) {
            note("false", causes.ofFalse(alarm), alarm, article, "", Causes.sentence(alarm));
          }

          @Override
          public void matched(String article, Told.Event right, Told.Event pair) {
            for (Causes.Wrong wrong : Causes.ofArguments(right, pair)) {
              note("argument", wrong.cause(), right, article, wrong.detail(), right.quote());
            }
          }
        });
  }

  private void note(
      String kind, String cause, Told.Event e, String article, String detail, String sentence) {
    mistakes.add(new Mistake(kind, cause, e.type(), article, e.trigger(), detail, sentence));
  }

  /**
   * Counts by cause, then each cause with its mistakes class by class, as many as are asked for.
   */
  void text(PrintWriter out, int most) {
    for (String kind : List.of("missed", "false", "argument")) {
      Map<String, List<Mistake>> by = grouped(kind);
      out.println();
      out.println(kind + " " + mistakes.stream().filter(m -> m.kind.equals(kind)).count());
      by.forEach(
          (cause, all) -> out.println(String.format(Locale.ROOT, "%6d  ", all.size()) + cause));
    }
    for (String kind : List.of("missed", "false", "argument")) {
      grouped(kind).forEach((cause, all) -> list(out, kind, cause, all, most));
    }
    out.flush();
  }

  private static void list(
      PrintWriter out, String kind, String cause, List<Mistake> all, int most) {
    out.println();
    out.println(kind + ": " + cause + " (" + all.size() + ")");
    List<Mistake> ordered =
        all.stream().sorted(Comparator.comparing(Mistake::type)).limit(most).toList();
    for (Mistake m : ordered) {
      out.println(
          "  "
              + m.type
              + " «"
              + m.trigger
              + "»"
              + (m.detail.isEmpty() ? "" : " " + m.detail)
              + " in "
              + m.article
              + ": "
              + m.sentence.replace('\n', ' '));
    }
  }

  /** By cause, the most frequent first. */
  private Map<String, List<Mistake>> grouped(String kind) {
    Map<String, List<Mistake>> by = new LinkedHashMap<>();
    for (Mistake m : mistakes) {
      if (m.kind.equals(kind)) {
        by.computeIfAbsent(m.cause, k -> new ArrayList<>()).add(m);
      }
    }
    Map<String, List<Mistake>> out = new LinkedHashMap<>();
    by.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Mistake>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> out.put(e.getKey(), e.getValue()));
    return out;
  }

  /** A line of JSON a mistake. */
  void lines(PrintWriter out) {
    for (Mistake m : mistakes) {
      JsonObject line = new JsonObject();
      line.put("kind", m.kind);
      line.put("cause", m.cause);
      line.put("type", m.type);
      line.put("article", m.article);
      line.put("trigger", m.trigger);
      line.put("detail", m.detail);
      line.put("sentence", m.sentence);
      out.println(JSON.toStringFlat(line).replace('\n', ' '));
    }
    out.flush();
  }
}
