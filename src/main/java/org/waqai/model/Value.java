package org.waqai.model;

import java.math.BigDecimal;
import java.util.Optional;

/** What a role is filled with. */
public sealed interface Value {

  /**
   * Something with a name or a description of its own.
   *
   * @param entity its place in {@link Named#entities()}
   * @param span where it is mentioned for this fact
   */
  record Reference(int entity, Span span) implements Value {}

  /**
   * A time.
   *
   * @param edtf ISO 8601-2: {@code 2022-05-11}, {@code 2018/2021}; empty where it is told and not
   *     known: «الأسبوع الماضي» in a text without a date
   * @param span the words that tell it
   */
  record Period(String edtf, Span span) implements Value {
    /** Whether it is known which time is meant. */
    public boolean known() {
      return !edtf.isEmpty();
    }
  }

  /**
   * A number of something.
   *
   * @param number as written; the lower bound of a range
   * @param unit ISO 4217 of money, {@code %}, {@code km2} and such; empty for a plain count
   * @param approximate «نحو»
   * @param minimum «أكثر من», and of ranges
   * @param maximum «أقل من», and of ranges
   * @param span the words that tell it, with the unit
   */
  record Quantity(
      BigDecimal number,
      String unit,
      boolean approximate,
      Optional<BigDecimal> minimum,
      Optional<BigDecimal> maximum,
      Span span)
      implements Value {}

  /** Words of the article: a topic, what was said. */
  record Words(Span span) implements Value {}

  /** The words that tell it. */
  Span span();
}
