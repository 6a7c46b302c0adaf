package org.waqai.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.waqai.event.Trace;
import org.waqai.model.Argument;
import org.waqai.model.Mention;
import org.waqai.model.Reading;

/** Writes for programs what was tried on an article: a line of JSON a sentence. */
final class ExplainedJson {
  private final PrintWriter out;
  private final Asked asked;
  private final Wording wording;

  ExplainedJson(PrintWriter out, Asked asked, Wording wording) {
    this.out = out;
    this.asked = asked;
    this.wording = wording;
  }

  void write(Reading reading, Traced traced) {
    String text = reading.article().text();
    for (Traced.Line line : asked.lines(traced)) {
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
      for (Mention m : Asked.mentions(line, reading)) {
        JsonObject name = new JsonObject();
        name.put("text", m.span().in(text));
        name.put("entity", reading.named().entities().get(m.entity()).key());
        names.add(name);
      }
      record.put("names", names);
      record.put("fired", all(asked.fired(traced, line.index()), f -> json(f, traced, reading)));
      record.put("tried", all(asked.failed(traced, line.index()), f -> json(f, reading)));
      out.println(JSON.toStringFlat(record).replace('\n', ' '));
    }
  }

  private static <T> JsonArray all(List<T> items, Function<T, JsonObject> write) {
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
    out.put("became", wording.became(f, traced, reading));
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
    out.put("why", Wording.why(f.why(), reading));
    return out;
  }

  private JsonObject json(Trace.Try of, Reading reading) {
    JsonObject out = new JsonObject();
    out.put("entry", of.frame().iri());
    out.put("place", wording.places().getOrDefault(of.frame().iri(), ""));
    out.put("type", Wording.classes(of.frame()));
    out.put("trigger", of.trigger().in(reading.article().text()));
    return out;
  }
}
