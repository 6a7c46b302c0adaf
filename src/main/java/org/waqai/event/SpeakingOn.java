package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * Verbs by which whoever speaks goes on after what he said: «قال الوزير إن المفاوضات تقدمت، ودعا
 * الأطراف إلى». The verb has the form of the first, and its subject is not told again.
 */
final class SpeakingOn {
  /** By their past: what is done with words. */
  private static final WordSet VERBS =
      WordSet.of(
          "قال", "اضاف", "اكد", "اوضح", "اشار", "شدد", "ذكر", "كشف", "لفت", "نوه", "اعتبر", "وصف",
          "دعا", "طالب", "حث", "ناشد", "حذر", "هدد", "توعد", "اتهم", "حمل", "انتقد", "ندد", "دان",
          "ادان", "استنكر", "رحب", "اشاد", "اعرب", "عبر", "نفي", "تعهد", "وعد", "جدد", "استبعد",
          "توقع", "رجح", "اعترف", "اقر", "رفض", "هنا", "شكر");

  /** So far back stands the verb of the words before. */
  private static final int REACH = 40;

  private final Line line;

  SpeakingOn(Line line) {
    this.line = line;
  }

  /** Whether the word, after a comma, is such a verb in the form of the one that said the words. */
  boolean after(int first, int i) {
    Word word = line.word(i);
    return i > 0
        && line.is(i, Sort.VERB)
        && line.word(i - 1).is("،")
        && word.and()
        && word.pronoun().isEmpty()
        && speaks(word)
        && line.is(first, Sort.VERB)
        && Mood.past(line.word(first))
        && form(line.word(first)).equals(form(word));
  }

  /** Whether the word is such a verb of whoever said the clause before it in its sentence. */
  boolean at(int v) {
    if (v < 4 || !line.word(v - 1).is("،") || !line.word(v).and()) {
      return false;
    }
    for (int i = v - 2; i > Math.max(0, v - REACH) && !Bounds.stops(line, i); i--) {
      if (line.is(i, Sort.COMPLEMENTIZER)) {
        int first = verb(i);
        if (first >= 0 && after(first, v)) {
          return true;
        }
      }
    }
    return false;
  }

  private int verb(int complementizer) {
    for (int i = complementizer - 1; i >= 0 && !Bounds.stops(line, i); i--) {
      if (line.is(i, Sort.VERB)) {
        return speaks(line.word(i)) ? i : -1;
      }
    }
    return -1;
  }

  /** Whether a word is such a verb. */
  static boolean speaks(Word word) {
    for (Analysis a : word.stem().analyses()) {
      if (a.pos() == Pos.PAST && VERBS.contains(a.lemma())) {
        return true;
      }
    }
    return false;
  }

  /** «قال» and «دعا», «قالت» and «دعت», «قالوا» and «دعوا». */
  private static String form(Word word) {
    String normal = word.normal();
    return normal.endsWith("ت") && !normal.equals("لفت") ? "ت" : normal.endsWith("وا") ? "وا" : "";
  }
}
