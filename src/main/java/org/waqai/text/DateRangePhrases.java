package org.waqai.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waqai.text.DateCalendarPhrases.Read;
import org.waqai.text.DateFields.Direction;
import org.waqai.text.DateTerm.Kind;

/** From one time to another: «بين 2018 و2021», «من 5 إلى 8 مايو», «يومي الثلاثاء والأربعاء». */
final class DateRangePhrases {
  private final DateWords words;
  private final DateNumbers numbers;
  private final DateCalendarPhrases calendar;
  private final DateDayPhrases days;
  private final DateAnchor anchor;
  private final DateContext context;

  DateRangePhrases(
      DateWords words,
      DateNumbers numbers,
      DateCalendarPhrases calendar,
      DateDayPhrases days,
      DateAnchor anchor,
      DateContext context) {
    this.words = words;
    this.numbers = numbers;
    this.calendar = calendar;
    this.days = days;
    this.anchor = anchor;
    this.context = context;
  }

  /** How the two ends hang together. */
  private enum Link {
    NONE,
    /** «و» or «أو»: an interval only between neighbours, else two times. */
    AND,
    TO
  }

  Optional<DateHit> range(int i) {
    DateWord word = words.at(i);
    boolean between = word.is(Kind.BETWEEN);
    boolean opened = between || word.is(Kind.FROM);
    int at = opened ? i + 1 : i;
    if ((words.at(at).is(Kind.PAIR) && words.at(at).value(Kind.PAIR) != 5)
        || (words.at(at).is(Kind.DAY_PART) && !opened)) {
      at++; // «يومي 5 و6 مايو», «ليل 17-18 مايو»
    }
    int first = at;
    Optional<DateHit> found = days.isWeekday(first) ? weekdays(first, between) : Optional.empty();
    for (Optional<Read> left : left(first)) {
      if (found.isEmpty() && left.isPresent()) {
        found = right(left.get(), between);
      }
    }
    return found.isPresent() ? Optional.of(found.get().from(i)) : found;
  }

  private List<Optional<Read>> left(int i) {
    Optional<Read> day =
        numbers.day(i).map(d -> new Read(i, d.end(), DateFields.of(d.value(), 0, 0)));
    return List.of(calendar.date(i), calendar.year(i, true), day);
  }

  private Optional<DateHit> right(Read left, boolean between) {
    int at = afterLink(left.end());
    Link link = link(left.end(), between);
    if (link == Link.NONE) {
      return Optional.empty();
    }
    boolean year = left.fields().month() == 0 && left.fields().day() == 0;
    boolean dash = words.at(left.end()).isMark("-–—/");
    if (year) {
      boolean led = calendar.year(left.start(), false).isPresent();
      Optional<Read> right = led || link == Link.TO ? calendar.year(at, true) : Optional.empty();
      if (led && dash) { // nothing is counted: «العام الدراسي 2015/2016»
        right = numbers.year(at).map(y -> new Read(at, y.end(), DateFields.of(0, 0, y.value())));
      }
      return right.flatMap(r -> years(left, r, link));
    }
    Optional<Read> right = calendar.date(at);
    return right.filter(r -> !dash || r.fields().month() > 0).flatMap(r -> dates(left, r, link));
  }

  private Link link(int i, boolean between) {
    DateWord word = words.at(i);
    if (word.isMark("-–—/") || word.is(Kind.TO)) {
      return Link.TO;
    }
    boolean and = (word.hasAnd() && !word.is(Kind.FROM)) || word.is(Kind.LETTER_AND);
    if (and) {
      return between ? Link.TO : Link.AND;
    }
    return word.is(Kind.OR) ? Link.AND : Link.NONE;
  }

  private int afterLink(int i) {
    DateWord word = words.at(i);
    boolean alone =
        word.isMark("-–—/") || word.is(Kind.TO) || word.is(Kind.LETTER_AND) || word.is(Kind.OR);
    int at = alone ? i + 1 : i;
    return words.at(at).value(Kind.UNIT) == 2 && !words.at(at).article() ? at + 1 : at;
  }

  private Optional<DateHit> years(Read left, Read right, Link link) {
    int from = left.fields().year();
    int to = right.fields().year();
    boolean fits = link == Link.TO ? from < to : from + 1 == to;
    return fits && !left.fields().hijri() && !right.fields().hijri()
        ? Optional.of(new DateHit(left.start(), right.end(), Optional.of(from + "/" + to)))
        : Optional.empty();
  }

  private Optional<DateHit> dates(Read left, Read right, Link link) {
    DateFields a = left.fields();
    DateFields b = right.fields();
    if (b.month() == 0 || (a.month() == 0 && b.day() == 0)) {
      return Optional.empty();
    }
    if ((a.day() == 0) != (b.day() == 0) || (link == Link.AND && !areNeighbours(a, b))) {
      return Optional.empty();
    }
    boolean future = context.isFuture(left.start(), right.end());
    DateFields to = anchor.settle(b, future);
    DateFields from = new DateFields(b.hijri(), a.day(), a.month(), a.year(), b.direction());
    from = from.month() == 0 ? from.withMonth(to.month()) : from;
    from = from.year() == 0 ? from.withYear(yearBefore(from, to)) : from;
    Optional<String> start = from.edtf();
    Optional<String> end = to.edtf();
    return Optional.of(
        new DateHit(left.start(), right.end(), start.flatMap(s -> end.map(e -> s + "/" + e))));
  }

  private static int yearBefore(DateFields from, DateFields to) {
    boolean before =
        from.month() < to.month() || (from.month() == to.month() && from.day() <= to.day());
    return to.year() == 0 || before ? to.year() : to.year() - 1;
  }

  private static boolean areNeighbours(DateFields a, DateFields b) {
    boolean daily = a.month() == 0 || a.day() > 0;
    return daily
        ? a.day() + 1 == b.day() && (a.month() == 0 || a.month() == b.month())
        : a.month() + 1 == b.month() && a.year() == 0;
  }

  /** «بين الأحد والخميس», «الثلاثاء والأربعاء المقبلين», «من الأحد إلى الخميس». */
  private Optional<DateHit> weekdays(int i, boolean between) {
    boolean night = words.at(i - 1).raw().equals("ليل") || words.at(i - 1).raw().equals("ليله");
    boolean bare = night && days.isWeekday(i + 1) && !words.at(i + 1).hasAnd();
    Link link = bare ? Link.AND : link(i + 1, between); // «ليل الثلاثاء الأربعاء»
    int second = bare ? i + 1 : afterLink(i + 1);
    if (link == Link.NONE || !days.isWeekday(second)) {
      return Optional.empty();
    }
    int from = words.at(i).value(Kind.WEEKDAY);
    int to = words.at(second).value(Kind.WEEKDAY);
    int length = Math.floorMod(to - from, 7);
    if (link == Link.AND && length != 1) {
      return Optional.empty();
    }
    boolean deictic = words.at(second + 1).isThe(Kind.DEIXIS);
    Direction direction =
        deictic ? Direction.of(words.at(second + 1).value(Kind.DEIXIS)) : Direction.OPEN;
    int end = deictic ? second + 2 : second + 1;
    boolean future = direction == Direction.NEXT || context.isFuture(i, end);
    Optional<LocalDate> day =
        future
            ? anchor.weekday(from, direction, true)
            : anchor.weekday(to, direction, false).map(d -> d.minusDays(length));
    return Optional.of(new DateHit(i, end, day.map(d -> d + "/" + d.plusDays(length))));
  }
}
