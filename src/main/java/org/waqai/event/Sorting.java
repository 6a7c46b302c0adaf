package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/**
 * Decides what each word does. A word of several classes keeps them all until its neighbours
 * decide: after a preposition no verb, after لم a verb, after a definite noun a verb rather than a
 * noun.
 */
final class Sorting {
  private static final WordSet HAZARDS =
      WordSet.of(
          "زلزال", "اعصار", "انفجار", "تسونامي", "بركان", "جفاف", "قصف", "هجوم", "صاروخ", "تفجير");

  private static final WordSet AUXILIARY =
      WordSet.of(
          "كان", "كانت", "كانوا", "يكون", "تكون", "ظل", "بات", "اصبح", "اصبحت", "باتت", "لازال",
          "مازال", "يزال", "تزال");

  private final Line line;
  private final Sort[] sorts;
  private final VerbOrNoun either;

  private Sorting(Line line) {
    this.line = line;
    this.sorts = new Sort[line.size()];
    this.either = new VerbOrNoun(line, sorts);
  }

  /** Whether the verb only carries the tense of another: «أن تكون بلاده قد باعت». */
  static boolean auxiliary(Word verb) {
    return AUXILIARY.contains(verb.normal());
  }

  static Sort[] of(Line line) {
    Sorting sorting = new Sorting(line);
    for (int i = 0; i < line.size(); i++) {
      sorting.sorts[i] = sorting.sort(i);
    }
    return sorting.sorts;
  }

  private Sort sort(int i) {
    Word word = line.word(i);
    Token token = word.stem();
    switch (token.kind()) {
      case PUNCTUATION -> {
        return Sort.PUNCTUATION;
      }
      case NUMBER -> {
        return Sort.NUMBER;
      }
      default -> {}
    }
    if (Homographs.tellsWhere(line, sorts, i) || Homographs.inReturn(line, i)) {
      return Sort.PREPOSITION;
    }
    if (Homographs.wish(line, i)) {
      return Sort.ADVERB;
    }
    if (Homographs.devours(line, i) || Alone.acts(word) && !line.named0[i]) {
      return Sort.VERB;
    }
    if (line.named0[i] || (word.definite() && !token.can(Pos.RELATIVE))) {
      return Sort.NOMINAL;
    }
    if (HowMany.tells(line, i)) {
      return Sort.NUMBER;
    }
    if (line.quantity[i] >= 0 && (token.can(Pos.NUMERAL) || token.analyses().isEmpty())) {
      return Sort.NUMBER;
    }
    if (word.is("فجر") && Homographs.blowsUp(line, i)) {
      return Sort.VERB;
    }
    if (Company.at(line, i)) {
      return Sort.PREPOSITION;
    }
    if (Courtesy.owner(line, i)) {
      return Sort.NOMINAL;
    }
    if (word.is("ضرب") && strikes(i)) {
      return Sort.VERB;
    }
    if ((word.is("حادث") || word.is("اول")) && word.pronoun().isEmpty()) {
      return Sort.NOMINAL; // «، حادث سير»: hardly «conversed with»; «فريق أول»
    }
    if (Homographs.boat(line, i)) {
      return Sort.NOMINAL;
    }
    if (Homographs.stands(line, i)) {
      return Sort.VERB;
    }
    if (Homographs.published(line, i)) {
      return Sort.ADVERB; // «في بيان نشر أمس»: it only tells of the text, and no clause begins
    }
    if (Homographs.measures(word) && i + 1 < line.size() && line.quantity[i + 1] >= 0) {
      return Sort.NOMINAL; // «قرضا قيمته مليون دولار»
    }
    if (word.is("نفس") && !word.pronoun().isEmpty() || Kin.of(word)) {
      return Sort.NOMINAL; // «فجر نفسه», «قتل زوجته»
    }
    if (word.is("بين") && Homographs.makesClear(line, i)
        || word.is("عبر") && Homographs.expresses(line, i)) {
      return Sort.VERB;
    }
    if (token.can(Pos.PAST) && word.preposition().isEmpty() && within(i)) {
      return Sort.VERB;
    }
    Sort closed = ClosedClasses.of(line, i);
    if (closed != Sort.NOMINAL) {
      return closed;
    }
    if (!token.canBeVerb() || line.time[i] >= 0) {
      return Sort.NOMINAL;
    }
    if (line.quote[i] < 0 && !word.pronoun().isEmpty() && Alone.onlyOfOneself(token)) {
      return Sort.NOMINAL; // «دعوته لوقف القتال»: outside of quotes nobody says «I called him»
    }
    return nominative(i + 1) || either.verb(i) ? Sort.VERB : Sort.NOMINAL;
  }

  /** «هجوم قتل فيه 20»: a verb that goes on about the noun before it. */
  private boolean within(int i) {
    if (i == 0 || i + 1 >= line.size() || sorts[i - 1] != Sort.NOMINAL) {
      return false;
    }
    Word next = line.word(i + 1);
    return (next.is("في") || next.is("خلال"))
        && !next.and()
        && (next.pronoun().equals("ه") || next.pronoun().equals("ها"))
        && !line.word(i - 1).definite();
  }

  /**
   * «تمكن المقاتلون», «هاجم مسلحون»: what stands before a nominative is no noun that it belongs to;
   * before one without the article no plural that it describes.
   */
  private boolean nominative(int i) {
    if (i >= line.size()
        || !line.word(i).definite() && !one(line.word(i - 1).stem())
        || line.word(i).and()) {
      return false;
    }
    Word word = line.word(i);
    return word.normal().endsWith("ون")
        && word.normal().length() > 5
        && word.preposition().isEmpty()
        && !line.named0[i]
        && (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE));
  }

  /** «هاجم»: if it is no verb it is somebody who does so, or the deed. */
  private static boolean one(Token token) {
    boolean past = false;
    for (Analysis a : token.analyses()) {
      if (!a.isVerb() && a.pos() != Pos.ACTIVE_PARTICIPLE && a.pos() != Pos.MASDAR) {
        return false;
      }
      past |= a.pos() == Pos.PAST;
    }
    return past;
  }

  /** «في زلزال ضرب المدينة»: a hazard of which nothing was told before struck what follows. */
  private boolean strikes(int i) {
    return i > 0
        && i + 1 < line.size()
        && HAZARDS.contains(line.word(i - 1).normal())
        && !line.word(i - 1).definite()
        && line.word(i).flat().equals("ضرب")
        && !line.word(i).and()
        && (line.word(i + 1).definite() || line.mentionAt[i + 1] >= 0);
  }
}
