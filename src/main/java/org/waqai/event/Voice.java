package org.waqai.event;

import java.util.List;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.model.Analysis;

/** What the letters of a verb tell of its voice, and whether its subject is in itself. */
final class Voice {
  private final Line line;

  Voice(Line line) {
    this.line = line;
  }

  /**
   * «قتل 5 أشخاص في غارة»: letters that may be a passive, one noun phrase, and an object needed.
   */
  boolean passiveByShape(int v, Frame frame, List<Integer> after, int before, int relative) {
    boolean either = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      either |= a.isVerb() && a.voice() == Analysis.Voice.EITHER && a.person() == 3;
    }
    boolean object = false;
    for (Slot slot : frame.slots()) {
      object |= Slots.onlyObject(slot);
    }
    if (!either || !object || !line.word(v).pronoun().isEmpty()) {
      return false;
    }
    int phrasesAround = after.size() + (before >= 0 ? 1 : 0) + (relative >= 0 ? 1 : 0);
    return phrasesAround == 1 || (after.isEmpty() && phrasesAround > 0);
  }

  /** A verb in the plural or of the first person has its subject in itself. */
  boolean agreesFully(int v) {
    boolean any = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()) {
        any = true;
        if (a.person() == 3
            && a.number() != Analysis.Count.PLURAL
            && a.number() != Analysis.Count.DUAL) {
          return false;
        }
      }
    }
    return any;
  }
}
