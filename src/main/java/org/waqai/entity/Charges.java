package org.waqai.entity;

import org.waqai.model.WordSet;

/** What else a minister has charge of: «وزير الخارجية والتعاون والمغتربين في الخارج». */
final class Charges {
  /** «والعلاقات الدولية». */
  private static final WordSet RELATIONS = WordSet.of("دوليه", "خارجيه", "عامه");

  private Charges() {}

  /** One past the charge that a joined word begins; the same word where it begins none. */
  static int end(Line line, int i) {
    Word word = line.word(i);
    if (word.article() && line.isWord(i + 1)) {
      Word next = line.word(i + 1);
      if (next.normal().equals("في") && line.isWord(i + 2) && line.word(i + 2).is("الخارج")) {
        return i + 3;
      }
      if (word.stem().equals("علاقات")) {
        boolean with = next.normal().equals("مع") && line.has(i + 2, Traits.HEAD | Traits.TOPIC);
        boolean what = next.article() && RELATIONS.contains(next.stem());
        return with ? i + 3 : what ? i + 2 : i;
      }
    }
    return line.has(i, Traits.TOPIC) ? i + 1 : i;
  }
}
