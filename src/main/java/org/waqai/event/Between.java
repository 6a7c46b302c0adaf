package org.waqai.event;

import org.waqai.model.WordSet;

/** What «بين» hangs on where it does not hang on the trigger of its clause. */
record Between(Line line, int trigger) {
  /** What two states have between them. */
  private static final WordSet BONDS =
      WordSet.of("علاقات", "تعاون", "شراكه", "صداقه", "روابط", "تبادل", "اخوه", "تنسيق", "حدود");

  private static final WordSet DURING = WordSet.of("خلال", "اثناء");

  /** Two who are named elsewhere. */
  private static final WordSet SIDES = WordSet.of("بلدين", "دولتين", "شعبين", "جانبين", "طرفين");

  /** So far before «بين» a bond is looked for. */
  private static final int BOND = 6;

  /** Whether two others are told of: what they have between them, and not who met. */
  boolean others(int i, int start) {
    return bond(i, start) || apart(i);
  }

  /** «سبل تعزيز العلاقات بين البلدين»: between whom that is, and not who met. */
  private boolean bond(int i, int start) {
    if (!SIDES.contains(line.word(start).normal())) {
      return false;
    }
    for (int k = i - 1; k > Math.max(trigger, i - BOND); k--) {
      Word word = line.word(k);
      if (!line.is(k, Sort.NOMINAL)) {
        return false;
      }
      if (BONDS.contains(word.normal()) && (word.definite() || line.word(k + 1).definite())) {
        return true;
      }
    }
    return false;
  }

  /** «أكد خلال اللقاء متانة العلاقات بين تونس وليبيا»: that hangs on what is said there. */
  private boolean apart(int i) {
    if (trigger < 1
        || !DURING.contains(line.word(trigger - 1).normal())
        || !line.word(trigger).definite()) {
      return false;
    }
    for (int k = trigger + 1; k < i; k++) {
      Word word = line.word(k);
      boolean other = line.is(k, Sort.NOMINAL) && !word.definite() && line.mentionAt[k] < 0;
      if (word.is("علي") || other) {
        return true;
      }
      if (!line.is(k, Sort.NOMINAL)) {
        return false;
      }
    }
    return false;
  }
}
