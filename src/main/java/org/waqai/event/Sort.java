package org.waqai.event;

/** What a word does in its sentence, decided by its neighbours where it could do several things. */
enum Sort {
  VERB,
  NOMINAL,
  PREPOSITION,
  CONJUNCTION,
  COMPLEMENTIZER,
  RELATIVE,
  NEGATION,
  /** قد، سوف, كان as an auxiliary is a verb. */
  PARTICLE,
  ADVERB,
  PRONOUN,
  DEMONSTRATIVE,
  NUMBER,
  PUNCTUATION;

  /** Whether a noun phrase may begin with it. */
  boolean opensPhrase() {
    return this == NOMINAL || this == NUMBER || this == DEMONSTRATIVE;
  }
}
