package org.waqai.entity;

import java.util.List;
import java.util.function.Predicate;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Token.Kind;

/** What stands joined before a word. */
record Start(int at, boolean joined, char governed, boolean article, boolean clipped) {
  /** What the tokenizer split off before a word. */
  static Start of(List<Token> tokens, Span whole) {
    Start start = new Start(whole.start(), false, ' ', false, false);
    for (Token token : tokens) {
      String p = token.normal();
      int end = token.span().end();
      if (token.kind() == Kind.PROCLITIC) {
        boolean and = p.equals("و") || p.equals("ف");
        char governed = and || p.isEmpty() ? start.governed : p.charAt(0);
        start = new Start(end, start.joined || and, governed, false, false);
      } else if (token.kind() == Kind.ARTICLE) {
        boolean clipped = token.span().length() == 1;
        start = new Start(token.span().start(), start.joined, start.governed, true, clipped);
      }
    }
    return start;
  }

  /**
   * What the tokenizer left joined, since particles are split only before words that it knows. The
   * article is written with ا, never أ: «ألمانيا» has none.
   */
  Start further(StringBuilder normal, String raw, Predicate<String> listed) {
    int n = 0;
    boolean and = joined;
    char preposition = governed;
    while (n < 2 && normal.length() - n > 3 && normal.length() > 4) {
      String rest = normal.substring(n);
      if (rest.startsWith("لل") && preposition == ' ' && rest.length() > 4) {
        normal.replace(0, n + 2, "ال");
        return new Start(at + n + 1, and, 'ل', true, true);
      }
      if (rest.startsWith("ال") && rest.length() > 4 && raw.startsWith("ال", at + n)) {
        normal.delete(0, n);
        return new Start(at + n, and, preposition, true, false);
      }
      if (n > 0 && listed.test(rest)) {
        normal.delete(0, n);
        return new Start(at + n, and, preposition, false, false);
      }
      char c = rest.charAt(0);
      boolean particle = raw.charAt(at + n) == c && (n == 0 || "وف".indexOf(normal.charAt(0)) >= 0);
      if (particle && n == 0 && !and && preposition == ' ' && "وف".indexOf(c) >= 0) {
        and = true;
      } else if (particle && preposition == ' ' && "بلك".indexOf(c) >= 0) {
        preposition = c;
      } else {
        return this;
      }
      n++;
    }
    return this;
  }
}
