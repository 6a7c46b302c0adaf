package org.waqai.event;

import org.waqai.model.WordSet;

/** What is struck, right after what strikes it: «استهدفت غارة سيارة», «ضرب زلزال محافظة كذا». */
final class Struck {
  /** What is fired or flown at a target. */
  private static final WordSet HITTING =
      WordSet.of(
          "غاره", "غارات", "مسيره", "مسيرات", "قذيفه", "قذائف", "صاروخ", "صواريخ", "ضربه", "ضربات",
          "طائره", "طائرات", "مروحيه", "رصاصات", "عبوه", "مدفعيه");

  /** What is hit. */
  private static final WordSet HIT =
      WordSet.of(
          "سياره", "سيارات", "دراجه", "دراجات", "شاحنه", "شاحنات", "حافله", "حافلات", "مركبه",
          "مركبات", "اليه", "اليات", "جرافه", "حفاره", "دوريه", "قافله", "زورق", "سفينه", "منزل",
          "منازل", "مبني", "مباني", "شقه", "خيمه", "خيام", "مدرسه", "مستشفي", "مسجد", "كنيسه",
          "مقر", "موقع", "مواقع", "محطه", "محل", "مصنع", "سوق", "مزرعه", "بلده", "بلدات", "قريه",
          "قري", "مدينه", "مدن", "مخيم", "مخيمات", "منطقه", "مناطق", "مجموعه", "تجمع", "تجمعات",
          "شخص", "شخصين", "شاب", "مواطن", "مواطنين", "مدنيين", "صيادين", "رعاه", "نازحين");

  /** «ضرب», «هز»: what strikes has what is struck after it. */
  private static final WordSet STRIKES =
      WordSet.of("ضرب", "هز", "اجتاح", "استهدف", "طال", "غمر", "دمر", "هدد", "اصاب", "شل", "عزل");

  /** What strikes a whole place. */
  private static final WordSet HAZARDS =
      WordSet.of(
          "زلزال",
          "زلازل",
          "هزه",
          "هزات",
          "اعصار",
          "اعاصير",
          "عاصفه",
          "عواصف",
          "فيضان",
          "فيضانات",
          "سيول",
          "انفجار",
          "انفجارات",
          "انفجاران",
          "تفجير",
          "تفجيرات",
          "هجوم",
          "هجمات",
          "حريق",
          "حرائق");

  private static final WordSet PLACES =
      WordSet.of(
          "محافظه", "محافظات", "ولايه", "ولايات", "مقاطعه", "اقليم", "جزيره", "جزر", "ساحل",
          "سواحل", "مدينه", "مدن", "بلده", "بلدات", "قريه", "قري", "منطقه", "مناطق", "ضاحيه", "حي",
          "عاصمه", "سوق");

  /** As many words may say what strikes: «انفجار عبوة ناسفة». */
  private static final int LONGEST = 3;

  private Struck() {}

  /** «غارة», «صاروخ»: whether the noun is what is fired or flown at a target. */
  static boolean hits(Word noun) {
    return HITTING.contains(noun.normal());
  }

  /** «ضربت … صواريخ», «هز … زلزال»: whether the noun is what strikes a place, by its verb. */
  static boolean strikes(Word verb, Word noun) {
    return (hits(noun) || HAZARDS.contains(noun.normal())) && strikes(verb);
  }

  private static boolean strikes(Word verb) {
    return verb.stem().analyses().stream().anyMatch(a -> a.isVerb() && STRIKES.contains(a.lemma()));
  }

  /** «ضرب زلزال محافظة كذا», «هز انفجار عبوة ناسفة بلدة كذا»: what strikes, and where. */
  private static boolean shaken(Line line, int i) {
    if (!PLACES.contains(line.word(i).normal()) && (line.mentionAt[i] < 0 || !line.place(i))) {
      return false;
    }
    for (int k = i - 1; k > Math.max(0, i - 1 - LONGEST); k--) {
      Word word = line.word(k);
      if (!line.is(k, Sort.NOMINAL) || word.definite() || line.mentionAt[k] >= 0) {
        return false;
      }
      if (HAZARDS.contains(word.normal())) {
        return line.is(k - 1, Sort.VERB)
            && line.word(k - 1).pronoun().isEmpty()
            && word.preposition().isEmpty()
            && strikes(line.word(k - 1));
      }
    }
    return false;
  }

  /** «استهدفت غارة سيارة»: what hits, next to its verb, and what is hit. */
  static boolean at(Line line, int i) {
    return shaken(line, i)
        || i > 1
            && line.is(i - 2, Sort.VERB)
            && line.word(i - 2).pronoun().isEmpty()
            && hits(line.word(i - 1))
            && HIT.contains(line.word(i).normal())
            && !line.word(i - 1).definite()
            && line.word(i - 1).preposition().isEmpty()
            && line.mentionAt[i - 1] < 0;
  }
}
