package org.waqai.event;

import java.util.List;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * Clauses that describe an indefinite subject without a relative pronoun, within the clause of its
 * verb: «اغتال مسلحان يستقلان دراجة الناشط».
 */
final class Carried {
  /** «يبلغ من العمر 40 عاما» */
  private static final WordSet AGE = WordSet.of("عاما", "سنه", "سنوات", "اعوام", "شهرا", "ربيعا");

  private final Line line;
  private final Bounds bounds;

  Carried(Line line, Bounds bounds) {
    this.line = line;
    this.bounds = bounds;
  }

  /**
   * Where the clause of a verb goes on after such a clause; -1 where it does not.
   *
   * @param end where the verb's clause seems to end: at the verb that describes its subject
   */
  int after(int v, int end) {
    if (!describes(end)) {
      return -1;
    }
    List<Integer> before = bounds.free(v + 1);
    int carrier = bounds.phraseOf(end - 1);
    if (before.size() != 1 || carrier < 0 || before.getFirst() != carrier) {
      return -1;
    }
    int verb = end;
    while (line.is(verb + 1, Sort.VERB)) {
      verb++; // «كانوا يستقلون»
    }
    List<Integer> phrases =
        bounds.free(verb + 1).stream().filter(p -> line.time[p] < 0 && !age(p)).toList();
    boolean full = line.is(verb + 1, Sort.PREPOSITION) && line.word(verb).pronoun().isEmpty();
    int own = full ? 0 : 1;
    return phrases.size() > own ? phrases.get(own) : -1;
  }

  private boolean describes(int i) {
    return line.is(i, Sort.VERB)
        && !line.word(i).and()
        && line.is(i - 1, Sort.NOMINAL)
        && !line.word(i - 1).definite()
        && !line.named0[i - 1]
        && (line.word(i).stem().can(Pos.PRESENT)
            || Sorting.auxiliary(line.word(i))
            || !line.word(i).pronoun().isEmpty());
  }

  private boolean age(int phrase) {
    return line.is(phrase + 1, Sort.NOMINAL) && AGE.contains(line.word(phrase + 1).normal());
  }
}
