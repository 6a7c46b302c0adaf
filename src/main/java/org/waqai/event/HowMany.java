package org.waqai.event;

import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** The words before a number that belong to it: «نحو», «أكثر من», «ما لا يقل عن», «ما بين». */
final class HowMany {
  private static final WordSet MORE = WordSet.of("اكثر", "اقل", "ازيد", "اكبر");

  private static final WordSet ABOUT = WordSet.of("نحو", "حوالي", "قرابه", "زهاء");

  /** After «ما»: «ما يزيد على كذا». */
  private static final WordSet LIMITS =
      WordSet.of(
          "يقل", "يزيد", "يربو", "يناهز", "يقارب", "يفوق", "يتجاوز", "يقرب", "ينيف", "يتعدي", "يصل",
          "يعادل");

  private static final WordSet ON = WordSet.of("عن", "علي", "من", "الي");

  /** After «ما», with a pronoun: «ما مجموعه كذا». */
  private static final WordSet SUMS = WordSet.of("مجموع", "عدد", "قيمت", "مقدار", "قدر");

  /** After them «بين» leads to what they go to and fro between. */
  private static final WordSet RANGES = WordSet.of("يتراوح", "تتراوح", "تراوح", "تراوحت");

  /** As many words may stand between such a verb and «بين». */
  private static final int REACH = 6;

  private HowMany() {}

  /** Whether the word before a number belongs to it. */
  static boolean tells(Line line, int i) {
    if (afterWhat(line, i) || range(line, i)) {
      return true;
    }
    Word word = line.word(i);
    if (isNumber(line, i + 1) && line.quantity[i] < 0) {
      return ABOUT.contains(word.normal())
          || (word.is("من") && i > 0 && MORE.contains(line.word(i - 1).normal()));
    }
    return MORE.contains(word.normal())
        && i + 2 < line.size()
        && line.word(i + 1).is("من")
        && isNumber(line, i + 2);
  }

  /** A number, or what leads to one: «نحو 12», «أكثر من مليون». */
  static boolean opens(Line line, int i) {
    Word word = line.word(i);
    return isNumber(line, i)
        || ABOUT.contains(word.normal()) && isNumber(line, i + 1)
        || MORE.contains(word.normal())
            && i + 2 < line.size()
            && line.word(i + 1).is("من")
            && isNumber(line, i + 2);
  }

  private static boolean isNumber(Line line, int i) {
    return i < line.size() && line.quantity[i] >= 0;
  }

  /** «ما لا يقل عن كذا», «ما يزيد على كذا», «ما مجموعه كذا». */
  private static boolean afterWhat(Line line, int i) {
    for (int start = Math.max(0, i - 3); start <= i; start++) {
      if (!line.word(start).is("ما") || !line.word(start).pronoun().isEmpty()) {
        continue;
      }
      int verb = start + 1;
      verb += verb < line.size() && line.word(verb).is("لا") ? 1 : 0;
      int number = verb + 1;
      if (number >= line.size()) {
        continue;
      }
      Word next = line.word(verb);
      if (LIMITS.contains(next.normal())) {
        number += ON.contains(line.word(number).normal()) ? 1 : 0;
      } else if (!SUMS.contains(next.normal()) || next.pronoun().isEmpty()) {
        continue;
      }
      if (number > i && isNumber(line, number)) {
        return true;
      }
    }
    return false;
  }

  /** «بين 20 و30», «ما بين 20 و30», «من 20 إلى 30»: what opens a number with two ends. */
  private static boolean range(Line line, int i) {
    Word word = line.word(i);
    if (word.is("ما") && i + 1 < line.size() && line.word(i + 1).is("بين")) {
      return !moves(line, i) && isRange(line, i + 2);
    }
    if (word.is("الي") && i > 0 && line.quantity[i] >= 0) {
      return line.quantity[i - 1] == line.quantity[i];
    }
    return (word.is("بين") || word.is("من"))
        && word.pronoun().isEmpty()
        && line.quantity[i] < 0
        && !moves(line, i)
        && isRange(line, i + 1);
  }

  /** «تتراوح الأسعار بين كذا وكذا». */
  private static boolean moves(Line line, int i) {
    for (int k = i - 1; k >= Math.max(0, i - REACH); k--) {
      if (line.word(k).isPunctuation()) {
        return false;
      }
      if (RANGES.contains(line.word(k).normal())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRange(Line line, int i) {
    if (!isNumber(line, i)) {
      return false;
    }
    Value.Quantity q = line.document.quantities().get(line.quantity[i]);
    return q.minimum().isPresent() && q.maximum().isPresent();
  }
}
