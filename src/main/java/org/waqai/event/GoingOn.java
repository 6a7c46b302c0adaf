package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;

/** Participles that go on with what their sentence tells: «، مؤكدا أن». */
record GoingOn(Line line, Phrases phrases) {
  /**
   * «، مدينة نابلس»: the letters are also a noun of their own, with what it belongs to after it.
   */
  private boolean thing(int i) {
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      noun |= a.pos() == Pos.NOUN && a.lemma().equals(line.word(i).normal());
    }
    return noun
        && line.word(i).normal().endsWith("ه")
        && !line.word(i).stem().can(Pos.MASDAR)
        && line.is(i + 1, Sort.NOMINAL);
  }

  /** «مؤكدا»: an active participle in the accusative that goes on with what its sentence says. */
  boolean at(int i) {
    return i < line.size()
        && line.is(i, Sort.NOMINAL)
        && line.word(i).stem().can(Pos.ACTIVE_PARTICIPLE)
        && !line.word(i).definite()
        && line.word(i).preposition().isEmpty()
        && !thing(i)
        && (phrases.nouns().accusative(i)
            || many(i)
            || line.word(i).normal().endsWith("ه")
                && (!line.word(i).stem().can(Pos.MASDAR) // «تلقى الوزير، فلان، مكالمة»
                    || Sayings.goesOn(line.word(i))))
        && (Sayings.goesOn(line.word(i)) && line.is(i + 1, Sort.COMPLEMENTIZER)
            || i == 0
            || line.is(i - 1, Sort.PUNCTUATION)
            || line.word(i).normal().endsWith("ا"));
  }

  /** «، مؤكدين عزمهم»: what several go on to do, where they were told of before. */
  private boolean many(int i) {
    return line.word(i).normal().endsWith("ين")
        && line.word(i).normal().startsWith("م")
        && i > 0
        && line.word(i - 1).is("،")
        && !line.word(i).and()
        && (Sayings.goesOn(line.word(i))
            || line.is(i + 1, Sort.COMPLEMENTIZER)
            || line.is(i + 1, Sort.PREPOSITION)
            || line.is(i + 1, Sort.NOMINAL) && !phrases.adjectives().attribute(i + 1));
  }
}
