package org.waqai.text;

import org.waqai.model.Span;

/**
 * A written word as the time grammar reads it, with what is joined before it told apart.
 *
 * @param sort letters, a number or a mark
 * @param raw its letters, what is joined included; the digits; the mark
 * @param prefix the joined و ف ب ك ل
 * @param article whether ال is joined
 * @param term what it may mean; {@link DateTerm#NONE} of most words
 * @param number its value, of numbers up to four digits; -1 else
 * @param span its letters without the prefix
 * @param start where it begins, prefix included
 */
record DateWord(
    Sort sort,
    String raw,
    String prefix,
    boolean article,
    DateTerm term,
    int number,
    Span span,
    int start) {
  static final DateWord NONE =
      new DateWord(Sort.MARK, "", "", false, DateTerm.NONE, -1, new Span(0, 0), 0);

  /** Sorts of word. */
  enum Sort {
    LETTERS,
    NUMBER,
    MARK
  }

  /** Whether the word lists do not have it: most words. */
  boolean isUnknown() {
    return term.kinds() == 0;
  }

  /** The same word so many letters further on. */
  DateWord from(int by) {
    return new DateWord(
        sort,
        raw,
        prefix,
        article,
        term,
        number,
        new Span(span.start() + by, span.end() + by),
        start + by);
  }

  boolean is(DateTerm.Kind kind) {
    return term.is(kind);
  }

  /** The number of a meaning; 0 where the word has no such meaning. */
  int value(DateTerm.Kind kind) {
    return term.value(kind);
  }

  /** Whether it has the meaning and ال. */
  boolean isThe(DateTerm.Kind kind) {
    return article && term.is(kind);
  }

  boolean isMark(String marks) {
    return sort == Sort.MARK && raw.length() == 1 && marks.contains(raw);
  }

  boolean joins(DateWord before) {
    return before.span.end() == start;
  }

  /** Whether و is joined before it. */
  boolean hasAnd() {
    return prefix.startsWith("و");
  }
}
