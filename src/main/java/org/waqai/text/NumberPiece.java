package org.waqai.text;

import java.util.Optional;
import org.waqai.model.Span;

/**
 * A written word, a run of digits or a mark, as the number grammar sees it.
 *
 * @param kind which of these
 * @param start where it begins, after joined particles if it is part of a number
 * @param end where it ends
 * @param form its normal form with its joined particles; digits as 0-9
 * @param joined whether no space stands before it
 * @param and whether و or ف is joined before it
 * @param definite whether ال is joined before it
 * @param prefixed whether ب, ل or ك is joined before it
 * @param word what it is as a number word
 * @param digits what it is as digits
 * @param opens whether a unit, or a word that is two of something, may begin with it
 */
record NumberPiece(
    Kind kind,
    int start,
    int end,
    String form,
    boolean joined,
    boolean and,
    boolean definite,
    boolean prefixed,
    Optional<NumberWord> word,
    Optional<NumberDigits> digits,
    boolean opens) {

  /** What stands before the first piece and after the last. */
  static final NumberPiece NONE =
      new NumberPiece(
          Kind.BARRED,
          0,
          0,
          "",
          false,
          false,
          false,
          false,
          Optional.empty(),
          Optional.empty(),
          false);

  /** Sorts of piece. */
  enum Kind {
    WORD,
    DIGITS,
    MARK,
    /** Told already as a time; no number reaches over it. */
    BARRED
  }

  /** A piece that is no number yet. */
  static NumberPiece of(Kind kind, Span span, String form, boolean joined) {
    return new NumberPiece(
        kind,
        span.start(),
        span.end(),
        form,
        joined,
        false,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        true);
  }

  /** The same word so many letters further on; nothing may begin with it if told so. */
  NumberPiece from(int by, boolean joins, boolean mayOpen) {
    return new NumberPiece(
        kind, start + by, end + by, form, joins, and, definite, prefixed, word, digits, mayOpen);
  }

  /** The same as a number word, which begins after its particles. */
  NumberPiece as(NumberWords.Written written, int from) {
    return new NumberPiece(
        kind,
        from,
        end,
        form,
        joined,
        written.and(),
        written.definite(),
        written.prefix(),
        Optional.of(written.word()),
        Optional.empty(),
        opens);
  }

  /** The same as digits. */
  NumberPiece as(Optional<NumberDigits> read) {
    return new NumberPiece(
        kind, start, end, form, joined, false, false, false, Optional.empty(), read, opens);
  }

  /** The same with the particles that stand before it. */
  NumberPiece after(NumberPiece before) {
    String particles = before.form;
    return new NumberPiece(
        kind,
        start,
        end,
        particles + form,
        before.joined,
        and || particles.startsWith("و") || particles.startsWith("ف"),
        definite || particles.endsWith("ال") || particles.endsWith("لل"),
        prefixed || NumberLetters.hasPreposition(particles),
        word,
        digits,
        opens);
  }

  /** Whether no particle is joined before it. */
  boolean isBare() {
    return !and && !definite && !prefixed;
  }

  boolean is(NumberWord.Kind wanted) {
    return word.isPresent() && word.get().is(wanted);
  }

  boolean isNumber() {
    return word.isPresent() || kind == Kind.DIGITS;
  }

  boolean is(String wanted) {
    return kind != Kind.BARRED && form.equals(wanted);
  }

  boolean isMark(String wanted) {
    return kind == Kind.MARK && wanted.contains(form);
  }

  boolean isLatin() {
    return kind == Kind.WORD && form.charAt(0) < 'ɐ';
  }
}
