package org.waqai.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries of a live blog as its data tell them: {@code liveBlogUpdate} of schema.org's {@code
 * LiveBlogPosting}.
 */
record Updates(List<Update> updates) {
  /** A piece of fewer letters may stand in any entry. */
  private static final int SHORTEST = 20;

  /** No blog has more entries. */
  private static final int MANY = 2_000;

  /**
   * One entry.
   *
   * @param letters the letters of its headline and text
   * @param at when it was added, where its data tell the zone too
   */
  record Update(String text, String letters, Optional<OffsetDateTime> at) {}

  /** Of the data of a page. */
  static Updates of(Optional<Json.Fields> linked) {
    List<Json> stated =
        linked
            .flatMap(data -> data.field("liveBlogUpdate"))
            .map(value -> value instanceof Json.Items items ? items.items() : List.of(value))
            .orElse(List.of());
    List<Update> updates = new ArrayList<>();
    for (Json value : stated.subList(0, Math.min(MANY, stated.size()))) {
      if (value instanceof Json.Fields fields) {
        String text = fields.words("articleBody").orElse("");
        updates.add(
            new Update(
                text,
                Stated.letters(fields.words("headline").orElse("") + text),
                fields.words("datePublished").flatMap(Moment::of)));
      }
    }
    return new Updates(updates);
  }

  /** What all of them say, in their order. */
  String text() {
    return String.join("\n", updates.stream().map(Update::text).toList());
  }

  /** The paragraphs that an entry with a time holds. */
  List<Draft.Dated> dated(List<String> paragraphs) {
    List<Draft.Dated> dated = new ArrayList<>();
    for (String paragraph : updates.isEmpty() ? List.<String>of() : paragraphs) {
      String letters = Stated.letters(paragraph);
      updates.stream()
          .filter(u -> letters.length() >= SHORTEST && u.letters().contains(letters))
          .findFirst()
          .flatMap(Update::at)
          .ifPresent(at -> dated.add(new Draft.Dated(paragraph, at)));
    }
    return dated;
  }
}
