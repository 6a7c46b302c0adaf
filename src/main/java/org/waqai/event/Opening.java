package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** The time that opens a sentence and dates all that it goes on to tell. */
final class Opening {
  /** How many words may stand before a time that opens its sentence: «وفي ساعة مبكرة من فجر». */
  static final int WITHIN = 5;

  private static final WordSet DASHES = WordSet.of("-", "–", "—", ":");

  private final Line line;
  private final WordTimes words;
  private final Dated dated;
  private final int at;

  Opening(Line line, WordTimes words, Dated dated) {
    this.line = line;
    this.dated = dated;
    this.words = words;
    this.at = find(line);
  }

  /** The word at which a time opens the sentence; else -1. */
  private static int find(Line line) {
    for (int i = 0; i < Math.min(WITHIN, line.size()); i++) {
      if (line.time[i] >= 0) {
        return i;
      }
      if (line.is(i, Sort.VERB) || line.is(i, Sort.COMPLEMENTIZER) || line.mentionAt[i] >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The time that opens the sentence, if it is a point. */
  Optional<Value.Period> scene() {
    return at < 0
        ? Optional.empty()
        : Optional.of(words.at(at)).filter(t -> t.known() && t.edtf().indexOf('/') < 0);
  }

  /** «وفي مايو 2021 عقدوا مؤتمرا ودعوا إلى»: not what is said or what a name is told by. */
  Optional<Value.Period> of(int trigger) {
    if (at < 0 || trigger < at || dated.ofAnother(at, trigger)) {
      return Optional.empty();
    }
    if (chronicle()) {
      return words.told(at); // «1990- الغزو الذي: مجلس الأمن يعتمد القرار الذي يفرض»
    }
    boolean within = false;
    for (int i = at; i < trigger; i++) {
      within |= line.is(i, Sort.COMPLEMENTIZER) || line.is(i, Sort.RELATIVE);
    }
    return within ? Optional.empty() : words.told(at);
  }

  /** Whether the sentence is an entry of a chronicle, its year at its head. */
  private boolean chronicle() {
    return at + 1 < line.size()
        && at <= 1
        && DASHES.contains(line.word(at + 1).normal())
        && (at == 0 || line.word(0).isPunctuation());
  }
}
