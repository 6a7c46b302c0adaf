package org.waqai.event;

import org.waqai.model.WordSet;

/** «زار الوزير يرافقه المدير مصنعا»: whom somebody has with him, as «مع» would say. */
final class Company {
  private static final WordSet GOES =
      WordSet.of("يرافق", "ترافق", "رافق", "رافقت", "يصحب", "تصحب", "يصاحب", "تصاحب");

  private Company() {}

  static boolean at(Line line, int i) {
    Word word = line.word(i);
    if (word.pronoun().isEmpty() || !GOES.contains(word.normal()) || word.and() || i == 0) {
      return false;
    }
    Word before = line.word(i - 1);
    boolean after = before.is("،") || before.definite() || line.named0[i - 1];
    return after && i + 1 < line.size() && !line.word(i + 1).isPunctuation();
  }
}
