package org.waqai.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Lexicon;
import org.waqai.lexicon.Role;
import org.waqai.model.Argument;
import org.waqai.model.Value;

/** Where the events of a line happened. */
final class Placing {
  private final Line line;
  private final Triggers triggers;
  private final Lexicon lexicon;
  private final Matching matching;
  private final Setting setting;
  private final Elsewhere elsewhere;
  private final OpeningPlace opening;

  Placing(Line line, Phrases phrases, Triggers triggers, Lexicon lexicon, Matching matching) {
    this.line = line;
    this.triggers = triggers;
    this.lexicon = lexicon;
    this.matching = matching;
    this.elsewhere = new Elsewhere(line);
    this.setting = new Setting(line, new Sites(line, phrases, matching.cast()));
    this.opening = new OpeningPlace(line, setting);
  }

  /** The mention with where its event happened: around the words up to one. */
  Draft placed(Draft draft, Clause clause, int to) {
    List<Value> places = new ArrayList<>();
    for (Clause.Filling seen : clause.place) {
      places.addAll(matching.cast().values(seen, Set.of(Filler.PLACE), matching.phrases()));
    }
    places.addAll(setting.places(clause.trigger + 1, setting.end(to)));
    for (int[] more : clause.more) {
      places.addAll(setting.places(more[0], Math.min(more[1], clause.trigger)));
    }
    if (places.isEmpty() && draft.noun()) {
      places.addAll(setting.around(clause.trigger, to));
    }
    for (int anchor : places.isEmpty() ? draft.anchors() : List.<Integer>of()) {
      places.addAll(setting.around(anchor, to));
    }
    if (places.isEmpty()) {
      places.addAll(opening.of(verb(draft.noun(), clause.trigger)));
    }
    boolean towns =
        places.stream()
            .anyMatch(p -> p instanceof Value.Reference r && matching.cast().isTown(r.entity()));
    if (!towns && triggers.bearing(draft.frame()).sited()) {
      places.addAll(setting.nearest(clause.trigger));
    }
    places.removeIf(p -> p instanceof Value.Reference r && elsewhere.spokenOf(r, draft));
    for (Value place : List.copyOf(places)) {
      if (place instanceof Value.Reference r) {
        setting.state(matching.cast().entity(r.entity())).ifPresent(places::add);
      }
    }
    return sited(draft, places);
  }

  /** The verb that a deed's noun hangs on: «في جنيف، انطلقت محادثات»; the word itself else. */
  private int verb(boolean noun, int trigger) {
    int i = trigger;
    while (noun && i > 0 && (line.is(i, Sort.NOMINAL) || line.is(i, Sort.PREPOSITION))) {
      i--;
    }
    return line.is(i, Sort.VERB) ? i : trigger;
  }

  /** A saying with where it was said: of a noun that tells one nobody asks. */
  Draft said(Draft draft, Clause clause) {
    return sited(draft, draft.noun() ? List.of() : spoken(draft, clause));
  }

  /** Where something is said, if the class has a medium: of a demand nobody asks where. */
  private List<? extends Value> spoken(Draft draft, Clause clause) {
    if (!triggers.bearing(draft.frame()).speech()) {
      return List.of();
    }
    Optional<EventType> type = draft.frame().tells().flatMap(lexicon::type);
    int said = line.size();
    for (Argument a : draft.arguments()) {
      boolean after = a.value().span().start() > line.word(clause.trigger).span().end();
      Optional<Role> role =
          after && type.isPresent() ? type.get().role(a.role()) : Optional.empty();
      boolean content = role.isPresent() && role.get().kinds().contains(Filler.SAID);
      if (content && line.wordAt(a.value().span().start()) > 0) {
        said = Math.min(said, line.wordAt(a.value().span().start()));
      }
    }
    return new WhereSaid(line, setting).places(clause, said);
  }

  /** The mention with the places that it has not yet in a role. */
  private static Draft sited(Draft draft, List<? extends Value> places) {
    List<Argument> arguments = new ArrayList<>(draft.arguments());
    Set<Integer> known = new HashSet<>();
    for (Argument a : draft.arguments()) {
      if (a.value() instanceof Value.Reference r) {
        known.add(r.entity());
      }
    }
    for (Value value : places) {
      if (value instanceof Value.Reference place && known.add(place.entity())) {
        arguments.add(new Argument("place", place, draft.evidence()));
      }
    }
    return draft.with(arguments);
  }
}
