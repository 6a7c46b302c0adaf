package org.waqai.graph.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Cuts a text into words and gives each the one spelling under which all of its variants meet. */
final class Words {
  /** Longer words are none: they would only make the index grow. */
  private static final int LONGEST = 80;

  private static final char ALEF = 'ا';

  private Words() {}

  /** The words of a text, in their order; places are indexes of chars. */
  static List<Word> of(String text) {
    return of(text, Words::spelled);
  }

  /** The same, where it is known already how some are spelled. */
  static List<Word> of(String text, UnaryOperator<String> spelled) {
    List<Word> out = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean in = Character.isLetterOrDigit(c) || (start >= 0 && joins(c));
      if (in && start < 0) {
        start = i;
      } else if (!in && start >= 0) {
        add(out, text, start, i, spelled);
        start = -1;
      }
      i += i < text.length() ? Character.charCount(c) : 1;
    }
    return out;
  }

  /** The words of a text, one space between them. */
  static String line(String text) {
    return String.join(" ", of(text).stream().map(Word::normal).toList());
  }

  private static void add(
      List<Word> out, String text, int start, int end, UnaryOperator<String> spelled) {
    String word = spelled.apply(text.substring(start, end));
    if (!word.isEmpty()) {
      out.add(new Word(word, start, end));
    }
  }

  /** The one spelling of a word; empty for what is none. */
  static String spelled(String word) {
    String normal = normal(word);
    return normal.length() <= LONGEST ? Spelling.usual(normal) : "";
  }

  /** Vowel marks, tatweel and the invisible joiners stand within a word. */
  private static boolean joins(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || c == 'ـ'
        || c == '\u200c'
        || c == '\u200d';
  }

  private static String normal(String word) {
    StringBuilder out = new StringBuilder(word.length());
    boolean plain = true;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      char to = arabic(c);
      plain &= to == c && c < 0x250;
      if (to != 0) {
        out.append(to);
      }
    }
    if (out.length() > 2 && out.charAt(out.length() - 1) == 'ء') {
      out.setLength(out.length() - 1); // «علماء» is often written «علما»
    }
    if (plain) {
      return folded(out.toString());
    }
    return out.chars().anyMatch(c -> c < 0x600 || c > 0x6ff)
        ? folded(Normalizer.normalize(out, Normalizer.Form.NFKC))
        : out.toString();
  }

  private static String folded(String word) {
    char[] from = word.toLowerCase(Locale.ROOT).toCharArray();
    char[] to = new char[4 * from.length];
    int length = ASCIIFoldingFilter.foldToASCII(from, 0, to, 0, from.length);
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (!joins(to[i])) {
        out.append(to[i]);
      }
    }
    return out.toString();
  }

  /** The letter that stands for its variants; 0 for what is not written by everybody. */
  private static char arabic(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> ALEF;
      case 'ى', 'ی', 'ئ', 'ې' -> 'ي';
      case 'ؤ' -> 'و';
      case 'ة', 'ۀ', 'ہ', 'ە' -> 'ه';
      case 'ک' -> 'ك';
      case 'گ' -> 'غ';
      case 'پ' -> 'ب';
      case 'ڤ' -> 'ف';
      case 'چ' -> 'ج';
      default -> {
        if (c >= '٠' && c <= '٩') {
          yield (char) (c - '٠' + '0');
        }
        if (c >= '۰' && c <= '۹') {
          yield (char) (c - '۰' + '0');
        }
        yield c >= 0x600 && joins(c) ? 0 : c;
      }
    };
  }
}
