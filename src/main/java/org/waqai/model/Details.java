package org.waqai.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What else a page says of its article.
 *
 * @param publishedAt the moment of publication, where the page tells the zone too
 * @param modified the day of the last change at the publisher
 * @param modifiedAt the moment of the last change, where the page tells the zone too
 * @param section the part of the outlet, as written: «اقتصاد»
 * @param keywords as written, each once
 * @param licence the address or the words of the licence
 * @param free whether anyone may read it without paying; empty where the page does not say
 */
public record Details(
    Optional<OffsetDateTime> publishedAt,
    Optional<LocalDate> modified,
    Optional<OffsetDateTime> modifiedAt,
    Optional<String> section,
    List<String> keywords,
    Optional<String> licence,
    Optional<Boolean> free) {
  /** Of an article whose page says nothing more. */
  public static final Details NONE =
      new Details(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Details {
    keywords = List.copyOf(keywords);
  }

  /** The same of an article that counts as published when it was last changed. */
  public Details renewed() {
    return new Details(modifiedAt, modified, modifiedAt, section, keywords, licence, free);
  }
}
