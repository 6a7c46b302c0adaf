package org.waqai.article;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** One spelling for words that are written in several ways: «إضغط» and «اضغط». */
final class Fold {
  private Fold() {}

  /** The words of a line with one space between them, without marks, points and case. */
  static String of(String line) {
    // so much holds any phrase; a line may be megabytes long
    String some = line.length() > 600 ? line.substring(0, 600) : line;
    String plain = Normalizer.normalize(some, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = letter(plain.charAt(i));
      // the tatweel «ـ» stretches a word and counts as a letter in Unicode
      if (c != 'ـ' && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        if (gap && !out.isEmpty()) {
          out.append(' ');
        }
        out.append(c);
        gap = false;
      } else if (c != 'ـ'
          && c != '\''
          && c != '’'
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        gap = true;
      }
    }
    return out.toString();
  }

  /** The words of a line, folded. */
  static List<String> words(String line) {
    String folded = of(line);
    return folded.isEmpty() ? List.of() : List.of(folded.split(" ", -1));
  }

  private static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case 'ة' -> 'ه';
      default -> c >= '٠' && c <= '٩' ? (char) ('0' + (c - '٠')) : c;
    };
  }
}
