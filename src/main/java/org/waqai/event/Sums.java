package org.waqai.event;

import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Row;
import org.waqai.model.WordSet;

/** Where the figure stands after a word that leads to one: «بقيمة تجاوزت 5 ملايين». */
final class Sums {
  /** Words of which a figure is told. */
  private static final WordSet LEADING =
      WordSet.of(
          "قيمه",
          "قيمت",
          "مبلغ",
          "قدر",
          "كلفه",
          "كلفت",
          "تكلفه",
          "تكلفت",
          "مقدار",
          "نسبه",
          "نسبت",
          "غلاف",
          "استثمارات",
          "استثمار",
          "ميزانيه",
          "ميزانيت",
          "اعتمادات");

  /** Verbs of what comes to a figure. */
  private static final WordSet REACHING =
      WordSet.of(
          "بلغ", "تجاوز", "ناهز", "قارب", "فاق", "قدر", "وصل", "تعدي", "تخطي", "لامس", "زاد");

  /** By these an entry asks for the figure of what is told before them. */
  static final List<String> ASKED = List.of("قدره", "قدرها");

  private Sums() {}

  /** The word of the figure where a verb leads on to it; the word that was asked of otherwise. */
  static int figure(Line line, int start) {
    int verb = start;
    while (verb < start + 2 && line.is(verb, Sort.NOMINAL) && describes(line.word(verb))) {
      verb++; // «بمبلغ إجمالي يصل إلى»
    }
    return line.is(verb, Sort.VERB) && leads(line, verb) ? after(line, verb) : start;
  }

  /**
   * «بمبلغ إجمالي قدره 71 مليون ليرة»: the word of the figure of a phrase that is such a word;
   * where the phrase ends otherwise.
   */
  static int beyond(Line line, int start, int end) {
    if (end + 1 >= line.size() || !LEADING.contains(line.word(start).normal())) {
      return end;
    }
    if (line.is(end, Sort.VERB)) {
      return leads(line, end) ? after(line, end) : end;
    }
    return Homographs.measures(line.word(end)) && line.quantity[end + 1] >= 0 ? end + 1 : end;
  }

  /** Whether a verb only leads from such a word to its figure, so that the clause goes on. */
  static boolean leads(Line line, int verb) {
    if (!line.is(verb, Sort.VERB)) {
      return false;
    }
    int noun = verb - 1;
    while (noun > verb - 3 && noun > 0 && describes(line.word(noun))) {
      noun--;
    }
    return noun >= 0
        && (LEADING.contains(line.word(noun).normal()) || within(line, noun))
        && line.is(noun, Sort.NOMINAL)
        && !line.word(noun).definite()
        && line.word(noun).pronoun().isEmpty()
        && !line.word(verb).and()
        && reaches(line.word(verb))
        && line.quantity[after(line, verb)] >= 0;
  }

  /** «غرامات تتجاوز 5 ملايين»: a noun that no clause begins with. */
  private static boolean within(Line line, int noun) {
    return noun > 0
        && line.mentionAt[noun] < 0
        && !line.named0[noun]
        && line.quantity[noun] < 0
        && line.time[noun] < 0
        && !line.word(noun).and()
        && (line.is(noun - 1, Sort.VERB)
            || line.is(noun - 1, Sort.PREPOSITION)
            || line.is(noun - 1, Sort.NOMINAL)
            || !line.word(noun).preposition().isEmpty());
  }

  /** The first word after the verb and its preposition, or what it measures: «بلغت قوته 7». */
  private static int after(Line line, int verb) {
    boolean measures = verb + 1 < line.size() && Homographs.measures(line.word(verb + 1));
    int figure = measures || line.is(verb + 1, Sort.PREPOSITION) ? verb + 2 : verb + 1;
    return Math.min(figure, line.size() - 1);
  }

  /**
   * The figure after such a verb, where an entry asks for one by «قدره»; -1 where none stands
   * there.
   */
  static int told(Line line, int verb, String connective) {
    return line.is(verb, Sort.VERB) && ASKED.contains(connective) && leads(line, verb)
        ? after(line, verb)
        : -1;
  }

  /** One past the figure of such a verb. */
  static int past(Line line, int verb) {
    int i = after(line, verb);
    int quantity = line.quantity[i];
    while (i < line.size() && line.quantity[i] == quantity) {
      i++;
    }
    return i;
  }

  private static boolean describes(Word word) {
    return word.preposition().isEmpty()
        && !word.and()
        && !LEADING.contains(word.normal())
        && (word.stem().can(Pos.ADJECTIVE) || word.stem().can(Pos.NISBA));
  }

  /** Whether a word may be a verb of what comes to a figure. */
  static boolean reaches(Word word) {
    Row<Analysis> all = word.stem().analyses();
    for (int a = 0; a < all.size(); a++) { // asked of every word
      if (all.get(a).isVerb() && REACHING.contains(all.get(a).lemma())) {
        return true;
      }
    }
    return false;
  }
}
