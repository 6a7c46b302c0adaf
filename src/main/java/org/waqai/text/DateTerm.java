package org.waqai.text;

import java.util.List;

/**
 * What a word may mean where a time is told: «ربيع» is a season and a name, «يوم» a unit and today.
 *
 * @param senses every meaning that the word lists give
 * @param kinds a bit for each of their kinds
 */
@SuppressWarnings("EnumOrdinal") // within one run, never stored
record DateTerm(List<Sense> senses, long kinds) {
  static final DateTerm NONE = DateTerm.of(List.of());

  /** What tells of a time beside it, and never begins one. */
  private static final long BESIDE =
      bits(
          Kind.IN,
          Kind.TO,
          Kind.OR,
          Kind.THAT,
          Kind.SAID,
          Kind.MAY,
          Kind.ANCHOR,
          Kind.FUTURE,
          Kind.LETTER_AND,
          Kind.COUNTED,
          Kind.LIFE,
          Kind.NOT_TODAY,
          Kind.NOT_WEEKDAY,
          Kind.NOT_YESTERDAY,
          Kind.NAME_BEFORE_TODAY,
          Kind.NAME_BEFORE_WEEKDAY,
          Kind.NAME_BEFORE_DATE,
          Kind.EVENT_BEFORE_DATE,
          Kind.EVENT_BEFORE_YEAR);

  /** What begins one only with what stands right after it: «من», «بين». */
  private static final long LEADING = bits(Kind.FROM, Kind.BETWEEN);

  DateTerm {
    senses = List.copyOf(senses);
  }

  static DateTerm of(List<Sense> senses) {
    long kinds = 0;
    for (Sense sense : senses) {
      kinds |= 1L << sense.kind().ordinal();
    }
    return new DateTerm(senses, kinds);
  }

  private static long bits(Kind... kinds) {
    long out = 0;
    for (Kind kind : kinds) {
      out |= 1L << kind.ordinal();
    }
    return out;
  }

  /** Whether a time may begin with it. */
  boolean opens() {
    return (kinds & ~BESIDE) != 0;
  }

  /** Whether a time may begin with it only if the next word is of one too. */
  boolean leads() {
    return (kinds & ~(BESIDE | LEADING)) == 0;
  }

  /** One meaning and its number: the month's, the weekday's, the days from today. */
  record Sense(Kind kind, int value) {}

  boolean is(Kind kind) {
    return (kinds >>> kind.ordinal() & 1) != 0;
  }

  boolean is(Kind kind, int value) {
    return is(kind) && value(kind) == value;
  }

  /** The number that goes with a meaning; 0 where the word has no such meaning. */
  int value(Kind kind) {
    if (!is(kind)) {
      return 0;
    }
    for (Sense sense : senses) {
      if (sense.kind() == kind) {
        return sense.value();
      }
    }
    return 0;
  }

  /** The kinds of meaning, as the word lists name them. */
  enum Kind {
    MONTH,
    /** A month that is also a word or a name: «مارس» (practised), «ماي» (May, the politician). */
    SHY,
    HIJRI,
    ERA,
    CORRESPONDING,
    CARDINAL,
    TEEN,
    ORDINAL,
    FINAL,
    HALF,
    QUARTER,
    APPROXIMATE,
    FEW,
    WEEKDAY,
    RELATIVE_DAY,
    DAY_PART,
    DAY_PART_AFTER,
    UNIT,
    DUAL,
    UNITS,
    PAIR,
    SEASON,
    TENS_OF_YEARS,
    PERIOD_KIND,
    NEW,
    DEIXIS,
    THIS,
    PART,
    SINCE,
    BEFORE,
    AFTER,
    UNTIL,
    BETWEEN,
    FROM,
    TO,
    OR,
    IN,
    ANCHOR,
    LETTER_AND,
    FUTURE,
    MAY,
    THAT,
    SAID,
    /** A verb of the present that news of a plan open with: «تستضيف القاهرة الأحد». */
    OPENS,
    GENERAL,
    NOT_TODAY,
    NAME_BEFORE_TODAY,
    NOT_WEEKDAY,
    NAME_BEFORE_WEEKDAY,
    NAME_BEFORE_DATE,
    EVENT_BEFORE_DATE,
    EVENT_BEFORE_YEAR,
    COUNTED,
    NOT_YESTERDAY,
    LIFE,
    /** The first and the second word of a name of two: «كانون الثاني». */
    HEAD,
    TAIL;

    /** Whether only و and ف are joined to it: «وفي», never «بفي» or «الفي». */
    boolean isLink() {
      return switch (this) {
        case SINCE,
            BEFORE,
            AFTER,
            UNTIL,
            BETWEEN,
            FROM,
            TO,
            OR,
            IN,
            ANCHOR,
            THIS,
            MAY,
            THAT,
            SAID ->
            true;
        default -> false;
      };
    }
  }
}
