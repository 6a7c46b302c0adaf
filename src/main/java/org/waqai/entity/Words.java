package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Memory;
import org.waqai.model.Row;
import org.waqai.model.Token;
import org.waqai.model.Token.Kind;
import org.waqai.model.Writing;

/** Puts tokens together again into written words. */
final class Words {
  private final Forms forms;
  private final Spellings spellings;
  private final Memory<Row<Place>> known = new Memory<>(Memory.Of.NAMES);

  /** A word of a writing: its first token and its stem, counted from the writing's first. */
  private record Place(Form form, int first, int core) {}

  Words(Forms forms) {
    this.forms = forms;
    this.spellings = new Spellings(forms::listed);
  }

  List<Word> of(List<Token> sentence, String text) {
    Row<Token> tokens = Row.copyOf(sentence);
    List<Word> words = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int length = Writing.length(tokens, i);
      int end = length > 0 ? i + length : end(tokens, i);
      if (length > 0) {
        Row<Place> places = known(tokens, i, end, text);
        for (int p = 0; p < places.size(); p++) {
          words.add(word(tokens, i, places.get(p)));
        }
      } else {
        words.add(word(tokens, i, place(tokens, i, end, text)));
      }
      i = end;
    }
    return words;
  }

  private static Word word(Row<Token> tokens, int at, Place place) {
    int start = tokens.get(at + place.first).span().start();
    return Word.at(start, place.form, tokens.get(at + place.core));
  }

  private Row<Place> known(Row<Token> tokens, int from, int end, String text) {
    Writing writing = tokens.get(from).writing();
    Row<Place> places = known.of(writing);
    return places != null ? places : known.keep(writing, places(tokens.subList(from, end), text));
  }

  private Row<Place> places(List<Token> tokens, String text) {
    List<Place> out = new ArrayList<>(1);
    for (int i = 0; i < tokens.size(); ) {
      int end = end(tokens, i);
      Place place = place(tokens, i, end, text);
      out.add(new Place(place.form, i, i + place.core));
      i = end;
    }
    return Row.copyOf(out);
  }

  /** The word of the tokens from one to another; its stem is counted from the first of them. */
  private Place place(List<Token> tokens, int from, int end, String text) {
    List<Token> own = tokens.subList(from, end);
    int core = Spellings.core(own);
    return new Place(forms.of(spellings.of(own, text), own.get(core), text), 0, core);
  }

  private static int end(List<Token> tokens, int from) {
    int i = from;
    boolean stem = false;
    while (i < tokens.size() && (i == from || tokens.get(i).joins(tokens.get(i - 1)))) {
      Kind kind = tokens.get(i).kind();
      boolean before = kind == Kind.PROCLITIC || kind == Kind.ARTICLE;
      if (i > from && stem && kind != Kind.ENCLITIC) {
        break;
      }
      if (!before && kind != Kind.WORD && kind != Kind.ENCLITIC) {
        return i == from ? i + 1 : i;
      }
      stem |= !before;
      i++;
    }
    return Math.max(i, from + 1);
  }
}
