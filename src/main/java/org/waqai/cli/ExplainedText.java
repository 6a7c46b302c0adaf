package org.waqai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.waqai.event.Trace;
import org.waqai.model.Mention;
import org.waqai.model.Reading;

/** Writes for people what was tried on an article, a sentence after another. */
final class ExplainedText {
  private final PrintWriter out;
  private final boolean colours;
  private final Asked asked;
  private final Wording wording;

  ExplainedText(PrintWriter out, boolean colours, Asked asked, Wording wording) {
    this.out = out;
    this.colours = colours;
    this.asked = asked;
    this.wording = wording;
  }

  void write(Reading reading, Traced traced) {
    out.println(coloured("1", "article " + reading.article().id()));
    for (Traced.Line line : asked.lines(traced)) {
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
      for (Mention m : Asked.mentions(line, reading)) {
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
      for (Traced.Fired f : asked.fired(traced, line.index())) {
        row(
            "fired",
            coloured("32", wording.entry(f.of(), reading)) + Wording.roles(f.arguments(), reading));
        row("", wording.became(f, traced, reading));
      }
      for (Traced.Failed f : asked.failed(traced, line.index())) {
        row(
            "tried",
            coloured("33", wording.entry(f.of(), reading)) + ": " + Wording.why(f.why(), reading));
      }
    }
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

  private String coloured(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
