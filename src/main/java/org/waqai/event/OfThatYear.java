package org.waqai.event;

import java.util.List;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Months and days of a year that was told before: «ثم استقال في مايو من العام نفسه». */
record OfThatYear(Line line) {
  private static final WordSet YEARS = WordSet.of("عام", "سنه");
  private static final WordSet SAME = WordSet.of("نفس", "ذات");
  private static final WordSet NEXT = WordSet.of("تالي", "تاليه", "موالي", "مواليه", "لاحق");
  private static final WordSet PREVIOUS = WordSet.of("سابق", "سابقه");

  private static final int YEAR = 4;

  /** How far back a year is remembered, in characters: three or four sentences. */
  private static final int MEMORY = 800;

  /** The time that a word belongs to, in the year that the words after it point to. */
  Value.Period of(Value.Period time, int i) {
    if (!time.edtf().startsWith("--")) {
      return time;
    }
    int next = i;
    while (next < line.size() && line.time[next] == line.time[i]) {
      next++;
    }
    int shift = shift(next < line.size() && line.word(next).is("من") ? next + 1 : next);
    int year = shift > 1 ? 0 : before(time.span().start());
    return year == 0
        ? time
        : new Value.Period(year + shift + time.edtf().substring(1), time.span());
  }

  /** How many years on from the one told before; 2 where the words point to none. */
  private int shift(int i) {
    if (i + 1 >= line.size()) {
      return 2;
    }
    Word word = line.word(i);
    Word after = line.word(i + 1);
    if (SAME.contains(word.normal()) && word.pronoun().isEmpty()) {
      return isYear(after) ? 0 : 2;
    }
    if (!isYear(word)) {
      return 2;
    }
    if (SAME.contains(after.normal()) && !after.pronoun().isEmpty()) {
      return 0;
    }
    return NEXT.contains(after.normal()) ? 1 : PREVIOUS.contains(after.normal()) ? -1 : 2;
  }

  private static boolean isYear(Word word) {
    return word.definite() && YEARS.contains(word.normal());
  }

  /** The year told last before a place in the text; 0 where none is near. */
  private int before(int place) {
    List<Value.Period> times = line.document.times();
    int year = 0;
    for (Value.Period t : times) {
      if (t.span().end() > place) {
        break;
      }
      String edtf = t.edtf();
      boolean told =
          edtf.length() >= YEAR && edtf.substring(0, YEAR).chars().allMatch(Character::isDigit);
      if (told && place - t.span().end() <= MEMORY) {
        year = Integer.parseInt(edtf.substring(0, YEAR));
      }
    }
    return year;
  }
}
