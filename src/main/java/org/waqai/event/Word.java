package org.waqai.event;

import org.waqai.model.Span;
import org.waqai.model.Token;

/**
 * A word as it is written, with its joined particles told apart.
 *
 * @param stem the token that carries the meaning
 * @param and whether a و or ف is joined before it
 * @param preposition the joined ب, ل or ك; empty where there is none
 * @param future whether a سـ is joined before it
 * @param definite whether ال is joined before it
 * @param pronoun the normal form of the joined pronoun; empty where there is none
 * @param span from the first joined particle to the last
 * @param bare from the article or stem to the last: the word without joined و and preposition
 * @param flat the word as it is written but for a joined و or ف: «لبحث» of «ولبحث»
 */
record Word(
    Token stem,
    boolean and,
    String preposition,
    boolean future,
    boolean definite,
    String pronoun,
    Span span,
    Span bare,
    String flat) {

  /** A word, with its flat form made once: it is asked for all the time. */
  static Word of(
      Token stem,
      boolean and,
      String preposition,
      boolean future,
      boolean definite,
      String pronoun,
      Span span,
      Span bare) {
    String flat = stem.normal();
    if (definite || !preposition.isEmpty()) {
      flat = preposition + (definite ? (preposition.equals("ل") ? "ل" : "ال") : "") + flat;
    }
    return new Word(stem, and, preposition, future, definite, pronoun, span, bare, flat);
  }

  String normal() {
    return stem.normal();
  }

  boolean isPunctuation() {
    return stem.kind() == Token.Kind.PUNCTUATION;
  }

  boolean is(String normal) {
    return stem.normal().equals(normal);
  }
}
