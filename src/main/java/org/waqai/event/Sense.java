package org.waqai.event;

import java.util.List;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.LightVerb;

/**
 * The entries of the lexicon that a word may fire, in the order of the lexicon; what its neighbours
 * decide is left open.
 *
 * @param verbs those of a verb
 * @param nouns those of verbal nouns and participles
 * @param named those of them that it may fire within a name: «منظمة أوبك» organises nothing
 * @param phrases those whose nouns begin with it
 * @param lights the light verbs that it may be as a verb
 * @param lightNouns the light verbs that it may be as a noun
 * @param lightPhrases the light verbs whose nouns begin with it
 */
record Sense(
    List<Firing> verbs,
    List<Firing> nouns,
    List<Firing> named,
    Beginning<Firing> phrases,
    List<LightVerb> lights,
    List<LightVerb> lightNouns,
    Beginning<LightVerb> lightPhrases) {

  /** Whether it may fire any entry. */
  boolean fires() {
    return !verbs.isEmpty() || !nouns.isEmpty() || !phrases.isEmpty();
  }

  /** Whether it may be a light verb. */
  boolean carries() {
    return !lights.isEmpty() || !lightNouns.isEmpty() || !lightPhrases.isEmpty();
  }

  /** Of what is no word. */
  static final Sense NONE =
      new Sense(
          List.of(),
          List.of(),
          List.of(),
          new Beginning<>(List.of(), List.of()),
          List.of(),
          List.of(),
          new Beginning<>(List.of(), List.of()));

  /** An entry, by the form that the word has. */
  record Firing(Frame frame, Bearing bearing, Triggers.Form form, boolean passive) {
    Triggers.Fired until(int end) {
      return new Triggers.Fired(frame, bearing, form, end, passive);
    }
  }

  /** A noun of an entry, by its words. */
  record Phrase<T>(T entry, List<String> words) {}

  /**
   * The nouns that begin with a word.
   *
   * @param plain with the word itself
   * @param joined with the word and the preposition joined to it
   */
  record Beginning<T>(List<Phrase<T>> plain, List<Phrase<T>> joined) {
    boolean isEmpty() {
      return plain.isEmpty() && joined.isEmpty();
    }
  }
}
