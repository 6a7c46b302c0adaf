package org.waqai.event;

import java.util.EnumSet;
import java.util.Set;
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

  private static final Set<Filler> PERSON = EnumSet.of(Filler.PERSON);

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

  /**
   * «انفجرت شمال المدينة سيارة», «كان المدير قد قتل غربي المدينة»: where, right after a verb that
   * is not done by the side nor to it.
   */
  static boolean besideVerb(Line line, Sort[] sorts, int side) {
    int v = side - 1;
    Word verb = line.word(v);
    boolean done = // by whoever stands before
        v > 1 && line.word(v - 1).is("قد") && sorts[v - 2] == Sort.NOMINAL;
    boolean another = Mood.past(verb) && Agreeing.own(verb) == Gender.FEMININE;
    return (done || another) && verb.pronoun().isEmpty() && !strikes(verb);
  }

  /** Whether an entry of the verb asks for a place that it is done to, and none for a person. */
  private static boolean strikes(Word verb) {
    boolean place = false;
    for (Firing firing : verb.mold().sense().verbs()) {
      for (Slot slot : firing.frame().slots()) {
        boolean object = slot.where().stream().anyMatch(w -> w.position() == Where.Position.OBJECT);
        if (object && slot.kinds().equals(PERSON)) {
          return false; // «قتل»
        }
        place |= object && slot.kinds().contains(Filler.PLACE);
      }
    }
    return place;
  }
}
