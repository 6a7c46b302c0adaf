package org.waqai.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.waqai.lexicon.Frame;
import org.waqai.model.Entity;

/** A verb whose object stands before its subject. */
final class Inverted {
  private Inverted() {}

  /** «ترأست الاجتماع الوزيرة»: the object may come before a subject that has a name. */
  static List<Integer> of(
      Line line, Nobody nobody, Frame frame, int v, boolean somebody, List<Integer> after) {
    if (after.size() > 1
        && struck(line, after.getFirst())
        && Struck.strikes(line.word(v), line.word(after.get(1)))) {
      return swapped(after); // «ضربت جنوب لبنان غارات»
    }
    if (after.size() < 2
        || !frame.slots().isEmpty() && !somebody
        || line.mentionAt[after.getFirst()] >= 0
        || !nobody.is(line, after.getFirst())
        || (line.mentionAt[after.get(1)] < 0
            ? !second(line, nobody, v, after)
            : line.place(after.get(1)))) {
      return after;
    }
    return swapped(after);
  }

  private static List<Integer> swapped(List<Integer> after) {
    List<Integer> out = new ArrayList<>(after);
    Collections.swap(out, 0, 1);
    return out;
  }

  /** A place that strikes nobody itself, as a state does. */
  private static boolean struck(Line line, int i) {
    return line.word(i).is("عاصمه")
        || line.mentionAt[i] >= 0
            && line.place(i)
            && line.nisba[i] < 0
            && line.kind(i) != Entity.Kind.COUNTRY;
  }

  private static boolean second(Line line, Nobody nobody, int v, List<Integer> after) {
    return !nobody.is(line, after.get(1))
        && Agreeing.onlySecond(line, v, after.getFirst(), after.get(1));
  }
}
