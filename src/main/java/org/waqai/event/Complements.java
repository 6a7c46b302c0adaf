package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Where;
import org.waqai.model.Analysis;

/** What a light verb is completed by. */
record Complements(Line line, Clauses clauses) {
  /** «الضربات … وقد حصلنا على أدلة»: an event says nothing of itself as «نحن». */
  boolean thirdPerson(int i) {
    return !line.is(i, Sort.VERB)
        || line.word(i).stem().analyses().stream().anyMatch(Complements::thirdPerson);
  }

  private static boolean thirdPerson(Analysis a) {
    return a.isVerb() && a.person() == 3;
  }

  /**
   * What stands at a place by a light verb; «تعرض المصنع الذي يقع في الضاحية لقصف»: past the
   * relative clause of its subject, where an event does.
   */
  List<Filling> of(Clause clause, Where where) {
    List<Filling> near = clause.at(where);
    int verb = clause.to + 1;
    if (!near.isEmpty()
        || where.position() != Where.Position.PHRASE
        || !line.is(clause.to, Sort.RELATIVE)
        || !line.is(verb, Sort.VERB)) {
      return near;
    }
    clause.more.add(new int[] {verb + 1, clauses.right(verb + 1)});
    List<Filling> far = new ArrayList<>(clause.at(where));
    far.removeIf(f -> !event(f));
    if (far.isEmpty()) {
      clause.more.removeLast();
    }
    return far;
  }

  private boolean event(Filling filling) {
    return filling instanceof Filling.At at
        && at.line() == line
        && !line.fired(at.start()).isEmpty();
  }
}
