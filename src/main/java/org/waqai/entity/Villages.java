package org.waqai.entity;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * Names of villages that are words too, or two words: «بلدة تبنين», «قرية كفر رمان», «بلدات عرابة
 * وجبع». A village's adjectives are feminine, and what is told of it is told by a verb in the
 * feminine, so that any other word there is its name.
 */
final class Villages {
  private static final WordSet HEADS = WordSet.of("بلده", "قريه", "بلدتي", "قريتي", "بلدات", "قري");

  /** They name several, the later ones without the noun. */
  private static final WordSet SEVERAL =
      WordSet.of("بلدتي", "قريتي", "بلدات", "قري", "مدينتي", "مدن", "مخيمي", "مديريتي");

  private static final WordSet MANY = WordSet.of("بلدات", "قري", "مدن");

  /** With these names of two words begin. */
  private static final WordSet OPENING =
      WordSet.of(
          "دير", "كفر", "بيت", "عين", "تل", "راس", "خربه", "وادي", "بني", "ام", "ابو", "مجدل",
          "برج", "خان", "جسر", "قلعه", "حصن", "مرج", "بير", "حدث", "معره", "نبع", "جب", "عزبه");

  private static final int NO_NAME =
      Bodies.NO_QUALITY | Traits.DIRECTION | Traits.SAY | Traits.TIME | Traits.VERB;

  private static final int NOUN =
      Traits.ADJECTIVE | Traits.COMMON | Traits.TOPIC | Traits.HEAD | Traits.TITLE | Traits.NISBA;

  private Villages() {}

  /** Whether a noun names several villages, of which each has its name after it. */
  static boolean several(Word head) {
    return SEVERAL.contains(head.stem());
  }

  /** «قرى سنار»: whether a plural has one name after it, of what the villages belong to. */
  static boolean of(Line line, int from, int to) {
    boolean more = line.isWord(to) && line.word(to).text().startsWith("و");
    return MANY.contains(line.word(from).stem()) && !more;
  }

  /** One past the name of the village after a noun; where it would begin, if there is none. */
  static int end(Line line, int from, int name) {
    boolean village = HEADS.contains(line.word(from).stem()) && !line.word(from).article();
    if (!village || !line.isWord(name) || !line.word(name).free()) {
      return name;
    }
    return named(line, name) ? past(line, name) : name;
  }

  /** One past another village that «و» joins to those before; the same word where none is. */
  static int next(Line line, int i) {
    boolean joined = line.isWord(i) && line.word(i).joined() && line.word(i).governed() == ' ';
    if (!joined || line.name(i).isPresent()) {
      return i;
    }
    boolean article = line.word(i).article() && line.word(i).core().analyses().isEmpty();
    return article || named(line, i) && !line.has(i, Traits.FIRST) ? past(line, i) : i;
  }

  private static int past(Line line, int from) {
    return two(line, from) ? from + 2 : from + 1;
  }

  private static boolean named(Line line, int from) {
    return two(line, from) || !line.word(from).article() && alone(line, from);
  }

  private static boolean two(Line line, int from) {
    return OPENING.contains(line.word(from).stem())
        && !line.word(from).article()
        && line.isWord(from + 1)
        && line.word(from + 1).free()
        && !line.word(from + 1).pronoun()
        && !line.has(from + 1, NO_NAME)
        && !tells(line.word(from + 1));
  }

  private static boolean alone(Line line, int i) {
    Word word = line.word(i);
    if (word.adverbial()
        || word.pronoun()
        || line.has(i, NO_NAME | NOUN)
        || word.stem().length() < 3
        || word.stem().endsWith("ات")
        || word.stem().endsWith("ه") && !word.core().analyses().isEmpty()
        || word.core().can(Pos.PREPOSITION)
        || word.core().can(Pos.RELATIVE)
        || tells(word)) {
      return false;
    }
    for (Analysis a : word.core().analyses()) {
      if (!a.isVerb() && a.number() == Analysis.Count.PLURAL) {
        return false; // «قرية صيادين»
      }
    }
    return word.core().analyses().isEmpty() || ends(line, i + 1);
  }

  /** «بلدة شهدت», «قرية يقطنها»: whether a verb of the third person may stand there. */
  private static boolean tells(Word word) {
    for (Analysis a : word.core().analyses()) {
      boolean one = a.isVerb() && a.person() == 3 && a.number() == Analysis.Count.SINGULAR;
      if (one && (a.gender() == Analysis.Gender.FEMININE || a.pos() == Pos.PRESENT)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name may end before the word: at a mark, before where it lies, before what goes on.
   */
  private static boolean ends(Line line, int i) {
    return !line.isWord(i) && !line.opens(i)
        || line.has(i, Traits.DIRECTION)
        || line.word(i).joined()
        || line.word(i).governed() == 'ب'
        || line.word(i).normal().equals("في")
        || line.word(i).normal().equals("الي")
        || line.word(i).normal().equals("من");
  }
}
