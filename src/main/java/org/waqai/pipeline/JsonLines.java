package org.waqai.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waqai.model.Argument;
import org.waqai.model.Entity;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Reading;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** Writes what an article tells as one line of JSON. Offsets count code points of its text. */
public final class JsonLines {
  /** What the contract knows as units; of others only the words tell. */
  private static final Pattern UNIT = Pattern.compile("[A-Z]{3}|%|km2");

  private final UnaryOperator<String> entityIri;
  private final boolean withText;

  /**
   * A writer of lines.
   *
   * @param entityIri from an entity's key to its IRI
   * @param withText whether a line carries the article's text
   */
  public JsonLines(UnaryOperator<String> entityIri, boolean withText) {
    this.entityIri = entityIri;
    this.withText = withText;
  }

  /** The line of an article, without the line break. */
  public String line(Reading reading) {
    return written(reading).toString();
  }

  /** The line of an article with its line break, in UTF-8. */
  public byte[] bytes(Reading reading) {
    return written(reading).append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private StringBuilder written(Reading reading) {
    StringBuilder out = new StringBuilder(1 << 14);
    String text = reading.article().text();
    int[] points = points(text);
    out.append('{');
    JsonText.member(out, "id", reading.article().id());
    reading.article().url().ifPresent(u -> JsonText.member(out, "url", u));
    JsonText.member(out, "title", reading.article().title());
    reading.article().published().ifPresent(d -> JsonText.member(out, "published", d.toString()));
    JsonText.member(out, "language", reading.article().language());
    reading.article().dateline().ifPresent(d -> JsonText.member(out, "dateline", d));
    JsonText.name(out, "entities");
    out.append('[');
    for (Entity entity : reading.named().entities()) {
      if (entity.named() && entity.kind() != Entity.Kind.OFFICE) {
        JsonText.next(out);
        entity(out, entity);
      }
    }
    out.append(']');
    JsonText.name(out, "events");
    @Nullable String[] known = new @Nullable String[reading.named().entities().size()];
    Map<Span, String> quotes = new HashMap<>();
    out.append('[');
    for (Event event : reading.events()) {
      JsonText.next(out);
      event(out, reading, event, points, known, quotes);
    }
    out.append(']');
    if (withText) {
      JsonText.member(
          out,
          "text",
          text.substring(Math.min(text.length(), reading.article().title().length() + 1)));
    }
    return out.append('}');
  }

  private static boolean anySurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** For each UTF-16 unit the code points before it; empty where every unit is one. */
  private static int[] points(String text) {
    if (!anySurrogate(text)) {
      return new int[0];
    }
    int[] out = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      boolean low =
          Character.isLowSurrogate(text.charAt(i))
              && i > 0
              && Character.isHighSurrogate(text.charAt(i - 1));
      out[i + 1] = out[i] + (low ? 0 : 1);
    }
    return out;
  }

  private void entity(StringBuilder out, Entity entity) {
    out.append('{');
    JsonText.member(out, "name", entity.name());
    JsonText.member(out, "type", type(entity.kind()));
    JsonText.name(out, "aliases");
    JsonText.texts(out, entity.labels(), entity.name());
    JsonText.member(out, "iri", entityIri.apply(entity.key()));
    out.append('}');
  }

  private static String type(Entity.Kind kind) {
    return switch (kind) {
      case PERSON -> "Person";
      case ORGANIZATION -> "Organization";
      case OFFICE -> "Office";
      case PLACE, COUNTRY, CITY, REGION -> "Place";
    };
  }

  private void event(
      StringBuilder out,
      Reading reading,
      Event event,
      int[] points,
      @Nullable String[] known,
      Map<Span, String> quotes) {
    String text = reading.article().text();
    out.append('{');
    JsonText.member(out, "id", event.id());
    JsonText.member(out, "type", event.type());
    JsonText.member(out, "status", event.status().name().toLowerCase(Locale.ROOT));
    JsonText.name(out, "confidence");
    out.append(event.confidence());
    JsonText.name(out, "time");
    JsonText.optional(out, event.time().map(Value.Period::edtf));
    JsonText.name(out, "timeText");
    JsonText.optional(out, event.time().map(t -> t.span().in(text)));
    if (event.timeEvidence().isPresent()) {
      JsonText.name(out, "timeConfidence");
      out.append(event.timeEvidence().get().confidence());
    }
    JsonText.member(out, "trigger", event.trigger().in(text));
    JsonText.name(out, "evidence");
    out.append('[');
    for (Evidence e : event.evidence()) {
      evidence(out, e, points, quotes);
    }
    out.append(']');
    List<Argument> all = event.arguments();
    JsonText.name(out, "roles");
    out.append('{');
    for (int i = 0; i < all.size(); i++) {
      if (!(all.get(i).value() instanceof Value.Quantity) && isFirst(all, i)) {
        String role = all.get(i).role();
        JsonText.member(out, role);
        out.append('[');
        for (int k = i; k < all.size(); k++) {
          if (all.get(k).role().equals(role) && !(all.get(k).value() instanceof Value.Quantity)) {
            JsonText.next(out);
            filler(out, reading, all.get(k), known);
          }
        }
        out.append(']');
      }
    }
    out.append('}');
    JsonText.name(out, "values");
    out.append('{');
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).value() instanceof Value.Quantity q && isFirst(all, i)) {
        quantity(out, all.get(i).role(), q, all.get(i).evidence(), text);
      }
    }
    out.append("}}");
  }

  /** Whether none before it has its role, of quantities no quantity, of others no other. */
  private static boolean isFirst(List<Argument> all, int i) {
    boolean quantity = all.get(i).value() instanceof Value.Quantity;
    for (int k = 0; k < i; k++) {
      if (all.get(k).role().equals(all.get(i).role())
          && all.get(k).value() instanceof Value.Quantity == quantity) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a passage.
   *
   * @param quotes how those are written that have been: most tell several events
   */
  private static void evidence(
      StringBuilder out, Evidence e, int[] points, Map<Span, String> quotes) {
    JsonText.next(out);
    out.append('{');
    Span span = e.span();
    JsonText.name(out, "start");
    out.append(points.length == 0 ? span.start() : points[span.start()]);
    JsonText.name(out, "end");
    out.append(points.length == 0 ? span.end() : points[span.end()]);
    JsonText.name(out, "quote");
    String written = quotes.get(span);
    if (written == null) {
      int from = out.length();
      JsonText.string(out, e.quote());
      quotes.put(span, out.substring(from));
    } else {
      out.append(written);
    }
    JsonText.member(out, "rule", e.rule());
    JsonText.name(out, "confidence");
    out.append(e.confidence());
    out.append('}');
  }

  private void filler(
      StringBuilder out, Reading reading, Argument argument, @Nullable String[] known) {
    String text = reading.article().text();
    out.append('{');
    JsonText.member(out, "text", argument.value().span().in(text));
    JsonText.name(out, "confidence");
    out.append(argument.evidence().confidence());
    if (argument.value() instanceof Value.Reference r) {
      String names = known[r.entity()];
      if (names == null) { // most entities fill many roles
        names = names(reading.named().entities().get(r.entity()));
        known[r.entity()] = names;
      }
      out.append(names);
    }
    out.append('}');
  }

  /** What is written of an entity wherever it fills a role. */
  private String names(Entity entity) {
    StringBuilder out = new StringBuilder("{");
    JsonText.name(out, "names");
    JsonText.texts(out, entity.labels(), "");
    JsonText.member(out, "iri", entityIri.apply(entity.key()));
    out.setCharAt(0, ',');
    return out.toString();
  }

  private static void quantity(
      StringBuilder out, String role, Value.Quantity q, Evidence evidence, String text) {
    JsonText.member(out, role);
    out.append('{');
    JsonText.name(out, "number");
    out.append(q.number().stripTrailingZeros().toPlainString());
    JsonText.member(out, "unit", UNIT.matcher(q.unit()).matches() ? q.unit() : "");
    JsonText.member(out, "text", q.span().in(text));
    JsonText.name(out, "confidence");
    out.append(evidence.confidence());
    if (q.approximate()) {
      JsonText.name(out, "approximate");
      out.append("true");
    }
    q.minimum()
        .ifPresent(
            m -> {
              JsonText.name(out, "minimum");
              out.append(m.stripTrailingZeros().toPlainString());
            });
    q.maximum()
        .ifPresent(
            m -> {
              JsonText.name(out, "maximum");
              out.append(m.stripTrailingZeros().toPlainString());
            });
    out.append('}');
  }
}
