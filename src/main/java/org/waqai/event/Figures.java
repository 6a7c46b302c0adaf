package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Argument;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** Numbers that are told for their own sake, where no other event of the sentence has them. */
final class Figures {
  /** So many words may stand between two numbers of one list. */
  private static final int JOINED = 6;

  private Figures() {}

  /** Whether another entry tells of the number: «بلغت الديون 5 ملايين دينار». */
  static boolean told(Draft draft, List<Draft> drafts) {
    for (Draft other : drafts) {
      if (!other.equals(draft) && !other.frame().otherwise() && shares(draft, other)) {
        return true;
      }
    }
    return false;
  }

  private static boolean shares(Draft draft, Draft other) {
    for (Argument a : draft.arguments()) {
      for (Argument b : other.arguments()) {
        if (a.value() instanceof Value.Quantity
            && b.value() instanceof Value.Quantity
            && a.value().span().overlaps(b.value().span())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * «لاستقبال 3 ملايين زائر و20 مليون مسافر»: those to whom something is to be done are not there
   * yet, nor are those who are joined to them.
   *
   * @param before what the sentence tells up to there
   */
  static Draft meant(Draft draft, List<Draft> before, Line line) {
    return joins(draft, before) || hangs(draft, line)
        ? draft.at(Optional.of(Status.PLANNED), draft.time())
        : draft;
  }

  private static boolean hangs(Draft draft, Line line) {
    for (Argument a : draft.arguments()) {
      int at = line.wordAt(a.value().span().start());
      if (a.value() instanceof Value.Quantity
          && at > 0
          && line.word(at - 1).preposition().equals("ل")
          && Somebody.deed(line.word(at - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(Draft draft, List<Draft> before) {
    for (Draft other : before) {
      if (other.frame().otherwise()
          && other.status() == Status.PLANNED
          && draft.words().start() - other.words().end() <= JOINED) {
        return true;
      }
    }
    return false;
  }
}
