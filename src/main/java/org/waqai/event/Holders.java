package org.waqai.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Value;

/** Whom an office or a title leads to: who holds it, bears it or was told of by it before. */
final class Holders {
  private final Named named;
  private final List<Entity> entities;
  private final Bearers bearers;
  private final Described described;
  private final Map<Integer, Integer> persons = new HashMap<>();

  Holders(Named named, Bearers bearers, Described described) {
    this.named = named;
    this.entities = described.entities();
    this.bearers = bearers;
    this.described = described;
    named.holdings().forEach(h -> persons.putIfAbsent(h.office(), h.person()));
  }

  /** Who is meant: whoever the article says holds the office, where an office is named. */
  int meant(int entity, Set<Filler> kinds) {
    return Eligible.somebody(kinds) && entities.get(entity).kind() == Entity.Kind.OFFICE
        ? persons.getOrDefault(entity, entity)
        : entity;
  }

  /** The person whose title the words are, with what hangs on it. */
  OptionalInt bearer(Line line, int start, int end) {
    return bearers.of(line, start, titleEnd(line, end));
  }

  /** The title with what hangs on it: «القيادي في الحزب». */
  private static int titleEnd(Line line, int end) {
    boolean hangs =
        end + 1 < line.size()
            && (line.word(end).is("في") || line.word(end).is("باسم"))
            && !line.word(end).and()
            && line.is(end + 1, Sort.NOMINAL);
    return hangs ? end + 2 : end;
  }

  /** «سفير الأردن في اليونسكو فلان»: the name after a title and what hangs on the title. */
  Optional<Value> after(Line line, int title) {
    int i = title;
    if (i + 1 < line.size()
        && (line.is(i, Sort.PREPOSITION) || !line.word(i).preposition().isEmpty())
        && line.word(i).pronoun().isEmpty()
        && !line.word(i).and()) {
      int of = line.is(i, Sort.PREPOSITION) ? i + 1 : i;
      i = line.mentionAt[of] >= 0 ? line.mentionEnd[of] : of;
      while (i < line.size() && i < of + 4 && line.is(i, Sort.NOMINAL) && line.word(i).definite()) {
        i++;
      }
    }
    if (i >= line.size() || line.mentionAt[i] < 0) {
      return Optional.empty();
    }
    Mention mention = named.mentions().get(line.mentionAt[i]);
    return mention.sort() == Mention.Sort.NAME
            && mention.span().equals(mention.full())
            && entities.get(mention.entity()).kind() == Entity.Kind.PERSON
            && line.word(i).preposition().isEmpty()
            && !line.word(i).and()
        ? Optional.of(new Value.Reference(mention.entity(), mention.span()))
        : Optional.empty();
  }

  /** «المسؤول» after «مسؤول أميركي»: whom an office without a holder points back to. */
  Value told(Line line, int start, int end, Value office) {
    if (!isOffice(office) || line.mentionAt[start] < 0) {
      return office;
    }
    OptionalInt before = described.meant(line, start, end);
    if (before.isPresent()) {
      return new Value.Reference(before.getAsInt(), office.span());
    }
    described.tell(((Value.Reference) office).entity(), line, start, end);
    return office;
  }

  /** Whether the value is an office. */
  boolean isOffice(Value value) {
    return value instanceof Value.Reference r
        && entities.get(r.entity()).kind() == Entity.Kind.OFFICE;
  }
}
