package org.waqai.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Role;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Argument;
import org.waqai.model.Entity;
import org.waqai.model.Evidence;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** The roles of one mention as they are taken, slot by slot: no words take two that differ. */
final class Roles {
  private static final Set<Filler> WORDS = EnumSet.of(Filler.WORDS, Filler.TERM, Filler.SAID);

  private static final Set<Filler> OFFICE = EnumSet.of(Filler.OFFICE);

  private final Frame frame;
  private final Bearing bearing;
  private final Cast cast;
  private final Map<Line, Phrases> phrases;
  private final Evidence evidence;
  private final List<Argument> arguments = new ArrayList<>();
  private final Set<Span> taken = new HashSet<>();

  Roles(Frame frame, Bearing bearing, Cast cast, Map<Line, Phrases> phrases, Evidence evidence) {
    this.frame = frame;
    this.bearing = bearing;
    this.cast = cast;
    this.phrases = phrases;
    this.evidence = evidence;
  }

  /** What is taken by now, in the order of the slots. */
  List<Argument> arguments() {
    return arguments;
  }

  /** The classes of event that the entry tells or adds to. */
  List<String> types() {
    return bearing.types();
  }

  /** Gives the role of a slot the values of a filling; whether the role has any. */
  boolean take(Slot slot, Where where, Filling filling) {
    Role role = role(slot.role());
    if (!role.many() && isTaken(role.name())) {
      return true;
    }
    if (!slot.kinds().equals(OFFICE) && somebody(role, where, filling)) {
      return false; // «بحث الرئيس وزير الخارجية مع نظيره الوضع»: nobody is what is talked about
    }
    boolean any = false;
    Set<Filler> kinds = kinds(slot, role);
    boolean thing = kinds.contains(Filler.THING) && where.position() == Where.Position.PHRASE;
    for (Value found : cast.values(filling, kinds, phrases)) {
      Value value = itself(role, found) ? cast.another(filling, found).orElse(found) : found;
      if (!slot.required() && !thing && cast.isDeed(value)) {
        continue; // «مظاهرة تأييد»; but «استهدفت بالقصف», «انسحب من الحوار»
      }
      if (thing && named(role.name(), value)) {
        continue; // «في شوارع نواكشوط»: the name says it
      }
      if (slot.kinds().equals(OFFICE) && taken.contains(value.span())) {
        continue; // «استقال وزير العدل»: who, and nothing besides
      }
      boolean quantity = value instanceof Value.Quantity;
      if (quantity && frame.adds().isEmpty() && holds(value)) {
        continue; // one figure is not both what it is and by how much it rose
      }
      if (!quantity
          && !role.name().equals("place")
          && !role.kinds().contains(Filler.WORDS)
          && !Slots.shares(slot)
          && taken.contains(value.span())
          && !otherwise(role, value)) {
        continue;
      }
      arguments.add(new Argument(role.name(), asWritten(role, value), evidence));
      if (!quantity) {
        taken.add(value.span());
      }
      any = true;
      if (!role.many()) {
        break;
      }
    }
    return any;
  }

  /** Whether a role of words would be given somebody by name or office. */
  private static boolean somebody(Role role, Where where, Filling filling) {
    if (where.position() != Where.Position.OBJECT
        || !(filling instanceof Filling.At at)
        || at.line().mentionAt[at.start()] < 0
        || !WORDS.containsAll(role.kinds())) {
      return false;
    }
    Entity.Kind kind = at.line().kind(at.start());
    return kind == Entity.Kind.PERSON || kind == Entity.Kind.OFFICE;
  }

  /** Whether the role has been given a part of these words by now. */
  private boolean named(String role, Value value) {
    for (Argument a : arguments) {
      if (a.role().equals(role)
          && value.span().covers(a.value().span())
          && !value.span().equals(a.value().span())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words are taken only for roles of other classes than this one. */
  private boolean otherwise(Role role, Value value) {
    for (Argument a : arguments) {
      if (a.value().span().equals(value.span()) && !bearing.apart(a.role(), role.name())) {
        return false;
      }
    }
    return true;
  }

  /** «جمد البنك حسابات الشركة»: nobody does it to himself, whoever «الشركة» may point to. */
  private boolean itself(Role role, Value value) {
    if (!(value instanceof Value.Reference r) || !role.kinds().contains(Filler.ACTOR)) {
      return false;
    }
    for (Argument a : arguments) {
      Role other = bearing.roles().get(a.role());
      if (a.value() instanceof Value.Reference o
          && o.entity() == r.entity()
          && !a.role().equals(role.name())
          && !o.span().equals(r.span())
          && other != null
          && other.kinds().contains(Filler.ACTOR)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTaken(String role) {
    for (Argument a : arguments) {
      if (a.role().equals(role)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Value value) {
    for (Argument a : arguments) {
      if (a.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** What may fill a slot: words only as long as its role wants them. */
  private static Set<Filler> kinds(Slot slot, Role role) {
    if (!role.kinds().contains(Filler.TERM) || !slot.kinds().contains(Filler.WORDS)) {
      return slot.kinds();
    }
    Set<Filler> out = EnumSet.copyOf(slot.kinds());
    out.add(Filler.TERM);
    return out;
  }

  /** A role of words keeps the words, whatever they name. */
  private static Value asWritten(Role role, Value value) {
    return value instanceof Value.Reference && WORDS.containsAll(role.kinds())
        ? new Value.Words(value.span())
        : value;
  }

  private Role role(String name) {
    Role role = bearing.roles().get(name);
    return role == null ? new Role(name, Set.of(Filler.PLACE), true) : role;
  }
}
