package org.waqai.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A line of plain text that says something.
 *
 * @param text without white space around it
 * @param words its words, folded; of a very long line the first ones
 */
record Line(String text, List<String> words) {
  private static final Pattern STOP =
      Pattern.compile(".*(?:[.…]|[.!؟?][»\"”)\\]'’]{1,2})", Pattern.DOTALL);

  /** No headline has more words. */
  private static final int HEADLINE = 20;

  private static final int HEADLINE_LENGTH = 170;

  static Line of(String text) {
    return new Line(text, Fold.words(text));
  }

  /** Whether it ends as a sentence does; a headline may end with a question mark. */
  boolean stopped() {
    int from = Math.max(0, text.length() - 8);
    return STOP.matcher(text.substring(from)).matches();
  }

  /** Whether it is long or complete enough for a paragraph of running text. */
  boolean paragraph() {
    return text.length() > HEADLINE_LENGTH
        || words.size() > HEADLINE
        || (stopped() && words.size() >= 6);
  }
}
