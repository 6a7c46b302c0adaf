package org.waqai.text;

import java.text.Normalizer;

/** What single characters of Arabic text are, and how lists spell them. */
final class Letters {
  private Letters() {}

  /** Vowel marks, tatweel, and controls that have no width: nothing a list would spell. */
  static boolean isSilent(char c) {
    return c == 'ـ'
        || (c >= '\u064B' && c <= '\u065F')
        || c == '\u0670'
        || (c >= '\u0610' && c <= '\u061A')
        || (c >= '\u06D6' && c <= '\u06DC')
        || (c >= '\u06DF' && c <= '\u06E8')
        || (c >= '\u06EA' && c <= '\u06ED')
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF'
        || c == '\u00AD';
  }

  /** A letter of the Arabic script in its usual code points, or a mark on one. */
  static boolean isArabic(char c) {
    return (c >= '\u0600' && c <= '\u06FF')
        || (c >= '\u0750' && c <= '\u077F')
        || isPresentation(c);
  }

  /** A letter in the shape that it has inside a word, as old software stored it. */
  static boolean isPresentation(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
  }

  static String compose(char presentation) {
    return Normalizer.normalize(String.valueOf(presentation), Normalizer.Form.NFKC);
  }

  /** The letter as lists spell it, with its hamza and ة: keyboards of Iran and Egypt differ. */
  static char spelled(char c) {
    return switch (c) {
      case 'ی', 'ې' -> 'ي';
      case 'ک' -> 'ك';
      case 'ھ', 'ہ', 'ە' -> 'ه';
      case 'ٱ' -> 'ا';
      default -> digit(c);
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

  /** The letter of {@link org.waqai.model.Token#normal()}. */
  static char normal(char spelled) {
    return spelled == 'ة' ? 'ه' : bare(spelled);
  }

  private static char digit(char c) {
    if (c >= '٠' && c <= '٩') {
      return (char) (c - '٠' + '0');
    }
    return c >= '۰' && c <= '۹' ? (char) (c - '۰' + '0') : c;
  }
}
