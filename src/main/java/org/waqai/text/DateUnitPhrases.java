package org.waqai.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.waqai.text.DateFields.Direction;
import org.waqai.text.DateTerm.Kind;

/**
 * Units of time seen from the day of publication: «الأسبوع الماضي», «هذا العام», «الأيام العشرة
 * الماضية», «الربع الأول من 2020», «تسعينيات القرن الماضي», «صيف 2006».
 */
final class DateUnitPhrases {
  private static final int DAY = 2;
  private static final int WEEK = 3;
  private static final int MONTH = 4;
  private static final int YEAR = 5;
  private static final int DECADE = 6;
  private static final int CENTURY = 7;

  private final DateWords words;
  private final DateNumbers numbers;
  private final DateCalendarPhrases calendar;
  private final DateAnchor anchor;
  private final DateContext context;

  DateUnitPhrases(
      DateWords words,
      DateNumbers numbers,
      DateCalendarPhrases calendar,
      DateAnchor anchor,
      DateContext context) {
    this.context = context;
    this.words = words;
    this.numbers = numbers;
    this.calendar = calendar;
    this.anchor = anchor;
  }

  Optional<DateHit> unit(int i) {
    Optional<DateHit> found = words.at(i).is(Kind.THIS) ? these(i) : seen(i);
    found = DateHit.longer(found, stretch(i));
    found = DateHit.longer(found, share(i));
    found = DateHit.longer(found, season(i));
    return DateHit.longer(found, decade(i));
  }

  /** «هذا العام», «هذا الأسبوع», «هذا الصيف». */
  private Optional<DateHit> these(int i) {
    DateWord word = words.at(i + 1);
    if (!word.article()) {
      return Optional.empty();
    }
    int unit = word.value(Kind.UNIT);
    if (unit == DAY || (unit >= WEEK && unit <= YEAR)) {
      boolean other = words.at(i + 2).is(Kind.NOT_TODAY);
      return other ? Optional.empty() : hit(i, i + 2, anchor.unit(unit, 0));
    }
    return word.is(Kind.SEASON)
        ? hit(i, i + 2, seasonOf(word.value(Kind.SEASON), Direction.THIS))
        : Optional.empty();
  }

  /** «الشهر الماضي», «العام الجاري»; not «الأمين العام الحالي». */
  private Optional<DateHit> seen(int i) {
    DateWord word = words.at(i);
    DateWord next = words.at(i + 1);
    int unit = word.value(Kind.UNIT);
    if (!word.article() || unit < WEEK || (unit == YEAR && words.at(i - 1).isThe(Kind.GENERAL))) {
      return Optional.empty();
    }
    if (unit == YEAR && next.isThe(Kind.NEW)) {
      // at the year's end «العام الجديد» is the one to come
      return hit(
          i,
          i + 2,
          anchor.unit(YEAR, anchor.published().map(p -> p.getMonthValue() / 11).orElse(0)));
    }
    int twice = DateDayPhrases.twice(words, i + 1);
    if (twice != 0 && unit < DECADE) {
      return hit(i, i + 3, anchor.unit(unit, twice));
    }
    if (!next.isThe(Kind.DEIXIS)) {
      return words.at(i - 1).is(Kind.PART) ? bare(i, unit) : Optional.empty();
    }
    Optional<DateNumbers.Count> year = unit == YEAR ? numbers.year(i + 2) : Optional.empty();
    if (year.isPresent()) { // «العام الجاري 2022»
      return hit(i, year.get().end(), Optional.of(Integer.toString(year.get().value())));
    }
    int shift = next.value(Kind.DEIXIS);
    if (unit == CENTURY && shift <= 0) {
      return hit(i, i + 2, Optional.of((20 + shift) + "XX"));
    }
    return unit >= DECADE && shift >= 0
        ? Optional.empty() // «العقد الحالي» is a contract as often
        : hit(i, i + 2, anchor.unit(unit, shift));
  }

  /** After «نهاية», «مطلع»: «نهاية العام»; «نهاية الأسبوع» is the weekend. */
  private Optional<DateHit> bare(int i, int unit) {
    DateWord next = words.at(i + 1);
    boolean qualified =
        next.is(Kind.PERIOD_KIND)
            || next.is(Kind.NOT_TODAY)
            || next.is(Kind.ORDINAL)
            || DateNumbers.isYear(next.number());
    return qualified || (unit != MONTH && unit != YEAR)
        ? Optional.empty()
        : hit(i, i + 1, anchor.unit(unit, 0));
  }

  /** «الأيام العشرة الماضية», «الأربع والعشرين ساعة الماضية», «الأيام القليلة الماضية». */
  private Optional<DateHit> stretch(int i) {
    DateWord word = words.at(i);
    int count = 0;
    int unit = 0;
    int end = i + 1;
    boolean few = false;
    if (word.isThe(Kind.DUAL)) {
      count = 2;
      unit = word.value(Kind.DUAL);
    } else if (word.isThe(Kind.UNITS)) {
      unit = word.value(Kind.UNITS);
      few = words.at(end).is(Kind.FEW);
      Optional<DateNumbers.Count> number = few ? Optional.empty() : numbers.cardinal(end);
      count = number.map(DateNumbers.Count::value).orElse(0);
      end = number.map(DateNumbers.Count::end).orElse(few ? end + 1 : end);
    } else if (word.article()) {
      Optional<DateNumbers.Duration> duration =
          numbers.cardinal(i).flatMap(c -> numbers.duration(i));
      count = duration.map(DateNumbers.Duration::count).orElse(0);
      unit = duration.map(DateNumbers.Duration::unit).orElse(0);
      end = duration.map(DateNumbers.Duration::end).orElse(end);
    }
    DateWord deixis = words.at(end);
    if (unit == 0 || !deixis.isThe(Kind.DEIXIS) || deixis.value(Kind.DEIXIS) == 0) {
      return Optional.empty();
    }
    Direction direction = Direction.of(deixis.value(Kind.DEIXIS));
    if (count == 0) {
      // «الأيام الماضية» reaches back some days: what is sure is the month
      return hit(i, end + 1, unit == DAY ? anchor.unit(MONTH, 0) : Optional.empty());
    }
    return hit(i, end + 1, stretch(unit, count, direction));
  }

  private Optional<String> stretch(int unit, int count, Direction direction) {
    if (unit == DAY && count == 2) { // «اليومين الماضيين»: yesterday and the day before
      int from = direction == Direction.NEXT ? 1 : -2;
      return anchor.day(from).map(d -> d + "/" + d.plusDays(1));
    }
    return count > 1000 ? Optional.empty() : anchor.stretch(unit, count, direction);
  }

  /** «الربع الأول من 2020», «النصف الثاني من العام». */
  private Optional<DateHit> share(int i) {
    DateWord word = words.at(i);
    DateWord which = words.at(i + 1);
    int shares = word.is(Kind.HALF) ? 2 : word.is(Kind.QUARTER) ? 4 : 0;
    int number = which.is(Kind.FINAL) ? shares : which.value(Kind.ORDINAL);
    if (shares == 0 || !word.article() || !which.article() || number < 1 || number > shares) {
      return Optional.empty();
    }
    int at = words.at(i + 2).is(Kind.FROM) ? i + 3 : i + 2;
    Optional<DateCalendarPhrases.Read> month = calendar.date(at).filter(d -> d.fields().day() == 0);
    if (month.isPresent()) {
      return hit(
          i,
          month.get().end(),
          anchor.settle(month.get().fields(), context.isFuture(i, at)).edtf());
    }
    int months = 12 / shares;
    return yearOf(at)
        .map(
            y ->
                new DateHit(
                    i,
                    y.end(),
                    y.edtf()
                        .map(
                            year ->
                                month(year, months * (number - 1) + 1)
                                    + "/"
                                    + month(year, months * number))));
  }

  private static String month(String year, int month) {
    return String.format(Locale.ROOT, "%s-%02d", year, month);
  }

  /** A year named in any way: «2020», «العام الماضي», «العام». */
  private Optional<DateHit> yearOf(int i) {
    Optional<DateHit> told =
        calendar
            .year(i, true)
            .map(y -> new DateHit(i, y.end(), Optional.of(Integer.toString(y.fields().year()))));
    if (told.isPresent()) {
      return told;
    }
    Optional<DateNumbers.Count> shifted = calendar.shifted(i);
    if (shifted.isPresent()) {
      return hit(i, shifted.get().end(), anchor.unit(YEAR, shifted.get().value()));
    }
    boolean year = words.at(i).article() && words.at(i).value(Kind.UNIT) == YEAR;
    return year ? hit(i, i + 1, anchor.unit(YEAR, 0)) : Optional.empty();
  }

  /** «صيف 2006», «خريف العام الماضي», «الصيف المقبل». */
  private Optional<DateHit> season(int i) {
    DateWord word = words.at(i);
    if (!word.is(Kind.SEASON)) {
      return Optional.empty();
    }
    int season = word.value(Kind.SEASON);
    if (word.article()) {
      DateWord deixis = words.at(i + 1);
      return deixis.isThe(Kind.DEIXIS)
          ? hit(i, i + 2, seasonOf(season, Direction.of(deixis.value(Kind.DEIXIS))))
          : Optional.empty();
    }
    int at = words.at(i + 1).is(Kind.FROM) ? i + 2 : i + 1;
    return yearOf(at).map(y -> new DateHit(i, y.end(), y.edtf().map(year -> year + "-" + season)));
  }

  /**
   * The season in that direction that has ended, lasts or has not begun; winters by their January.
   */
  private Optional<String> seasonOf(int season, Direction direction) {
    return anchor.published().map(p -> seasonOf(p, season, direction) + "-" + season);
  }

  private static int seasonOf(LocalDate p, int season, Direction direction) {
    int first = season == 24 ? 12 : 3 * (season - 20);
    int year = p.getYear() + 2;
    if (direction == Direction.THIS) {
      return p.getYear();
    }
    boolean last = direction == Direction.LAST;
    YearMonth now = YearMonth.from(p);
    for (int back = 0; back < 5; back++, year--) {
      YearMonth begin = YearMonth.of(season == 24 ? year - 1 : year, first);
      boolean fits = last ? begin.plusMonths(2).isBefore(now) : !begin.minusYears(1).isAfter(now);
      if (fits) {
        return year;
      }
    }
    return p.getYear();
  }

  /** «تسعينيات القرن الماضي», «السبعينيات», «القرن التاسع عشر»; not «في الثلاثينيات من عمره». */
  private Optional<DateHit> decade(int i) {
    DateWord word = words.at(i);
    if (!word.is(Kind.TENS_OF_YEARS)) {
      return century(i);
    }
    int tens = word.value(Kind.TENS_OF_YEARS) / 10;
    int at = words.at(i + 1).is(Kind.FROM) ? i + 2 : i + 1;
    Optional<DateHit> century = century(at).or(() -> seen(at).filter(c -> isCentury(at)));
    if (century.isPresent()) {
      Optional<String> edtf = century.get().edtf().map(c -> c.substring(0, 2) + tens + "X");
      return hit(i, century.get().end(), edtf);
    }
    // «العشرينيات» may be of either century
    return word.article() && tens > 2 && !words.at(at).is(Kind.LIFE)
        ? hit(i, i + 1, Optional.of("19" + tens + "X"))
        : Optional.empty();
  }

  private boolean isCentury(int i) {
    return words.at(i).value(Kind.UNIT) == CENTURY;
  }

  private Optional<DateHit> century(int i) {
    if (!isCentury(i) || !words.at(i).article() || !words.at(i + 1).article()) {
      return Optional.empty();
    }
    return numbers
        .ordinal(i + 1)
        .filter(n -> n.value() >= 11 && n.value() <= 21 && !words.at(n.end()).is(Kind.BEFORE))
        .flatMap(n -> hit(i, n.end(), Optional.of((n.value() - 1) + "XX")));
  }

  private static Optional<DateHit> hit(int start, int end, Optional<String> edtf) {
    return Optional.of(new DateHit(start, end, edtf));
  }
}
