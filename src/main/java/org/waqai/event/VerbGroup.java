package org.waqai.event;

import org.waqai.model.WordSet;

/** A verb with what belongs to it and stands before it: particles, negation, «كان». */
final class VerbGroup {
  private static final WordSet AUXILIARY =
      WordSet.of(
          "كان", "كانت", "كانوا", "يكون", "تكون", "يزال", "تزال", "يزالون", "زال", "زالت", "زالوا");

  /** By so much more is kept which word it is: 0 tells that nobody has asked. */
  private static final int KNOWN = 2;

  private final Line line;

  /** What was found before, by the verb: whatever is asked of a verb asks for it. */
  private final int[] befores;

  VerbGroup(Line line) {
    this.line = line;
    this.befores = new int[line.size()];
  }

  /** The last word before a verb and what belongs to the verb. */
  int before(int v) {
    if (befores[v] == 0) {
      befores[v] = KNOWN + first(v);
    }
    return befores[v] - KNOWN;
  }

  private int first(int v) {
    int k = v - 1;
    while (k >= 0
        && (line.is(k, Sort.PARTICLE)
            || line.is(k, Sort.NEGATION)
            || line.is(k, Sort.ADVERB)
            || untilNow(k)
            || carries(k))) {
      k--;
    }
    return k;
  }

  /** «لا يزال حتى اليوم يدير»: the words of a time between the parts of a verb. */
  private boolean untilNow(int k) {
    if (k < 1) {
      return false;
    }
    boolean now = line.time[k] >= 0 || line.word(k).is("الان") || line.word(k).is("اليوم");
    boolean until = line.is(k, Sort.PREPOSITION) && line.word(k).is("حتي");
    if (!now && !until) {
      return false;
    }
    int from = now ? k : k + 1;
    while (from > 0 && (line.time[from - 1] >= 0 || line.word(from - 1).is("حتي"))) {
      from--;
    }
    return from > 0 && carries(from - 1);
  }

  /** Whether the word is a verb that only carries the tense of another. */
  boolean carries(int k) {
    return line.is(k, Sort.VERB) && AUXILIARY.contains(line.word(k).normal());
  }
}
