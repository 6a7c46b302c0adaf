package org.waqai.model;

import java.util.List;

/**
 * An article as its language reads it.
 *
 * @param article the article
 * @param sentences in the order of the text
 * @param quantities numbers, money and measures, in the order of the text, apart from one another;
 *     a number that is part of a date is none
 * @param times in the order of the text, apart from one another
 * @param quotes what stands between quotation marks, without them, in the order of the text; may
 *     run over sentences
 */
public record Document(
    Article article,
    List<Sentence> sentences,
    List<Value.Quantity> quantities,
    List<Value.Period> times,
    List<Span> quotes) {
  public Document {
    sentences = Row.copyOf(sentences);
    quantities = Row.copyOf(quantities);
    times = Row.copyOf(times);
    quotes = Row.copyOf(quotes);
  }
}
