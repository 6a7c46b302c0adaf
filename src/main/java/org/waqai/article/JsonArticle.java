package org.waqai.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an article from a JSON object: its title and text stay as they are, so that offsets do. */
final class JsonArticle {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ].*)?");

  private final Dateline dateline;

  JsonArticle(Dateline dateline) {
    this.dateline = dateline;
  }

  Draft read(String text) throws Unfit {
    Json value = JsonReader.read(text);
    if (!(value instanceof Json.Fields article)) {
      throw new Unfit(
          "is JSON, but no article: an object {\"text\": …} is expected, this is " + value.kind());
    }
    Json body =
        article.field("text").orElseThrow(() -> new Unfit("is JSON without the field \"text\""));
    if (!(body instanceof Json.Words words)) {
      throw new Unfit("is JSON whose field \"text\" is " + body.kind() + ", not a string");
    }
    if (words.text().isBlank()) {
      throw new Unfit("is JSON whose field \"text\" is blank");
    }
    String verbatim = Characters.shown(words.text().stripTrailing());
    String title =
        article.field("title").orElse(new Json.Words("")) instanceof Json.Words given
            ? Characters.shown(given.text())
            : "";
    return new Draft(
        id(article),
        article.words("url"),
        article.words("published").flatMap(JsonArticle::day),
        article.words("language"),
        article.words("source"),
        List.of(),
        dateline.in(verbatim.strip()),
        title,
        List.of(verbatim),
        List.of(),
        List.of());
  }

  private static Optional<String> id(Json.Fields article) {
    return article.field("id").orElse(new Json.Literal("null")) instanceof Json.Figure number
        ? Optional.of(number.text())
        : article.words("id");
  }

  /** The day as it is written, at the publisher; a date in any other form is not guessed. */
  static Optional<LocalDate> day(String stated) {
    Matcher parts = DAY.matcher(stated);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(stated.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
