package org.waqai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.waqai.event.Trace;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Mention;
import org.waqai.model.Reading;
import org.waqai.model.Value;

/** Writes what was tried on an article, a sentence after another. */
final class Explanation {
  private final PrintWriter out;
  private final boolean colours;
  private final Map<String, String> places;
  private final Optional<Integer> only;
  private final Optional<String> type;
  private final double least;

  /**
   * A writer.
   *
   * @param places file and line of each entry, by its IRI
   * @param only the one sentence to show, the first is 1
   * @param type the class of events to show alone
   * @param least the confidence below which events would be left out
   */
  Explanation(
      PrintWriter out,
      boolean colours,
      Map<String, String> places,
      Optional<Integer> only,
      Optional<String> type,
      double least) {
    this.out = out;
    this.colours = colours;
    this.places = places;
    this.only = only;
    this.type = type;
    this.least = least;
  }

  /** For people. */
  void text(Reading reading, Traced traced) {
    out.println(coloured("1", "article " + reading.article().id()));
    for (Traced.Line line : shown(traced)) {
      out.println();
      out.println(
          coloured(
              "1",
              "sentence "
                  + (line.index() + 1)
                  + " ("
                  + line.sentence().part().name().toLowerCase(Locale.ROOT)
                  + "): "
                  + line.sentence().span().in(reading.article().text())));
      words(line, reading);
      for (Mention m : mentions(line, reading)) {
        var entity = reading.named().entities().get(m.entity());
        row(
            "name",
            "«"
                + m.span().in(reading.article().text())
                + "» is "
                + entity.name()
                + ", "
                + entity.key());
      }
      for (Traced.Fired f : fired(traced, line.index())) {
        row("fired", coloured("32", entry(f.of(), reading)) + roles(f.arguments(), reading));
        row("", became(f, traced, reading));
      }
      for (Traced.Failed f : failed(traced, line.index())) {
        row("tried", coloured("33", entry(f.of(), reading)) + ": " + why(f.why(), reading));
      }
    }
  }

  /** For programs: a line of JSON a sentence. */
  void lines(Reading reading, Traced traced) {
    String text = reading.article().text();
    for (Traced.Line line : shown(traced)) {
      JsonObject record = new JsonObject();
      record.put("article", reading.article().id());
      record.put("sentence", line.index() + 1);
      record.put("part", line.sentence().part().name().toLowerCase(Locale.ROOT));
      record.put("text", line.sentence().span().in(text));
      JsonArray words = new JsonArray();
      for (Trace.Heard heard : line.words()) {
        JsonObject word = new JsonObject();
        word.put("text", heard.span().in(text));
        word.put("sort", heard.sort());
        JsonArray readings = new JsonArray();
        heard.readings().forEach(readings::add);
        word.put("readings", readings);
        words.add(word);
      }
      record.put("words", words);
      JsonArray names = new JsonArray();
      for (Mention m : mentions(line, reading)) {
        JsonObject name = new JsonObject();
        name.put("text", m.span().in(text));
        name.put("entity", reading.named().entities().get(m.entity()).key());
        names.add(name);
      }
      record.put("names", names);
      record.put("fired", all(fired(traced, line.index()), f -> json(f, traced, reading)));
      record.put("tried", all(failed(traced, line.index()), f -> json(f, reading)));
      out.println(JSON.toStringFlat(record).replace('\n', ' '));
    }
  }

  private static <T> JsonArray all(
      List<T> items, java.util.function.Function<T, JsonObject> write) {
    JsonArray out = new JsonArray();
    items.forEach(i -> out.add(write.apply(i)));
    return out;
  }

  private JsonObject json(Traced.Fired f, Traced traced, Reading reading) {
    JsonObject out = json(f.of(), reading);
    JsonArray arguments = new JsonArray();
    for (Argument a : f.arguments()) {
      JsonObject argument = new JsonObject();
      argument.put("role", a.role());
      argument.put("text", a.value().span().in(reading.article().text()));
      arguments.add(argument);
    }
    out.put("arguments", arguments);
    out.put("became", became(f, traced, reading));
    traced
        .event(f.of())
        .ifPresent(
            e -> {
              out.put("event", e.id());
              out.put("confidence", JsonNumber.value(e.confidence()));
            });
    return out;
  }

  private JsonObject json(Traced.Failed f, Reading reading) {
    JsonObject out = json(f.of(), reading);
    out.put("fault", f.why().fault().name().toLowerCase(Locale.ROOT));
    out.put("why", why(f.why(), reading));
    return out;
  }

  private JsonObject json(Trace.Try of, Reading reading) {
    JsonObject out = new JsonObject();
    out.put("entry", of.frame().iri());
    out.put("place", places.getOrDefault(of.frame().iri(), ""));
    out.put("type", classes(of.frame()));
    out.put("trigger", of.trigger().in(reading.article().text()));
    return out;
  }

  private List<Traced.Line> shown(Traced traced) {
    return traced.lines().stream()
        .filter(l -> only.isEmpty() || only.get() == l.index() + 1)
        .filter(
            l ->
                type.isEmpty()
                    || !fired(traced, l.index()).isEmpty()
                    || !failed(traced, l.index()).isEmpty())
        .toList();
  }

  private List<Traced.Fired> fired(Traced traced, int sentence) {
    return traced.fired(sentence).stream().filter(f -> asked(f.of().frame())).toList();
  }

  private List<Traced.Failed> failed(Traced traced, int sentence) {
    return traced.failed(sentence).stream().filter(f -> asked(f.of().frame())).toList();
  }

  private boolean asked(Frame frame) {
    return type.isEmpty() || Traced.about(frame, type.get());
  }

  private static List<Mention> mentions(Traced.Line line, Reading reading) {
    return reading.named().mentions().stream().filter(m -> m.sentence() == line.index()).toList();
  }

  private void words(Traced.Line line, Reading reading) {
    for (Trace.Heard heard : line.words()) {
      String readings = String.join(", ", heard.readings());
      row(
          "word",
          heard.span().in(reading.article().text())
              + "  "
              + heard.sort()
              + (readings.isEmpty() ? "" : "  (" + readings + ")"));
    }
  }

  private void row(String what, String text) {
    out.println(String.format(Locale.ROOT, "  %-6s", what) + text);
  }

  /** «ontology/events/attack.ttl:23 attack, Attack: «قصف»». */
  private String entry(Trace.Try of, Reading reading) {
    String iri = of.frame().iri();
    String name = iri.substring(iri.lastIndexOf('#') + 1);
    return places.getOrDefault(iri, iri)
        + " :"
        + name
        + " "
        + classes(of.frame())
        + " «"
        + of.trigger().in(reading.article().text())
        + "»";
  }

  private static String classes(Frame frame) {
    List<String> out = new ArrayList<>();
    frame.tells().ifPresent(out::add);
    frame.adds().forEach(a -> out.add("+" + a));
    return String.join(" ", out);
  }

  private static String roles(List<Argument> arguments, Reading reading) {
    return arguments.stream()
        .map(a -> " " + a.role() + "=" + shown(a.value(), reading))
        .collect(Collectors.joining());
  }

  private static String shown(Value value, Reading reading) {
    return "«" + value.span().in(reading.article().text()) + "»";
  }

  private String became(Traced.Fired f, Traced traced, Reading reading) {
    Optional<Event> event = traced.event(f.of());
    if (event.isEmpty()) {
      return f.told()
          ? "no event nearby to add to"
          : "only mentions one: fewer details than the "
              + f.of().frame().details()
              + " that the entry asks for, or feared, planned or prevented";
    }
    Event e = event.get();
    String time =
        e.time()
            .map(t -> ", " + t.edtf() + " «" + t.span().in(reading.article().text()) + "»")
            .orElse("");
    String status = e.status().name().toLowerCase(Locale.ROOT);
    String sure = String.format(Locale.ROOT, ", confidence %.3f", e.confidence());
    String cut = e.confidence() < least ? ", left out: below --min-confidence" : "";
    return (traced.leads(f.of()) ? "tells event " : "merged into event ")
        + e.id()
        + " "
        + e.type()
        + ", "
        + status
        + time
        + sure
        + cut;
  }

  private static String why(Trace.Failure why, Reading reading) {
    String slot = why.slot().map(s -> ": " + shown(s)).orElse("");
    String found =
        why.found().stream()
            .map(s -> "«" + s.in(reading.article().text()) + "»")
            .collect(Collectors.joining(", "));
    String other =
        why.other().map(o -> ": " + o.iri().substring(o.iri().lastIndexOf('/') + 1)).orElse("");
    return why.fault().words() + slot + (found.isEmpty() ? "" : ", there is " + found) + other;
  }

  /** As the notation writes it: «object|of target actor». */
  private static String shown(Slot slot) {
    String where = slot.where().stream().map(Explanation::shown).collect(Collectors.joining("|"));
    String kinds =
        slot.kinds().stream()
            .map(Filler::name)
            .map(k -> k.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining("|"));
    List<String> heads = slot.heads().stream().sorted().limit(3).toList();
    String head =
        heads.isEmpty()
            ? ""
            : "=" + String.join("/", heads) + (slot.heads().size() > heads.size() ? "/…" : "");
    return String.join(" ", List.of(where, slot.role(), kinds, head, slot.event() ? "@event" : ""))
        .strip()
        .replaceAll(" +", " ");
  }

  private static String shown(Where where) {
    return where.position() == Where.Position.PHRASE
        ? String.join("_", where.words())
        : where.position().name().toLowerCase(Locale.ROOT);
  }

  private String coloured(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
