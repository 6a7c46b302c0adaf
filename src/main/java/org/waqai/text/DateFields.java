package org.waqai.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A calendar date as far as it is told; 0 is what is not told.
 *
 * @param hijri whether it counts by the Hijri calendar
 * @param day of the month
 * @param month of the year
 * @param year as written
 * @param direction how the year is to be found where it is not written
 */
record DateFields(boolean hijri, int day, int month, int year, Direction direction) {

  /** Where a time lies, seen from the day of publication. */
  enum Direction {
    LAST,
    THIS,
    NEXT,
    /** Not told: the habits of news decide. */
    OPEN,
    /** Whichever year is nearest: «قبل 12 سبتمبر». */
    NEAREST,
    /** The words point to a year that is not the one of publication: «أحداث 11 سبتمبر». */
    UNKNOWN;

    /** Of «الماضي» (-1), «الحالي» (0), «المقبل» (1). */
    static Direction of(int deixis) {
      return deixis < 0 ? LAST : deixis > 0 ? NEXT : THIS;
    }
  }

  static DateFields of(int day, int month, int year) {
    return new DateFields(false, day, month, year, Direction.OPEN);
  }

  DateFields withYear(int year) {
    return new DateFields(hijri, day, month, year, direction);
  }

  DateFields withDay(int day) {
    return new DateFields(hijri, day, month, year, direction);
  }

  DateFields withMonth(int month) {
    return new DateFields(hijri, day, month, year, direction);
  }

  DateFields with(Direction direction) {
    return new DateFields(hijri, day, month, year, direction);
  }

  /** The day that it is, where day, month and year are told and there is one. */
  Optional<LocalDate> date() {
    if (year == 0 || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    if (hijri) {
      return HijriDate.day(year, month, day);
    }
    return day > YearMonth.of(year, month).lengthOfMonth()
        ? Optional.empty()
        : Optional.of(LocalDate.of(year, month, day));
  }

  /** What is told, in EDTF; {@code --05-11} where the year is not. */
  Optional<String> edtf() {
    if (hijri) {
      return day > 0 ? date().map(LocalDate::toString) : HijriDate.days(year, month);
    }
    if (year == 0) {
      boolean real = month > 0 && day <= YearMonth.of(2000, month).lengthOfMonth();
      String at = String.format(Locale.ROOT, "--%02d", month);
      String told = day > 0 ? at + String.format(Locale.ROOT, "-%02d", day) : at;
      return real ? Optional.of(told) : Optional.empty();
    }
    if (day > 0) {
      return date().map(LocalDate::toString);
    }
    return Optional.of(month > 0 ? YearMonth.of(year, month).toString() : Integer.toString(year));
  }
}
