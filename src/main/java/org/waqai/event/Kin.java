package org.waqai.event;

import org.waqai.model.WordSet;

/** Those who belong to somebody, and his end: «زوجته», «شقيقها», «حتفه». */
final class Kin {
  /** With a ت for the ة that stands before a joined pronoun. */
  private static final WordSet KIN =
      WordSet.of(
          "زوج", "زوجه", "زوجت", "والد", "والده", "والدت", "والدي", "شقيق", "شقيقه", "شقيقت", "ابن",
          "ابنه", "ابنت", "ابناء", "اب", "ام", "اخ", "اخت", "طفل", "طفله", "طفلت", "اطفال", "عائله",
          "عائلت", "اسره", "اسرت", "جار", "صديق", "صديقه", "صديقت", "خطيبت", "طليقت", "عم", "خال",
          "حفيد", "نجل", "صهر", "عقيلت", "قرينت", "زميل", "زميلت", "زميله", "رفيق", "رفيقت",
          "افراد");

  private static final WordSet FATES = WordSet.of("مصرع", "حتف", "نحب", "حيات");

  private Kin() {}

  static boolean is(Word word) {
    return KIN.contains(word.normal()) || FATES.contains(word.normal());
  }

  /** What everybody has but once: «لقي عامل حتفه». */
  static boolean fate(Word word) {
    return FATES.contains(word.normal());
  }

  /** Whether the word says whose: «زوجته», which is hardly «he married her» in the news. */
  static boolean of(Word word) {
    return is(word) && !word.pronoun().isEmpty();
  }
}
