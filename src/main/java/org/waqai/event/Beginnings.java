package org.waqai.event;

import org.waqai.model.WordSet;

/** Where noun phrases may begin: not with a day, a time or what only tells how often. */
record Beginnings(Line line, Nouns nouns) {
  private static final WordSet DAYS =
      WordSet.of("جمعه", "سبت", "احد", "اثنين", "ثلاثاء", "اربعاء", "خميس");

  private static final WordSet PARTS =
      WordSet.of(
          "يوم", "امس", "مساء", "صباح", "فجر", "ليل", "ليله", "ظهر", "عصر", "غدا", "غد", "اليوم");

  /** How often, and nothing that is done to. */
  private static final WordSet OFTEN = WordSet.of("مرتين", "مرارا", "مرات", "مره");

  private static final WordSet ISSUED = WordSet.of("صادر", "صادره");

  /** Whether one may begin at the word. */
  boolean at(int i) {
    return (line.sorts[i].opensPhrase()
            || nouns.denied(i)
            || (line.mentionAt[i] >= 0 && line.sorts[i] != Sort.PREPOSITION))
        && (line.time[i] < 0
                && !Weekdays.at(line, i)
                && !(i > 0 && DAYS.contains(line.word(i).normal()) && dated(i - 1))
            || line.mentionAt[i] >= 0)
        && !line.word(i).flat().equals("امس")
        && !issued(i)
        && !(OFTEN.contains(line.word(i).flat()) && line.mentionAt[i] < 0);
  }

  /** «بيان صادر عن الوزارة». */
  boolean issued(int i) {
    return ISSUED.contains(line.word(i).normal())
        && i + 1 < line.size()
        && line.word(i + 1).is("عن")
        && line.is(i - 1, Sort.NOMINAL);
  }

  /** «اليوم الجمعة», «مساء السبت»: whether the word leads to a day of the week. */
  private boolean dated(int i) {
    return line.is(i, Sort.ADVERB) || line.time[i] >= 0 || PARTS.contains(line.word(i).normal());
  }
}
