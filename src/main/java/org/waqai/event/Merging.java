package org.waqai.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Named;
import org.waqai.model.Normal;
import org.waqai.model.Part;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** Makes events of mentions: several mentions of one event in an article become one event. */
final class Merging {
  private final Lexicon lexicon;
  private final List<Part.Kind> parts;
  private final String text;
  private final List<Group> groups = new ArrayList<>();

  private static final class Group {
    final String type;
    final List<Draft> drafts = new ArrayList<>();
    final List<Argument> arguments = new ArrayList<>();
    Optional<Value.Period> time = Optional.empty();
    Optional<Evidence> timeEvidence = Optional.empty();

    Group(String type) {
      this.type = type;
    }
  }

  Merging(Lexicon lexicon, List<Part.Kind> parts, String text) {
    this.lexicon = lexicon;
    this.parts = parts;
    this.text = text;
  }

  /** Events of all mentions, which come in the order of the text. */
  List<Event> events(List<Draft> drafts, Named named) {
    for (Draft draft : drafts) {
      if (draft.frame().tells().isPresent() && draft.frame().adds().isEmpty()) {
        tell(draft, draft.frame().tells().get());
      }
    }
    for (Draft draft : drafts) {
      if (!draft.frame().adds().isEmpty()) {
        add(draft);
      }
    }
    groups.removeIf(Merging::onlyMentioned);
    carry();
    groups.sort((a, b) -> a.drafts.getFirst().trigger().compareTo(b.drafts.getFirst().trigger()));
    List<Event> out = new ArrayList<>();
    for (Group group : groups) {
      out.add(event(group, "e" + (out.size() + 1)));
    }
    return out;
  }

  /** Whether no mention of it tells it, and the article does not come back to it either. */
  private static boolean onlyMentioned(Group group) {
    return group.drafts.stream().noneMatch(Draft::told)
        && group.drafts.stream().mapToInt(Draft::sentence).distinct().count() < 2;
  }

  /**
   * What is said goes on in the same setting: a passage that tells no time and no medium has those
   * of the passage before by the same speaker, with that passage as evidence.
   */
  private void carry() {
    List<Group> sayings = new ArrayList<>(groups.stream().filter(g -> isSaying(g.type)).toList());
    sayings.sort((a, b) -> a.drafts.getFirst().trigger().compareTo(b.drafts.getFirst().trigger()));
    for (int i = 1; i < sayings.size(); i++) {
      Group group = sayings.get(i);
      Group before = sayings.get(i - 1);
      if (parts.get(before.drafts.getFirst().sentence()) != Part.Kind.BODY
          || shared(before, group.drafts.getFirst()) == 0) {
        continue;
      }
      if (group.time.isEmpty()) {
        group.time = before.time;
        group.timeEvidence = before.timeEvidence;
      }
      for (Argument a : before.arguments) {
        boolean setting = isSetting(group.type, a.role());
        if (setting && group.arguments.stream().noneMatch(b -> b.role().equals(a.role()))) {
          group.arguments.add(a);
        }
      }
    }
  }

  /** Of a saying, a role that takes words but not what is said: where it was said. */
  private boolean isSetting(String type, String role) {
    return lexicon
        .type(type)
        .flatMap(t -> t.role(role))
        .filter(r -> r.kinds().contains(Filler.WORDS) && !r.kinds().contains(Filler.SAID))
        .isPresent();
  }

  private void tell(Draft draft, String type) {
    Group same = null;
    for (int i = groups.size() - 1; i >= 0 && same == null; i--) {
      if (groups.get(i).type.equals(type) && same(groups.get(i), draft)) {
        same = groups.get(i);
      }
    }
    if (same == null) {
      same = new Group(type);
      groups.add(same);
    }
    join(same, draft);
  }

  /** A mention that only adds roles: to the event of its own words, else to one nearby. */
  private void add(Draft draft) {
    Group best = null;
    int bestScore = Integer.MAX_VALUE;
    for (Group group : groups) {
      if (!draft.frame().adds().contains(group.type) || conflicts(group, draft)) {
        continue;
      }
      int score = distance(group, draft);
      if (score < bestScore) {
        best = group;
        bestScore = score;
      }
    }
    boolean own = draft.frame().tells().isPresent();
    if (own && isSaying(draft.frame().tells().get())) {
      best = speaking(draft);
      bestScore = 1;
    }
    int reach = own ? 1 : draft.definite() ? 12 : 2;
    if (best != null && bestScore <= reach) {
      join(best, draft);
    } else if (own) {
      tell(draft, draft.frame().tells().get());
    } else if (!draft.anchors().isEmpty()) {
      Group group = new Group(draft.frame().adds().getFirst());
      groups.add(group);
      join(group, draft);
    }
  }

  private boolean isSaying(String type) {
    return lexicon.type(type).filter(EventType::isSaying).isPresent();
  }

  /** «وأضاف»: the passage that the same speaker began in this sentence or the one before. */
  private @Nullable Group speaking(Draft draft) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      Draft last = group.drafts.getLast();
      boolean before =
          last.sentence() < draft.sentence()
              || (last.sentence() == draft.sentence()
                  && last.words().start() < draft.words().start());
      if (before
          && isSaying(group.type)
          && draft.sentence() - last.sentence() <= 1
          && shared(group, draft) > 0) {
        return group;
      }
    }
    return null;
  }

  private static int distance(Group group, Draft draft) {
    int best = Integer.MAX_VALUE;
    for (Draft d : group.drafts) {
      if (d.sentence() == draft.sentence()
          && (draft.anchors().contains(d.words().start()) || d.holds(draft.words().start()))) {
        return 0;
      }
      int gap = draft.sentence() - d.sentence();
      int score = gap == 0 ? 1 : gap > 0 ? 1 + gap : 2 - gap * 2;
      best = Math.min(best, score);
    }
    return best;
  }

  private boolean same(Group group, Draft draft) {
    for (Draft d : group.drafts) {
      if (d.sentence() == draft.sentence()) {
        boolean anchored = d.holds(draft.words().start()) || draft.holds(d.words().start());
        for (int anchor : draft.anchors()) {
          anchored |= d.holds(anchor);
        }
        if (anchored) {
          return true;
        }
      }
    }
    if (lexicon.type(group.type).filter(EventType::isSaying).isPresent()
        || conflicts(group, draft)) {
      return false;
    }
    int shared = shared(group, draft);
    int gap = draft.sentence() - group.drafts.getLast().sentence();
    if (gap == 0) {
      return shared > 0 || apart(group, draft);
    }
    if (shared >= 2 || (shared == 1 && (gap <= 2 || draft.definite()))) {
      return true;
    }
    if (draft.noun() && draft.definite()) {
      return gap <= 8;
    }
    Part.Kind first = parts.get(group.drafts.getFirst().sentence());
    return first == Part.Kind.TITLE
        && group.drafts.size() == 1
        && draft.sentence() <= 3
        && apart(group, draft);
  }

  /** Whether the two tell nothing of the same role: what one tells, the other leaves open. */
  private static boolean apart(Group group, Draft draft) {
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        boolean words = a.value() instanceof Value.Words;
        if (a.role().equals(b.role()) && !words && !a.role().equals("place")) {
          return false;
        }
      }
    }
    return true;
  }

  private int shared(Group group, Draft draft) {
    int shared = 0;
    for (Argument a : draft.arguments()) {
      for (Argument b : group.arguments) {
        if (a.role().equals(b.role()) && equal(a.value(), b.value())) {
          shared++;
          break;
        }
      }
    }
    return shared;
  }

  private boolean equal(Value a, Value b) {
    if (a instanceof Value.Reference x && b instanceof Value.Reference y) {
      return x.entity() == y.entity();
    }
    if (a instanceof Value.Quantity x && b instanceof Value.Quantity y) {
      return x.number().compareTo(y.number()) == 0 && x.unit().equals(y.unit());
    }
    return a instanceof Value.Words
        && b instanceof Value.Words
        && Normal.of(a.span().in(text)).equals(Normal.of(b.span().in(text)));
  }

  /** Two times, two numbers, or two fillers of a role that takes one: two events. */
  private boolean conflicts(Group group, Draft draft) {
    if (group.time.isPresent()
        && draft.time().isPresent()
        && !compatible(group.time.get().edtf(), draft.time().get().edtf())) {
      return true;
    }
    boolean denied = draft.status() == Status.DENIED;
    if (group.drafts.stream().anyMatch(d -> (d.status() == Status.DENIED) != denied)) {
      return true; // what is denied is not what happened
    }
    EventType type = lexicon.type(group.type).orElseThrow();
    for (Argument a : draft.arguments()) {
      boolean many =
          a.role().equals("place") || type.role(a.role()).filter(r -> r.many()).isPresent();
      boolean words = a.value() instanceof Value.Words;
      if (many || words) {
        continue;
      }
      for (Argument b : group.arguments) {
        if (a.role().equals(b.role()) && !equal(a.value(), b.value())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean compatible(String a, String b) {
    return a.startsWith(b) || b.startsWith(a);
  }

  private void join(Group group, Draft draft) {
    EventType type = lexicon.type(group.type).orElseThrow();
    group.drafts.add(draft);
    for (Argument a : draft.arguments()) {
      boolean place = a.role().equals("place");
      if (!place && type.role(a.role()).isEmpty()) {
        continue;
      }
      boolean many = place || type.role(a.role()).orElseThrow().many();
      boolean there =
          group.arguments.stream()
              .anyMatch(b -> b.role().equals(a.role()) && (!many || equal(a.value(), b.value())));
      if (!there) {
        group.arguments.add(a);
      }
    }
    boolean finer =
        group.time.isEmpty()
            || (draft.time().isPresent()
                && draft.time().get().edtf().length() > group.time.get().edtf().length());
    if (finer && draft.time().isPresent()) {
      group.time = draft.time();
      group.timeEvidence = Optional.of(draft.evidence());
    }
  }

  private Event event(Group group, String id) {
    Draft fullest = group.drafts.getFirst();
    for (Draft d : group.drafts) {
      boolean tells = d.frame().tells().filter(group.type::equals).isPresent();
      if (tells && d.arguments().size() > fullest.arguments().size()) {
        fullest = d;
      }
    }
    Map<String, Evidence> evidence = new LinkedHashMap<>();
    evidence.put(fullest.evidence().span().toString(), fullest.evidence());
    for (Draft d : group.drafts) {
      evidence.putIfAbsent(d.evidence().span().toString(), d.evidence());
    }
    Status status = fullest.status();
    Set<Status> all = new HashSet<>();
    group.drafts.forEach(d -> all.add(d.status()));
    if (all.contains(Status.HAPPENED) && status == Status.PLANNED && fullest.noun()) {
      status = Status.HAPPENED;
    }
    return new Event(
        id,
        group.type,
        status,
        fullest.trigger(),
        group.time,
        group.timeEvidence,
        group.arguments,
        List.copyOf(evidence.values()));
  }
}
