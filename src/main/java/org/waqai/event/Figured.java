package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Argument;
import org.waqai.model.Value;

/**
 * Times beside figures: «ارتفعت من 3 مليارات في سبتمبر إلى 4 مليارات في أكتوبر» tells of October,
 * whose figure it is.
 */
record Figured(Line line) {
  /** As many words may stand between a figure and its time. */
  private static final int NEAR = 2;

  /** The mentions of the line, each with the time of its own figure. */
  List<Draft> dated(List<Draft> drafts) {
    return drafts.stream().map(this::dated).toList();
  }

  private Draft dated(Draft draft) {
    if (draft.time().isEmpty()) {
      return draft;
    }
    int at = line.wordAt(draft.time().get().span().start());
    int beside = at < 0 ? -1 : figure(at);
    if (beside < 0 || own(draft, beside)) {
      return draft;
    }
    for (int i = at; i < Math.min(line.size(), at + Reach.LONGEST); i++) {
      boolean another = line.time[i] >= 0 && line.time[i] != line.time[at];
      if (another && own(draft, figure(i))) {
        Value.Period time = line.document.times().get(line.time[i]);
        return time.known() ? draft.at(Optional.of(draft.status()), Optional.of(time)) : draft;
      }
    }
    return draft;
  }

  /** The quantity that ends right before a time; -1 where none does. */
  private int figure(int at) {
    for (int i = at - 1; i >= Math.max(0, at - NEAR); i--) {
      if (line.quantity[i] >= 0) {
        return line.quantity[i];
      }
      if (line.word(i).isPunctuation() || line.time[i] >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private boolean own(Draft draft, int quantity) {
    if (quantity < 0) {
      return false;
    }
    Value told = line.document.quantities().get(quantity);
    for (Argument a : draft.arguments()) {
      if (a.value() instanceof Value.Quantity q && q.span().equals(told.span())) {
        return true;
      }
    }
    return false;
  }
}
