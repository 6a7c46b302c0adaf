package org.waqai.text;

import java.math.BigDecimal;
import org.waqai.model.Span;

/**
 * A number with its unit.
 *
 * @param value with its sign
 * @param unit its code, or empty
 * @param reading the number as the grammar read it
 * @param first the first piece, of the number or of a sign before it
 * @param next the piece after it and its unit
 * @param span all of it
 */
record NumberAmount(
    BigDecimal value, String unit, NumberReading reading, int first, int next, Span span) {

  NumberAmount with(BigDecimal newValue, String newUnit) {
    return new NumberAmount(newValue, newUnit, reading, first, next, span);
  }

  /** Reaching back to this piece. */
  NumberAmount from(int newFirst, Span newSpan) {
    return new NumberAmount(value, unit, reading, newFirst, next, newSpan.join(span));
  }

  NumberAmount until(int newNext, Span newSpan) {
    return new NumberAmount(value, unit, reading, first, newNext, span.join(newSpan));
  }

  boolean isBare() {
    return unit.isEmpty() && !reading.hasScale();
  }

  int compareTo(NumberAmount other) {
    return value.compareTo(other.value);
  }
}
