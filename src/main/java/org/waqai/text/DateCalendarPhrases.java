package org.waqai.text;

import java.time.LocalDate;
import java.util.Optional;
import org.waqai.text.DateFields.Direction;
import org.waqai.text.DateTerm.Kind;

/**
 * Dates of the calendar: «29 مارس 2022», «الخامس من أيار/مايو الماضي», «11-5-2022», «15 رمضان
 * 1443».
 */
final class DateCalendarPhrases {
  private final DateWords words;
  private final DateNumbers numbers;
  private final DateYears years;
  private final DateAnchor anchor;

  DateCalendarPhrases(DateWords words, DateNumbers numbers, DateAnchor anchor) {
    this.words = words;
    this.numbers = numbers;
    this.years = new DateYears(words, numbers);
    this.anchor = anchor;
  }

  /** Fields that were read, and the words that tell them. */
  record Read(int start, int end, DateFields fields) {
    Read withEnd(int end) {
      return new Read(start, end, fields);
    }
  }

  /** A date with the same one in the other calendar: of «15 رمضان 1443 الموافق …» the Gregorian. */
  Optional<Read> date(int i) {
    Optional<Read> first = plain(i);
    if (first.isEmpty() || !words.at(first.get().end()).is(Kind.CORRESPONDING)) {
      return first;
    }
    int next = first.get().end() + 1;
    if (words.at(next).is(Kind.DAY_PART)) {
      next++;
    }
    Optional<Read> other = plain(words.at(next).is(Kind.WEEKDAY) ? next + 1 : next);
    return other
        .map(o -> new Read(i, o.end(), o.fields().hijri() ? first.get().fields() : o.fields()))
        .or(() -> first);
  }

  private Optional<Read> plain(int i) {
    Optional<Read> numeric = numeric(i);
    if (numeric.isPresent()) {
      return numeric;
    }
    var number = numbers.day(i);
    Optional<Read> day = number.isPresent() ? afterDay(i, number.get()) : Optional.empty();
    if (day.isPresent()) {
      return day;
    }
    var month = month(i);
    return month.isPresent() && isMonth(i, month.get())
        ? Optional.of(year(i, 0, month.get()))
        : Optional.empty();
  }

  /** «11-5-2022», «2022/05/11», «11.5.2022»; the month first only where it cannot be the day. */
  private Optional<Read> numeric(int i) {
    DateWord mark = words.at(i + 1);
    if (!mark.isMark("/-.") || !mark.raw().equals(words.at(i + 3).raw())) {
      return Optional.empty();
    }
    int a = words.at(i).number();
    int b = words.at(i + 2).number();
    int c = words.at(i + 4).number();
    boolean yearFirst = words.at(i).raw().length() == 4;
    int year = yearFirst ? a : c;
    int day = yearFirst ? c : a;
    boolean hijri = HijriDate.isYear(year);
    if (!hijri && !DateNumbers.isYear(year)) {
      return Optional.empty();
    }
    DateFields fields =
        b > 12
            ? new DateFields(hijri, b, day, year, Direction.OPEN)
            : new DateFields(hijri, day, b, year, Direction.OPEN);
    int end = words.at(i + 5).is(Kind.ERA) ? i + 6 : i + 5;
    return fields.date().isPresent() ? Optional.of(new Read(i, end, fields)) : Optional.empty();
  }

  private Optional<Read> afterDay(int i, DateNumbers.Count day) {
    int next = words.at(day.end()).is(Kind.FROM) ? day.end() + 1 : day.end();
    if (words.at(next).isMark("/-") && words.at(i).number() > 0) {
      next++;
    }
    Optional<Month> month = month(next);
    if (month.isPresent()) {
      return isNamed(i) && words.at(month.get().end()).number() < 0
          ? Optional.empty()
          : Optional.of(year(i, day.value(), month.get()));
    }
    if (words.at(next).isThe(Kind.DEIXIS) && words.at(next).raw().endsWith("جاري")) {
      return Optional.of(ofMonth(i, day.value(), next + 1, 0)); // «في 20 الجاري»
    }
    return next > day.end() ? dayOfMonth(i, day.value(), next) : Optional.empty();
  }

  /** «24 من الشهر الماضي», «الخامس من هذا الشهر». */
  private Optional<Read> dayOfMonth(int i, int day, int next) {
    boolean isThis = words.at(next).is(Kind.THIS);
    DateWord unit = words.at(isThis ? next + 1 : next);
    DateWord deixis = words.at(next + 1);
    if (!unit.article() || unit.value(Kind.UNIT) != 4 || (!isThis && !deixis.isThe(Kind.DEIXIS))) {
      return Optional.empty();
    }
    return Optional.of(ofMonth(i, day, next + 2, isThis ? 0 : deixis.value(Kind.DEIXIS)));
  }

  /** A day of the month that is so far from this one. */
  private Read ofMonth(int start, int day, int end, int shift) {
    Optional<LocalDate> month = anchor.published().map(p -> p.plusMonths(shift));
    return new Read(
        start,
        end,
        DateFields.of(
            day,
            month.map(LocalDate::getMonthValue).orElse(0),
            month.map(LocalDate::getYear).orElse(0)));
  }

  /**
   * A month.
   *
   * @param end one past its last word
   * @param firm whether nothing else can be meant: written twice or after «شهر»
   */
  record Month(int end, int value, boolean hijri, boolean firm) {}

  /** «مايو», «شهر مايو», «أيار/مايو», «فبراير (شباط)», «مارس آذار», «كانون الثاني - يناير». */
  Optional<Month> month(int i) {
    boolean said = words.at(i).value(Kind.UNIT) == 4;
    int at = said ? i + 1 : i;
    DateWord word = words.at(at);
    if (word.is(Kind.HIJRI)) {
      return Optional.of(new Month(at + 1, word.value(Kind.HIJRI), true, said));
    }
    if (!word.is(Kind.MONTH) || word.article()) {
      return Optional.empty();
    }
    int value = word.value(Kind.MONTH);
    DateWord mark = words.at(at + 1);
    int second = mark.isMark("/-(\\|") ? at + 2 : at + 1;
    DateWord other = words.at(second);
    if (!other.term().is(Kind.MONTH, value) || !other.prefix().isEmpty()) {
      return Optional.of(new Month(at + 1, value, false, said));
    }
    boolean closes = mark.isMark("(") && words.at(second + 1).isMark(")");
    return Optional.of(new Month(closes ? second + 2 : second + 1, value, false, true));
  }

  /** Whether a month without a day is one: «في مارس», «مارس 2022»; not «مارس ضغوطا». */
  private boolean isMonth(int i, Month month) {
    DateWord word = words.at(i);
    DateWord before = words.at(i - 1);
    DateWord after = words.at(month.end());
    boolean yearAfter = DateNumbers.isYear(after.number());
    if (month.hijri()) {
      return month.firm() || HijriDate.isYear(after.number()) || after.isThe(Kind.DEIXIS);
    }
    if ((isNamed(i) && !yearAfter)
        || word.prefix().startsWith("ل")
        || word.prefix().startsWith("ك")) {
      return false;
    }
    if (!word.is(Kind.SHY) || month.firm() || yearAfter || after.isThe(Kind.DEIXIS)) {
      return true;
    }
    boolean led = before.is(Kind.IN) || before.is(Kind.PART) || before.is(Kind.SINCE);
    boolean spanned = before.is(Kind.FROM) || before.is(Kind.TO) || before.is(Kind.BETWEEN);
    return led || (spanned && word.value(Kind.SHY) == 1);
  }

  /** «قوى 14 آذار», «شارع 9 أبريل», «حرب تموز» name something after a date. */
  private boolean isNamed(int i) {
    int before = words.at(i - 1).number() > 0 ? i - 2 : i - 1;
    return words.at(before).is(Kind.NAME_BEFORE_DATE);
  }

  /** Takes the year that follows, or the word that tells which one. */
  private Read year(int start, int day, Month month) {
    DateFields fields =
        new DateFields(
            month.hijri(),
            day,
            month.value(),
            0,
            day > 0 && words.at(start - 1).is(Kind.EVENT_BEFORE_DATE)
                ? Direction.UNKNOWN
                : Direction.OPEN);
    int end = month.end();
    DateWord next = words.at(end);
    if (next.isThe(Kind.DEIXIS)) {
      return new Read(start, end + 1, fields.with(Direction.of(next.value(Kind.DEIXIS))));
    }
    int at = next.is(Kind.FROM) || (day > 0 && next.isMark("/-")) ? end + 1 : end;
    Optional<DateNumbers.Count> told = told(at, month.hijri());
    if (told.isPresent()) {
      int after = told.get().end();
      return new Read(
          start,
          words.at(after).is(Kind.ERA) ? after + 1 : after,
          fields.withYear(told.get().value()));
    }
    if (sameYear(at)) {
      return new Read(start, end, fields.with(Direction.UNKNOWN)); // whoever reads on finds it
    }
    // «مارس العام الماضي ضغوطا» is a verb, «مارس من العام الماضي» is not
    boolean verb = at == end && words.at(start).is(Kind.SHY) && !month.firm();
    Optional<DateNumbers.Count> shifted = verb ? Optional.empty() : shifted(at);
    if (shifted.isEmpty()) {
      return new Read(start, end, fields);
    }
    int shift = shifted.get().value();
    DateFields placed =
        anchor
            .published()
            .map(p -> fields.withYear(p.getYear() + shift))
            .orElse(fields.with(Direction.UNKNOWN));
    return new Read(start, shifted.get().end(), placed);
  }

  /** «من العام نفسه», «من السنة التالية»: of a year told before. */
  private boolean sameYear(int i) {
    boolean led = words.at(i).raw().equals("نفس") || words.at(i).raw().equals("ذات");
    DateWord unit = words.at(led ? i + 1 : i);
    return unit.article()
        && unit.value(Kind.UNIT) == 5
        && (led || words.at(i + 1).is(Kind.NOT_TODAY) && !words.at(i + 1).is(Kind.DEIXIS));
  }

  /** «2022», «عام 2022», «العام 2022», «لسنة 1443». */
  private Optional<DateNumbers.Count> told(int i, boolean hijri) {
    int at = words.at(i).value(Kind.UNIT) == 5 ? i + 1 : i;
    DateWord word = words.at(at);
    if (hijri && HijriDate.isYear(word.number())) {
      return Optional.of(new DateNumbers.Count(at + 1, word.number()));
    }
    return hijri ? Optional.empty() : numbers.year(at);
  }

  /** «العام الماضي», «هذا العام». */
  Optional<DateNumbers.Count> shifted(int i) {
    boolean isThis = words.at(i).is(Kind.THIS);
    DateWord unit = words.at(isThis ? i + 1 : i);
    DateWord deixis = words.at(i + 1);
    if (!unit.article() || unit.value(Kind.UNIT) != 5) {
      return Optional.empty();
    }
    if (isThis) {
      return Optional.of(new DateNumbers.Count(i + 2, 0));
    }
    int twice = DateDayPhrases.twice(words, i + 1);
    if (twice != 0) {
      return Optional.of(new DateNumbers.Count(i + 3, twice));
    }
    return deixis.isThe(Kind.DEIXIS)
        ? Optional.of(new DateNumbers.Count(i + 2, deixis.value(Kind.DEIXIS)))
        : Optional.empty();
  }

  /** A year: «عام 2014», «العام الهجري 1443», or bare digits where the words around allow it. */
  Optional<Read> year(int i, boolean trusted) {
    return years.at(i, trusted);
  }
}
