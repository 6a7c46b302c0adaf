package org.waqai.entity;

import org.waqai.model.WordSet;

/**
 * Names that nothing but their place tells: between a title with the article and what its bearer
 * says, «قال وزير التعليم العالي نجيب عكاري إن», there is no room for another phrase.
 */
final class Placed {
  private static final int MOST = 4;

  /** What leads to the words that are said. */
  private static final WordSet THAT = WordSet.of("ان", "انه", "انها", "انهم", "بان", "بانه");

  /** How and when something is said: «مرة أخرى», «في وقت لاحق». */
  private static final int HOW =
      Traits.CLOSED
          | Traits.SAY
          | Traits.VERB
          | Traits.TIME
          | Traits.TITLE
          | Traits.HEAD
          | Traits.FORMER
          | Traits.DIRECTION;

  private static final int NAME = Traits.FIRST | Traits.WEAK | Traits.SURNAME | Traits.LINK;

  private Placed() {}

  /** One past the name that stands after a title's scope; its end where none does. */
  static int end(Line line, int from, int to) {
    if (!line.has(from - 1, Traits.SAY) || !line.isWord(to) || !line.word(to - 1).article()) {
      return to;
    }
    int i = to;
    boolean name = false;
    while (i - to < MOST && part(line, i, i == to)) {
      name |= line.has(i, NAME) || line.unknown(i) || line.family(i);
      i++;
    }
    boolean said =
        line.isMark(i, ":")
            || line.opens(i)
            || line.isWord(i) && THAT.contains(line.word(i).text());
    return name && said && i - to > 1 ? i : to;
  }

  private static boolean part(Line line, int i, boolean first) {
    if (!line.isWord(i) || !line.word(i).free() || line.has(i, HOW)) {
      return false;
    }
    Word word = line.word(i);
    return !word.adverbial()
        && (!word.pronoun() || word.core().analyses().isEmpty())
        && !(first && (word.article() || word.stem().endsWith("ا") && word.stem().length() > 4));
  }
}
