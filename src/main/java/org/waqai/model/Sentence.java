package org.waqai.model;

import java.util.List;

/**
 * A sentence within one part of the article.
 *
 * @param span from its first letter to its last mark
 * @param part what the paragraph is that it stands in
 * @param paragraph which part that is, counted in {@link Article#parts()}
 * @param tokens in the order of the text
 */
public record Sentence(Span span, Part.Kind part, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = Row.copyOf(tokens);
  }
}
