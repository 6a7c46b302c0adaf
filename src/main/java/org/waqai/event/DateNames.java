package org.waqai.event;

import org.waqai.model.Token;
import org.waqai.model.WordSet;

/**
 * Dates that only name what stands before them, and tell no time: «حركة 20 فبراير», «قانون الإعلام
 * لسنة 2023».
 */
final class DateNames {
  /** Bodies and places that bear dates for names. */
  private static final WordSet BEARERS =
      WordSet.of(
          "حركه", "تيار", "قوي", "فريق", "تحالف", "جسر", "شارع", "ميدان", "ساحه", "جامعه", "مستشفي",
          "ملعب", "مخيم", "لواء", "كتيبه", "مجموعه");

  /** What is called by the year that it is of. */
  private static final WordSet LAWS = WordSet.of("قانون", "مرسوم", "قرار", "ظهير", "لائحه");

  /** As many words may stand between a law and its year: «قرار وزير العدل رقم 12 لسنة 2010». */
  private static final int LAW = 8;

  private DateNames() {}

  /** Which words are such dates; they are taken out of the times of the line. */
  static boolean[] of(Word[] words, int[] time) {
    boolean[] names = new boolean[words.length];
    for (int i = 1; i < words.length; i++) {
      int date = time[i];
      if (date >= 0 && time[i - 1] != date && (bears(words, time, i) || law(words, time, i))) {
        for (int k = i; k < words.length && time[k] == date; k++) {
          time[k] = -1;
          names[k] = true;
        }
      }
    }
    return names;
  }

  private static boolean bears(Word[] words, int[] time, int i) {
    return i + 1 < words.length
        && time[i + 1] == time[i] // no year alone
        && words[i].stem().kind() == Token.Kind.NUMBER
        && !words[i - 1].definite() // «تأسس التحالف عام 2014»
        && BEARERS.contains(words[i - 1].normal());
  }

  private static boolean law(Word[] words, int[] time, int i) {
    if (!words[i].preposition().equals("ل")) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - LAW) && !words[k].isPunctuation(); k--) {
      if (time[k] >= 0) {
        return false;
      }
      if (LAWS.contains(words[k].normal())) {
        return true;
      }
    }
    return false;
  }
}
