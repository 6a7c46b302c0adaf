package org.waqai.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** Days of the Hijri calendar, as Umm al-Qura counts them, in the Gregorian one. */
final class HijriDate {
  private static final int FIRST_YEAR = 1300;
  private static final int LAST_YEAR = 1500;

  private HijriDate() {}

  /** Whether a number may be a year of this calendar in the news. */
  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return isYear(year)
          ? Optional.of(LocalDate.from(HijrahDate.of(year, month, day)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // the month has 29 days
    }
  }

  /** The days of a month, or of a year where the month is 0, as an interval. */
  static Optional<String> days(int year, int month) {
    Optional<LocalDate> first = day(year, Math.max(month, 1), 1);
    Optional<LocalDate> after =
        month == 0 || month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
    return first.flatMap(f -> after.map(a -> f + "/" + a.minusDays(1)));
  }

  /** The Hijri year in which a day lies. */
  static int yearOf(LocalDate day) {
    try {
      return HijrahDate.from(day).get(ChronoField.YEAR);
    } catch (DateTimeException e) {
      return 0;
    }
  }
}
