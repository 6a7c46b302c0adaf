package org.waqai.text;

import java.util.Arrays;
import org.waqai.model.Normal;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** What a paragraph is made of before any word is known: runs of letters, of digits, and marks. */
final class Runs {
  static final int WORD = 0;
  static final int NUMBER = 1;
  static final int MARK = 2;

  /** A line break. */
  static final int BREAK = 3;

  private static final int KIND_BITS = 2;
  private static final int LENGTH_BITS = 31;

  // start, length and kind in one number: a paragraph may be 50 MB long
  private long[] runs = new long[64];
  private int size;

  private Runs() {}

  static Runs of(String text, Span span) {
    Runs runs = new Runs();
    int end = Math.min(span.end(), text.length());
    int i = span.start();
    while (i < end) {
      char c = text.charAt(i);
      int from = i;
      if (c == '\n' || c == '\r') {
        i++;
        runs.add(from, i, BREAK);
      } else if (isSpace(c)) {
        i++;
      } else if (Character.isDigit(c)) {
        i = number(text, i, end);
        runs.add(from, i, NUMBER);
      } else if (isLetter(text, i, end)) {
        i = isArabicLetter(c) ? arabic(text, i, end) : foreign(text, i, end);
        runs.add(from, i, isDash(text, from, i) ? MARK : WORD);
      } else {
        i = mark(text, i, end);
        runs.add(from, i, MARK);
      }
    }
    return runs;
  }

  int size() {
    return size;
  }

  int kind(int i) {
    return (int) (runs[i] & ((1 << KIND_BITS) - 1));
  }

  int start(int i) {
    return (int) (runs[i] >>> (KIND_BITS + LENGTH_BITS));
  }

  int end(int i) {
    return start(i) + (int) ((runs[i] >>> KIND_BITS) & ((1L << LENGTH_BITS) - 1));
  }

  static Token.Kind token(int kind) {
    return switch (kind) {
      case WORD -> Token.Kind.WORD;
      case NUMBER -> Token.Kind.NUMBER;
      default -> Token.Kind.PUNCTUATION;
    };
  }

  private void add(int start, int end, int kind) {
    if (size == runs.length) {
      runs = Arrays.copyOf(runs, size * 2);
    }
    runs[size++] =
        ((long) start << (KIND_BITS + LENGTH_BITS)) | ((long) (end - start) << KIND_BITS) | kind;
  }

  /** Space, and what has no width and stands outside words. */
  private static boolean isSpace(char c) {
    return c <= ' '
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (Normal.isSilent(c) && c != 'ـ');
  }

  private static int number(String text, int start, int end) {
    int i = start + 1;
    while (i < end) {
      char c = text.charAt(i);
      boolean separates = c == '.' || c == ',' || c == '٫' || c == '٬' || c == 'ر'; // «21ر1»
      if (Character.isDigit(c)) {
        i++;
      } else if (separates && i + 1 < end && Character.isDigit(text.charAt(i + 1))) {
        i += 2;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean isArabicLetter(char c) {
    return Letters.isArabic(c) && (Character.isLetter(c) || c == 'ـ');
  }

  /** «ـ», «ــ»: the letter that stretches words, by itself, is a dash. */
  private static boolean isDash(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != 'ـ') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(String text, int i, int end) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c) && i + 1 < end) {
      return Character.isLetter(text.codePointAt(i));
    }
    return Character.isLetter(c);
  }

  private static int arabic(String text, int start, int end) {
    int i = start + 1;
    while (i < end && (isArabicLetter(text.charAt(i)) || Normal.isSilent(text.charAt(i)))) {
      i++;
    }
    // a mark of direction after the word belongs to no word
    while (i > start + 1 && text.charAt(i - 1) >= '\u200B' && Normal.isSilent(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  private static int foreign(String text, int start, int end) {
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      if (isLetter(text, i, end) && !isArabicLetter(c)) {
        i += Character.isHighSurrogate(c) ? 2 : 1;
      } else if ((c >= '0' && c <= '9') || Character.getType(c) == Character.NON_SPACING_MARK) {
        i++;
      } else if ((c == '\'' || c == '’') && i + 1 < end && joins(text.charAt(i + 1))) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean joins(char c) {
    return Character.isLetter(c) && !isArabicLetter(c);
  }

  /** One mark; of dots as many as stand together, of apostrophes two. */
  private static int mark(String text, int start, int end) {
    char c = text.charAt(start);
    if (c == '.') {
      int i = start + 1;
      while (i < end && text.charAt(i) == '.') {
        i++;
      }
      return i;
    }
    if (start + 1 < end) {
      char next = text.charAt(start + 1);
      boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(next);
      if (pair || (c == '\'' && next == '\'')) {
        return start + 2;
      }
    }
    return start + 1;
  }
}
