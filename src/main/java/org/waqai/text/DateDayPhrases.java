package org.waqai.text;

import java.time.LocalDate;
import java.util.Optional;
import org.waqai.text.DateCalendarPhrases.Read;
import org.waqai.text.DateFields.Direction;
import org.waqai.text.DateTerm.Kind;

/** Days told from today and by their names: «مساء أمس الاثنين», «السبت 15 أيار/مايو», «بعد غد». */
final class DateDayPhrases {
  private static final String COMMA = "،,";

  /** «في ساعة من ليل يوم الأحد»; more is no sentence. */
  private static final int MOST_PARTS = 4;

  private final DateWords words;
  private final DateCalendarPhrases calendar;
  private final DateAnchor anchor;
  private final DateContext context;

  DateDayPhrases(
      DateWords words, DateCalendarPhrases calendar, DateAnchor anchor, DateContext context) {
    this.words = words;
    this.calendar = calendar;
    this.anchor = anchor;
    this.context = context;
  }

  /** A day so far from today, told by words up to {@code end}. */
  private record Offset(int end, int days) {}

  Optional<DateHit> day(int i) {
    int at = i;
    while (isPart(at) && at - i < MOST_PARTS) {
      at++;
    }
    Optional<Offset> offset = offset(at, i);
    if (offset.isPresent()) {
      return Optional.of(relative(i, offset.get()));
    }
    if (isWeekday(at)) {
      return Optional.of(named(i, at));
    }
    Optional<Read> date = at > i ? calendar.date(at) : Optional.empty();
    return date.isPresent() && date.get().fields().day() > 0
        ? Optional.of(hit(i, date.get(), 0))
        : Optional.empty();
  }

  /** «مساء», «يوم», «فجر» before a day; «الصباح» tells none. */
  private boolean isPart(int i) {
    return words.at(i).is(Kind.DAY_PART) && !words.at(i).article();
  }

  private Optional<Offset> offset(int i, int start) {
    DateWord word = words.at(i);
    DateWord next = words.at(i + 1);
    if ((word.is(Kind.AFTER) || word.is(Kind.BEFORE)) && next.is(Kind.RELATIVE_DAY)) {
      int days = next.value(Kind.RELATIVE_DAY);
      boolean doubled = days == (word.is(Kind.AFTER) ? 1 : -1);
      return doubled ? Optional.of(new Offset(i + 2, 2 * days)) : Optional.empty();
    }
    if (word.term().is(Kind.ORDINAL, 1)) {
      int at = next.is(Kind.FROM) ? i + 2 : i + 1;
      return isYesterday(at) ? Optional.of(new Offset(at + 1, -2)) : Optional.empty();
    }
    if (!word.is(Kind.RELATIVE_DAY)) {
      return Optional.empty();
    }
    return switch (word.value(Kind.RELATIVE_DAY)) {
      case -1 -> yesterday(i);
      case 0 -> today(i, start);
      default -> tomorrow(i, start);
    };
  }

  /** «أمس», not «في أمس الحاجة» nor «لامس». */
  private boolean isYesterday(int i) {
    DateWord word = words.at(i);
    return word.is(Kind.RELATIVE_DAY)
        && word.value(Kind.RELATIVE_DAY) == -1
        && !word.prefix().endsWith("ل")
        && !words.at(i + 1).is(Kind.NOT_YESTERDAY);
  }

  private Optional<Offset> yesterday(int i) {
    if (!isYesterday(i)) {
      return Optional.empty();
    }
    DateWord next = words.at(i + 1);
    return next.article() && next.term().is(Kind.ORDINAL, 1)
        ? Optional.of(new Offset(i + 2, -2))
        : Optional.of(new Offset(i + 1, -1));
  }

  /** «اليوم», not the newspaper «اليوم», «اليوم العالمي», «في ذلك اليوم», «اليوم الأول». */
  private Optional<Offset> today(int i, int start) {
    DateWord word = words.at(i);
    DateWord next = words.at(i + 1);
    if (!word.article() || word.prefix().endsWith("ب") || word.prefix().endsWith("ل")) {
      return Optional.empty();
    }
    if (word.is(Kind.DAY_PART) && next.isThe(Kind.DEIXIS) && word.raw().endsWith("ه")) {
      int days = next.value(Kind.DEIXIS);
      return Optional.of(new Offset(i + 2, days)); // «الليلة الماضية»
    }
    DateWord before = words.at(i - 1);
    boolean quoted = before.isMark("«\"“”(‘'") && next.isMark("»\"“”)’'");
    boolean named = i == start && before.is(Kind.NAME_BEFORE_TODAY) && !describes(i - 1);
    return quoted || named || next.is(Kind.NOT_TODAY) || next.isThe(Kind.ORDINAL)
        ? Optional.empty()
        : Optional.of(new Offset(i + 1, 0));
  }

  /** «الرئيس المصري اليوم»; but «صحيفة المصري اليوم». */
  private boolean describes(int i) {
    return words.at(i).article()
        && words.at(i - 1).raw().startsWith("ال")
        && words.at(i).raw().endsWith("ي");
  }

  /** «غدا», «مساء غد»; «الغد» and «غد» alone are the future at large. */
  private Optional<Offset> tomorrow(int i, int start) {
    DateWord word = words.at(i);
    boolean adverb = word.raw().endsWith("غدا") && !word.article();
    return adverb || i > start ? Optional.of(new Offset(i + 1, 1)) : Optional.empty();
  }

  /** A day told from today; the weekday or the date beside it decides. */
  private DateHit relative(int start, Offset offset) {
    int end = afterParts(offset.end());
    Optional<LocalDate> day = anchor.day(offset.days());
    boolean comma = words.at(end).isMark(COMMA);
    boolean bracket = words.at(end).isMark("(");
    int at = comma || bracket ? end + 1 : end;
    if (isWeekday(at) && !words.at(at).hasAnd() && !words.at(at + 1).is(Kind.DEIXIS)) {
      day = anchor.nearest(words.at(at).value(Kind.WEEKDAY), offset.days());
      end = at + 1;
      if (bracket && words.at(end).isMark(")")) {
        end++;
      }
    }
    DateHit hit = new DateHit(start, end, day.map(LocalDate::toString));
    int weekday = end > at ? words.at(at).value(Kind.WEEKDAY) : 0;
    return beside(end).map(date -> hit(start, date, weekday)).orElse(hit);
  }

  private int afterParts(int i) {
    return words.at(i).is(Kind.DAY_PART_AFTER) && !words.at(i).article() ? i + 1 : i;
  }

  boolean isWeekday(int i) {
    DateWord word = words.at(i);
    return word.isThe(Kind.WEEKDAY)
        && !words.at(i - 1).is(Kind.NAME_BEFORE_WEEKDAY)
        && !words.at(i + 1).is(Kind.NOT_WEEKDAY);
  }

  /**
   * «قبل الماضي» is -2, «بعد المقبل» 2: the one before the last, the one after the next; else 0.
   */
  static int twice(DateWords words, int i) {
    DateWord side = words.at(i);
    int shift = words.at(i + 1).isThe(Kind.DEIXIS) ? words.at(i + 1).value(Kind.DEIXIS) : 0;
    return (side.is(Kind.BEFORE) && shift < 0) || (side.is(Kind.AFTER) && shift > 0)
        ? 2 * shift
        : 0;
  }

  /** The day that a weekday's name tells, with «الماضي» and such after it. */
  private DateHit named(int start, int at) {
    int end = afterParts(at + 1);
    Direction direction = Direction.OPEN;
    int twice = twice(words, end);
    if (twice != 0) {
      Direction once = Direction.of(twice);
      Optional<LocalDate> day =
          anchor
              .weekday(words.at(at).value(Kind.WEEKDAY), once, false)
              .map(d -> d.plusWeeks(twice / 2));
      return new DateHit(start, end + 2, day.map(LocalDate::toString));
    }
    if (words.at(end).isThe(Kind.DEIXIS)) {
      direction = Direction.of(words.at(end).value(Kind.DEIXIS));
      end++;
    }
    Optional<Read> date = beside(end);
    if (date.isPresent()) {
      return hit(start, date.get(), words.at(at).value(Kind.WEEKDAY));
    }
    boolean future = context.isFuture(start, end);
    Optional<LocalDate> day = anchor.weekday(words.at(at).value(Kind.WEEKDAY), direction, future);
    return new DateHit(start, end, day.map(LocalDate::toString));
  }

  /** A full date after a day's name: «السبت 15 مايو», «الخميس، 5 مايو», «الأحد (5 مايو)». */
  private Optional<Read> beside(int i) {
    DateWord mark = words.at(i);
    boolean bracket = mark.isMark("(");
    int at =
        bracket || mark.isMark(COMMA) || mark.is(Kind.CORRESPONDING) || mark.raw().equals("في")
            ? i + 1
            : i;
    return calendar
        .date(at)
        .filter(d -> d.fields().day() > 0 && !words.at(at).hasAnd())
        .map(d -> bracket && words.at(d.end()).isMark(")") ? d.withEnd(d.end() + 1) : d);
  }

  private DateHit hit(int start, Read date, int weekday) {
    boolean future = context.isFuture(start, date.end());
    DateFields fields = anchor.settle(date.fields(), future);
    boolean found = date.fields().year() == 0 && weekday > 0;
    return new DateHit(
        start, date.end(), (found ? DateAnchor.fit(fields, weekday) : fields).edtf());
  }
}
