package org.waqai.event;

import org.waqai.model.Analysis.Gender;
import org.waqai.model.WordSet;

/** «وبحسب المدير، أنهت الشركة الأشغال، مضيفا أن»: a sentence that opens with its source. */
record Sourced(Line line, Bounds bounds) {
  private static final WordSet ACCORDING = WordSet.of("حسب", "بحسب", "وفق", "وفقا", "طبقا");

  /** By which somebody is quoted: «وفق تصريحات فلان». */
  private static final WordSet TEXTS =
      WordSet.of(
          "تصريح", "تصريحات", "افاده", "افادات", "قول", "اقوال", "بيان", "بلاغ", "تقرير", "روايه",
          "شهاده", "توضيحات", "معطيات", "حديث");

  /** Where the phrase begins that names who goes on by the participle; -1 where none does. */
  int who(int participle) {
    int start = ACCORDING.contains(line.word(0).normal()) ? 1 : -1;
    if (start < 0 || start >= participle || bounds.phraseOf(start) != start) {
      return -1;
    }
    boolean text =
        TEXTS.contains(line.word(start).normal()) && line.word(start).pronoun().isEmpty();
    int name = text ? start + 1 : start;
    int end = bounds.skip(start);
    Gender asked = Agreeing.asked(line.word(participle));
    Gender own = name < end ? Agreeing.of(line, name) : Gender.ANY;
    boolean like = asked == Gender.ANY || own == Gender.ANY || asked == own;
    boolean somebody = name < end && line.is(name, Sort.NOMINAL) && line.nisba[name] < 0;
    return somebody && like && end < participle && line.word(end).is("،") ? name : -1;
  }
}
