package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Memory;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Writing;

/** Puts tokens together into words; what a word is wherever it stands is made out once. */
final class Molds {
  private final Triggers triggers;
  private final Memory<Row<Place>> known = new Memory<>(Memory.Of.EVENTS);

  /**
   * A word of a writing, by its tokens: its first, the first of the bare word, its stem, its end.
   */
  private record Place(Mold mold, int from, int bare, int stem, int end) {}

  Molds(Triggers triggers) {
    this.triggers = triggers;
  }

  /** The words of a sentence. */
  List<Word> words(List<Token> sentence) {
    Row<Token> tokens = Row.copyOf(sentence);
    List<Word> out = new ArrayList<>(tokens.size());
    int i = 0;
    while (i < tokens.size()) {
      int length = Writing.length(tokens, i);
      if (length > 0) {
        Row<Place> places = known(tokens, i, length);
        for (int p = 0; p < places.size(); p++) {
          out.add(word(tokens, i, places.get(p)));
        }
        i += length;
      } else {
        Place place = place(tokens, i, tokens.size());
        out.add(word(tokens, 0, place));
        i = place.end;
      }
    }
    return out;
  }

  private static Word word(Row<Token> tokens, int at, Place place) {
    int last = at + place.end - 1;
    Span span = span(tokens, at + place.from, last);
    Span bare = place.bare == place.from ? span : span(tokens, at + place.bare, last);
    return new Word(tokens.get(at + place.stem), place.mold, span, bare);
  }

  private static Span span(Row<Token> tokens, int from, int last) {
    Span first = tokens.get(from).span();
    return from == last ? first : new Span(first.start(), tokens.get(last).span().end());
  }

  private static boolean percent(Token mark) {
    return mark.normal().equals("%") || mark.normal().equals("٪");
  }

  private Row<Place> known(Row<Token> tokens, int from, int length) {
    Writing writing = tokens.get(from).writing();
    Row<Place> places = known.of(writing);
    if (places != null) {
      return places;
    }
    List<Token> own = tokens.subList(from, from + length);
    List<Place> out = new ArrayList<>(1);
    for (int i = 0; i < length; i = out.getLast().end) {
      out.add(place(own, i, length));
    }
    return known.keep(writing, Row.copyOf(out));
  }

  private Place place(List<Token> tokens, int start, int size) {
    int i = start;
    boolean and = false;
    boolean future = false;
    boolean definite = false;
    String preposition = "";
    int bare = i;
    while (i < size - 1
        && (tokens.get(i).kind() == Token.Kind.PROCLITIC
            || tokens.get(i).kind() == Token.Kind.ARTICLE)) {
      String normal = tokens.get(i).normal();
      if (tokens.get(i).kind() == Token.Kind.ARTICLE) {
        definite = true;
        bare =
            tokens.get(i).span().length() > 1 ? i : i + 1; // the ل of «للمغرب» is none of its name
        i++;
        break;
      }
      switch (normal) {
        case "و", "ف" -> and = true;
        case "س" -> future = true;
        default -> preposition = normal;
      }
      i++;
      bare = i;
    }
    int at = i++;
    Token stem = tokens.get(at);
    String pronoun = "";
    if (i < size && tokens.get(i).kind() == Token.Kind.ENCLITIC && tokens.get(i).joins(stem)) {
      pronoun = tokens.get(i++).normal();
    }
    String flat = Mold.flat(stem.normal(), preposition, definite);
    Sense sense =
        stem.kind() == Token.Kind.PUNCTUATION && !percent(stem)
            ? Sense.NONE
            : triggers.sense(stem, preposition, flat);
    Mold mold =
        new Mold(
            stem.normal().hashCode(),
            and,
            preposition,
            future,
            definite,
            pronoun,
            flat,
            pronoun.isEmpty() ? flat : Mold.open(flat) + pronoun,
            Row.copyOf(Ending.of(stem.normal(), !pronoun.isEmpty())),
            sense,
            sense.fires(),
            sense.carries());
    return new Place(mold, start, bare, at, i);
  }
}
