package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waqai.model.Span;
import org.waqai.model.Token;

/** Tokens enough for the number grammar, cut with and without joined particles. */
final class NumbersTestTokens {
  private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+|\\S");
  private static final Pattern CLITICS = Pattern.compile("[وف]?[بلك]?(?:ال)?");

  private NumbersTestTokens() {}

  /** Words whole, as a tokenizer leaves one that it doesn't know. */
  static List<Token> whole(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = PIECE.matcher(text);
    while (m.find()) {
      tokens.add(token(text, m.start(), m.end(), kind(text.charAt(m.start()))));
    }
    return tokens;
  }

  /** Whatever may be a particle split from its word. */
  static List<Token> split(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Token token : whole(text)) {
      Matcher clitics = CLITICS.matcher(token.span().in(text));
      int start = token.span().start();
      if (token.kind() == Token.Kind.WORD && clitics.lookingAt()) {
        for (int i = 0; i < clitics.end() && start + 1 < token.span().end(); i++) {
          tokens.add(token(text, start, start + 1, Token.Kind.PROCLITIC));
          start++;
        }
      }
      tokens.add(token(text, start, token.span().end(), token.kind()));
    }
    return tokens;
  }

  private static Token.Kind kind(char c) {
    return Character.isDigit(c)
        ? Token.Kind.NUMBER
        : Character.isLetter(c) ? Token.Kind.WORD : Token.Kind.PUNCTUATION;
  }

  private static Token token(String text, int start, int end, Token.Kind kind) {
    return new Token(new Span(start, end), text.substring(start, end), kind, List.of());
  }
}
