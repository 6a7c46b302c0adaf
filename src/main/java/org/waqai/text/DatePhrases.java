package org.waqai.text;

import java.util.Optional;
import org.waqai.model.WordSet;
import org.waqai.text.DateCalendarPhrases.Read;
import org.waqai.text.DateFields.Direction;
import org.waqai.text.DateTerm.Kind;

/** Every expression of time, with what opens it: «منذ عام 2014», «قبل عامين», «مطلع مايو». */
final class DatePhrases {
  private static final int DECADE = 6;

  private static final WordSet HELD =
      WordSet.of(
          "اجتماع",
          "اجتماعات",
          "جلسة",
          "جلسات",
          "مؤتمر",
          "لقاء",
          "لقاءات",
          "قمة",
          "دورة",
          "صفقة",
          "محادثات",
          "مباحثات",
          "انتخابات",
          "ندوة",
          "قران");

  private final DateWords words;
  private final DateNumbers numbers;
  private final DateCalendarPhrases calendar;
  private final DateDayPhrases days;
  private final DateUnitPhrases units;
  private final DateRangePhrases ranges;
  private final DateAnchor anchor;
  private final DateContext context;

  private DatePhrases(DateWords words, DateTerms terms, DateAnchor anchor) {
    this.words = words;
    this.anchor = anchor;
    this.context = new DateContext(words, terms);
    this.numbers = new DateNumbers(words);
    this.calendar = new DateCalendarPhrases(words, numbers, anchor);
    this.days = new DateDayPhrases(words, calendar, anchor, context);
    this.units = new DateUnitPhrases(words, numbers, calendar, anchor, context);
    this.ranges = new DateRangePhrases(words, numbers, calendar, days, anchor, context);
  }

  static DatePhrases of(DateWords words, DateTerms terms, DateAnchor anchor) {
    return new DatePhrases(words, terms, anchor);
  }

  /** The longest expression that begins at a word. */
  Optional<DateHit> at(int i) {
    DateWord word = words.at(i);
    boolean leads = word.number() < 0 && word.term().leads();
    if (!opens(word) || leads && !opens(words.at(i + 1))) {
      return Optional.empty();
    }
    return DateHit.longer(DateHit.longer(point(i), ranges.range(i)), opened(i));
  }

  private static boolean opens(DateWord word) {
    return word.sort() != DateWord.Sort.MARK && (word.number() >= 0 || word.term().opens());
  }

  /** A time without a word that opens it. */
  private Optional<DateHit> point(int i) {
    Optional<DateHit> found = DateHit.longer(days.day(i), units.unit(i));
    found = DateHit.longer(found, hit(i, calendar.date(i)));
    found = DateHit.longer(found, hit(i, calendar.year(i, false)));
    return DateHit.longer(found, part(i));
  }

  /** «مطلع مايو», «نهاية عام 2015», «أواخر الشهر الماضي»: at the precision of the whole. */
  private Optional<DateHit> part(int i) {
    boolean part = words.at(i).is(Kind.PART) && !words.at(i).article();
    int at = words.at(i + 1).is(Kind.FROM) ? i + 2 : i + 1;
    return part && !words.at(at).is(Kind.PART) ? point(at).map(p -> p.from(i)) : Optional.empty();
  }

  private Optional<DateHit> hit(int i, Optional<Read> read) {
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Read date = read.get();
    boolean future = context.isFuture(i, date.end());
    return Optional.of(new DateHit(i, date.end(), anchor.settle(date.fields(), future).edtf()));
  }

  /** «منذ …», «قبل …», «حتى …», «بعد …». */
  private Optional<DateHit> opened(int i) {
    DateWord word = words.at(i);
    if (word.is(Kind.SINCE)) {
      return DateHit.longer(ago(i, true), inner(i).map(p -> open(i, p, "", "/..")));
    }
    if (word.is(Kind.BEFORE)) {
      return DateHit.longer(ago(i, false), deadline(i));
    }
    if (word.is(Kind.UNTIL)) {
      return deadline(i);
    }
    return word.is(Kind.AFTER) ? after(i) : Optional.empty();
  }

  private Optional<DateHit> inner(int i) {
    return point(i + 1);
  }

  /** «قبل ثلاثة أعوام»; not «قبل شهرين من الهجوم», which counts from another day. */
  private Optional<DateHit> ago(int i, boolean since) {
    return numbers
        .duration(i + 1)
        .filter(d -> since || !words.at(d.end()).is(Kind.ANCHOR))
        .filter(d -> d.unit() > 1 && d.unit() < 7 && d.count() < 1000)
        .filter(d -> d.unit() < DECADE || d.count() > 1 || !held(d.end()))
        .map(
            d -> {
              Optional<String> edtf = anchor.unit(d.unit(), -d.count());
              Optional<String> start = edtf.map(DatePhrases::start);
              boolean open = since && d.unit() < 6;
              return new DateHit(
                  i, d.end(), open ? start.map(s -> s + "/..") : since ? Optional.empty() : edtf);
            });
  }

  /** «قبل عقد المؤتمر»: what is held, and no decade. */
  private boolean held(int i) {
    DateWord next = words.at(i);
    return next.sort() == DateWord.Sort.LETTERS
        && next.prefix().isEmpty()
        && (next.raw().startsWith("ال") || HELD.contains(next.raw()));
  }

  /** «قبل 12 سبتمبر», «حتى نهاية 2022»: a day told without its year is the nearest to come. */
  private Optional<DateHit> deadline(int i) {
    Optional<Read> date =
        calendar
            .date(i + 1)
            .filter(d -> d.fields().direction() == Direction.OPEN)
            .map(d -> new Read(i, d.end(), d.fields().with(Direction.NEAREST)));
    return DateHit.longer(hit(i, date), inner(i))
        .filter(p -> !isNow(i + 1))
        .map(p -> open(i, p, "../", ""));
  }

  /** «حتى اليوم» sets no end. */
  private boolean isNow(int i) {
    return words.at(i).article() && words.at(i).is(Kind.RELATIVE_DAY);
  }

  /** «بعد عام 2003»; of days and months it is the sequence that is told, not the time. */
  private Optional<DateHit> after(int i) {
    return calendar
        .year(i + 1, true)
        .map(y -> new DateHit(i, y.end(), y.fields().edtf()))
        .map(y -> open(i, y, "", "/.."));
  }

  private DateHit open(int i, DateHit inner, String before, String after) {
    Optional<String> edtf =
        inner.edtf().map(e -> before + (before.isEmpty() ? start(e) : end(e)) + after);
    return new DateHit(i, inner.end(), edtf);
  }

  private static String start(String edtf) {
    int slash = edtf.indexOf('/');
    return slash < 0 ? edtf : edtf.substring(0, slash);
  }

  private static String end(String edtf) {
    return edtf.substring(edtf.indexOf('/') + 1);
  }
}
