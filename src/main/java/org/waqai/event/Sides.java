package org.waqai.event;

import org.waqai.event.Sense.Firing;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** «قصف الجيش شمال غزة»: where a side is not where something is done, but what it is done to. */
final class Sides {
  /** As many words may name whoever does it. */
  private static final int DOER = 5;

  /** Those who strike and what they do, though nothing was told of it before. */
  private static final WordSet STRIKERS = WordSet.of("قوات", "قصف", "هجوم", "هجمات");

  private Sides() {}

  /** Whether a side after the one phrase that follows a verb is the verb's object. */
  static boolean struck(Line line, Sort[] sorts, int side) {
    int v = side - 1;
    while (v > 0
        && side - v <= DOER
        && sorts[v] == Sort.NOMINAL
        && !line.word(v).and()
        && line.word(v).preposition().isEmpty()) {
      v--;
    }
    if (v < 0 || v == side - 1 || sorts[v] != Sort.VERB || !line.word(v).pronoun().isEmpty()) {
      return false;
    }
    int doer = v + 1;
    boolean known = line.word(doer).definite() || line.named0[doer] || line.mentionAt[doer] >= 0;
    boolean place = line.mentionAt[doer] >= 0 && line.place(doer) && line.nisba[doer] < 0;
    String head = line.word(doer).normal();
    boolean strikes = STRIKERS.contains(head) || Struck.hits(line.word(doer));
    boolean doers = known || strikes || head.endsWith("ون");
    for (int k = doer + 1; k < side; k++) {
      boolean quality =
          line.nisba[k] >= 0
              || line.word(k).stem().can(Pos.ADJECTIVE)
              || line.word(k).definite() && line.word(doer).definite()
              || line.named0[k];
      if (!quality) {
        return false; // «هاجم مسلحون قرية شمالي البلاد»
      }
    }
    return doers
        && !(place && !line.named0[doer])
        && Agreeing.own(line.word(v)) != Gender.ANY
        && strikes(line.word(v));
  }

  /** Whether an entry of the verb asks for a place that it is done to. */
  private static boolean strikes(Word verb) {
    for (Firing firing : verb.mold().sense().verbs()) {
      for (Slot slot : firing.frame().slots()) {
        if (slot.kinds().contains(Filler.PLACE)
            && slot.where().stream().anyMatch(w -> w.position() == Where.Position.OBJECT)) {
          return true;
        }
      }
    }
    return false;
  }
}
