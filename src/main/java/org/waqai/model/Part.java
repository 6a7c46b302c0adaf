package org.waqai.model;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A paragraph of an article and what it is there for.
 *
 * @param kind what the paragraph is
 * @param span its place in the text, without the line break
 * @param at when it was added, in an article that grows as things happen
 */
public record Part(Kind kind, Span span, Optional<OffsetDateTime> at) {

  /** A paragraph that was there from the beginning. */
  public Part(Kind kind, Span span) {
    this(kind, span, Optional.empty());
  }

  /** What a paragraph is there for. */
  public enum Kind {
    TITLE,
    BODY,
    /** The line above the headline that says what it is about. */
    KICKER,
    /** The words under a picture. */
    CAPTION
  }
}
