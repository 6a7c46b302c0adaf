package org.waqai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.waqai.model.Value;

/** How often times that people read in articles are told alike, where such articles are at hand. */
class DatesGoldTest {
  private static final Path ARTICLES = Path.of("..", "shared", "eval", "ar-train.jsonl");

  /** Some need more than their words: «منذ بدء الحرب», or the year that another sentence tells. */
  private static final double FLOOR = 0.89;

  /** Words of a time within their paragraph, and the time that people read there. */
  private record Pair(
      Optional<LocalDate> published, String paragraph, int start, int end, String edtf) {}

  @Test
  void tellsTheTimesThatPeopleRead() throws IOException {
    Assumptions.assumeTrue(Files.exists(ARTICLES), "skipped: no articles with times beside this");
    Dates dates = new Dates();
    int known = 0;
    int right = 0;
    int unknown = 0;
    int guessed = 0;
    for (String line : Files.readAllLines(ARTICLES, StandardCharsets.UTF_8)) {
      for (Pair pair : pairs(JSON.parse(line))) {
        String told = told(dates, pair);
        if (pair.edtf().isEmpty()) {
          unknown++;
          guessed += told.isEmpty() ? 0 : 1;
        } else if (isKnowable(pair)) {
          known++;
          right += told.equals(pair.edtf()) ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "times: %d of %d alike; told where people did not: %d of %d%n",
        right, known, guessed, unknown);
    assertThat((double) right / known).isGreaterThan(FLOOR);
  }

  private static List<Pair> pairs(JsonObject article) {
    List<Pair> pairs = new ArrayList<>();
    String text = article.getString("text");
    Optional<LocalDate> published = string(article, "published").map(LocalDate::parse);
    for (JsonValue event : article.get("events").getAsArray()) {
      Optional<String> words = string(event.getAsObject(), "timeText").filter(text::contains);
      int near = Math.max(0, text.indexOf(event.getAsObject().getString("quote")));
      words.ifPresent(
          w -> {
            int at = nearest(text, w, near);
            int from = text.lastIndexOf('\n', at) + 1;
            int line = text.indexOf('\n', at + w.length());
            String paragraph = text.substring(from, line < 0 ? text.length() : line);
            String edtf = string(event.getAsObject(), "time").orElse("");
            pairs.add(new Pair(published, paragraph, at - from, at - from + w.length(), edtf));
          });
    }
    return pairs;
  }

  private static Optional<String> string(JsonObject object, String key) {
    JsonValue value = object.get(key);
    return value == null || !value.isString()
        ? Optional.empty()
        : Optional.of(value.getAsString().value());
  }

  private static int nearest(String text, String words, int near) {
    int best = text.indexOf(words);
    for (int at = best; at >= 0; at = text.indexOf(words, at + 1)) {
      best = Math.abs(at - near) < Math.abs(best - near) ? at : best;
    }
    return best;
  }

  /** Without a day of publication only what the words tell themselves. */
  private static boolean isKnowable(Pair pair) {
    String words = pair.paragraph().substring(pair.start(), pair.end());
    String edtf = pair.edtf();
    return pair.published().isPresent()
        || edtf.startsWith("--")
        || edtf.endsWith("X")
        || words.contains(edtf.substring(0, 4));
  }

  private static String told(Dates dates, Pair pair) {
    List<Value.Period> periods =
        dates.find(pair.paragraph(), DatesTokens.of(pair.paragraph(), true), pair.published());
    return periods.stream()
        .filter(Value.Period::known)
        .filter(p -> p.span().start() < pair.end() && pair.start() < p.span().end())
        .map(Value.Period::edtf)
        .findFirst()
        .orElse("");
  }
}
