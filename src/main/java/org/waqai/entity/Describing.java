package org.waqai.entity;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Which words can describe a title, and which are nouns that stand for themselves. */
final class Describing {
  /** They describe whoever holds an office: «المدير المساعد», «الوزير المقال». */
  private static final WordSet HELPERS = WordSet.of("مساعد", "مقال", "منفذ");

  /** Plurals of men. */
  private static final WordSet MEN =
      WordSet.of(
          "وزراء", "رؤساء", "زعماء", "قاده", "سفراء", "نواب", "اعضاء", "عمال", "مدراء", "خبراء",
          "نشطاء", "علماء", "شباب", "طلاب", "طلبه", "تجار", "اطباء", "شعراء", "كتاب", "ادباء",
          "محافظو", "مسؤولو", "مسؤولي", "ممثلو", "ممثلي", "ابناء", "ولاه", "قضاه", "ضباط", "جنود",
          "رجال", "موظفو", "موظفي", "مواطنو", "رعايا", "اسري", "جرحي", "شهداء", "فقراء");

  private Describing() {}

  /** «الشؤون الخارجية»: a broken plural of things, whose adjective is feminine. */
  static boolean plural(Word word) {
    for (Analysis a : word.core().analyses()) {
      if (a.pos() == Pos.NOUN
          && a.number() == Analysis.Count.PLURAL
          && !word.stem().endsWith("اء")) { // «الوزراء» are people
        return true;
      }
    }
    return false;
  }

  /** «وزراء», «عمال»: men, and several. */
  static boolean men(Word word) {
    return MEN.contains(word.stem())
        && word.core().analyses().stream()
            .anyMatch(a -> a.pos() == Pos.NOUN && a.number() == Analysis.Count.PLURAL);
  }

  /** Whether a word is a noun and can describe none. */
  static boolean noun(Word word) {
    boolean noun = false;
    boolean own = false; // «المصنع»: no participle, though it is written like one
    boolean participle = false;
    for (Analysis a : word.core().analyses()) {
      switch (a.pos()) {
        case NOUN -> {
          if (a.lemma().endsWith("ي")) {
            return false; // «الأكراد»
          }
          noun = true;
          own |= a.lemma().equals(word.stem()) && !word.stem().endsWith("ه");
        }
        case MASDAR -> noun = true;
        case ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE -> participle = true;
        case ADJECTIVE, NISBA, NUMERAL -> {
          return false;
        }
        default -> {}
      }
    }
    return noun && (!participle || own && !HELPERS.contains(word.stem()));
  }
}
