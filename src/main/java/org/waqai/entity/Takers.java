package org.waqai.entity;

import org.waqai.model.WordSet;

/** Verbs that somebody does to somebody else: «دعا», «اتهم», «استقبل». */
final class Takers {
  private static final WordSet VERBS =
      WordSet.of(
          "دعا", "دعت", "يدعو", "تدعو", "طالب", "طالبت", "يطالب", "تطالب", "حث", "حثت", "يحث",
          "تحث", "اتهم", "اتهمت", "يتهم", "تتهم", "انتقد", "انتقدت", "ينتقد", "تنتقد", "هدد",
          "هددت", "يهدد", "تهدد", "حذر", "حذرت", "يحذر", "تحذر", "ابلغ", "ابلغت", "يبلغ", "تبلغ",
          "اقال", "اقالت", "يقيل", "تقيل", "ناشد", "ناشدت", "يناشد", "تناشد", "هاجم", "هاجمت",
          "استقبل", "استقبلت", "يستقبل", "تستقبل", "يهنئ", "تهنئ", "ايد", "ايدت", "يؤيد", "تؤيد",
          "كلف", "كلفت", "يكلف", "تكلف", "اعتقل", "اعتقلت", "استدعي", "استدعت", "التقي", "التقت",
          "يلتقي", "تلتقي");

  /** As many words may stand between such a verb and who does it: «دعا خلال لقاء في جنيف». */
  private static final int REACH = 6;

  private Takers() {}

  /** Whether the word is such a verb. */
  static boolean at(Line line, int i) {
    return line.isWord(i) && VERBS.contains(line.word(i).stem());
  }

  /** Whether such a verb stands before a word, with no mark between them. */
  static boolean before(Line line, int i) {
    for (int k = i - 1; k >= Math.max(0, i - 1 - REACH) && line.isWord(k); k--) {
      if (at(line, k)) {
        return line.word(k).governed() == ' ' && !line.word(k).article();
      }
    }
    return false;
  }
}
