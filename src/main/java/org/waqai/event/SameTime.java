package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** What is told as of the time of what stands before it in its sentence. */
final class SameTime {
  private static final WordSet WITHIN = WordSet.of("في", "خلال", "اثناء");
  private static final String ACCUSATIVE = "ا";

  /** As many words before a noun may stand what points back to the time: «يتوجب فيها على». */
  private static final int REACH = 8;

  private final Line line;

  SameTime(Line line) {
    this.line = line;
  }

  /** Whether the trigger, or the light verb that it hangs on, is of the time told before it. */
  boolean holds(Clause clause) {
    for (int[] stretch : clause.more) {
      int governor = stretch[0] - 1;
      boolean before = governor >= 0 && governor < clause.trigger;
      if (before && line.is(governor, Sort.VERB) && goesOn(governor)) {
        return true;
      }
    }
    return goesOn(clause.trigger) || resumes(clause.trigger);
  }

  /**
   * «هددت أمس بعقوبات كما فرضت»، «التقى أمس الوزير، داعيا إلى»: a verb joined to those before it,
   * or a participle that goes on about their subject.
   */
  private boolean goesOn(int trigger) {
    Word word = line.word(trigger);
    if (line.is(trigger, Sort.VERB)) {
      return word.and() || (trigger > 0 && line.word(trigger - 1).is("كما"));
    }
    return (word.and() || (trigger > 0 && line.word(trigger - 1).is("،")))
        && !word.definite()
        && word.preposition().isEmpty()
        && word.normal().endsWith(ACCUSATIVE)
        && word.stem().can(Pos.ACTIVE_PARTICIPLE);
  }

  /** «المهلة المحددة في 20 يونيو التي يجب فيها سداد»، «اشتباكات أمس قتل خلالها». */
  private boolean resumes(int trigger) {
    for (int k = trigger + 1; k <= trigger + 2 && k < line.size(); k++) {
      if (line.word(k).isPunctuation()) {
        return false;
      }
      if (pointsBack(k)) {
        return true;
      }
    }
    for (int k = trigger - 1; k >= 0 && k > trigger - REACH && goesBack(trigger, k); k--) {
      if (pointsBack(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean goesBack(int trigger, int k) {
    return !line.is(trigger, Sort.VERB)
        && !line.is(k, Sort.VERB)
        && !line.is(k, Sort.RELATIVE)
        && !line.word(k).isPunctuation();
  }

  private boolean pointsBack(int k) {
    return !line.word(k).pronoun().isEmpty() && WITHIN.contains(line.word(k).normal());
  }
}
