package org.waqai.text;

import org.waqai.model.Normal;

/** How lists spell single characters of Arabic text. */
final class Letters {
  private Letters() {}

  /** A letter of the Arabic script in its usual code points, or a mark on one. */
  static boolean isArabic(char c) {
    return (c >= '\u0600' && c <= '\u06FF')
        || (c >= '\u0750' && c <= '\u077F')
        || Normal.isPresentation(c);
  }

  /** The letter as lists spell it, with its hamza, ى and ة, which tell words apart. */
  static char spelled(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ى', 'ة' -> c;
      default -> Normal.letter(c);
    };
  }

  /** The letter as careless writers write it, without hamza over an alef and with ي for ى. */
  static char bare(char spelled) {
    return switch (spelled) {
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ى' -> 'ي';
      default -> spelled;
    };
  }
}
