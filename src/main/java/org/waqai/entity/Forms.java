package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Name;
import org.waqai.model.Row;
import org.waqai.model.Token;

/** Looks a word up in all lists at once. */
final class Forms {
  private final Traits traits;
  private final Gazetteer gazetteer;
  private final Bodies bodies;
  private final Titles titles;

  Forms(Traits traits, Gazetteer gazetteer, Bodies bodies, Titles titles) {
    this.traits = traits;
    this.gazetteer = gazetteer;
    this.bodies = bodies;
    this.titles = titles;
  }

  /** Whether a word as it stands, without particles, is in any list. */
  boolean listed(String normal) {
    return traits.listed(normal);
  }

  /**
   * What the lists say of a word.
   *
   * @param placed its spelling, with the spans that it has in the text
   */
  Form of(Spelling placed, Token core, String text) {
    boolean word = core.kind() == Token.Kind.WORD;
    List<Optional<Trie.Node<Name>>> names = new ArrayList<>(placed.readings().size());
    boolean any = false;
    for (Reading reading : placed.readings()) {
      names.add(gazetteer.from(reading.normal()));
      any |= names.getLast().isPresent();
    }
    return new Form(
        moved(placed, -placed.whole().start()),
        placed.whole().length(),
        placed.readings().size(),
        any,
        placed.bare().start() - placed.whole().start(),
        word ? traits.of(placed, text) : 0,
        Row.copyOf(any ? names : List.of()),
        word ? bodies.from(placed.stem()) : Optional.empty(),
        word ? titles.from(placed.stem()) : Optional.empty());
  }

  private static Spelling moved(Spelling s, int by) {
    List<Reading> readings = new ArrayList<>(s.readings().size());
    for (Reading reading : s.readings()) {
      readings.add(reading.from(by));
    }
    return new Spelling(
        Word.shifted(s.whole(), by),
        Word.shifted(s.bare(), by),
        s.text(),
        s.normal(),
        s.stem(),
        s.article(),
        s.clipped(),
        s.joined(),
        s.governed(),
        s.pronoun(),
        s.accusative(),
        Row.copyOf(readings));
  }
}
