package org.waqai.lexicon;

/** Kinds of filler that a role takes; the notation writes them in small letters. */
public enum Filler {
  PERSON,
  ORGANIZATION,
  PLACE,
  /** One town, and no other joined to it: «قمة الرياض», not «محادثات واشنطن وطهران». */
  CITY,
  OFFICE,
  /** A person, a body, a state, or people described: «مسلحون مجهولون». */
  ACTOR,
  /** Whoever the phrase belongs to: the president, of «قرارات الرئيس». */
  OWNER,
  /** Any noun phrase. */
  THING,
  /** A phrase as it stands. */
  WORDS,
  /** With words: only a noun phrase of them, without the place, time and number after it. */
  TERM,
  /** What somebody says: a quote or a clause. */
  SAID,
  NUMBER,
  MONEY,
  PERCENT,
  AREA,
  /** Any number with or without a unit. */
  MEASURE,
  /** One, told by a noun in the singular and no number: «مقتل ضابط». */
  ONE;

  /** Whether it is a number of something. */
  public boolean isQuantity() {
    return compareTo(NUMBER) >= 0;
  }
}
