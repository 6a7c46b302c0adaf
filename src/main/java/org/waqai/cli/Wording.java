package org.waqai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waqai.event.Trace;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Reading;
import org.waqai.model.Value;

/**
 * How what became of an entry is told in words.
 *
 * @param places file and line of each entry, by its IRI
 * @param least the confidence below which events and facts would be left out
 */
record Wording(Map<String, String> places, double least) {
  /** «ontology/events/attack.ttl:23 attack, Attack: «قصف»». */
  String entry(Trace.Try of, Reading reading) {
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

  static String classes(Frame frame) {
    List<String> out = new ArrayList<>();
    frame.tells().ifPresent(out::add);
    frame.adds().forEach(a -> out.add("+" + a));
    return String.join(" ", out);
  }

  static String roles(List<Argument> arguments, Reading reading) {
    return arguments.stream()
        .map(a -> " " + a.role() + "=" + shown(a.value(), reading))
        .collect(Collectors.joining());
  }

  private static String shown(Value value, Reading reading) {
    return "«" + value.span().in(reading.article().text()) + "»";
  }

  String became(Traced.Fired f, Traced traced, Reading reading) {
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
    String cut =
        e.confidence() < least
            ? ", left out: below --min-confidence"
            : traced.leads(f.of()) ? unsure(e, reading) : "";
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

  private String unsure(Event event, Reading reading) {
    List<Argument> unsure =
        event.arguments().stream().filter(a -> a.evidence().confidence() < least).toList();
    return unsure.isEmpty()
        ? ""
        : ", below --min-confidence and left out:" + roles(unsure, reading);
  }

  static String why(Trace.Failure why, Reading reading) {
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
    String where = slot.where().stream().map(Wording::shown).collect(Collectors.joining("|"));
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
}
