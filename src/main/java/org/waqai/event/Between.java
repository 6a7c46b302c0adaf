package org.waqai.event;

import org.waqai.model.WordSet;

/** What «بين» hangs on where it does not hang on the trigger of its clause. */
record Between(Line line, int trigger) {
  /** What two states have between them. */
  private static final WordSet BONDS =
      WordSet.of("علاقات", "تعاون", "شراكه", "صداقه", "روابط", "تبادل", "اخوه", "تنسيق", "حدود");

  /** What leads from one place to another. */
  private static final WordSet WAYS =
      WordSet.of(
          "سكه", "سكك", "طريق", "طرق", "خط", "خطوط", "جسر", "نفق", "انبوب", "انابيب", "قطار",
          "رحلات", "مسافه", "معبر", "معابر", "كابل", "ربط");

  private static final WordSet DURING = WordSet.of("خلال", "اثناء");

  /** Two who are named elsewhere. */
  private static final WordSet SIDES = WordSet.of("بلدين", "دولتين", "شعبين", "جانبين", "طرفين");

  /** So far before «بين» a bond is looked for. */
  private static final int BOND = 6;

  /** So far before «بين» a way is looked for. */
  private static final int WAY = 4;

  /** Whether two others are told of: what they have between them, and not who met. */
  boolean others(int i, int start) {
    return bond(i, start) || apart(i) || way(i);
  }

  /** «قرض لمد السكك الحديدية بين المناجم والميناء»: from where to where it leads. */
  private boolean way(int i) {
    for (int k = i - 1; k > Math.max(trigger, i - WAY) && line.is(k, Sort.NOMINAL); k--) {
      if (WAYS.contains(line.word(k).normal())) {
        return true;
      }
    }
    return false;
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
