package org.waqai.text;

import java.math.BigDecimal;

/**
 * A number as the grammar reads it.
 *
 * @param value what it is worth
 * @param first its first piece
 * @param next the piece after it
 * @param head what its last scale word multiplies
 * @param scale what its last scale words are worth together; 1 without any
 * @param told whether the head is told; it is not in «مليون»
 * @param simple whether it is one group, so that {@code value} is {@code head} times {@code scale}
 */
record NumberReading(
    BigDecimal value,
    int first,
    int next,
    BigDecimal head,
    BigDecimal scale,
    boolean told,
    boolean simple) {

  static NumberReading of(BigDecimal value, int first, int next) {
    return new NumberReading(value, first, next, value, BigDecimal.ONE, true, true);
  }

  /** So many of a scale word: 25 and «ألفا». */
  NumberReading times(BigDecimal factor, int after) {
    return new NumberReading(
        value.multiply(factor), first, after, head, scale.multiply(factor), told, simple);
  }

  /** With more joined by و. */
  NumberReading plus(BigDecimal more, BigDecimal lastScale, int after) {
    return new NumberReading(value.add(more), first, after, value, lastScale, told, false);
  }

  /** A part of something: «ثلاثة أرباع». */
  boolean isPart() {
    return simple && head.compareTo(BigDecimal.ONE) < 0 && head.signum() > 0;
  }

  boolean hasScale() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }
}
