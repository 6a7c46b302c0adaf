package org.waqai.event;

import org.waqai.model.Span;
import org.waqai.model.Token;

/**
 * A word at its place in the text.
 *
 * @param stem the token that carries the meaning
 * @param mold what it is wherever it stands
 * @param span from the first joined particle to the last
 * @param bare from the article or stem to the last: the word without joined و and preposition
 */
record Word(Token stem, Mold mold, Span span, Span bare) {

  /** Whether a و or ف is joined before it. */
  boolean and() {
    return mold.and();
  }

  /** The joined ب, ل or ك; empty where there is none. */
  String preposition() {
    return mold.preposition();
  }

  /** Whether a سـ is joined before it. */
  boolean future() {
    return mold.future();
  }

  /** Whether ال is joined before it. */
  boolean definite() {
    return mold.definite();
  }

  /** The normal form of the joined pronoun; empty where there is none. */
  String pronoun() {
    return mold.pronoun();
  }

  /** The word as it is written but for a joined و or ف: «لبحث» of «ولبحث». */
  String flat() {
    return mold.flat();
  }

  /** The same with its pronoun. */
  String full() {
    return mold.full();
  }

  String normal() {
    return stem.normal();
  }

  boolean isPunctuation() {
    return stem.kind() == Token.Kind.PUNCTUATION;
  }

  boolean is(String normal) {
    return mold.hash() == normal.hashCode() && stem.normal().equals(normal);
  }
}
