package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;

/** The pronoun of «إنه», where it is nobody: «قال شاهد إنه قتل مدني». */
final class Expletive {
  private Expletive() {}

  /**
   * Whether a verb that may be a passive has next to it one man not told of before, with no ا of
   * the accusative, so that it was done to him.
   */
  static boolean at(Line line, int v) {
    int i = v + 1;
    if (!line.is(i, Sort.NOMINAL)
        || line.mentionAt[i] >= 0
        || line.quantity[i] >= 0
        || line.word(i).definite()
        || line.word(i).and()
        || !line.word(i).preposition().isEmpty()
        || !line.word(i).pronoun().isEmpty()
        || line.is(i + 1, Sort.NOMINAL) && !describes(line, i + 1)) {
      return false;
    }
    boolean passive = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      passive |=
          a.pos() == Pos.PAST
              && a.person() == 3
              && a.number() == Analysis.Count.SINGULAR
              && a.gender() == Analysis.Gender.MASCULINE
              && a.voice() == Analysis.Voice.EITHER;
    }
    String normal = line.word(i).normal();
    return passive
        && !normal.endsWith("ا")
        && !normal.endsWith("ه")
        && !normal.endsWith("ين")
        && !normal.endsWith("ات")
        && line.word(i).stem().analyses().stream()
            .anyMatch(
                a ->
                    (a.pos() == Pos.NOUN || a.pos() == Pos.ADJECTIVE)
                        && a.number() == Analysis.Count.SINGULAR
                        && a.lemma().equals(normal));
  }

  /** «مدني آخر», but «قائد الكتيبة», who may be in any case. */
  private static boolean describes(Line line, int i) {
    Word word = line.word(i);
    return !word.definite()
        && !word.normal().endsWith("ا")
        && word.pronoun().isEmpty()
        && (word.and() || !word.preposition().isEmpty() || word.stem().can(Pos.ADJECTIVE));
  }
}
