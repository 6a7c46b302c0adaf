package org.waqai.entity;

import org.waqai.entity.Word.Reading;
import org.waqai.model.Row;
import org.waqai.model.Span;

/**
 * How a word is written: its joined particles, article, stem and pronoun together. Spans count from
 * its first letter.
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
 * @param readings ways in which a name may begin here, the likeliest first
 */
record Spelling(
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
    Row<Reading> readings) {}
