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

  /** Two hundreds or thousands of those who follow: «ألفي جندي». */
  private static final WordSet PAIRS =
      WordSet.of("الفي", "مئتي", "مائتي", "مليوني", "الفا", "مئتا");

  /** What counts those after «من», more or less. */
  private static final WordSet MANY =
      WordSet.of(
          "عدد", "عددا", "مجموعه", "حفنه", "ثله", "دفعه", "عشرات", "كثير", "كثيرا", "العديد",
          "عديد", "مزيد", "مزيدا");

  /** What tells how many of them there are: «عدد كبير من». */
  private static final WordSet SIZES =
      WordSet.of(
          "كبير", "كبيرا", "كبيره", "صغير", "صغيره", "قليل", "قليلا", "محدود", "محدودا", "هائل",
          "اخر", "اخري", "متزايد", "متزايدا", "اكبر", "واسعه");

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
    int those = those(line, i);
    if (those >= 0) {
      return those;
    }
    if (nominal && Courtesy.before(line, i)) {
      return i + 1; // «معالي الوزير»
    }
    if (line.is(i, Sort.NUMBER)
        || line.is(i, Sort.DEMONSTRATIVE)
        || nominal
            && (SHARES.contains(word.normal())
                || PAIRS.contains(word.normal())
                || word.stem().can(Pos.NUMERAL))) {
      return i + 1;
    }
    return i;
  }

  /** «عدد من المتظاهرين», «عشرات من المسلحين»: whether those who are meant stand after «من». */
  static boolean many(Line line, int i) {
    return those(line, i) >= 0;
  }

  /** «سلسلة من الهجمات», «عدد كبير من التظاهرات»: some, and none that were told of. */
  static boolean ofMany(Line line, int i) {
    int of = i - 1;
    if (of < 1 || !line.word(of).is("من") || line.word(of).and()) {
      return false;
    }
    int head = of - 1;
    head -= head > 0 && SIZES.contains(line.word(head).normal()) ? 1 : 0;
    String many = line.word(head).normal();
    return MANY.contains(many) || many.equals("سلسله") || many.equals("موجه");
  }

  /** «عدد من», «عددا كبيرا من»: whether a word only counts those after «من», and is no verb. */
  static boolean counts(Line line, int i) {
    int of = i + 1;
    of += of < line.size() && SIZES.contains(line.word(of).normal()) ? 1 : 0;
    return MANY.contains(line.word(i).normal())
        && of < line.size()
        && line.word(of).is("من")
        && line.word(of).pronoun().isEmpty();
  }

  /** The word after «من» that names those who are meant: «عدد كبير من المتظاهرين»; else -1. */
  static int those(Line line, int i) {
    Word word = line.word(i);
    if (!word.stem().can(Pos.NUMERAL)
        && !line.is(i, Sort.NUMBER)
        && !MANY.contains(word.normal())) {
      return -1;
    }
    int of = i + 1;
    of += of < line.size() && SIZES.contains(line.word(of).normal()) ? 1 : 0;
    return of + 1 < line.size()
            && line.word(of).is("من")
            && !line.word(of).and()
            && line.is(of + 1, Sort.NOMINAL)
            && (line.word(of + 1).pronoun().isEmpty()
                || OWN.contains(line.word(of + 1).normal())
                || word.and() && i > 0 && line.mentionAt[i] < 0) // «الوزير وعدد من زملائه»
            && (line.mentionAt[of + 1] < 0 || !line.place(of + 1))
        ? of + 1
        : -1;
  }

  private static boolean is(Line line, int i, WordSet heads) {
    Word word = line.word(i);
    if (heads.contains(word.normal()) || heads.contains(word.flat())) {
      return true;
    }
    if (!word.pronoun().isEmpty() && heads.contains(word.full())) { // «قدره»
      return true;
    }
    if (!word.pronoun().isEmpty() && word.normal().endsWith("ت")) { // «معارضته»
      String bare = word.normal().substring(0, word.normal().length() - 1);
      if (heads.contains(bare + "ه")) {
        return true;
      }
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
