package org.waqai.entity;

import org.waqai.model.WordSet;

/**
 * Small places that no list knows, by what stands around them: «في كرش بمحافظة لحج», «قرب هاردا
 * بولاية», «في بنش شمال إدلب».
 */
final class Localities {
  private static final WordSet AT = WordSet.of("في", "الي", "علي", "قرب", "من", "داخل");

  /** What a small place lies in. */
  private static final WordSet WITHIN =
      WordSet.of(
          "محافظه", "ولايه", "مديريه", "قضاء", "ريف", "مقاطعه", "اقليم", "عماله", "منطقه", "مركز",
          "ناحيه", "جزيره", "وادي", "حوض");

  private Localities() {}

  /** Whether the word is the name of a place. */
  static boolean at(Line line, int i) {
    return line.unknown(i)
        && line.word(i).stem().length() > 2
        && (leads(line, i) && lies(line, i + 1));
  }

  private static boolean leads(Line line, int i) {
    Word word = line.word(i);
    return word.governed() == 'ب'
        || word.free() && line.isWord(i - 1) && AT.contains(line.word(i - 1).normal());
  }

  /** «بمحافظة», «في ولاية», «شمال حلب», «(غرب)», «البولندية». */
  private static boolean lies(Line line, int i) {
    if (line.isMark(i, "(")) {
      return line.has(i + 1, Traits.DIRECTION);
    }
    if (!line.isWord(i)) {
      return false;
    }
    Word word = line.word(i);
    boolean in = word.normal().equals("في") && line.isWord(i + 1) && within(line.word(i + 1));
    boolean side = line.has(i, Traits.DIRECTION) && !word.article() && !word.joined();
    boolean state =
        word.article()
            && word.free()
            && line.has(i, Traits.NISBA)
            && word.stem().endsWith("ه")
            && !line.has(i, Traits.TOPIC);
    return in || side || state || word.governed() == 'ب' && within(word);
  }

  private static boolean within(Word word) {
    return WITHIN.contains(word.stem());
  }
}
