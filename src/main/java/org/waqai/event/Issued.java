package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * When a text came out, or somebody told it, is not when that happened: «تبنت الهجوم في تسجيل بثته
 * أمس», «قتل خمسة، وفق ما أعلن الجيش الأربعاء».
 */
record Issued(Line line) {
  private static final WordSet TEXTS =
      WordSet.of("بيان", "تسجيل", "منشور", "تغريده", "تقرير", "رساله", "شريط", "تدوينه");

  /** They lead to who or what tells it. */
  private static final WordSet SOURCES =
      WordSet.of("وفق", "وفقا", "حسب", "بحسب", "حسبما", "طبقا", "نقلا");

  /** So many words tell a source between commas. */
  private static final int ASIDE = 8;

  /** «، وفق ما أعلن الجيش الأربعاء»: whether who tells it, and when, follows the word. */
  boolean source(int i) {
    return SOURCES.contains(line.word(i).normal());
  }

  /** Whether the word is a text, and what follows may say when it came out. */
  boolean at(int i) {
    return TEXTS.contains(line.word(i).normal())
        && (line.is(i - 1, Sort.PREPOSITION) || !line.word(i).preposition().isEmpty())
        && i + 1 < line.size()
        && line.word(i + 1).stem().can(Pos.PAST); // «نشر» may be read as a noun
  }

  /** The first of either after a trigger; where the search ends, if there is none before. */
  int from(int trigger, int to) {
    for (int i = trigger + 1; i < Math.min(to, line.size()); i++) {
      int past = source(i) ? closed(i) : i;
      if (past == i && (at(i) || source(i))) {
        return i;
      }
      i = past;
    }
    return to;
  }

  /** «، بحسب سكان، أمس»: the comma behind who tells it, between commas; the same word else. */
  int closed(int i) {
    if (i == 0 || !line.word(i - 1).is("،")) {
      return i;
    }
    for (int k = i + 1; k + 1 < line.size() && k < i + ASIDE; k++) {
      if (line.word(k).is("،")) {
        return k;
      }
      if (line.is(k, Sort.VERB) || line.is(k, Sort.RELATIVE) || line.time[k] >= 0) {
        return i;
      }
    }
    return i;
  }
}
