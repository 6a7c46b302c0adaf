package org.waqai.event;

import java.util.List;

/**
 * What a word is wherever it stands, with its joined particles told apart.
 *
 * @param hash of the stem, by which most words are told from others
 * @param and whether a و or ف is joined before it
 * @param preposition the joined ب, ل or ك; empty where there is none
 * @param future whether a سـ is joined before it
 * @param definite whether ال is joined before it
 * @param pronoun the normal form of the joined pronoun; empty where there is none
 * @param flat the word as it is written but for a joined و or ف: «لبحث» of «ولبحث»
 * @param full the same with its pronoun: «لبحثه»
 * @param endings what the stem may be without the endings of case and number, see {@link Ending}
 * @param sense what entries of the lexicon it may fire
 * @param fires whether it may fire any
 * @param carries whether it may be a light verb
 */
record Mold(
    int hash,
    boolean and,
    String preposition,
    boolean future,
    boolean definite,
    String pronoun,
    String flat,
    String full,
    List<String> endings,
    Sense sense,
    boolean fires,
    boolean carries) {

  /** «قيمتها»: the ة is a ت before a joined pronoun. */
  static String open(String flat) {
    return flat.endsWith("ه") && flat.length() > 2
        ? flat.substring(0, flat.length() - 1) + "ت"
        : flat;
  }

  /** How a stem is written with its article and preposition. */
  static String flat(String stem, String preposition, boolean definite) {
    if (!definite && preposition.isEmpty()) {
      return stem;
    }
    return preposition + (definite ? (preposition.equals("ل") ? "ل" : "ال") : "") + stem;
  }
}
