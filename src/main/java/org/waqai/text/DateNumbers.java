package org.waqai.text;

import java.util.Optional;
import org.waqai.text.DateTerm.Kind;

/** The numbers that dates are made of: digits and words for days, years and counts of units. */
final class DateNumbers {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;

  private final DateWords words;

  DateNumbers(DateWords words) {
    this.words = words;
  }

  /**
   * A number in words or digits.
   *
   * @param end one past its last word
   * @param value how many, or which
   */
  record Count(int end, int value) {}

  static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** Four digits that may be a year of the Gregorian calendar; whether they are is the caller's. */
  Optional<Count> year(int i) {
    DateWord word = words.at(i);
    return word.raw().length() == 4 && isYear(word.number()) && isWhole(i)
        ? Optional.of(new Count(i + 1, word.number()))
        : Optional.empty();
  }

  /** Whether digits stand alone: not a part of 2,014 or of 20:14. */
  boolean isWhole(int i) {
    return !(joined(i, i + 1) && joined(i + 1, i + 2) && isInside(i + 1, i + 2))
        && !(joined(i - 1, i) && joined(i - 2, i - 1) && isInside(i - 1, i - 2))
        && !words.at(i + 1).isMark("%٪");
  }

  private boolean isInside(int mark, int number) {
    return words.at(mark).isMark(".,٫٬:") && words.at(number).number() >= 0;
  }

  private boolean joined(int i, int j) {
    return words.at(j).start() > 0 && words.at(j).joins(words.at(i));
  }

  /** A day of the month: «5», «الخامس», «الحادي والثلاثين»; «أول» before its month. */
  Optional<Count> day(int i) {
    DateWord word = words.at(i);
    if (word.sort() == DateWord.Sort.NUMBER) {
      boolean day = word.number() >= 1 && word.number() <= 31 && word.raw().length() <= 2;
      return day && isWhole(i) ? Optional.of(new Count(i + 1, word.number())) : Optional.empty();
    }
    Optional<Count> ordinal = word.article() ? ordinal(i) : Optional.empty();
    if (ordinal.isEmpty() && word.is(Kind.ORDINAL) && word.value(Kind.ORDINAL) == 1) {
      return Optional.of(new Count(i + 1, 1));
    }
    return ordinal.filter(o -> o.value() <= 31);
  }

  /** «الخامس», «التاسع عشر», «الحادي والعشرين». */
  Optional<Count> ordinal(int i) {
    DateWord word = words.at(i);
    if (!word.is(Kind.ORDINAL)) {
      return Optional.empty();
    }
    int value = word.value(Kind.ORDINAL);
    DateWord next = words.at(i + 1);
    if (value < 10 && next.is(Kind.TEEN) && !next.article()) {
      return Optional.of(new Count(i + 2, value + 10));
    }
    if (value < 10 && next.hasAnd() && next.article() && next.value(Kind.ORDINAL) >= 20) {
      return Optional.of(new Count(i + 2, value + next.value(Kind.ORDINAL)));
    }
    return Optional.of(new Count(i + 1, value));
  }

  /** A count: «3», «ثلاثة», «خمسة عشر», «الأربع والعشرين». */
  Optional<Count> cardinal(int i) {
    DateWord word = words.at(i);
    if (word.sort() == DateWord.Sort.NUMBER) {
      return word.number() > 0 && isWhole(i)
          ? Optional.of(new Count(i + 1, word.number()))
          : Optional.empty();
    }
    if (!word.is(Kind.CARDINAL)) {
      return Optional.empty();
    }
    int value = word.value(Kind.CARDINAL);
    DateWord next = words.at(i + 1);
    if (value < 10 && next.is(Kind.TEEN) && next.prefix().isEmpty()) {
      return Optional.of(new Count(i + 2, value + 10));
    }
    if (value < 10 && next.hasAnd() && next.value(Kind.CARDINAL) >= 20) {
      return Optional.of(new Count(i + 2, value + next.value(Kind.CARDINAL)));
    }
    return Optional.of(new Count(i + 1, value));
  }

  /**
   * So many units of time.
   *
   * @param end one past its last word
   * @param count how many
   * @param unit which
   */
  record Duration(int end, int count, int unit) {}

  /** «عامين», «ثلاثة أعوام», «5 سنوات», «نحو عشرين عاما»; not «عام ونصف», nor «بضعة أشهر». */
  Optional<Duration> duration(int from) {
    int i = words.at(from).is(Kind.APPROXIMATE) ? from + 1 : from;
    DateWord word = words.at(i);
    Optional<Duration> duration;
    if (word.is(Kind.DUAL)) {
      duration = Optional.of(new Duration(i + 1, 2, word.value(Kind.DUAL)));
    } else if (word.is(Kind.UNIT) && !word.article()) {
      DateWord one = words.at(i + 1);
      int end = one.is(Kind.CARDINAL) && one.value(Kind.CARDINAL) == 1 ? i + 2 : i + 1;
      duration = Optional.of(new Duration(end, 1, word.value(Kind.UNIT)));
    } else {
      duration = cardinal(i).flatMap(this::units);
    }
    return duration.filter(d -> !(words.at(d.end()).hasAnd() && words.at(d.end()).is(Kind.HALF)));
  }

  private Optional<Duration> units(Count count) {
    DateWord word = words.at(count.end());
    int unit = word.is(Kind.UNITS) ? word.value(Kind.UNITS) : word.value(Kind.UNIT);
    return unit == 0 || !word.prefix().isEmpty()
        ? Optional.empty()
        : Optional.of(new Duration(count.end() + 1, count.value(), unit));
  }
}
