package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * Nouns that may be verbs by their letters, where a clause that has its verb later opens with them:
 * «إن دول الاتحاد مددت», «أن سعر الليرة انهار», «كان وفد سوداني قد وصل».
 */
final class ClauseNoun {
  /** Before «أن» with a verb of the past: «بعد أن وقع الوزير». */
  private static final WordSet SINCE =
      WordSet.of("بعد", "منذ", "سبق", "يسبق", "قبل", "الي", "لولا", "ما", "بمجرد", "لبث", "لبثت");

  private static final WordSet WAS = WordSet.of("كان", "كانت");

  /** As many words may stand between «كان» and «قد». */
  private static final int LONGEST = 9;

  private ClauseNoun() {}

  /** Whether the word, which is not the first, is such a noun. */
  static boolean at(Line line, int i) {
    Word word = line.word(i);
    boolean either = word.stem().can(Pos.NOUN) && !word.stem().can(Pos.PRESENT);
    if (!either || word.and() || !word.pronoun().isEmpty()) {
      return false;
    }
    Word before = line.word(i - 1);
    if (before.is("ان")) {
      boolean that = line.text().charAt(before.bare().start()) != 'إ';
      return before.pronoun().isEmpty()
          && owned(line, i)
          && (!that || i < 2 || !SINCE.contains(line.word(i - 2).normal()));
    }
    return WAS.contains(before.normal()) && past(line, i);
  }

  /** Whether something definite is joined to it, as the subject of a verb might be. */
  private static boolean owned(Line line, int i) {
    if (i + 1 >= line.size()) {
      return false;
    }
    Word next = line.word(i + 1);
    return !next.and()
        && (next.definite()
            || line.named0[i + 1]
            || !next.pronoun().isEmpty()
            || line.time[i + 1] >= 0);
  }

  private static boolean past(Line line, int i) {
    for (int k = i + 1; k < Math.min(line.size(), i + LONGEST); k++) {
      if (line.word(k).is("قد")) {
        return true;
      }
      if (line.word(k).isPunctuation() || line.word(k).stem().can(Pos.COMPLEMENTIZER)) {
        return false;
      }
    }
    return false;
  }
}
