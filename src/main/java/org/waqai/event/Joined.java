package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waqai.event.Clause.Filling;

/** «عقوبات على إيران وعلى كوريا»: those whom the same preposition joins to a filling with «و». */
record Joined(Map<Line, Phrases> phrases) {
  /** Of all that the preposition leads to, those that follow on a filling, one on the other. */
  List<Filling> to(Filling first, List<Filling> all) {
    List<Filling> out = new ArrayList<>();
    Filling last = first;
    for (Filling next : all) {
      if (follows(last, next)) {
        out.add(next);
        last = next;
      }
    }
    return out;
  }

  private boolean follows(Filling last, Filling next) {
    if (!(last instanceof Filling.At at)
        || !(next instanceof Filling.At other)
        || at.line() != other.line()
        || at.start() >= other.start()) {
      return false;
    }
    Line line = at.line();
    Phrases of = phrases.get(line);
    if (of == null) {
      return false;
    }
    List<Integer> joined = of.conjuncts(at.start());
    int end = of.end(joined.isEmpty() ? at.start() : joined.getLast());
    end += end < line.size() && line.word(end).is("،") ? 1 : 0;
    boolean apart = line.word(other.start()).preposition().isEmpty();
    return end == (apart ? other.start() - 1 : other.start()) && line.word(end).and();
  }
}
