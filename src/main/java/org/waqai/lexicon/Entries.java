package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.waqai.model.Normal;
import org.waqai.model.Row;
import org.waqai.model.Status;

/** The types, frames and light verbs that one file of {@code ontology/events} writes. */
final class Entries {
  private final Sheet sheet;
  private final Lists lists;

  private Entries(Sheet sheet, Lists lists) {
    this.sheet = sheet;
    this.lists = lists;
  }

  /** Reads {@code events/*.ttl} and {@code lists/*.txt} below a folder. */
  static List<Entries> readAll(Path ontology) throws IOException {
    Lists lists = Lists.readAll(ontology.resolve("lists"));
    Path folder = ontology.resolve("events");
    List<Entries> out = new ArrayList<>();
    for (Path path : Folder.files(folder, ".ttl")) {
      out.add(new Entries(Sheet.read(path), lists));
    }
    return out;
  }

  List<EventType> types() {
    List<EventType> out = new ArrayList<>();
    for (Node type : sheet.having("role")) {
      out.add(
          new EventType(
              sheet.name(type, "a class wq:..."),
              sheet.each(type, "role", Notation::role),
              sheet.each(type, "place", Notation::sited).contains(true)));
    }
    return out;
  }

  List<Frame> frames(Map<String, EventType> types) {
    List<Frame> out = new ArrayList<>();
    for (Node entry : sheet.entries("Frame")) {
      out.add(frame(entry, types));
    }
    return out;
  }

  private Frame frame(Node entry, Map<String, EventType> types) {
    List<String> adds =
        sheet.objects(entry, "adds").stream()
            .map(n -> sheet.name(n, "a class wq:..."))
            .sorted()
            .toList();
    Optional<String> tells =
        sheet.objects(entry, "tells").stream()
            .map(n -> sheet.name(n, "a class wq:..."))
            .findFirst();
    if (tells.isEmpty() && adds.isEmpty()) {
      throw sheet.wrong(entry, "", "expected lex:tells or lex:adds with a class of event");
    }
    List<String> classes = new ArrayList<>(adds);
    tells.ifPresent(classes::add);
    for (String name : classes) {
      if (!types.containsKey(name)) {
        throw sheet.wrong(
            entry,
            "wq:" + name,
            "expected a class that some file of events/ gives lex:role, found wq:" + name);
      }
    }
    Frame frame =
        new Frame(
            entry.getURI(),
            tells,
            adds,
            sheet.each(entry, "verb", Notation::verb),
            sheet.each(entry, "noun", Notation::noun),
            Row.copyOf(
                sheet.each(entry, "slot", s -> resolve(Notation.slot(s, lists), classes, types))),
            Row.copyOf(unless(entry, false)),
            Row.copyOf(unless(entry, true)),
            status(entry),
            confidence(entry),
            sheet.each(entry, "details", Notation::count).stream().findFirst().orElse(0),
            !sheet.each(entry, "otherwise", Notation::yes).isEmpty(),
            !sheet.each(entry, "undated", Notation::yes).isEmpty(),
            !sheet.each(entry, "figure", Notation::yes).isEmpty());
    if (frame.verbs().isEmpty() && frame.nouns().isEmpty()) {
      throw sheet.wrong(entry, "", "expected at least one lex:verb or lex:noun");
    }
    return frame;
  }

  List<LightVerb> lights() {
    List<LightVerb> out = new ArrayList<>();
    for (Node entry : sheet.entries("LightVerb")) {
      List<Slot> slots = sheet.each(entry, "slot", s -> Notation.slot(s, lists));
      List<Where> complement =
          slots.stream().filter(Slot::event).flatMap(s -> s.where().stream()).toList();
      if (complement.isEmpty()) {
        throw sheet.wrong(
            entry, "", "expected a lex:slot with @event: where the event of the light verb stands");
      }
      out.add(
          new LightVerb(
              entry.getURI(),
              sheet.each(entry, "verb", Notation::verb),
              sheet.each(entry, "noun", Notation::noun),
              complement,
              sheet.each(entry, "hands", Entries::hand),
              status(entry),
              !sheet.each(entry, "asks", Notation::yes).isEmpty()));
    }
    return out;
  }

  private static LightVerb.Hand hand(String written) {
    List<String> parts = Notation.words(written);
    if (parts.size() != 2) {
      throw new IllegalArgumentException(
          "expected \"FROM TO\", such as \"subject object\", found \"" + written + "\"");
    }
    return new LightVerb.Hand(
        Notation.where(parts.get(0)).getFirst(), Notation.where(parts.get(1)).getFirst());
  }

  private static Slot resolve(Slot slot, List<String> classes, Map<String, EventType> types) {
    if (slot.role().isEmpty()) {
      return slot;
    }
    if (slot.role().equals("place")) {
      return slot.kinds().isEmpty() ? slot.with(Set.of(Filler.PLACE)) : slot;
    }
    for (String name : classes) {
      Optional<Role> role = Optional.ofNullable(types.get(name)).flatMap(t -> t.role(slot.role()));
      if (role.isPresent()) {
        return slot.kinds().isEmpty() ? slot.with(role.get().kinds()) : slot;
      }
    }
    throw new IllegalArgumentException(
        "expected a role of wq:"
            + String.join(" or wq:", classes)
            + ", found \""
            + slot.role()
            + "\"");
  }

  private List<List<String>> unless(Node entry, boolean before) {
    return sheet.each(entry, "unless", Function.identity()).stream()
        .filter(w -> w.endsWith("_") == before)
        .map(w -> List.of(Normal.of(w).replaceAll("_$", "").split("_")))
        .toList();
  }

  private Optional<Status> status(Node entry) {
    return sheet.objects(entry, "status").stream()
        .map(n -> sheet.name(n, "wq:Planned, wq:Denied, wq:Alleged, wq:Ongoing or wq:Happened"))
        .map(
            s -> {
              for (Status status : Status.values()) {
                if (status.name().equalsIgnoreCase(s)) {
                  return status;
                }
              }
              throw sheet.wrong(
                  entry,
                  "wq:" + s,
                  "expected wq:Planned, wq:Denied, wq:Alleged, wq:Ongoing or wq:Happened, found wq:"
                      + s);
            })
        .findFirst();
  }

  private double confidence(Node entry) {
    List<Double> given =
        sheet.each(
            entry,
            "confidence",
            s -> {
              try {
                double c = Double.parseDouble(s);
                if (c > 0 && c <= 1) {
                  return c;
                }
              } catch (NumberFormatException e) {
                // said below, with what was expected
              }
              throw new IllegalArgumentException(
                  "expected a confidence above 0 and up to 1, found \"" + s + "\"");
            });
    return given.isEmpty() ? 0.8 : given.getFirst();
  }

  /** Where each entry stands, by its IRI. */
  Map<String, String> places() {
    Map<String, String> out = new HashMap<>();
    for (Node entry : sheet.entries("Frame")) {
      out.put(entry.getURI(), sheet.where(entry));
    }
    return out;
  }
}
