package org.waqai.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Part;
import org.waqai.model.Status;
import org.waqai.model.Value;

/**
 * What a sentence that begins with its verb goes on to tell of the day of the sentence before: «وصل
 * الرئيس الثلاثاء. واستقبله الأمير». Only of these days: what is told of long ago goes on in years.
 *
 * @param parts of which part each sentence is
 * @param groups the events, in the order of the text
 * @param published the day of publication
 */
record Narrative(List<Part.Kind> parts, List<Group> groups, Optional<LocalDate> published) {
  /** So many days ago is still told as one story. */
  private static final int DAYS = 7;

  /** With these a verb of the present begins. */
  private static final String PRESENT = "يت";

  /** Gives the events that have no time the day that they go on in. */
  void carry() {
    for (int i = 1; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean main = !group.first().noun() && opens(group.first());
      if (main && group.time.isEmpty() && happened(group) && !group.type.isSaying()) {
        before(i).ifPresent(before -> Continuity.takeTime(group, before));
      }
    }
  }

  /** The last thing that the sentence before tells by a verb, with its day. */
  private Optional<Group> before(int i) {
    int sentence = groups.get(i).first().sentence() - 1;
    for (int k = i - 1; k >= 0 && groups.get(k).first().sentence() >= sentence; k--) {
      Group before = groups.get(k);
      if (before.first().sentence() == sentence
          && before.time.filter(this::recent).isPresent()
          && happened(before)
          && !before.first().noun()
          && parts.get(sentence) == Part.Kind.BODY) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  private boolean recent(Value.Period time) {
    return Edtf.isDay(time)
        && published
            .filter(
                p ->
                    time.edtf().compareTo(p.minusDays(DAYS).toString()) >= 0
                        && time.edtf().compareTo(p.toString()) <= 0)
            .isPresent();
  }

  private static boolean happened(Group group) {
    return group.first().status() == Status.HAPPENED;
  }

  /** Whether its sentence begins with it, «واستقبله», and not with how things are, «ويضم». */
  private static boolean opens(Draft draft) {
    int before = draft.trigger().start() - draft.evidence().span().start();
    return before <= 1 && PRESENT.indexOf(draft.evidence().quote().charAt(before)) < 0;
  }
}
