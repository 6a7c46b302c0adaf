package org.waqai.model;

/**
 * A paragraph of an article and what it is there for.
 *
 * @param kind what the paragraph is
 * @param span its place in the text, without the line break
 */
public record Part(Kind kind, Span span) {

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
