package org.waqai.entity;

import java.util.BitSet;
import java.util.Optional;
import org.waqai.model.WordSet;

/** What is called after somebody: «جامعة الملك سعود», «شارع الشيخ زايد». */
final class Namesake {
  private static final WordSet CALLED =
      WordSet.of(
          "جامعه",
          "كليه",
          "معهد",
          "مدرسه",
          "ثانويه",
          "اكاديميه",
          "مركز",
          "مستشفي",
          "مكتبه",
          "متحف",
          "مؤسسه",
          "مدينه",
          "مطار",
          "ميناء",
          "سد",
          "قاعده",
          "ميدان",
          "ساحه",
          "شارع",
          "طريق",
          "مسجد",
          "جامع",
          "ملعب",
          "استاد",
          "جسر",
          "حديقه",
          "نفق",
          "مجمع",
          "قصر",
          "برج",
          "محور");

  /** Whose name something may bear; of whoever is in office it is rather his. */
  private static final WordSet TITLES =
      WordSet.of(
          "ملك", "ملكه", "امير", "اميره", "شيخ", "شيخه", "سلطان", "امام", "شهيد", "مولي", "قديس",
          "رئيس", "خليفه", "سيده", "قاضي");

  /** What a place's name of several words begins with that is no person's. */
  private static final int HEADING = Traits.HEAD | Traits.TITLE;

  private static final int TITLED = 3;
  private static final int QUALITIES = 2;

  private Namesake() {}

  /** The words of a line that only tell after whom something is called. */
  static BitSet of(Line line) {
    BitSet out = new BitSet(line.size());
    for (int i = 0; i + 2 < line.size(); i++) {
      int end = end(line, i);
      if (end > i) {
        out.set(i + 1, end);
        i = end - 1;
      }
    }
    for (int i = 0; i + 1 < line.size(); i++) {
      Optional<Gazetteer.Match> place = line.place(i);
      if (place.isPresent() && place.get().to() > i + 1 && line.has(i, HEADING)) {
        out.set(i, place.get().to()); // «محافظة صلاح الدين», «سيدي قاسم»
      }
    }
    return out;
  }

  /** One past the name that begins with such a noun; the noun itself where none does. */
  static int end(Line line, int noun) {
    if (!line.has(noun, Traits.HEAD)
        || line.word(noun).article()
        || line.word(noun).pronoun()
        || !CALLED.contains(line.word(noun).stem())) {
      return noun;
    }
    int i = noun + 1;
    while (i <= noun + TITLED && title(line, i)) {
      i++;
    }
    if (!line.isWord(i) || !line.word(i).free()) {
      return noun;
    }
    int end = PersonNames.end(line, i);
    if (end == i || i == noun + 1 && !named(line, i, end)) {
      return noun;
    }
    int quality = end;
    while (quality < end + QUALITIES && quality(line, quality)) {
      quality++;
    }
    return Added.end(line, quality);
  }

  /** «محمد الخامس»: two parts of a name at least, with no title before them. */
  private static boolean named(Line line, int i, int end) {
    return end - i > 1 && line.has(i, Traits.FIRST | Traits.WEAK | Traits.LINK);
  }

  private static boolean title(Line line, int i) {
    return line.isWord(i)
        && line.word(i).article()
        && line.word(i).free()
        && TITLES.contains(line.word(i).stem());
  }

  /** «الدولي», «التخصصي». */
  private static boolean quality(Line line, int i) {
    return line.isWord(i)
        && line.word(i).article()
        && line.word(i).free()
        && line.has(i, Traits.ADJECTIVE)
        && !line.has(i, Bodies.NO_QUALITY);
  }
}
