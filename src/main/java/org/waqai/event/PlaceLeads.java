package org.waqai.event;

import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** Several words that lead to a place as «في» does: «إلى الشمال من المدينة», «مدن بينها كذا». */
record PlaceLeads(Line line) {
  private static final WordSet COMPASS = WordSet.of("شمال", "جنوب", "شرق", "غرب");

  /** What lies in a place, or is made up of places that are told after it. */
  private static final WordSet AREAS =
      WordSet.of(
          "مدينه",
          "مدن",
          "محافظه",
          "محافظات",
          "بلده",
          "بلدات",
          "قريه",
          "قري",
          "منطقه",
          "مناطق",
          "ولايه",
          "ولايات",
          "حي",
          "احياء",
          "ناحيه",
          "نواحي",
          "جزيره",
          "جزر",
          "مستوطنه",
          "مستوطنات",
          "دوله",
          "دول",
          "بلدان",
          "عاصمه",
          "عواصم",
          "اقليم",
          "اقاليم",
          "مواقع",
          "اماكن",
          "مديريه",
          "مديريات",
          "قضاء",
          "بلديه",
          "بلديات",
          "مقاطعه",
          "مقاطعات",
          "مخيم",
          "مخيمات");

  private static final WordSet TIED = WordSet.of("تابع", "تابعه");

  /** As many words may stand between the areas and those among them: «مدن عدة في البلاد بينها». */
  private static final int NEAR = 5;

  /** The last word of what leads to a place and begins at the word; else -1. */
  int at(int i) {
    if (i + 1 >= line.size()) {
      return -1;
    }
    int far = new Distance(line).leads(i);
    if (far >= 0) {
      return far;
    }
    Word word = line.word(i);
    Word next = line.word(i + 1);
    if (word.is("خارج") && !word.definite() && (i == 0 || !line.word(i - 1).is("الي"))) {
      boolean abroad = line.mentionAt[i + 1] >= 0 && line.kind(i + 1) == Entity.Kind.COUNTRY;
      return abroad ? -1 : i; // «خارج المدينة», not «خارج الأردن»
    }
    boolean compass = // «إلى الشمال من المدينة»
        word.is("الي")
            && COMPASS.contains(next.normal())
            && next.definite()
            && i + 2 < line.size()
            && line.word(i + 2).is("من");
    if (compass) {
      return i + 2;
    }
    if (word.is("غير") && next.is("بعيد") && i + 2 < line.size()) {
      return line.word(i + 2).is("عن") || line.word(i + 2).is("من") ? i + 2 : -1;
    }
    if (word.is("كل") && next.is("من")) {
      boolean in = word.preposition().equals("ب") || i > 0 && line.word(i - 1).is("في");
      return in ? i + 1 : -1; // «في كل من الرباط وفاس»
    }
    boolean among = (word.is("بين") || word.is("من")) && word.pronoun().equals("ها");
    if (among && areas(i)) {
      return i; // «في مدن بينها الرباط»
    }
    boolean tied = TIED.contains(word.normal()) && next.preposition().equals("ل");
    return tied && i > 0 && AREAS.contains(line.word(i - 1).normal()) ? i : -1;
  }

  /** Whether «في» and areas stand not far before the word. */
  private boolean areas(int i) {
    for (int k = i - 1; k > Math.max(0, i - NEAR - 1); k--) {
      boolean led = line.word(k).preposition().equals("ب") || before(k);
      if (AREAS.contains(line.word(k).normal()) && led) {
        return true;
      }
    }
    return false;
  }

  /** «في عدد من المدن», «في عدة مدن»: whether «في» leads to the word. */
  private boolean before(int k) {
    for (int n = k - 1; n >= Math.max(0, k - 3); n--) {
      if (line.word(n).is("في")) {
        return true;
      }
    }
    return false;
  }
}
