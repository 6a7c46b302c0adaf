package org.waqai.event;

import java.util.ArrayList;
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
  record Phrase<T>(T entry, List<String> words) {
    /** Whether it ends in a preposition that is joined to what follows: «بيان لـ». */
    private boolean joined() {
      return words.size() > 1 && words.getLast().length() == 1;
    }

    /** How many words of a line it takes, which are its own alone. */
    int length() {
      return words.size() - (joined() ? 1 : 0);
    }

    /** Whether it goes on after its first word. */
    private boolean goesOn(Line line, int i) {
      for (int k = 1; k < words.size(); k++) {
        if (i + k >= line.size()) {
          return false;
        }
        Word word = line.word(i + k);
        String wanted = words.get(k);
        if (k == length()
            ? !word.preposition().equals(wanted)
            : !word.flat().equals(wanted) && !word.is(wanted)) {
          return false;
        }
      }
      return true;
    }
  }

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

    /** Those that stand in a line from the word on. */
    List<Phrase<T>> at(Line line, int i) {
      if (isEmpty()) {
        return List.of(); // as of most words
      }
      List<Phrase<T>> out = new ArrayList<>();
      for (List<Phrase<T>> some : List.of(plain, joined)) {
        for (Phrase<T> phrase : some) {
          if (phrase.goesOn(line, i)) {
            out.add(phrase);
          }
        }
      }
      return out;
    }
  }
}
