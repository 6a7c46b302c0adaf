package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Those who are counted, where a number might be taken for the subject of another verb. */
final class Counted {
  /** They lead to what is told; «في انفجار 5 أشخاص» has them for the subject of its verb. */
  private static final WordSet TO = WordSet.of("الي", "عن");

  /** What is done to those who are counted after it. */
  private static final WordSet SUFFERED =
      WordSet.of(
          "مقتل", "مصرع", "وفاه", "استشهاد", "اصابه", "جرح", "اعتقال", "توقيف", "احتجاز", "اسر",
          "اختطاف", "خطف", "نزوح", "تشريد", "تهجير", "فقدان", "غرق", "انقاذ", "اجلاء", "اعدام",
          "اغتيال", "ضبط", "ايقاف", "سجن", "تدمير", "هدم", "ترحيل", "تحرير");

  private static final WordSet VICTIMS =
      WordSet.of("شهيد", "شهداء", "قتيل", "قتلي", "جريح", "جرحي");

  /** They lead to the deed that is the ground of another: «على خلفية توقيف». */
  private static final WordSet GROUND = WordSet.of("خلفيه", "اثر", "بسبب", "جراء", "اعقاب");

  private static final WordSet FALLEN = WordSet.of("مقتل", "مصرع", "استشهاد", "اصابه", "جرح");

  private Counted() {}

  /** «مقتل وأسر العشرات»: whether another deed befalls those whom the one before it befell. */
  static boolean also(Line line, int i) {
    if (i == 0 || i + 1 >= line.size() || !FALLEN.contains(line.word(i - 1).normal())) {
      return false;
    }
    Word word = line.word(i);
    return word.and()
        && !word.definite()
        && word.pronoun().isEmpty()
        && word.preposition().isEmpty()
        && Owners.verbal(word)
        && line.is(i, Sort.NOMINAL)
        && line.word(i + 1).definite()
        && line.quantity[i + 1] < 0
        && !line.is(i + 1, Sort.NUMBER);
  }

  /** «شهيد بقصف استهدف»: one whom a deed has struck, told of for the first time. */
  static boolean victim(Word noun) {
    return VICTIMS.contains(noun.normal()) && !noun.definite();
  }

  /** «قتل 20 شخصا و30 أصيبوا»: where the clause of a verb begins with how many its subject are. */
  static int from(Line line, int from, int verb) {
    int k = verb;
    while (k > from
        && line.quantity[k - 1] >= 0
        && line.quantity[k - 1] == line.quantity[verb - 1]) {
      k--;
    }
    return k < verb && k > from && line.word(k).and() ? k : verb;
  }

  /**
   * «أشارت إلى مقتل 6 أشخاص», «أفادت باستشهاد خمسة»: whether a number belongs to the deed before it
   * that a preposition leads to.
   *
   * @param preposition the preposition, or the deed where it is joined to it
   * @param end one past the deed
   */
  static boolean suffer(Line line, int preposition, int deed, int end) {
    Word noun = line.word(deed);
    boolean led =
        preposition == deed
            ? noun.preposition().equals("ب")
            : TO.contains(line.word(preposition).normal()) && noun.preposition().isEmpty();
    return led
        && end == deed + 1
        && end < line.size()
        && noun.pronoun().isEmpty()
        && !noun.definite()
        && SUFFERED.contains(noun.normal())
        && (line.is(end, Sort.NUMBER) || line.quantity[end] >= 0)
        && line.time[end] < 0
        && !line.word(end).and()
        && line.word(end).preposition().isEmpty();
  }

  /**
   * «بعد توقيف السلطات ناشطين», «إثر تأييد تركيا العملية»: whether a deed that a preposition leads
   * to has who does it, so that it is done to what follows.
   *
   * @param phrase where the phrase of the deed begins
   * @param end one past the deed and its doer
   */
  static boolean does(Line line, int phrase, int end) {
    int deed =
        phrase + 1 < end && GROUND.contains(line.word(phrase).normal()) ? phrase + 1 : phrase;
    Word noun = line.word(deed);
    int doer = deed + 1;
    if (!noun.pronoun().isEmpty()
        || noun.definite()
        || !noun.stem().can(Pos.MASDAR)
        || doer >= end
        || end >= line.size()
        || line.time[end] >= 0
        || line.word(end).and()
        || !line.word(end).preposition().isEmpty()) {
      return false;
    }
    int last = line.mentionAt[doer] >= 0 ? line.mentionEnd[doer] : end;
    boolean named =
        line.mentionAt[doer] >= 0 && (last >= end || line.word(last).and()); // «مصر والسودان»
    boolean some = // «قصف طائرات حربية بلدة كذا»: no name belongs to who has none
        !line.word(doer).definite()
            && line.mentionAt[doer] < 0
            && line.mentionAt[end] >= 0
            && !line.word(end - 1).definite()
            && Agreeing.many(new Clause.Filling.At(line, doer));
    boolean counts = // «اعتقال الحكومة خمسة»
        line.word(doer).definite() && line.is(end, Sort.NUMBER) && line.quantity[end] >= 0;
    return (named || some || counts) && (line.is(end, Sort.NUMBER) || line.is(end, Sort.NOMINAL));
  }
}
