package org.waqai.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Named;
import org.waqai.model.Value;

/** The name in a phrase that fills a role: its head, one in apposition, or a place. */
final class NameValue {
  private final Named named;
  private final List<Entity> entities;
  private final Eligible eligible;
  private final Holders holders;

  NameValue(Named named, List<Entity> entities, Eligible eligible, Holders holders) {
    this.named = named;
    this.entities = entities;
    this.eligible = eligible;
    this.holders = holders;
  }

  /** Whoever or whatever a name in the phrase names, if it is of one of the kinds. */
  Optional<Value> of(Line line, int start, int end, Set<Filler> kinds) {
    boolean places = onlyPlaces(kinds);
    if (places
        && line.nisba[start] >= 0 // «الحوثيين» are of a group, and no place
        && eligible.is(named.mentions().get(line.nisba[start]).entity(), kinds)) {
      Mention mention = named.mentions().get(line.nisba[start]);
      return Optional.of(new Value.Reference(mention.entity(), mention.span()));
    }
    int whose = places ? -1 : Apposed.name(line, start, end);
    if (whose >= 0 && Eligible.somebody(kinds)) {
      Mention name = named.mentions().get(line.mentionAt[whose]);
      return Optional.of(new Value.Reference(name.entity(), name.span()));
    }
    int called = places || line.mentionAt[start] >= 0 ? -1 : SoCalled.name(line, start, end);
    if (called >= 0 && eligible.is(named.mentions().get(line.mentionAt[called]).entity(), kinds)) {
      Mention name = named.mentions().get(line.mentionAt[called]);
      return Optional.of(new Value.Reference(name.entity(), name.span()));
    }
    int town = capital(line, start) ? town(line, start, end) : start;
    for (int i = town; i < end; i++) {
      if (line.mentionAt[i] < 0) {
        continue;
      }
      Mention mention = named.mentions().get(line.mentionAt[i]);
      Entity.Kind kind = entities.get(mention.entity()).kind();
      boolean apposed =
          kind == Entity.Kind.PERSON && mention.sort() == Mention.Sort.NAME && titled(line, i);
      if (i == start
          && kind == Entity.Kind.OFFICE
          && mention.span().equals(mention.full())
          && Eligible.somebody(kinds)) {
        Optional<Value> holder = holders.after(line, line.mentionEnd[i]);
        if (holder.isPresent()) {
          return holder;
        }
      }
      if (eligible.is(mention.entity(), kinds)
          && (i == start || places || apposed || kind == Entity.Kind.CITY && capital(line, start))
          && !(kind == Entity.Kind.CITY
              && !kinds.contains(Filler.PLACE)
              && where(line, i, mention))) {
        return Optional.of(
            new Value.Reference(holders.meant(mention.entity(), kinds), mention.span()));
      }
      i = line.mentionEnd[i] - 1;
    }
    return Optional.empty();
  }

  /** «بمدينة الدوحة», «بالدوحة»: where, and no government. */
  private static boolean where(Line line, int i, Mention mention) {
    Word first = line.word(i);
    return first.preposition().equals("ب") || first.span().end() <= mention.span().start();
  }

  /** Whether a name stands in apposition: after a definite word or a name, «الرئيس فلان». */
  private static boolean titled(Line line, int i) {
    if (i == 0) {
      return false;
    }
    Word before = line.word(i - 1);
    return before.definite() || line.named0[i - 1] || before.isPunctuation();
  }

  /** «العاصمة البحرينية المنامة». */
  private static boolean capital(Line line, int start) {
    return line.word(start).is("عاصمه") && line.word(start).definite();
  }

  /** The capital's own name after that of its state; the first word where it is not told. */
  private int town(Line line, int start, int end) {
    for (int i = start; i < end; i++) {
      if (line.mentionAt[i] >= 0) {
        int entity = named.mentions().get(line.mentionAt[i]).entity();
        if (entities.get(entity).kind() == Entity.Kind.CITY) {
          return i;
        }
        i = line.mentionEnd[i] - 1;
      }
    }
    return start;
  }

  private static boolean onlyPlaces(Set<Filler> kinds) {
    return kinds.size() == 1 && kinds.contains(Filler.PLACE);
  }
}
