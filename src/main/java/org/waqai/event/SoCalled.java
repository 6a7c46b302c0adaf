package org.waqai.event;

import org.waqai.model.WordSet;

/**
 * What somebody calls something stands for it: «احتجاجا على ما وصفه بالتماطل» is about «التماطل»,
 * «دان ما اعتبرته المنظمة انتهاكا» about «انتهاكا».
 */
final class SoCalled {
  /** After these it stands behind ب. */
  private static final WordSet DESCRIBE =
      WordSet.of(
          "وصف", "وصفت", "وصفه", "وصفوا", "وصفو", "يصف", "تصف", "يصفون", "نعت", "نعتت", "ينعت",
          "تنعت", "يوصف", "توصف", "يعرف", "تعرف", "عرف");

  /** After these it stands by itself. */
  private static final WordSet CALL =
      WordSet.of(
          "سما", "سمي", "سمت", "اسما", "اسمت", "اسمو", "سمو", "يسمي", "تسمي", "يسمون", "دعا", "دعت",
          "اعتبر", "اعتبرت", "اعتبرو", "يعتبر", "تعتبر", "يعتبرون", "عد", "عدت", "راي", "رات");

  /** As many words may stand between the verb and what is said of it: «ما وصفه وزير الدفاع بـ». */
  private static final int REACH = 6;

  private SoCalled() {}

  /** Where the phrase that is meant begins; the same word where nothing is only called so. */
  static int meant(Line line, int what) {
    int v = what + 1;
    if (v + 1 >= line.size() || !line.word(what).is("ما") && !line.word(what).is("من")) {
      return what;
    }
    String verb = line.word(v).normal();
    boolean described = DESCRIBE.contains(verb);
    if (!described && !CALL.contains(verb)) {
      return what;
    }
    int named = what;
    for (int i = v + 1; i < Math.min(line.size(), v + 1 + REACH); i++) {
      Word word = line.word(i);
      if (word.is("،") || line.is(i, Sort.VERB)) {
        break;
      }
      if (described) {
        if (word.preposition().equals("ب")) {
          return line.is(i, Sort.NOMINAL) ? i : what;
        }
      } else if (line.is(i, Sort.NOMINAL) && word.preposition().isEmpty()) {
        if (!word.definite() && line.mentionAt[i] < 0) {
          return i;
        }
        named = named == what ? i : named;
      } else if (!word.isPunctuation()) {
        break;
      }
    }
    return named;
  }
}
