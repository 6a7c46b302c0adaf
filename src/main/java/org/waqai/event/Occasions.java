package org.waqai.event;

import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;
import org.waqai.model.WordSet;

/** Who is there on the occasion that a noun names: «قال الوزير خلال الاجتماع». */
final class Occasions {
  private static final WordSet DURING = WordSet.of("خلال", "اثناء", "في", "ب", "بعد", "عقب");

  /**
   * What stands between the preposition and the occasion: «على هامش المؤتمر», «في أشغال الجلسة».
   */
  private static final WordSet PARTS =
      WordSet.of(
          "هامش", "ختام", "افتتاح", "مستهل", "اشغال", "اعمال", "فعاليات", "بدايه", "نهايه",
          "اختتام", "انطلاق", "حفل");

  private static final int REACH = 25;

  private final Line line;
  private final VerbClauses clauses;

  Occasions(Line line, VerbClauses clauses) {
    this.line = line;
    this.clauses = clauses;
  }

  /** Whoever speaks or acts on the occasion that a clause's noun names. */
  Optional<Filling> doer(Clause clause) {
    int from = opening(clause.trigger);
    if (from < 0) {
      return Optional.empty();
    }
    int v = before(from);
    v = v < 0 && opensSentence(from) ? after(clause.to) : v;
    if (v < 0) {
      return Optional.empty();
    }
    Frame frame = frame(v);
    Clause of = clauses.of(v, frame, false, false);
    int above = of.describes ? before(v) : -1;
    if (above >= 0) { // «أعلن عن مشروع يتيح العودة، خلال اجتماع»
      frame = frame(above);
      of = clauses.of(above, frame, false, false);
      clause.during = above;
    }
    return of.inherited && frame.equals(Skeleton.BARE)
        ? Optional.empty()
        : of.subject.stream().findFirst();
  }

  /** The preposition by which the noun hangs on the clause; -1 where it hangs on none. */
  private int opening(int noun) {
    int i = noun;
    while (i > 0
        && line.word(i).preposition().isEmpty()
        && PARTS.contains(line.word(i - 1).normal())) {
      i--;
    }
    if (DURING.contains(line.word(i).preposition())) {
      return i;
    }
    boolean hangs =
        i > 0
            && (DURING.contains(line.word(i - 1).normal())
                || i < noun && line.is(i - 1, Sort.PREPOSITION));
    return hangs && line.word(i).preposition().isEmpty() ? i - 1 : -1;
  }

  private int before(int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH) && !Bounds.stops(line, i); i--) {
      if (line.is(i, Sort.VERB)) {
        return i;
      }
      if (line.is(i, Sort.COMPLEMENTIZER) || line.is(i, Sort.RELATIVE)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean opensSentence(int from) {
    return from == 0 || Bounds.stops(line, from - 1);
  }

  private int after(int to) {
    for (int i = to; i < Math.min(line.size(), to + REACH) && !Bounds.stops(line, i); i++) {
      if (line.is(i, Sort.VERB)) {
        return line.is(i - 1, Sort.PUNCTUATION) ? i : -1;
      }
    }
    return -1;
  }

  /** How the verb is read: as a saying where it says something. */
  private Frame frame(int v) {
    for (Triggers.Fired fired : line.fired(v)) {
      if (fired.bearing().speech()) {
        return fired.frame();
      }
    }
    return Skeleton.BARE;
  }
}
