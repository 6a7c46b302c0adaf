package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.waqai.model.Span;
import org.waqai.model.Token;

/**
 * Cuts case sentences into tokens: with the joined particles as tokens of their own, or left on.
 */
final class DatesTokens {
  private static final Set<String> WHOLE =
      Set.of(
          "فبراير", "بين", "بعد", "لمدة", "وقت", "وسط", "والي", "كانون", "ليل", "ليله", "بدايه",
          "فجر", "في", "كل", "لم", "فيفري", "واحد", "ولايه", "وزير", "لامس", "لا", "بحر", "بحلول");

  private DatesTokens() {}

  static List<Token> of(String text, boolean split) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        while (i < text.length() && (Character.isDigit(text.charAt(i)) || separates(text, i))) {
          i++;
        }
        add(tokens, text, start, i, Token.Kind.NUMBER);
      } else if (isLetter(c)) {
        while (i < text.length() && isLetter(text.charAt(i))) {
          i++;
        }
        word(tokens, text, start, i, split);
      } else {
        i++;
        if (!Character.isWhitespace(c)) {
          add(tokens, text, start, i, Token.Kind.PUNCTUATION);
        }
      }
    }
    return tokens;
  }

  private static boolean separates(String text, int i) {
    return "/-.,٫".indexOf(text.charAt(i)) >= 0
        && i + 1 < text.length()
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ';
  }

  private static void word(List<Token> tokens, String text, int from, int to, boolean split) {
    int start = from;
    while (split && to - start > 3 && isJoined(text, start, to)) {
      add(tokens, text, start, start + 1, Token.Kind.PROCLITIC);
      start++;
    }
    if (split && to - start > 3 && text.startsWith("ال", start)) {
      add(tokens, text, start, start + 2, Token.Kind.ARTICLE);
      start += 2;
    }
    add(tokens, text, start, to, Token.Kind.WORD);
  }

  private static boolean isJoined(String text, int start, int to) {
    if (WHOLE.contains(normal(text.substring(start, to)))) {
      return false;
    }
    char c = text.charAt(start);
    boolean before = text.startsWith("ال", start + 1) || text.startsWith("سي", start);
    return c == 'و' || ("فبلكس".indexOf(c) >= 0 && before);
  }

  private static void add(List<Token> tokens, String text, int start, int end, Token.Kind kind) {
    tokens.add(
        new Token(new Span(start, end), normal(text.substring(start, end)), kind, List.of()));
  }

  private static String normal(String word) {
    StringBuilder normal = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == 'ـ' || Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      normal.append(
          switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ى' -> 'ي';
            default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
          });
    }
    return normal.toString();
  }
}
