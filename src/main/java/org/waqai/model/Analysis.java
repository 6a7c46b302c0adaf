package org.waqai.model;

/**
 * One way to read a word.
 *
 * @param lemma the dictionary form, normal as {@link Token#normal()}: a verb's (and its verbal
 *     noun's and participles') past of the third person, «استضاف»; a noun's singular
 * @param pos the class of the word in this reading
 * @param voice of verbs; where the letters do not tell (قتل), {@link Voice#EITHER}
 * @param number of verbs their subject's, of nouns their own
 * @param gender of verbs their subject's, of nouns their own
 * @param person 1, 2 or 3; 0 for what is no verb
 */
public record Analysis(
    String lemma, Pos pos, Voice voice, Count number, Gender gender, int person) {

  /** Classes of words, as far as reading news needs them apart. */
  public enum Pos {
    PAST,
    PRESENT,
    /** A verbal noun (masdar): «استضافة». */
    MASDAR,
    ACTIVE_PARTICIPLE,
    PASSIVE_PARTICIPLE,
    NOUN,
    /** An adjective of origin: «مغربي». */
    NISBA,
    ADJECTIVE,
    NUMERAL,
    PREPOSITION,
    CONJUNCTION,
    /** أن، إن and their kind, that open a clause. */
    COMPLEMENTIZER,
    RELATIVE,
    DEMONSTRATIVE,
    PRONOUN,
    /** لم، لن، لا، ما، ليس، غير. */
    NEGATION,
    /** قد، سوف and what else marks tense and doubt. */
    PARTICLE,
    ADVERB
  }

  /** Who acts. */
  public enum Voice {
    ACTIVE,
    PASSIVE,
    EITHER
  }

  /** Grammatical number. */
  public enum Count {
    SINGULAR,
    DUAL,
    PLURAL,
    ANY
  }

  /** Grammatical gender. */
  public enum Gender {
    MASCULINE,
    FEMININE,
    ANY
  }

  /** A reading whose inflection does not matter. */
  public static Analysis of(String lemma, Pos pos) {
    return new Analysis(lemma, pos, Voice.EITHER, Count.ANY, Gender.ANY, 0);
  }

  public boolean isVerb() {
    return pos == Pos.PAST || pos == Pos.PRESENT;
  }

  /** Whether it is a verb or a noun made of one. */
  public boolean isVerbal() {
    return isVerb()
        || pos == Pos.MASDAR
        || pos == Pos.ACTIVE_PARTICIPLE
        || pos == Pos.PASSIVE_PARTICIPLE;
  }
}
