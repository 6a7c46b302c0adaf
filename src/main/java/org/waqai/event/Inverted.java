package org.waqai.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.waqai.lexicon.Frame;

/** A verb whose object stands before its subject. */
final class Inverted {
  private Inverted() {}

  /** «ترأست الاجتماع الوزيرة»: the object may come before a subject that has a name. */
  static List<Integer> of(
      Line line, Nobody nobody, Frame frame, int v, boolean somebody, List<Integer> after) {
    if (after.size() < 2
        || !frame.slots().isEmpty() && !somebody
        || line.mentionAt[after.getFirst()] >= 0
        || !nobody.is(line, after.getFirst())
        || (line.mentionAt[after.get(1)] < 0
            ? !second(line, nobody, v, after)
            : line.place(after.get(1)))) {
      return after;
    }
    List<Integer> out = new ArrayList<>(after);
    Collections.swap(out, 0, 1);
    return out;
  }

  private static boolean second(Line line, Nobody nobody, int v, List<Integer> after) {
    return !nobody.is(line, after.get(1))
        && Agreeing.onlySecond(line, v, after.getFirst(), after.get(1));
  }
}
