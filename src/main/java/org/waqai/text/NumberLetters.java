package org.waqai.text;

import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/** How the number grammar reads single characters. */
final class NumberLetters {
  private static final WordSet PARTICLES =
      WordSet.of(
          "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "لل", "وب", "ول", "وبال",
          "ولل", "فب", "فل");

  private NumberLetters() {}

  static boolean isParticles(String form) {
    return form.length() <= 4 && PARTICLES.contains(form);
  }

  /** Whether ب, ل or ك is among these particles. */
  static boolean hasPreposition(String particles) {
    char first = particles.charAt(particles.length() > 1 && particles.charAt(0) == 'و' ? 1 : 0);
    return "بلك".indexOf(first) >= 0;
  }

  /** A letter of the Arabic alphabet, as nearly every character is: asked before anything else. */
  static boolean isPlain(char c) {
    return c >= 'ء' && c <= 'ي' && c != 'ـ' && (c <= 'غ' || c >= 'ف');
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || Character.isSpaceChar(c) || c < ' ';
  }

  /** Marks of vowels, tatweel, and what only steers the direction of writing. */
  static boolean isSilent(char c) {
    return !isPlain(c) && (isSteering(c) || isVowelMark(c));
  }

  /** Whether this mark makes what follows it stand to the left. */
  static boolean turns(char c) {
    return c == '\u200F' || c == '\u061C';
  }

  /** Of the silent ones, those that are not of the word they stand behind. */
  static boolean isSteering(char c) {
    return c == 'ـ' || (!isPlain(c) && Character.getType(c) == Character.FORMAT);
  }

  private static boolean isVowelMark(char c) {
    return c >= 0x0610 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** What a digit of the three scripts is worth, or -1. */
  static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= '٠' && c <= '٩') {
      return c - '٠';
    }
    return c >= '۰' && c <= '۹' ? c - '۰' : -1;
  }

  /** Whether there are only digits. */
  static boolean isWhole(CharSequence form) {
    return form.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The mark within a number that this one stands for, or 0. */
  static char separator(char c) {
    return switch (c) {
      case '.', ',', '٫', '٬', '،' -> c;
      case '\'', '’' -> '٬';
      default -> 0;
    };
  }

  /** Appends the normal form of a letter; silent ones have none. */
  static void append(StringBuilder form, char c) {
    if (!isSilent(c)) {
      // units and currencies are told by their case: MW
      form.append(c < 128 ? c : Normal.letter(c));
    }
  }
}
