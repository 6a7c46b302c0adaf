package org.waqai.event;

import org.waqai.model.WordSet;

/** Days of the week that no date is known of, and parts of them: «الاثنين», «صباح الخميس». */
final class Weekdays {
  private static final WordSet DAYS =
      WordSet.of("جمعه", "سبت", "احد", "اثنين", "ثلاثاء", "اربعاء", "خميس");

  private static final WordSet LAST =
      WordSet.of("ماضي", "مقبل", "قادم", "جاري", "فائت", "منصرم", "اخير");

  private static final WordSet PARTS =
      WordSet.of("يوم", "مساء", "صباح", "فجر", "ليل", "ليله", "ظهر", "عصر", "عشيه", "نهار");

  private Weekdays() {}

  /** Whether the word is one, or belongs to one. */
  static boolean at(Line line, int i) {
    Word word = line.word(i);
    if (line.named0[i] || word.and() && !word.definite()) {
      return false;
    }
    boolean part = PARTS.contains(word.normal()) && word.pronoun().isEmpty();
    boolean last = i > 0 && weekday(line, i - 1) && LAST.contains(word.normal());
    return weekday(line, i)
        || last
        || part && i + 1 < line.size() && (weekday(line, i + 1) || line.word(i + 1).is("امس"));
  }

  private static boolean weekday(Line line, int i) {
    Word word = line.word(i);
    return DAYS.contains(word.normal()) && word.definite() && !line.named0[i];
  }
}
