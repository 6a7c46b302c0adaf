package org.waqai.event;

import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** The words that phrases begin with. */
final class Heads {
  /** What stands before the noun that it is a part of: «آخر معاقله», «جميع الأسرى». */
  private static final WordSet SHARES =
      WordSet.of(
          "اخر", "اول", "جميع", "كل", "كافه", "معظم", "غالبيه", "بعض", "ابرز", "اكبر", "نصف", "عده",
          "بضعه", "بضع", "احد", "احدي");

  /** What counts those after «من», more or less. */
  private static final WordSet MANY =
      WordSet.of("عدد", "عددا", "مجموعه", "دفعه", "عشرات", "كثير", "كثيرا", "العديد", "عديد");

  /** People of somebody's: «مئات من عناصرها», but «فر الملايين من ديارهم». */
  private static final WordSet OWN =
      WordSet.of(
          "عناصر", "قوات", "جنود", "افراد", "انصار", "مقاتلي", "رجال", "اعضاء", "قادت", "موظفي",
          "مواطني", "رعايا", "كوادر", "قيادات", "ابناء", "مساعدي", "مرافقي", "اقارب", "حراس",
          "اتباع", "ضباط", "عمال", "طلاب", "نشطاء");

  private Heads() {}

  /** Whether a phrase begins with one of the words, numbers and the ا of the accusative aside. */
  static boolean begins(Filling filling, WordSet heads) {
    Line line;
    int i;
    switch (filling) {
      case Filling.At at -> {
        line = at.line();
        i = at.start();
      }
      case Filling.Owned owned -> {
        line = owned.line();
        i = owned.start();
      }
      default -> {
        return false;
      }
    }
    while (i < line.size() - 1 && !is(line, i, heads)) {
      int next = shared(line, i);
      if (next == i) {
        return false;
      }
      i = next;
    }
    return is(line, i, heads);
  }

  /** Past a number or a share: «مئات المحتجين», «تسعة من المسلحين»; the same word else. */
  private static int shared(Line line, int i) {
    Word word = line.word(i);
    boolean nominal = i + 1 < line.size() && line.is(i + 1, Sort.NOMINAL);
    if (many(line, i)) {
      return i + 2;
    }
    if (line.is(i, Sort.NUMBER)
        || line.is(i, Sort.DEMONSTRATIVE)
        || nominal && (SHARES.contains(word.normal()) || word.stem().can(Pos.NUMERAL))) {
      return i + 1;
    }
    return i;
  }

  /** «عدد من المتظاهرين», «عشرات من المسلحين»: whether those who are meant stand after «من». */
  static boolean many(Line line, int i) {
    Word word = line.word(i);
    return i + 2 < line.size()
        && line.word(i + 1).is("من")
        && !line.word(i + 1).and()
        && line.is(i + 2, Sort.NOMINAL)
        && (line.word(i + 2).pronoun().isEmpty() || OWN.contains(line.word(i + 2).normal()))
        && (line.mentionAt[i + 2] < 0 || !line.place(i + 2))
        && (word.stem().can(Pos.NUMERAL)
            || line.is(i, Sort.NUMBER)
            || MANY.contains(word.normal()));
  }

  private static boolean is(Line line, int i, WordSet heads) {
    Word word = line.word(i);
    if (heads.contains(word.normal()) || heads.contains(word.flat())) {
      return true;
    }
    for (String ending : word.mold().endings()) {
      if (heads.contains(ending)) {
        return true;
      }
    }
    return i + 1 < line.size()
        && (heads.contains(word.normal(), line.word(i + 1).normal())
            || heads.contains(word.normal(), line.word(i + 1).flat()));
  }
}
