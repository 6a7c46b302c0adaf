package org.waqai.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.waqai.text.DateFields.Direction;

/**
 * Places times by the day of publication. What needs that day stays unknown without it.
 *
 * <p>News tells what has been: a weekday or a month without more is the last one, the day and the
 * month of publication included, unless a word of the future stands nearby. Even then yesterday's
 * name is yesterday: pages come out a day after they are written, and of a day six days ahead news
 * says «المقبل».
 */
record DateAnchor(Optional<LocalDate> published) {

  Optional<LocalDate> day(int offset) {
    return published.map(p -> p.plusDays(offset));
  }

  /** The weekday in that direction; {@code OPEN} is the last one, or the next one of a future. */
  Optional<LocalDate> weekday(int weekday, Direction direction, boolean future) {
    DayOfWeek name = DayOfWeek.of(weekday);
    return published.map(
        p ->
            p.with(
                switch (direction) {
                  case LAST -> TemporalAdjusters.previous(name);
                  case NEXT -> TemporalAdjusters.next(name);
                  default ->
                      future && !p.minusDays(1).getDayOfWeek().equals(name)
                          ? TemporalAdjusters.nextOrSame(name)
                          : TemporalAdjusters.previousOrSame(name);
                }));
  }

  /**
   * The weekday named beside a relative day: «اليوم الثلاثاء» in a page of Thursday was written on
   * Tuesday, so the name decides.
   */
  Optional<LocalDate> nearest(int weekday, int offset) {
    return day(offset)
        .map(
            d -> {
              LocalDate before = d.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday)));
              LocalDate after = before.plusDays(7);
              return before.plusDays(3).isBefore(d) ? after : before;
            });
  }

  /** A unit of time so many units away, at the precision of the unit: the day, the week's days … */
  Optional<String> unit(int unit, int shift) {
    return published.map(p -> unit(p, unit, shift)).filter(s -> !s.isEmpty());
  }

  private static String unit(LocalDate p, int unit, int shift) {
    return switch (unit) {
      case 2 -> p.plusDays(shift).toString();
      case 3 -> {
        LocalDate monday =
            p.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
        yield monday + "/" + monday.plusDays(6);
      }
      case 4 -> YearMonth.from(p).plusMonths(shift).toString();
      case 5 -> Integer.toString(p.getYear() + shift);
      case 6 -> Math.floorDiv(p.getYear() + 10 * shift, 10) + "X";
      case 7 -> Math.floorDiv(p.getYear() + 100 * shift, 100) + "XX";
      default -> "";
    };
  }

  /** The last or the next so many units, up to or from the day of publication. */
  Optional<String> stretch(int unit, int count, Direction direction) {
    int sign = direction == Direction.NEXT ? 1 : -1;
    int days = unit == 1 ? (count + 23) / 24 : unit == 3 ? 7 * count : count;
    return published.flatMap(
        p ->
            switch (unit) {
              case 1, 2, 3 -> order(p.toString(), p.plusDays((long) sign * days).toString());
              case 4 -> order(YearMonth.from(p), YearMonth.from(p).plusMonths((long) sign * count));
              case 5 -> order(p.getYear(), p.getYear() + sign * count);
              default -> Optional.empty();
            });
  }

  private static <T extends Comparable<T>> Optional<String> order(T a, T b) {
    return Optional.of(a.compareTo(b) < 0 ? a + "/" + b : b + "/" + a);
  }

  /** Finds the year of a date that tells none, as far as it can be known. */
  DateFields settle(DateFields fields, boolean future) {
    if (fields.year() != 0
        || fields.month() == 0
        || published.isEmpty()
        || fields.direction() == Direction.UNKNOWN) {
      return fields;
    }
    if (fields.direction() == Direction.NEAREST) {
      return nearestYear(fields, published.get());
    }
    LocalDate p = published.get();
    int now = fields.hijri() ? HijriDate.yearOf(p) : p.getYear();
    boolean strict = fields.direction() != Direction.OPEN;
    Direction direction = future && !strict ? Direction.NEXT : fields.direction();
    for (int step = -1; step <= 1; step++) {
      // past: the latest year that is not after; future: the earliest that is not before
      DateFields tried = fields.withYear(direction == Direction.NEXT ? now + step : now - step);
      Optional<LocalDate> first = tried.day() > 0 ? tried.date() : tried.withDay(1).date();
      if (first.isEmpty()) {
        continue; // no 29 February in that year
      }
      int order = compare(first.get(), p, fields.hijri() || (strict && fields.day() > 0));
      boolean fits =
          switch (direction) {
            case THIS -> tried.year() == now;
            case NEXT -> order > 0 || (order == 0 && !strict);
            default -> order < 0 || (order == 0 && !strict);
          };
      if (fits) {
        return tried;
      }
    }
    return fields.withYear(now);
  }

  /** The year next to the one found in which the date falls on its weekday; else as it was. */
  static DateFields fit(DateFields found, int weekday) {
    for (int step : new int[] {0, 1, -1}) {
      DateFields tried = found.year() == 0 ? found : found.withYear(found.year() + step);
      if (tried.date().filter(d -> d.getDayOfWeek().getValue() == weekday).isPresent()) {
        return tried;
      }
    }
    return found;
  }

  private DateFields nearestYear(DateFields fields, LocalDate p) {
    DateFields past = settle(fields.with(Direction.OPEN), false);
    DateFields next = past.withYear(past.year() + 1);
    Optional<LocalDate> from = past.withDay(Math.max(1, past.day())).date();
    Optional<LocalDate> to = next.withDay(Math.max(1, next.day())).date();
    boolean isNext =
        from.isEmpty()
            || (to.isPresent()
                && ChronoUnit.DAYS.between(from.get(), p) > ChronoUnit.DAYS.between(p, to.get()));
    return isNext ? next : past;
  }

  private static int compare(LocalDate a, LocalDate b, boolean byDay) {
    return byDay ? a.compareTo(b) : YearMonth.from(a).compareTo(YearMonth.from(b));
  }
}
