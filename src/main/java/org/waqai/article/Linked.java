package org.waqai.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the schema.org data of a page say of the article, however badly they are written. */
final class Linked {
  private static final int DEEP = 6;

  /** A trailing comma, as hands leave it. */
  private static final Pattern COMMA = Pattern.compile(",(\\s*[}\\]])");

  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
  private static final Pattern HEADLINE =
      Pattern.compile("\"headline\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){3,300})\"");

  private Linked() {}

  /** The object that is the article; else the first one that says when it was published. */
  static Optional<Json.Fields> of(List<Element> scripts) {
    List<Json.Fields> objects = new ArrayList<>();
    for (Element script : scripts) {
      value(script.data()).ifPresent(value -> collect(value, objects, 0));
    }
    return objects.stream()
        .filter(object -> object.field("@type").map(Linked::isArticle).orElse(false))
        // a teaser of another article has no body and no author
        .max(Comparator.comparingInt(Linked::weight))
        .or(() -> objects.stream().filter(o -> o.words("datePublished").isPresent()).findFirst());
  }

  private static int weight(Json.Fields object) {
    int weight = 0;
    for (String name : List.of("author", "headline", "datePublished", "articleBody")) {
      weight += object.field(name).isPresent() ? 2 : 0;
    }
    return weight + (object.field("mainEntityOfPage").isPresent() ? 1 : 0);
  }

  private static Optional<Json> value(String text) {
    return strict(text).or(() -> strict(mended(text))).or(() -> pieces(text));
  }

  private static Optional<Json> strict(String text) {
    try {
      return Optional.of(JsonReader.read(text));
    } catch (Unfit e) {
      return Optional.empty();
    }
  }

  /** Without comments around it, line breaks in strings and commas that nothing follows. */
  private static String mended(String text) {
    String bare = text.strip().replace("<!--", "").replace("-->", "");
    bare = bare.replace("//<![CDATA[", "").replace("//]]>", "");
    bare = bare.replace("<![CDATA[", "").replace("]]>", "").strip();
    StringBuilder clean = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      clean.append(bare.charAt(i) < ' ' ? ' ' : bare.charAt(i));
    }
    String mended = COMMA.matcher(clean).replaceAll("$1");
    return mended.endsWith(";") ? mended.substring(0, mended.length() - 1) : mended;
  }

  /** The fields that matter, where all else is beyond repair. */
  private static Optional<Json> pieces(String text) {
    List<Json.Field> fields = new ArrayList<>();
    Matcher published = PUBLISHED.matcher(text);
    if (published.find()) {
      fields.add(new Json.Field("datePublished", new Json.Words(published.group(1))));
    }
    Matcher headline = HEADLINE.matcher(text);
    if (headline.find()) {
      strict("\"" + headline.group(1) + "\"")
          .ifPresent(words -> fields.add(new Json.Field("headline", words)));
    }
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Json.Fields(fields));
  }

  private static boolean isArticle(Json type) {
    return switch (type) {
      case Json.Words words ->
          words.text().endsWith("Article")
              || words.text().endsWith("BlogPosting")
              || words.text().endsWith("Report");
      case Json.Items items -> items.items().stream().anyMatch(Linked::isArticle);
      default -> false;
    };
  }

  private static void collect(Json value, List<Json.Fields> objects, int depth) {
    if (depth > DEEP || objects.size() > 2_000) {
      return;
    }
    if (value instanceof Json.Items list) {
      list.items().forEach(item -> collect(item, objects, depth + 1));
    } else if (value instanceof Json.Fields fields) {
      objects.add(fields);
      fields.fields().stream()
          .filter(
              field -> List.of("@graph", "mainEntity", "mainEntityOfPage").contains(field.name()))
          .forEach(field -> collect(field.value(), objects, depth + 1));
    }
  }
}
