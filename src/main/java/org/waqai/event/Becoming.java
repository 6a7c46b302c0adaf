package org.waqai.event;

import java.util.List;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Entity;

/** What somebody is made, by a verb that does not tell who makes him so. */
final class Becoming {
  private Becoming() {}

  /** «عُيّن سالم مديرا»: a name and then what he is made; who makes him is not told. */
  static boolean told(Line line, Frame frame, Around around) {
    List<Integer> after = around.after();
    boolean two = after.size() == 2 && around.opens();
    boolean one = after.size() == 1 && around.before() < 0 && around.relative() >= 0;
    boolean was = after.size() == 1 && around.before() >= 0 && man(line, around);
    if (!two && !one && !was) { // «كان سالم عين مديرا»
      return false;
    }
    if (two && !named(line, after.getFirst())) {
      return false;
    }
    String word = line.word(after.getLast()).normal();
    String head = word.endsWith("ا") ? word.substring(0, word.length() - 1) : word;
    for (Slot slot : frame.slots()) {
      boolean made =
          !slot.required()
              && slot.where().stream().anyMatch(w -> w.position() == Where.Position.OBJECT)
              && (slot.heads().contains(head) || slot.heads().contains(word));
      if (made && whom(frame) && (word.endsWith("ا") || word.endsWith("ه"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * «سالم», «الملك سالم»: by name and title nobody can tell who makes whom what, but by what is.
   */
  private static boolean named(Line line, int i) {
    if (line.mentionAt[i] < 0 || line.named0[i]) {
      return line.named0[i] && line.mentionAt[i] >= 0;
    }
    return line.word(i).definite()
        && i + 1 < line.size()
        && line.named0[i + 1]
        && line.kind(i) == Entity.Kind.PERSON;
  }

  /** Whether a man's name stands before a verb of the past. */
  private static boolean man(Line line, Around around) {
    int before = around.before();
    return Mood.past(line.word(around.v()))
        && line.mentionAt[before] >= 0
        && line.kind(before) == Entity.Kind.PERSON
        && line.named0[before];
  }

  /** Whether the entry asks whom it is done to, apart from what he is made. */
  private static boolean whom(Frame frame) {
    return frame.slots().stream()
        .filter(slot -> Slots.asksWho(slot) && !slot.role().isEmpty() && !slot.event())
        .flatMap(slot -> slot.where().stream())
        .anyMatch(w -> w.position() == Where.Position.OBJECT);
  }
}
