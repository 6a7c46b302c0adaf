package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * What somebody is charged with has a time of its own: «حبس التاجر لاتهامه بقتل جاره في مارس 2019».
 */
record Charged(Line line) {
  /** They lead to a deed after «ل»: «لتورطه في», «للاشتباه في». */
  private static final WordSet FOR =
      WordSet.of("اتهام", "تورط", "ضلوع", "ادانت", "ادانه", "اشتباه", "قيام", "ارتكاب");

  /** They do after «ب»: «بتهمة القتل». */
  private static final WordSet ON =
      WordSet.of("تهمه", "تهم", "جريمه", "جرم", "جنحه", "جنايه", "شبهه");

  /** As many words may stand between a deed and its time. */
  private static final int FAR = 25;

  /**
   * Whether a time is that of a deed of which somebody is accused, and not of what befalls him for
   * it: any time after what happens somewhere, but for a day of these days, «بتهمة القتل أمس».
   */
  boolean with(int trigger, int time) {
    if (Weekdays.at(line, time) || line.word(time).stem().can(Pos.ADVERB)) {
      return false;
    }
    boolean deed = false;
    for (int k = time - 1; k >= Math.max(trigger, time - FAR); k--) {
      if (opens(k)) {
        return deed;
      }
      deed |= line.fired(k).stream().anyMatch(f -> f.bearing().sited());
    }
    return false;
  }

  private boolean opens(int k) {
    Word word = line.word(k);
    return word.preposition().equals("ل") && FOR.contains(word.normal())
        || word.preposition().equals("ب") && ON.contains(word.normal())
        || word.normal().startsWith("متهم")
            && k + 1 < line.size()
            && line.word(k + 1).preposition().equals("ب");
  }
}
