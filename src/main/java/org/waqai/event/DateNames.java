package org.waqai.event;

import org.waqai.model.Token;
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
      boolean day = i + 1 < words.length && time[i + 1] == date; // no year alone
      if (date >= 0
          && time[i - 1] != date
          && day
          && words[i].stem().kind() == Token.Kind.NUMBER
          && !words[i - 1].definite() // «تأسس التحالف عام 2014»
          && BEARERS.contains(words[i - 1].normal())) {
        for (int k = i; k < words.length && time[k] == date; k++) {
          time[k] = -1;
          names[k] = true;
        }
      }
    }
    return names;
  }
}
