package org.waqai.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Row;
import org.waqai.model.WordSet;

/** Entries that no file has, by which the clauses of light verbs are read. */
final class Skeleton {
  /** An entry without slots, by which a light verb's clause is read. */
  static final Frame BARE = entry(List.of());

  /** The same of a light verb by which somebody does something: «وأجرت محادثات». */
  static final Frame DOES =
      entry(List.of(slot(Where.Position.SUBJECT), slot(Where.Position.OBJECT)));

  private Skeleton() {}

  private static Frame entry(List<Slot> slots) {
    return new Frame(
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Row.copyOf(slots),
        Row.copyOf(List.of()),
        Row.copyOf(List.of()),
        Optional.empty(),
        1,
        0,
        false,
        false,
        false);
  }

  private static Slot slot(Where.Position position) {
    Row<Where> where = Row.copyOf(List.of(new Where(position, Row.copyOf(List.of()))));
    WordSet any = WordSet.of();
    Set<Filler> kinds = Set.of(Filler.ACTOR);
    return new Slot(where, position.name(), kinds, any, any, false, false, false, false);
  }
}
