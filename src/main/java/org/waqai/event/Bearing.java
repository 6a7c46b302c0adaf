package org.waqai.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Lexicon;
import org.waqai.lexicon.Role;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Row;

/**
 * What the classes of an entry make of it, worked out once: it is asked at every word that fires.
 *
 * @param types the classes that it tells or adds to
 * @param roles the roles of these by name, of the first class that has one
 * @param classes the names of the roles of each class
 * @param saying whether it tells what is said
 * @param speech whether it tells of words said somewhere: its event has a medium, «في بيان»
 * @param said whether a slot of it holds what is said
 * @param object whether a slot of it names the object
 * @param needsObject whether a slot needs what is done to, and takes nothing instead
 * @param goesOn whether its verb goes on about an event, its subject
 * @param measures whether its subject is what is measured, of which a figure is told
 * @param somebody whether its subject can only be somebody
 * @param sited whether a class of it always happens somewhere
 * @param present whether a slot asks who is there on the occasion
 * @param needs the places of each slot that must be filled, and by no phrase after a connective:
 *     see {@link Slots#needs}
 * @param phrased the slots that must be filled, and that a phrase after a connective may fill
 * @param connectives of each slot that must be filled by a phrase after a connective: what these
 *     begin with, one of which the sentence must have
 * @param doneByOf whether what its verbal noun is joined to did it
 * @param parts whether its verbal noun may have both who does it and, after «ل», whom
 * @param sides whether it may have both, one after the other
 */
record Bearing(
    List<String> types,
    Map<String, Role> roles,
    List<Set<String>> classes,
    boolean saying,
    boolean speech,
    boolean said,
    boolean object,
    boolean needsObject,
    boolean goesOn,
    boolean measures,
    boolean somebody,
    boolean sited,
    boolean present,
    long needs,
    Row<Slot> phrased,
    Row<Row<String>> connectives,
    boolean doneByOf,
    boolean parts,
    boolean sides) {
  static Bearing of(Frame frame, Lexicon lexicon) {
    List<String> types = new ArrayList<>();
    frame.tells().ifPresent(types::add);
    types.addAll(frame.adds());
    Map<String, Role> roles = new HashMap<>();
    for (String type : types) {
      lexicon
          .type(type)
          .ifPresent(t -> t.roles().forEach(role -> roles.putIfAbsent(role.name(), role)));
    }
    Optional<EventType> told = frame.tells().flatMap(lexicon::type);
    return new Bearing(
        List.copyOf(types),
        Map.copyOf(roles),
        classes(types, lexicon),
        told.filter(EventType::isSaying).isPresent(),
        told.filter(Bearing::hasMedium).isPresent(),
        Slots.names(frame, Where.Position.SAID),
        Slots.names(frame, Where.Position.OBJECT),
        frame.slots().stream().anyMatch(Slots::onlyObject),
        Slots.goesOn(frame),
        Slots.measures(frame),
        Slots.doneBySomebody(frame),
        types.stream().flatMap(t -> lexicon.type(t).stream()).anyMatch(EventType::sited),
        Slots.names(frame, Where.Position.DOER),
        Slots.needs(frame),
        Slots.phrased(frame),
        Slots.connectives(frame),
        Slots.doneByOf(frame),
        Slots.parts(frame),
        Slots.sides(frame));
  }

  private static List<Set<String>> classes(List<String> types, Lexicon lexicon) {
    return types.stream()
        .flatMap(t -> lexicon.type(t).stream())
        .map(t -> t.roles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()))
        .toList();
  }

  /** Whether a sentence has what the entry cannot do without; most that it has not are told. */
  boolean mayFit(Line line) {
    for (int s = 0; s < connectives.size(); s++) { // asked of every entry that a word fires
      Row<String> one = connectives.get(s);
      boolean any = false;
      for (int c = 0; !any && c < one.size(); c++) {
        any = line.mayHold(one.get(c));
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }

  /** Whether no class has both roles: «قتل مسلحون» names the killers, or the attackers. */
  boolean apart(String one, String other) {
    return classes.stream().anyMatch(c -> c.contains(one))
        && classes.stream().anyMatch(c -> c.contains(other))
        && classes.stream().noneMatch(c -> c.contains(one) && c.contains(other));
  }

  private static boolean hasMedium(EventType type) {
    return type.roles().stream()
        .anyMatch(r -> r.kinds().contains(Filler.WORDS) && r.kinds().contains(Filler.ORGANIZATION));
  }
}
