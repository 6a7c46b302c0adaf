package org.waqai.text;

import java.math.BigDecimal;

/**
 * A word of a number, by itself.
 *
 * @param kind what it may join with
 * @param value what it is worth; of parts, what one is divided by
 */
record NumberWord(Kind kind, BigDecimal value) {

  /** What a number word may join with. */
  enum Kind {
    ZERO,
    /** «واحد»: also an adjective and a pronoun. */
    ONE,
    /** «أحد، اثنتي»: a number only before «عشر» or «وعشرين». */
    BOUND,
    UNIT,
    /** «عشر»: ten, and the second half of eleven to nineteen. */
    TEN,
    TENS,
    /** «مئة», which may follow a unit: «ثلاث مئة». */
    HUNDRED,
    /** «مئتان، سبعمائة». */
    HUNDREDS,
    /** «ألف، مليون»: one of it, or times it after a number. */
    SCALE,
    /** «ألفا»: times it after a number («خمسين ألفا»), else two of it («ألفا جندي»). */
    SCALE_OR_TWO,
    /** «ألفين، مليوني». */
    TWO,
    /** «آلاف، ملايين»: nothing without a number before it. */
    MANY,
    DOZEN,
    /** «نصف، ثلث». */
    PART,
    /** «ثلثا، ثلثين». */
    TWO_PARTS,
    /** «أرباع» after its count. */
    PARTS
  }

  /** Whether it multiplies the number before it. */
  boolean multiplies() {
    return kind == Kind.SCALE
        || kind == Kind.SCALE_OR_TWO
        || kind == Kind.MANY
        || kind == Kind.DOZEN;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
