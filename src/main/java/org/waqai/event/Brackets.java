package org.waqai.event;

import org.waqai.model.WordSet;

/** What stands in brackets or quotation marks at the end of a noun phrase, and belongs to it. */
final class Brackets {
  private static final WordSet OPENING = WordSet.of("\"", "«", "“");

  private Brackets() {}

  /** A parenthesis belongs to the phrase; «"» before a noun too. */
  static int end(Line line, int i) {
    Word mark = line.word(i);
    if (mark.is("(")) {
      for (int j = i + 1; j < Math.min(line.size(), i + 8); j++) {
        if (line.word(j).is(")")) {
          return j + 1;
        }
      }
    }
    return quoted(line, i);
  }

  /** «المدمرة «كول»»: a name of a word or three in quotation marks, after a noun. */
  private static int quoted(Line line, int i) {
    if (!OPENING.contains(line.word(i).normal())
        || !line.word(i).preposition().isEmpty()
        || !line.is(i - 1, Sort.NOMINAL)
        || line.mentionAt[i - 1] >= 0
        || !line.is(i + 1, Sort.NOMINAL)
        || !line.word(i + 1).preposition().isEmpty()) {
      return i;
    }
    for (int j = i + 2; j < Math.min(line.size(), i + 5); j++) {
      if (line.word(j).isPunctuation()) {
        return line.quote[i + 1] >= 0 || line.quote[i] >= 0 ? j + 1 : i;
      }
      if (!line.is(j - 1, Sort.NOMINAL) || !line.is(j, Sort.NOMINAL)) {
        return i; // «الحكومة "أغلقت باب الحوار"»
      }
    }
    return i;
  }
}
