package org.waqai.event;

import org.waqai.model.WordSet;

/** Titles of books, films and cases, which tell of no event: «فيلم «المعركة»», «قضية "الهروب"». */
final class Works {
  private static final WordSet KINDS =
      WordSet.of(
          "فيلم", "فيلما", "افلام", "كتاب", "كتابا", "روايه", "مسرحيه", "مسلسل", "مسلسلا", "ديوان",
          "اغنيه", "قصيده", "لوحه", "برنامج", "وثائقي", "سلسله", "مقال", "مقالا", "معرض", "لعبه",
          "قضيه");

  private Works() {}

  /** Whether a word stands in quotation marks right after what a work is called. */
  static boolean title(Line line, int i) {
    int quote = line.quote[i];
    if (quote < 0) {
      return false;
    }
    int first = i;
    while (first > 0 && line.quote[first - 1] == quote) {
      first--;
    }
    while (first > 0 && line.word(first - 1).isPunctuation()) {
      first--;
    }
    return first > 0
        && (KINDS.contains(line.word(first - 1).normal())
            || first > 1
                && line.word(first - 1).definite()
                && KINDS.contains(line.word(first - 2).normal()));
  }
}
