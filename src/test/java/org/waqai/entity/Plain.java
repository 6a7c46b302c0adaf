package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Article;
import org.waqai.model.Document;
import org.waqai.model.Part;
import org.waqai.model.Sentence;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Token.Kind;

/** A tokenizer that knows no words: it takes off ال and what stands joined before it. */
final class Plain {
  private Plain() {}

  static Document read(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    String text = article.text();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !ends(text, end)) {
        end++;
      }
      end = Math.min(text.length(), end + 1);
      Span span = new Span(start, end);
      if (!span.in(text).isBlank()) {
        Part.Kind kind = sentences.isEmpty() ? Part.Kind.TITLE : Part.Kind.BODY;
        sentences.add(new Sentence(span, kind, Math.min(1, sentences.size()), tokens(text, span)));
      }
      start = end;
    }
    return new Document(article, sentences, List.of(), List.of(), List.of());
  }

  private static boolean ends(String text, int i) {
    char c = text.charAt(i);
    boolean dot = c == '.' && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
    boolean short_ = dot && i >= 2 && Character.isWhitespace(text.charAt(i - 2));
    return c == '\n' || (dot && !short_);
  }

  private static List<Token> tokens(String text, Span span) {
    List<Token> tokens = new ArrayList<>();
    int i = span.start();
    while (i < span.end()) {
      char c = text.charAt(i);
      int j = i + 1;
      if (Character.isDigit(c)) {
        while (j < span.end() && Character.isDigit(text.charAt(j))) {
          j++;
        }
        tokens.add(token(text, i, j, Kind.NUMBER));
      } else if (letter(c)) {
        while (j < span.end() && letter(text.charAt(j))) {
          j++;
        }
        word(text, i, j, tokens);
      } else if (!Character.isWhitespace(c)) {
        tokens.add(token(text, i, j, Kind.PUNCTUATION));
      }
      i = j;
    }
    return tokens;
  }

  private static boolean letter(char c) {
    return Character.isLetter(c) || Normal.isMark(c);
  }

  private static void word(String text, int from, int to, List<Token> out) {
    String word = text.substring(from, to);
    int i = 0;
    int n = word.length();
    if (n > 5
        && (word.startsWith("وال")
            || word.startsWith("فال")
            || word.startsWith("ولل")
            || word.startsWith("وبال"))) {
      out.add(token(text, from, from + 1, Kind.PROCLITIC));
      i = 1;
    }
    if (n - i > 4 && (word.startsWith("بال", i) || word.startsWith("كال", i))) {
      out.add(token(text, from + i, from + i + 1, Kind.PROCLITIC));
      i++;
    }
    if (n - i > 3 && word.startsWith("لل", i)) {
      out.add(token(text, from + i, from + i + 1, Kind.PROCLITIC));
      out.add(new Token(new Span(from + i + 1, from + i + 2), "ال", Kind.ARTICLE, List.of()));
      i += 2;
    } else if (n - i > 3 && word.startsWith("ال", i)) {
      out.add(token(text, from + i, from + i + 2, Kind.ARTICLE));
      i += 2;
    }
    out.add(token(text, from + i, to, Kind.WORD));
  }

  private static Token token(String text, int from, int to, Kind kind) {
    Span span = new Span(from, to);
    return new Token(span, Normal.of(span.in(text)), kind, List.of());
  }
}
