package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/** Whether a headline begins with a noun that could be a verb too: «وفد تركي يزور». */
final class Headed {
  /** Within as many words of a headline stands its verb. */
  private static final int SENDERS = 7;

  /** Nouns that news hardly know as verbs: «سعر الليرة انهار», «عدد القتلى بلغ». */
  private static final WordSet NOUNS =
      WordSet.of("وفد", "سعر", "عدد", "دول", "عامل", "تاجر", "مسح", "راتب", "شاب");

  private Headed() {}

  /** «وفد تركي يزور»: a noun opens the line where an adjective and then a verb follow. */
  static boolean by(Line line) {
    if (line.size() < 3) {
      return false;
    }
    Word next = line.word(1);
    Word first = line.word(0);
    boolean joined = next.definite() || line.named0[1];
    if (NOUNS.contains(first.normal())
        && first.pronoun().isEmpty()
        && !next.and()
        && (!first.is("شاب") || !joined)) { // «شاب المباراة توتر»
      return true;
    }
    if (line.word(0).is("قصف") && line.nisba[1] < 0 && (Alone.quality(next) || Alone.ofOne(next))) {
      return true; // «قصف صاروخي على البلدة يقتل», «قصف مكثف استهدف»
    }
    if (next.is("من") && sent(line)) {
      return true;
    }
    Token verb = line.word(2).stem();
    boolean many = next.normal().endsWith("ون") || next.normal().endsWith("ان");
    return !next.definite()
        && !many // «قتل مسلحون يرتدون زيا»
        && !next.and()
        && next.preposition().isEmpty()
        && (next.stem().can(Pos.ADJECTIVE) || next.stem().can(Pos.NISBA) || line.nisba[1] >= 0)
        && !next.stem().canBeVerb()
        && verb.can(Pos.PRESENT)
        && !Alone.nominal(verb);
  }

  /** «وفد من الكونغرس يزور بغداد»: with no mark between the noun and its verb. */
  private static boolean sent(Line line) {
    for (int k = 2; k < Math.min(line.size(), SENDERS); k++) {
      Token token = line.word(k).stem();
      if (k > 2 && token.can(Pos.PRESENT) && !Alone.nominal(token)) {
        return !line.word(k).and();
      }
      if (line.word(k).isPunctuation() || token.can(Pos.PREPOSITION) || line.quantity[k] >= 0) {
        return false;
      }
    }
    return false;
  }
}
