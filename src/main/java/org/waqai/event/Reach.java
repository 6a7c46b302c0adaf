package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** How far a time may stand after what it tells of. */
final class Reach {
  private static final WordSet FEMININE = WordSet.of("التي", "اللتان", "اللتين", "اللواتي");

  /** As many words may stand before a time, after «منذ» or after what it tells of. */
  static final int LONGEST = 25;

  private final Line line;

  Reach(Line line) {
    this.line = line;
  }

  /** Whether nothing beyond the word dates what stands before it. */
  boolean stops(int i) {
    Word word = line.word(i);
    return Bounds.STOPS.contains(word.normal())
        || word.is("،")
        || (line.is(i, Sort.VERB) && word.and());
  }

  /** To the end of what «منذ» opens. */
  int phraseEnd(int from) {
    int i = from;
    while (i < line.size() && i - from < LONGEST && !stops(i)) {
      i++;
    }
    return i;
  }

  /** To the end of a relative clause that hangs on what ends at the word: «الاتفاق الذي وقع في». */
  int relative(int trigger, int to) {
    if (!line.is(to, Sort.RELATIVE) || !agrees(trigger, line.word(to).normal())) {
      return to;
    }
    int i = to + 1;
    while (i < line.size() && !stops(i) && !line.is(i, Sort.COMPLEMENTIZER)) {
      i++;
    }
    return i;
  }

  /** A verbal noun is masculine: «توقيع الوثيقة التي» goes on about the document. */
  private boolean agrees(int trigger, String relative) {
    Word noun = line.word(trigger);
    boolean feminine = noun.normal().endsWith("ه") || noun.normal().endsWith("ات");
    return FEMININE.contains(relative) ? feminine || !noun.stem().can(Pos.MASDAR) : !feminine;
  }
}
