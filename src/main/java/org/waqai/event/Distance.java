package org.waqai.event;

import org.waqai.model.WordSet;

/** How far from a place something happened: «على بعد 20 كيلومترا من المدينة». */
record Distance(Line line) {
  private static final WordSet LENGTHS =
      WordSet.of(
          "كلم",
          "كم",
          "كيلومتر",
          "كيلومترا",
          "كيلومترات",
          "كيلومترين",
          "متر",
          "مترا",
          "امتار",
          "ميل",
          "ميلا",
          "اميال");

  /** As many words may stand before the unit: «على بعد نحو خمسة وعشرين كيلومترا». */
  private static final int COUNT = 6;

  /** Whether the word is a unit of length. */
  static boolean unit(Word word) {
    return LENGTHS.contains(word.normal());
  }

  /** The word that leads from «على بعد» or «على مسافة» to the place; else -1. */
  int leads(int i) {
    if (!line.word(i).is("علي") || i + 2 >= line.size()) {
      return -1;
    }
    Word far = line.word(i + 1);
    if (!far.is("بعد") && !far.is("مسافه") || !far.pronoun().isEmpty()) {
      return -1;
    }
    for (int k = i + 2; k + 1 < Math.min(line.size(), i + 2 + COUNT); k++) {
      if (unit(line.word(k))) {
        Word next = line.word(k + 1);
        return next.is("من") || next.is("عن") ? k + 1 : Homographs.side(next) ? k : -1;
      }
    }
    return -1;
  }
}
