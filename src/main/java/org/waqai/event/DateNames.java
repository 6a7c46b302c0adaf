package org.waqai.event;

import org.waqai.model.WordSet;

/** Dates that only name what stands before them, and tell no time: «حركة 20 فبراير». */
final class DateNames {
  /** Bodies and places that bear dates for names. */
  private static final WordSet BEARERS =
      WordSet.of(
          "حركه", "تيار", "قوي", "فريق", "تحالف", "جسر", "شارع", "ميدان", "ساحه", "جامعه", "مستشفي",
          "ملعب", "مخيم", "لواء", "كتيبه", "مجموعه");

  private DateNames() {}

  /** Which words are such dates; they are taken out of the times of the line. */
  static boolean[] of(Word[] words, int[] time) {
    boolean[] names = new boolean[words.length];
    for (int i = 1; i < words.length; i++) {
      int date = time[i];
      if (date >= 0 && time[i - 1] != date && BEARERS.contains(words[i - 1].normal())) {
        for (int k = i; k < words.length && time[k] == date; k++) {
          time[k] = -1;
          names[k] = true;
        }
      }
    }
    return names;
  }
}
