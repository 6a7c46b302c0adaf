package org.waqai.event;

import org.waqai.lexicon.Filler;
import org.waqai.model.WordSet;

/**
 * What lies behind the things that a sentence tells, and happened before them: «زار أمس المناطق
 * المتضررة من الزلزال», «أحيوا أمس ذكرى مقتله».
 */
record Behind(Line line) {
  /** They lead to a deed by themselves. */
  private static final WordSet OF =
      WordSet.of(
          "ذكري", "ملابسات", "تداعيات", "مخلفات", "انقاض", "قضيه", "ملف", "محاكمه", "منفذ", "منفذي",
          "مرتكب", "مرتكبي", "مدبر", "مدبري", "تهمه", "بتهمه", "اتهام", "اتهامه", "اتهامهم",
          "اتهامها");

  /** They do with a preposition. */
  private static final WordSet LEADING =
      WordSet.of(
          "صله",
          "علاقه",
          "متهم",
          "متهمه",
          "متهمين",
          "متهمون",
          "متورط",
          "متورطين",
          "متورطون",
          "متورطه",
          "ضالع",
          "ضالعين",
          "ضالعون",
          "تورط",
          "ضلوع",
          "ادانت",
          "ادانه",
          "ادان",
          "مدان",
          "مدانين",
          "مدانون",
          "مسؤول",
          "مسؤولين",
          "مسؤولون",
          "مسؤوله",
          "مسؤوليه",
          "متضرر",
          "متضرره",
          "متضررين",
          "متضررون",
          "ناج",
          "ناجين",
          "ناجون",
          "اشتباه",
          "مشتبه",
          "شبهه",
          "تحقيق",
          "تحقيقا",
          "تحقيقات",
          "احتجاج",
          "احتجاجا",
          "تنديد",
          "تنديدا",
          "استنكارا",
          "تضامنا",
          "ردا",
          "رد",
          "انتقاما",
          "خلفيه");

  private static final WordSet PREPOSITIONS = WordSet.of("علي", "عن", "من", "في", "ب");

  /** What they lead to is of the same time. */
  private static final WordSet SAME = WordSet.of("اثناء", "خلال", "لدي");

  /** So many words may stand between. */
  private static final int FAR = 9;

  private static final WordSet AFTER = WordSet.of("بعد", "عقب");

  /** Whether a noun tells what had happened before what its clause tells, and when. */
  boolean is(int trigger) {
    for (int k = trigger - 1; k >= Math.max(0, trigger - FAR) && !Bounds.stops(line, k); k--) {
      Word word = line.word(k);
      if (word.is("،") || SAME.contains(word.normal()) || line.time[k] >= 0) {
        return false;
      }
      if (opens(k)) {
        return true;
      }
    }
    return false;
  }

  /** «بعد مقتله»: whether a noun tells what had happened some day before. */
  boolean after(int trigger) {
    int k = trigger - 1;
    return k >= 0
        && AFTER.contains(line.word(k).normal())
        && line.word(k).pronoun().isEmpty()
        && line.is(trigger, Sort.NOMINAL)
        && !harm(k);
  }

  private boolean opens(int k) {
    Word word = line.word(k);
    return OF.contains(word.normal())
        ? line.is(k + 1, Sort.NOMINAL)
        : LEADING.contains(word.normal()) && led(k + 1);
  }

  /** «على خلفية», «بـ», «المشتبه بهم في». */
  private boolean led(int i) {
    for (int k = i; k < Math.min(i + 2, line.size()); k++) {
      Word word = line.word(k);
      if (PREPOSITIONS.contains(word.normal()) || PREPOSITIONS.contains(word.preposition())) {
        return true;
      }
    }
    return line.word(i - 1).is("خلفيه") && line.is(i, Sort.NOMINAL);
  }

  /** «قتل أمس ثلاثة بعد هجوم»: what has killed them was then. */
  private boolean harm(int after) {
    for (int k = after - 1; k >= Math.max(0, after - Reach.LONGEST); k--) {
      for (Triggers.Fired fired : line.fired(k)) {
        boolean counts =
            fired.frame().slots().stream()
                .anyMatch(s -> s.required() && s.kinds().stream().anyMatch(Filler::isQuantity));
        if (counts) {
          return true;
        }
      }
    }
    return false;
  }
}
