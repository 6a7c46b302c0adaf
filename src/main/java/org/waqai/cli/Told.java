package org.waqai.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;

/**
 * What a record of gold or of an extraction tells, in the form that scoring needs.
 *
 * @param id the article's
 * @param text title, line break and text, where the record carries them; else empty
 * @param entities named ones
 * @param events all
 */
record Told(String id, String text, List<Named> entities, List<Event> events) {

  /** An entity with all of its names. */
  record Named(String type, List<String> names) {}

  /** A role with its names or its number, and how sure it is where that is said. */
  record Filler(
      String role,
      List<List<String>> words,
      Optional<BigDecimal> number,
      String unit,
      OptionalDouble confidence) {}

  /** A passage by its code points, or by its words where it has no place. */
  record Passage(int start, int end, String quote) {}

  /** An event. */
  record Event(
      String id,
      String type,
      String status,
      String time,
      String trigger,
      String quote,
      List<Passage> evidence,
      List<Filler> fillers,
      OptionalDouble confidence,
      OptionalDouble timeConfidence) {

    /** Whether a passage of the other event holds this gold event's trigger. */
    boolean anchored(String text, Event found) {
      int at = text.isEmpty() ? -1 : text.indexOf(quote);
      int in = at < 0 ? -1 : Math.max(-1, quote.indexOf(trigger));
      int start =
          at < 0 ? -1 : text.codePointCount(0, at) + (in < 0 ? -1 : quote.codePointCount(0, in));
      int end = start + trigger.codePointCount(0, trigger.length());
      for (Passage p : found.evidence) {
        if (at >= 0 && p.start >= 0 && p.end >= 0) {
          if (p.start <= start && end <= p.end) {
            return true;
          }
        } else if (!p.quote.isEmpty() && !Same.normal(trigger).isEmpty()) {
          String a = Same.normal(quote);
          String b = Same.normal(p.quote);
          if (b.contains(a) || a.contains(b)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  static Told of(JsonObject record) {
    List<Named> entities = new ArrayList<>();
    objects(record.get("entities"), e -> entities.add(named(e)));
    List<Event> events = new ArrayList<>();
    objects(record.get("events"), e -> events.add(event(e)));
    String text =
        record.hasKey("text") ? string(record, "title") + "\n" + string(record, "text") : "";
    return new Told(string(record, "id"), text, entities, events);
  }

  private static Named named(JsonObject e) {
    List<String> names = new ArrayList<>(List.of(string(e, "name")));
    strings(e.get("aliases"), names);
    return new Named(string(e, "type"), names);
  }

  private static Event event(JsonObject e) {
    List<Passage> evidence = new ArrayList<>();
    objects(
        e.get("evidence"),
        p -> evidence.add(new Passage(integer(p, "start"), integer(p, "end"), string(p, "quote"))));
    return new Event(
        string(e, "id"),
        string(e, "type"),
        string(e, "status"),
        string(e, "time"),
        string(e, "trigger"),
        string(e, "quote"),
        evidence,
        fillers(e),
        number(e, "confidence"),
        number(e, "timeConfidence"));
  }

  private static List<Filler> fillers(JsonObject e) {
    List<Filler> out = new ArrayList<>();
    if (e.get("roles") instanceof JsonObject roles) {
      for (String role : roles.keys()) {
        if (role.equals("hostedIn")) {
          continue; // follows from host or place: gold leaves it out
        }
        JsonValue value = roles.get(role);
        if (value.isArray()) {
          value.getAsArray().forEach(v -> out.add(filler(role, v)));
        } else {
          out.add(filler(role, value));
        }
      }
    }
    if (e.get("values") instanceof JsonObject values) {
      for (String role : values.keys()) {
        if (values.get(role) instanceof JsonObject v
            && v.hasKey("number")
            && v.get("number").isNumber()) {
          BigDecimal number =
              new BigDecimal(
                      v.get("number").getAsNumber().value().toString(), MathContext.DECIMAL64)
                  .setScale(6, RoundingMode.HALF_EVEN);
          String unit = string(v, "unit").toUpperCase(java.util.Locale.ROOT);
          out.add(new Filler(role, List.of(), Optional.of(number), unit, number(v, "confidence")));
        }
      }
    }
    return out;
  }

  private static Filler filler(String role, JsonValue value) {
    List<String> names = new ArrayList<>();
    OptionalDouble confidence = OptionalDouble.empty();
    if (value.isString()) {
      names.add(value.getAsString().value());
    } else if (value instanceof JsonObject o) {
      names.add(string(o, "text"));
      strings(o.get("names"), names);
      confidence = number(o, "confidence");
    }
    List<List<String>> words = names.stream().filter(n -> !n.isEmpty()).map(Same::words).toList();
    return new Filler(role, words, Optional.empty(), "", confidence);
  }

  private static void objects(JsonValue array, Consumer<JsonObject> each) {
    if (array != null && array.isArray()) {
      array.getAsArray().forEach(v -> each.accept(v.getAsObject()));
    }
  }

  private static void strings(JsonValue array, List<String> into) {
    if (array != null && array.isArray()) {
      array.getAsArray().forEach(v -> into.add(v.getAsString().value()));
    }
  }

  private static String string(JsonObject o, String key) {
    JsonValue v = o.get(key);
    return v != null && v.isString() ? v.getAsString().value() : "";
  }

  private static OptionalDouble number(JsonObject o, String key) {
    JsonValue v = o.get(key);
    return v != null && v.isNumber()
        ? OptionalDouble.of(v.getAsNumber().value().doubleValue())
        : OptionalDouble.empty();
  }

  private static int integer(JsonObject o, String key) {
    JsonValue v = o.get(key);
    return v != null && v.isNumber() ? v.getAsNumber().value().intValue() : -1;
  }
}
