package org.waqai.model;

import java.text.Normalizer;

/**
 * The form by which words are compared: no marks, no tatweel, أ إ آ ٱ as ا, ى as ي, ة as ه, digits
 * as 0-9, Latin letters small, letters of other keyboards (ی ک) and shapes that old software stored
 * (ﻻ) as their usual ones. ؤ and ئ stay, since they tell words apart.
 */
public final class Normal {
  private Normal() {}

  /** The normal form of a word, or of words with one space between them. */
  public static String of(CharSequence words) {
    StringBuilder out = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (isPresentation(c)) {
        String letters = usual(c);
        for (int k = 0; k < letters.length(); k++) {
          append(out, letters.charAt(k));
        }
      } else {
        append(out, c);
      }
    }
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == ' ') {
      out.setLength(end - 1);
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char c) {
    if (c >= 'ء' && c <= 'ي' && c != 'ـ') {
      out.append(letter(c)); // nearly every letter that is asked for
    } else if (c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    } else if (!isSilent(c)) {
      out.append(letter(c));
    }
  }

  /** The normal form of a single letter. */
  public static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی', 'ې' -> 'ي';
      case 'ة', 'ۃ', 'ھ', 'ہ', 'ە' -> 'ه';
      case 'ک' -> 'ك';
      default -> {
        if (c >= '٠' && c <= '٩') {
          yield (char) (c - '٠' + '0');
        }
        if (c >= '۰' && c <= '۹') {
          yield (char) (c - '۰' + '0');
        }
        yield c >= 'ء' && c <= 'ي' ? c : Character.toLowerCase(c);
      }
    };
  }

  /** Vowel marks, tatweel, and controls that have no width: nothing a list would spell. */
  public static boolean isSilent(char c) {
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

  /** Whether it is a letter, or two, in the shape that it has inside a word. */
  public static boolean isPresentation(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFC');
  }

  /** The usual letters for a shape. */
  public static String usual(char presentation) {
    return Normalizer.normalize(String.valueOf(presentation), Normalizer.Form.NFKC);
  }
}
