package org.waqai.graph.search;

import java.util.Arrays;
import java.util.List;

/**
 * One or more letters that are one sound.
 *
 * @param length how many letters
 * @param key its class: all that may be written for one another
 * @param fine the sound itself
 */
record Letter(int length, char key, char fine) {
  private static final char VOWEL = 'V';
  private static final char SILENT = '-';

  boolean isVowel() {
    return key == VOWEL;
  }

  boolean isSilent() {
    return key == SILENT;
  }

  private static List<Letter> one(int length, String... sounds) {
    return Arrays.stream(sounds)
        .map(s -> new Letter(length, s.charAt(0), s.charAt(s.length() - 1)))
        .toList();
  }

  /** What an Arabic letter, in its one spelling, may sound like. */
  static List<Letter> arabic(String word, int at) {
    if (word.startsWith("تش", at)) {
      return one(2, "Sc");
    }
    boolean end = at == word.length() - 1;
    return switch (word.charAt(at)) {
      case 'ا' -> at == 0 ? one(1, "V*") : one(1, "VA"); // with hamza it opens any vowel
      case 'و' -> at == 0 && !end ? one(1, "-", "VU") : one(1, "VU");
      case 'ي' -> one(1, "VI");
      case 'ه' -> end ? one(1, "VA", "-") : one(1, "H");
      case 'ع', 'ء' -> one(1, "-");
      case 'ب' -> one(1, "Bb");
      case 'ف' -> one(1, "Ff");
      case 'ت', 'ط' -> one(1, "Tt");
      case 'ث' -> one(1, "Ss", "Tt");
      case 'د' -> one(1, "Dd");
      case 'ض', 'ذ' -> one(1, "Dd", "Sz");
      case 'ظ' -> one(1, "Sz", "Dd");
      case 'ز' -> one(1, "Sz");
      case 'س', 'ص' -> one(1, "Ss");
      case 'ش' -> one(1, "Sc");
      case 'ج' -> one(1, "Kj");
      case 'غ' -> one(1, "Kg");
      case 'ق' -> one(1, "Kq");
      case 'ك' -> one(1, "Kk");
      case 'خ' -> one(1, "Kx");
      case 'ح' -> one(1, "H");
      case 'ر' -> one(1, "Rr");
      case 'ل' -> one(1, "Ll");
      case 'م' -> one(1, "Mm");
      case 'ن' -> one(1, "Nn");
      default -> one(1, "-");
    };
  }

  /** What Latin letters, without accents, may sound like in the languages of the news. */
  static List<Letter> latin(String word, int at) {
    for (int length = 3; length > 1; length--) {
      if (at + length <= word.length()) {
        List<Letter> several = several(word.substring(at, at + length));
        if (!several.isEmpty()) {
          return several;
        }
      }
    }
    boolean end = at == word.length() - 1;
    boolean soft = !end && "eiy".indexOf(word.charAt(at + 1)) >= 0;
    return switch (word.charAt(at)) {
      case 'a' -> one(1, "VA");
      case 'e' -> end ? one(1, "-", "VE") : one(1, "VE");
      case 'i', 'y' -> one(1, "VI");
      case 'o', 'u', 'w' -> one(1, "VU");
      case 'b', 'p' -> one(1, "Bb");
      case 'f', 'v' -> one(1, "Ff");
      case 't' -> one(1, "Tt");
      case 'd' -> one(1, "Dd");
      case 's' -> one(1, "Ss");
      case 'z' -> one(1, "Sz");
      case 'c' -> soft ? one(1, "Ss") : one(1, "Kk");
      case 'k' -> one(1, "Kk");
      case 'q' -> one(1, "Kq");
      case 'g' -> soft ? one(1, "Kj", "Kg") : one(1, "Kg");
      case 'j' -> one(1, "Kj");
      case 'x' -> one(1, "Kk");
      case 'h' -> end ? one(1, "-") : one(1, "H");
      case 'r' -> one(1, "Rr");
      case 'l' -> one(1, "Ll");
      case 'm' -> one(1, "Mm");
      case 'n' -> one(1, "Nn");
      default -> one(1, "-");
    };
  }

  private static List<Letter> several(String letters) {
    return switch (letters) {
      case "tch", "sch" -> one(3, "Sc");
      case "kh" -> one(2, "Kx");
      case "gh" -> one(2, "Kg");
      case "sh" -> one(2, "Sc");
      case "ch" -> one(2, "Sc", "Kk");
      case "th" -> one(2, "Tt", "Ss");
      case "dh" -> one(2, "Dd", "Sz");
      case "ph" -> one(2, "Ff");
      case "ck", "qu" -> one(2, "Kk");
      case "dj" -> one(2, "Kj");
      case "ou", "oo" -> one(2, "VU");
      case "ee" -> one(2, "VI");
      default -> List.of();
    };
  }
}
