package org.waqai.entity;

import java.util.List;
import org.waqai.model.Span;
import org.waqai.model.Token;

/**
 * A word as it is written: its joined particles, article, stem and pronoun together.
 *
 * @param whole every letter
 * @param bare without joined و ف ب ل ك س; with the article
 * @param text the normal form of {@code whole}
 * @param normal the normal form of {@code bare}, its article always «ال»
 * @param stem {@code normal} without the article
 * @param article whether it has the article
 * @param clipped whether the article is written as the one ل of «للمغرب»
 * @param joined whether و or ف stands before it
 * @param governed the joined preposition before it, or a blank
 * @param pronoun whether a pronoun is joined to its end
 * @param accusative whether the mark ً is written at its end
 * @param core its stem
 * @param readings ways in which a name may begin here, the likeliest first
 */
record Word(
    Span whole,
    Span bare,
    String text,
    String normal,
    String stem,
    boolean article,
    boolean clipped,
    boolean joined,
    char governed,
    boolean pronoun,
    boolean accusative,
    Token core,
    List<Reading> readings) {

  /** A way to take particles off a word. */
  record Reading(String normal, Span span, boolean clipped, boolean joined, char governed) {}

  boolean isWord() {
    return core.kind() == Token.Kind.WORD;
  }

  boolean isMark() {
    return core.kind() == Token.Kind.PUNCTUATION;
  }

  boolean is(String mark) {
    return text.equals(mark);
  }

  /** Whether it is written with the mark of the accusative, which no name bears: «مؤكدًا». */
  boolean adverbial() {
    return accusative;
  }

  /** Whether nothing is joined before it. */
  boolean free() {
    return !joined && governed == ' ';
  }
}
