package org.waqai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waqai.model.Article;
import org.waqai.model.Part;

/** A form in which an article is shown. */
enum Shown {
  JSONL {
    @Override
    String shown(String id, Article article) {
      StringBuilder out = new StringBuilder(article.text().length() + 500).append('{');
      member(out, "id", id);
      article.url().ifPresent(url -> member(out, "url", url));
      member(out, "title", article.title());
      article.published().ifPresent(day -> member(out, "published", day.toString()));
      members(out, "authors", article.authors());
      member(out, "language", article.language());
      article.publisher().ifPresent(publisher -> member(out, "publisher", publisher));
      article.dateline().ifPresent(place -> member(out, "dateline", place));
      article
          .details()
          .publishedAt()
          .ifPresent(moment -> member(out, "publishedAt", moment.toString()));
      article.details().modified().ifPresent(day -> member(out, "modified", day.toString()));
      article
          .details()
          .modifiedAt()
          .ifPresent(moment -> member(out, "modifiedAt", moment.toString()));
      article.details().section().ifPresent(section -> member(out, "section", section));
      if (!article.details().keywords().isEmpty()) {
        members(out, "keywords", article.details().keywords());
      }
      article.details().licence().ifPresent(licence -> member(out, "licence", licence));
      article
          .details()
          .free()
          .ifPresent(
              free -> {
                Shown.name(out, "free");
                out.append(free);
              });
      members(out, "kickers", parts(article, Part.Kind.KICKER));
      members(out, "captions", parts(article, Part.Kind.CAPTION));
      entries(out, article);
      member(out, "text", article.body());
      return out.append('}').toString();
    }
  },
  TEXT {
    @Override
    String shown(String id, Article article) {
      List<String> lines = new ArrayList<>();
      lines.add(article.title());
      article.published().ifPresent(day -> lines.add(day.toString()));
      if (!article.authors().isEmpty()) {
        lines.add(String.join(" · ", article.authors()));
      }
      lines.addAll(parts(article, Part.Kind.BODY));
      return String.join("\n\n", lines) + "\n";
    }
  },
  HTML {
    @Override
    String shown(String id, Article article) {
      StringBuilder out = new StringBuilder(article.text().length() + 500);
      out.append("<article lang=\"")
          .append(escaped(article.language()))
          .append("\" dir=\"auto\">\n");
      out.append("<h1>").append(escaped(article.title())).append("</h1>\n");
      article
          .published()
          .ifPresent(
              day -> out.append("<time datetime=\"" + day + "\">").append(day).append("</time>\n"));
      article
          .authors()
          .forEach(name -> out.append("<address>").append(escaped(name)).append("</address>\n"));
      parts(article, Part.Kind.BODY)
          .forEach(words -> out.append("<p>").append(escaped(words)).append("</p>\n"));
      parts(article, Part.Kind.CAPTION)
          .forEach(
              words -> out.append("<p><small>").append(escaped(words)).append("</small></p>\n"));
      return out.append("</article>").toString();
    }
  };

  /** The form of a name, such as {@code jsonl}. */
  static Optional<Shown> of(String name) {
    return List.of(values()).stream()
        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** An article in this form, without the last line break. */
  abstract String shown(String id, Article article);

  private static List<String> parts(Article article, Part.Kind kind) {
    return article.parts().stream()
        .filter(part -> part.kind() == kind)
        .map(part -> part.span().in(article.text()))
        .toList();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static void member(StringBuilder out, String name, String value) {
    name(out, name);
    string(out, value);
  }

  /** When paragraphs were added, in an article that grows; nothing of any other. */
  private static void entries(StringBuilder out, Article article) {
    List<Part> dated = article.parts().stream().filter(part -> part.at().isPresent()).toList();
    if (dated.isEmpty()) {
      return;
    }
    name(out, "entries");
    out.append('[');
    for (Part part : dated) {
      StringBuilder entry = new StringBuilder("{");
      part.at().ifPresent(at -> member(entry, "at", at.toString()));
      member(entry, "text", part.span().in(article.text()));
      out.append(out.charAt(out.length() - 1) == '[' ? "" : ",").append(entry).append('}');
    }
    out.append(']');
  }

  private static void members(StringBuilder out, String name, List<String> values) {
    name(out, name);
    out.append('[');
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : ",");
      string(out, values.get(i));
    }
    out.append(']');
  }

  private static void name(StringBuilder out, String name) {
    out.append(out.length() > 1 ? "," : "").append('"').append(name).append("\":");
  }

  private static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || lone(text, i)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Half a character, which no encoding can write. */
  private static boolean lone(String text, int i) {
    return Character.isSurrogate(text.charAt(i))
        && !(Character.isHighSurrogate(text.charAt(i))
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1)))
        && !(Character.isLowSurrogate(text.charAt(i))
            && i > 0
            && Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
