package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/** The classes of words that are lists: prepositions, conjunctions and the like. */
final class ClosedClasses {
  private static final WordSet LASTS = WordSet.of("زال", "زالت", "زالوا");
  private static final WordSet ANY = WordSet.of("اي", "ايه");

  /** As many words may stand between what is denied and what is excepted. */
  private static final int EXCEPTION = 9;

  private ClosedClasses() {}

  /** The class of a word; NOMINAL where the word is in none of them. */
  static Sort of(Line line, int i) {
    Word word = line.word(i);
    Token token = word.stem();
    if (word.is("قبل") && word.pronoun().isEmpty() && Homographs.accepts(line, i)) {
      return Sort.VERB;
    }
    if (word.is("كلا") && i + 1 < line.size() && line.word(i + 1).is("من")) {
      return Sort.NOMINAL; // «كلا من مصر والأردن»
    }
    if (ANY.contains(word.normal()) && i + 1 < line.size() && standsFor(line.word(i + 1))) {
      return Sort.DEMONSTRATIVE; // «أي جهة»
    }
    if (Homographs.tellsWhy(line, i)) {
      return Sort.ADVERB; // «ردا على العقوبات»
    }
    if ((word.is("سوي") || word.is("الا")) && excepts(line, i)) {
      return Sort.ADVERB; // «لا يملك سوى منزل»: what it has follows
    }
    if (word.is("كذلك") && !word.and() || token.can(Pos.ADVERB) && besides(line, i)) {
      return Sort.ADVERB;
    }
    for (Analysis a : token.analyses()) {
      switch (a.pos()) {
        case PREPOSITION -> {
          return token.canBeVerb() && i > 0 && line.word(i - 1).is("من")
              ? Sort.NOMINAL
              : Sort.PREPOSITION;
        }
        case COMPLEMENTIZER -> {
          return Sort.COMPLEMENTIZER;
        }
        case RELATIVE -> {
          boolean lasts = token.can(Pos.NEGATION) && i + 1 < line.size() && ends(line.word(i + 1));
          return lasts ? Sort.NEGATION : Sort.RELATIVE; // «ما زال»
        }
        case NEGATION -> {
          return Sort.NEGATION;
        }
        case PARTICLE -> {
          return Sort.PARTICLE;
        }
        case CONJUNCTION -> {
          boolean hand = word.is("بيد") && i + 1 < line.size() && !line.word(i + 1).is("ان");
          return hand ? Sort.PREPOSITION : Sort.CONJUNCTION; // «سقطت المدينة بيد المتمردين»
        }
        case DEMONSTRATIVE -> {
          return Sort.DEMONSTRATIVE;
        }
        case PRONOUN -> {
          return Sort.PRONOUN;
        }
        default -> {}
      }
    }
    boolean adverb = token.can(Pos.ADVERB);
    return adverb && !token.canBeVerb() ? Sort.ADVERB : Sort.NOMINAL;
  }

  /** Whether what was denied before is excepted here. */
  private static boolean excepts(Line line, int i) {
    if (line.word(i).and()
        || i + 1 >= line.size()
        || line.word(i + 1).isPunctuation()
        || line.word(i + 1).stem().can(Pos.COMPLEMENTIZER)) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - EXCEPTION); k--) {
      if (line.word(k).isPunctuation()) {
        return false;
      }
      if (line.word(k).stem().can(Pos.NEGATION)) {
        return true;
      }
    }
    return false;
  }

  /** «فضلا عن», «علاوة على»: what is said besides. */
  private static boolean besides(Line line, int i) {
    return i + 1 < line.size() && (line.word(i + 1).is("عن") || line.word(i + 1).is("علي"));
  }

  /** «زال», «زالت»: what with a negation before it has not ended. */
  private static boolean ends(Word word) {
    return LASTS.contains(word.normal()) && word.stem().can(Pos.PAST);
  }

  /** Whether the word can be the noun that «أي» asks for or leaves open. */
  private static boolean standsFor(Word word) {
    return !word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && !word.stem().analyses().isEmpty()
        && !word.stem().analyses().getFirst().isVerb()
        && (word.stem().can(Pos.NOUN) || word.stem().can(Pos.MASDAR));
  }
}
