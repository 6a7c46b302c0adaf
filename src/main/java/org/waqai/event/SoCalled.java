package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Normal;
import org.waqai.model.WordSet;

/**
 * What somebody calls something stands for it: «احتجاجا على ما وصفه بالتماطل» is about «التماطل»,
 * «دان ما اعتبرته المنظمة انتهاكا» about «انتهاكا».
 */
final class SoCalled {
  /** After these verbs, by their past, it stands behind ب. */
  private static final WordSet DESCRIBE = WordSet.of("وصف", "نعت", "عرف");

  /** After these it stands by itself. */
  private static final WordSet CALL = WordSet.of("سمي", "اسمي", "دعا", "اعتبر", "عد", "راي");

  /** These lead to the name that somebody goes by. */
  private static final WordSet KNOWN =
      WordSet.of(
          "معروف", "معروفه", "مسمي", "مسماه", "ملقب", "ملقبه", "شهير", "شهيره", "مكني", "معروفين");

  /** As many words may stand between the verb and what is said of it: «ما وصفه وزير الدفاع بـ». */
  private static final int REACH = 6;

  private SoCalled() {}

  /** Where the phrase that is meant begins; the same word where nothing is only called so. */
  static int meant(Line line, int what) {
    int v = what + 1;
    if (v + 1 >= line.size() || !line.word(what).is("ما") && !line.word(what).is("من")) {
      return what;
    }
    boolean described = is(line.word(v), DESCRIBE);
    if (!described && !is(line.word(v), CALL)) {
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

  /**
   * «التنظيم المعروف باسم «الراية»»: where the name stands by which the words from a head on go; -1
   * where none does.
   */
  static int name(Line line, int head, int end) {
    for (int i = head + 1; i <= Math.min(end, line.size() - 3); i++) {
      if (KNOWN.contains(line.word(i).normal()) && line.word(i).definite()) {
        Word by = line.word(i + 1);
        boolean joined = by.preposition().equals("ب") && !by.is("اسم");
        int name = joined && !by.isPunctuation() ? i + 1 : i + 2;
        name += name < line.size() && Bounds.QUOTES.contains(line.word(name).normal()) ? 1 : 0;
        boolean leads = by.preposition().equals("ب") && name < line.size();
        return leads && line.mentionAt[name] >= 0 ? name : -1;
      }
    }
    return -1;
  }

  private static boolean is(Word word, WordSet verbs) {
    for (Analysis a : word.stem().analyses()) {
      if (a.isVerb() && verbs.contains(Normal.of(a.lemma()))) {
        return true;
      }
    }
    return false;
  }
}
