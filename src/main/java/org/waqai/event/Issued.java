package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** When a text came out is not when that happened: «تبنت الهجوم في تسجيل بثته أمس». */
record Issued(Line line) {
  private static final WordSet TEXTS =
      WordSet.of("بيان", "تسجيل", "منشور", "تغريده", "تقرير", "رساله", "شريط", "تدوينه");

  /** Whether the word is a text, and what follows may say when it came out. */
  boolean at(int i) {
    return TEXTS.contains(line.word(i).normal())
        && (line.is(i - 1, Sort.PREPOSITION) || !line.word(i).preposition().isEmpty())
        && i + 1 < line.size()
        && line.word(i + 1).stem().can(Pos.PAST); // «نشر» may be read as a noun
  }

  /** The first such word after a trigger; where the search ends, if there is none before. */
  int from(int trigger, int to) {
    for (int i = trigger + 1; i < Math.min(to, line.size()); i++) {
      if (at(i)) {
        return i;
      }
    }
    return to;
  }
}
