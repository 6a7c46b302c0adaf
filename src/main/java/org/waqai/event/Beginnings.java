package org.waqai.event;

import org.waqai.model.Analysis.Pos;
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

  /**
   * «بتجفيف منابع هذه السموم»: those to whom a noun is joined; after the noun right behind a verb
   * they are somebody else, «اتهم مسؤول هذه الجماعة».
   */
  boolean ofThese(int i) {
    return i > 1
        && line.is(i, Sort.DEMONSTRATIVE)
        && !line.word(i).and()
        && line.word(i).preposition().isEmpty()
        && i + 1 < line.size()
        && line.is(i + 1, Sort.NOMINAL)
        && line.word(i + 1).definite()
        && line.is(i - 1, Sort.NOMINAL)
        && !nouns.definite(i - 1)
        && line.mentionAt[i - 1] < 0
        && line.time[i - 1] < 0
        && !Somebody.lasts(line.word(i - 1)) // «كرس طوال عقود هذا الحق»
        && !line.is(i - 2, Sort.VERB)
        && !line.word(i - 1).stem().can(Pos.ADJECTIVE)
        && !line.word(i - 1).stem().can(Pos.NISBA)
        && !line.word(i - 1).stem().can(Pos.ACTIVE_PARTICIPLE)
        && !line.word(i - 1).stem().can(Pos.PASSIVE_PARTICIPLE)
        && !nouns.accusative(i - 1);
  }

  /** «اليوم الجمعة», «مساء السبت»: whether the word leads to a day of the week. */
  private boolean dated(int i) {
    return line.is(i, Sort.ADVERB) || line.time[i] >= 0 || PARTS.contains(line.word(i).normal());
  }
}
