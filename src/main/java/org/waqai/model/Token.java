package org.waqai.model;

import java.util.List;

/**
 * A word, or a part of one that has a meaning of its own: «وللمغرب» is و, ل, ال and مغرب.
 *
 * @param span its letters; a joined particle has a narrower span, never new letters
 * @param normal the form to compare by, see {@link Normal}. The ل of «للمغرب» is a proclitic ل and
 *     an article ال, each one letter long
 * @param kind what sort of token it is
 * @param analyses every way to read it; empty for a word that no list knows (a noun, an adjective
 *     or a name until shown otherwise) and for what is no word
 * @param writing the word as it is written that it is of
 * @param part how many tokens of that word stand before it
 */
public record Token(
    Span span, String normal, Kind kind, Row<Analysis> analyses, Writing writing, int part) {
  /** A token of a word that nothing is remembered of. */
  public Token(Span span, String normal, Kind kind, List<Analysis> analyses) {
    this(span, normal, kind, Row.copyOf(analyses), Writing.NONE, 0);
  }

  /** Sorts of token. */
  public enum Kind {
    WORD,
    /** A joined و ف ب ك ل س before its word. */
    PROCLITIC,
    /** A joined ال before its word. */
    ARTICLE,
    /** A joined pronoun after its word: ه ها هم هما هن ك كم نا ي. */
    ENCLITIC,
    /** Digits of any script with their separators. */
    NUMBER,
    PUNCTUATION
  }

  /** Whether nothing stands between the token before and this one. */
  public boolean joins(Token before) {
    return before.span().end() == span.start();
  }

  public boolean can(Analysis.Pos pos) {
    for (int i = 0; i < analyses.size(); i++) { // asked all the time
      if (analyses.get(i).pos() == pos) {
        return true;
      }
    }
    return false;
  }

  public boolean canBeVerb() {
    for (int i = 0; i < analyses.size(); i++) {
      if (analyses.get(i).isVerb()) {
        return true;
      }
    }
    return false;
  }
}
