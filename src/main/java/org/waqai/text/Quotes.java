package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Article;
import org.waqai.model.Part;
import org.waqai.model.Span;

/** What stands between quotation marks. */
final class Quotes {
  private Quotes() {}

  /** The outermost quotes of each paragraph, without their marks. */
  static List<Span> of(Article article) {
    List<Span> quotes = new ArrayList<>();
    List<Part> parts = article.parts();
    for (int i = 0; i < parts.size(); i++) {
      boolean goesOn = i + 1 < parts.size() && opens(article.text(), parts.get(i + 1).span());
      within(article.text(), parts.get(i).span(), goesOn, quotes);
    }
    return quotes;
  }

  private static void within(String text, Span part, boolean goesOn, List<Span> quotes) {
    int end = Math.min(part.end(), text.length());
    int open = -1;
    char closer = ' ';
    for (int i = part.start(); i < end; i++) {
      char c = text.charAt(i);
      boolean twice = c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'';
      char mark = twice ? '"' : c;
      if (isMark(mark)) {
        if (open < 0) {
          closer = closer(mark);
          open = closer == ' ' ? -1 : i + (twice ? 2 : 1);
        } else if (kind(mark) == kind(closer) && (kind(mark) == '"' || mark == closer)) {
          trimmed(text, open, i).ifPresent(quotes::add);
          open = -1;
        }
      }
      if (twice) {
        i++;
      }
    }
    // a quote of several paragraphs opens again at the start of each and closes in the last
    if (open >= 0 && goesOn) {
      trimmed(text, open, end).ifPresent(quotes::add);
    }
  }

  private static boolean opens(String text, Span part) {
    return part.length() > 0 && isMark(text.charAt(part.start()));
  }

  static boolean isMark(char c) {
    return kind(c) != ' ';
  }

  /** “ ” and " are mixed freely by outlets, so they are of one kind. */
  private static char kind(char c) {
    return switch (c) {
      case '"', '“', '”', '„', '‟', '＂' -> '"';
      case '«', '»' -> '«';
      case '‹', '›' -> '‹';
      default -> ' ';
    };
  }

  private static char closer(char opener) {
    return switch (opener) {
      case '»', '›' -> ' ';
      case '‹' -> '›';
      case '«' -> '»';
      default -> kind(opener);
    };
  }

  private static Optional<Span> trimmed(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
  }
}
