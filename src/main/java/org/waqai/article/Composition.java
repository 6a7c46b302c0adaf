package org.waqai.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Part;
import org.waqai.model.Span;

/**
 * The text of an article and its parts, in the form that {@link org.waqai.model.Article} promises.
 */
record Composition(String text, List<Part> parts) {

  static Composition of(Draft draft) {
    StringBuilder text = new StringBuilder();
    Map<String, OffsetDateTime> dated = new HashMap<>();
    draft.dated().forEach(paragraph -> dated.putIfAbsent(paragraph.text(), paragraph.at()));
    List<Part> parts = new ArrayList<>();
    add(draft.title(), Part.Kind.TITLE, text, parts);
    text.append('\n');
    String between = "";
    for (String paragraphs : draft.body()) {
      text.append(between);
      lines(paragraphs, dated, text, parts);
      between = "\n";
    }
    draft.kickers().forEach(kicker -> aside(kicker, Part.Kind.KICKER, text, parts));
    draft.captions().forEach(caption -> aside(caption, Part.Kind.CAPTION, text, parts));
    return new Composition(text.toString(), List.copyOf(parts));
  }

  /** Each line that says something is a paragraph; the empty ones stay where they are. */
  private static void lines(
      String paragraphs, Map<String, OffsetDateTime> dated, StringBuilder text, List<Part> parts) {
    int from = 0;
    while (from <= paragraphs.length()) {
      int to = paragraphs.indexOf('\n', from);
      to = to < 0 ? paragraphs.length() : to;
      String line = paragraphs.substring(from, to);
      int start = text.length() + line.length() - line.stripLeading().length();
      int length = line.strip().length();
      text.append(line).append(to < paragraphs.length() ? "\n" : "");
      if (length > 0) {
        Optional<OffsetDateTime> at = Optional.ofNullable(dated.get(line.strip()));
        parts.add(new Part(Part.Kind.BODY, new Span(start, start + length), at));
      }
      from = to + 1;
    }
  }

  private static void aside(String words, Part.Kind kind, StringBuilder text, List<Part> parts) {
    text.append("\n\n");
    add(words, kind, text, parts);
  }

  private static void add(String words, Part.Kind kind, StringBuilder text, List<Part> parts) {
    parts.add(new Part(kind, new Span(text.length(), text.length() + words.length())));
    text.append(words);
  }
}
