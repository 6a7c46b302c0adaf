package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.Status;

/** What the light verbs over a mention say of it: that it happened, when it will, who did it. */
record Performed(Line line, Governing governing) {
  /** «شن المقاتلون هجوما واسعا»: whether a verb in the past says who did it. */
  boolean byWhom(Draft draft) {
    return !draft.definite()
        && draft.status() == Status.HAPPENED
        && governing.of(draft.words().start()).stream()
            .anyMatch(
                g ->
                    line.is(g.at(), Sort.VERB)
                        && line.word(g.at()).stem().can(Pos.PAST)
                        && g.light().takesObject()
                        && g.light().handsDoer()
                        && !g.clause().inherited
                        && !g.clause().subject.isEmpty());
  }

  /** «تجرى الانتخابات في نوفمبر المقبل»: whether a verb says when it will happen. */
  boolean arranged(Draft draft) {
    return draft.time().isPresent()
        && draft.status() == Status.PLANNED
        && governing.of(draft.words().start()).stream().anyMatch(g -> line.is(g.at(), Sort.VERB));
  }

  /** «وقع هجوم», «شن هجوما»: whether a verb says that it happened. */
  boolean happened(Draft draft) {
    return governing.of(draft.words().start()).stream()
            .anyMatch(g -> line.is(g.at(), Sort.VERB) && !Mood.supposes(line, g.at()))
        && draft.status() != Status.PLANNED
        && draft.status() != Status.ALLEGED;
  }
}
