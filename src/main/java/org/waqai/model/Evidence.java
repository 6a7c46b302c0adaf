package org.waqai.model;

/**
 * The passage that says so.
 *
 * @param span the sentence or clause
 * @param quote its words, always {@code span.in(text)}; checked where it is written
 * @param rule the IRI of the lexicon entry, or the name of the rule, that fired
 * @param confidence 0 to 1
 */
public record Evidence(Span span, String quote, String rule, double confidence) {
  public Evidence {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("no confidence: " + confidence);
    }
  }

  /** The same passage, as sure as is said. */
  public Evidence with(double other) {
    return new Evidence(span, quote, rule, other);
  }

  /** The evidence that a span of a text is. */
  public static Evidence of(Span span, String text, String rule, double confidence) {
    return new Evidence(span, span.in(text), rule, confidence);
  }
}
