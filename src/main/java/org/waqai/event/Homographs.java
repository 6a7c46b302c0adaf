package org.waqai.event;

import java.util.Set;
import org.waqai.model.Analysis.Pos;

/**
 * Words that are written alike and of which the neighbours tell one from the other: «فجر» blows up
 * or is the dawn, «عبر» crosses or is through, «شمال» is a side or where something is.
 */
final class Homographs {
  /** «هجوم شمال مالي», «غرق قارب قبالة السواحل»: sides that stand before a place. */
  private static final Set<String> SIDES =
      Set.of("شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "قباله");

  private static final Set<String> BLOWN = Set.of("نفس", "انفس", "حزام", "سيارت", "شاحنت");

  private static final Set<String> MORE = Set.of("اكثر", "اقل", "ازيد", "اكبر");

  private static final Set<String> ABOUT = Set.of("نحو", "حوالي", "قرابه", "زهاء");

  private Homographs() {}

  /** Whether the word is a side, as «شمال» is, that a place may follow. */
  static boolean side(Word word) {
    return SIDES.contains(word.normal())
        && !word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && word.pronoun().isEmpty();
  }

  /** A side after a noun or a number tells where, as a preposition does. */
  static boolean tellsWhere(Line line, Sort[] sorts, int i) {
    if (i == 0 || i + 1 >= line.size() || !side(line.word(i)) || line.nisba[i] >= 0) {
      return false;
    }
    if (line.mentionAt[i] >= 0 && line.country(i) || line.mentionAt[i] < 0 && line.named0[i]) {
      return false; // «جنوب السودان» is a name
    }
    Word next = line.word(i + 1);
    return (sorts[i - 1] == Sort.NOMINAL || sorts[i - 1] == Sort.NUMBER)
        && (next.definite() || line.named0[i + 1] || side(next) || line.mentionAt[i + 1] >= 0)
        && next.preposition().isEmpty()
        && !next.and();
  }

  /** «فجر انتحاري نفسه», and not the dawn: what follows has himself or his belt as its object. */
  static boolean blowsUp(Line line, int i) {
    for (int k = i + 1; k < Math.min(line.size(), i + 5); k++) {
      Word word = line.word(k);
      if (word.isPunctuation() || word.stem().can(Pos.PREPOSITION) || line.time[k] >= 0) {
        return false;
      }
      if (BLOWN.contains(word.normal()) && !word.pronoun().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** «وبين المصدر أن»: the verb, where «أن» follows its subject. */
  static boolean makesClear(Line line, int i) {
    if (!line.word(i).stem().canBeVerb() || !line.word(i).pronoun().isEmpty()) {
      return false;
    }
    for (int k = i + 1; k < Math.min(line.size(), i + 7); k++) {
      Word word = line.word(k);
      if (word.stem().can(Pos.COMPLEMENTIZER)
          && !word.and()
          && (word.is("ان") || word.preposition().equals("ب"))) {
        return true;
      }
      if (word.isPunctuation()
          || word.and()
          || word.stem().canBeVerb() && word.stem().analyses().getFirst().isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** «وعبر المبعوث عن أمله»: the verb, where «عن» follows its subject. */
  static boolean expresses(Line line, int i) {
    boolean opens = i == 0 || line.word(i).and() || line.word(i - 1).isPunctuation();
    if (opens && i + 1 < line.size() && counts(line, i + 1)) {
      return true; // «عبر 12 ألف لاجئ الحدود»
    }
    for (int k = i + 1; opens && k < Math.min(line.size(), i + 10); k++) {
      Word word = line.word(k);
      if (word.is("عن") && word.pronoun().isEmpty()) {
        return true;
      }
      if (word.isPunctuation() || word.and() || word.stem().can(Pos.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }

  /** A number, or what leads to one: «نحو 12», «أكثر من مليون». */
  private static boolean counts(Line line, int i) {
    boolean more = MORE.contains(line.word(i).normal()) && i + 2 < line.size();
    return line.quantity[i] >= 0
        || ABOUT.contains(line.word(i).normal()) && i + 1 < line.size() && line.quantity[i + 1] >= 0
        || more && line.word(i + 1).is("من") && line.quantity[i + 2] >= 0;
  }

  /** «نحو» and «أكثر من» before a number belong to it. */
  static boolean bounds(Line line, int i) {
    Word word = line.word(i);
    if (i + 1 < line.size() && line.quantity[i + 1] >= 0 && line.quantity[i] < 0) {
      return ABOUT.contains(word.normal())
          || (word.is("من") && i > 0 && MORE.contains(line.word(i - 1).normal()));
    }
    return i + 2 < line.size()
        && MORE.contains(word.normal())
        && line.word(i + 1).is("من")
        && line.quantity[i + 2] >= 0;
  }
}
