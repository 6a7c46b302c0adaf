package org.waqai.article;

import java.util.List;

/** Which words of a line are finite verbs, as far as their form and a short list tell. */
final class Verbs {
  private final Phrases known = Phrases.read("verbs");
  private final Phrases nouns = Phrases.read("nouns");

  /** «يجتمع» is a verb by its form; «يوم» is a noun that only looks like one. */
  boolean is(String word) {
    String folded = Fold.of(word);
    boolean future = folded.startsWith("سي") || folded.startsWith("ست");
    String bare = future ? folded.substring(1) : folded;
    String plain = bare.startsWith("و") && bare.length() > 4 ? bare.substring(1) : bare;
    if (known.whole().contains(bare) || known.whole().contains(plain)) {
      return true;
    }
    return plain.startsWith("ي")
        && plain.length() >= 4
        && !nouns.whole().contains(plain)
        && !plain.endsWith("ه");
  }

  /** The place of the first verb among words; -1 where there is none. */
  int first(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      if (is(words.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
