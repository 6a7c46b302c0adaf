package org.waqai.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Event;
import org.waqai.model.Part;

/** Makes events of mentions: several mentions of one event in an article become one event. */
final class Merging {
  /** As many sentences later «الهجوم» still means the last one told. */
  private static final int RECALLED = 4;

  /** The same where it can mean no other. */
  private static final int ALONE = 6;

  /** How far off is what the sentence before tells, as {@link Nearness} counts. */
  private static final int NEXT = 2;

  /** As many sentences from the top a body takes to tell what its headline says. */
  private static final int LEAD = 8;

  private final Lexicon lexicon;
  private final List<Part.Kind> parts;
  private final List<Group> groups = new ArrayList<>();
  private final Likeness likeness;
  private final Opposition opposition;
  private final Optional<LocalDate> published;

  Merging(
      Lexicon lexicon, List<Part.Kind> parts, Likeness likeness, Optional<LocalDate> published) {
    this.lexicon = lexicon;
    this.published = published;
    this.parts = parts;
    this.likeness = likeness;
    this.opposition = new Opposition(likeness);
  }

  /** Events of all mentions, which come in the order of the text. */
  List<Event> events(List<Draft> drafts, Sureness sureness, Notes notes) {
    for (Draft draft : drafts) {
      if (draft.frame().tells().isPresent() && draft.frame().adds().isEmpty()) {
        tell(draft, draft.frame().tells().get());
      }
    }
    Set<String> added = new HashSet<>();
    for (Draft draft : drafts) {
      added.addAll(draft.frame().adds());
    }
    for (boolean first : List.of(true, false)) { // «انفجار» tells what the dead may add to
      for (Draft draft : drafts) {
        if (!draft.frame().adds().isEmpty()
            && draft.frame().tells().filter(added::contains).isPresent() == first) {
          add(draft);
        }
      }
    }
    groups.removeIf(Merging::onlyMentioned);
    groups.sort((a, b) -> a.first().trigger().compareTo(b.first().trigger()));
    new Continuity(parts, groups, published).carry();
    groups.forEach(Group::settle);
    groups.forEach(new Headlined(likeness)::settle);
    List<Event> out = new ArrayList<>();
    for (Group group : groups) {
      out.add(sureness.event("e" + (out.size() + 1), group, groups, notes));
    }
    return out;
  }

  /** Whether no mention of it tells it, and the article does not come back to it either. */
  private static boolean onlyMentioned(Group group) {
    return group.drafts.stream().noneMatch(Draft::told)
        && group.drafts.stream().mapToInt(Draft::sentence).distinct().count() < 2;
  }

  private Group group(String type) {
    return new Group(lexicon.type(type).orElseThrow(), likeness, parts);
  }

  private void tell(Draft draft, String type) {
    Group here = null;
    Group same = null;
    int most = -1;
    for (int i = groups.size() - 1; i >= 0; i--) { // of those as like it, the last that was told
      Group group = groups.get(i);
      if (!group.type.name().equals(type)) {
        continue;
      }
      if (Nearness.anchored(group, draft) || group.fills(draft)) {
        here = here == null ? group : here;
      } else if (same(group, draft)) {
        int shared = likeness.shared(group, draft);
        if (shared > most) {
          same = group;
          most = shared;
        }
      }
    }
    if (here != null && same != null && most > 0 && here.arguments.isEmpty()) {
      here.drafts.forEach(same::join); // «واستمرت مظاهرات الطلبة»: the verb's words are the noun's
      groups.remove(here);
    } else if (here != null) {
      same = here;
    } else if (same == null) {
      same = group(type);
      groups.add(same);
    }
    same.join(draft);
  }

  /** A mention that only adds roles: to the event of its own words, else to one nearby. */
  private void add(Draft draft) {
    for (Group group : groups) {
      if (told(draft).contains(group.type.name()) && Nearness.anchored(group, draft)) {
        group.join(draft); // «هز انفجار المدينة»
        return;
      }
    }
    Group best = null;
    int bestScore = Integer.MAX_VALUE;
    for (Group group : groups) {
      if (!draft.frame().adds().contains(group.type.name())
          || opposition.conflict(group, draft)
          || likeness.elsewhere(group, draft)
          || draft.frame().tells().isPresent()
              && !draft.gives(group.type)
              && onlyMentioned(group)) {
        continue;
      }
      int score = Nearness.of(group, draft);
      boolean nearer =
          best != null
              && score == bestScore
              && Nearness.parted(best, draft)
              && !Nearness.parted(group, draft);
      if (score < bestScore || nearer) {
        best = group;
        bestScore = score;
      }
    }
    boolean own = draft.frame().tells().isPresent();
    if (own && !draft.told()) {
      tell(draft, draft.frame().tells().get());
      return;
    }
    if (own && isSaying(draft.frame().tells().get())) {
      best = speaking(draft);
      bestScore = 1;
    }
    boolean again = own && draft.definite() && draft.frame().adds().equals(told(draft));
    // «يودي بحياة 11 عاملا», and in the body «لقي 11 عاملا مصرعهم»
    boolean headed = own && best != null && best.onlyHeadline() && likeness.shared(best, draft) > 0;
    int reach = own ? (again ? RECALLED : 1) : draft.definite() ? 12 : 2; // «النيران» of a fire
    if (own && draft.noun() && draft.definite() && draft.frame().adds().size() == 1) {
      reach = Math.max(reach, NEXT); // «الانفجار», of the bomb in the sentence before
    }
    reach = headed || best != null && heads(best, draft) ? LEAD : reach;
    boolean other =
        Anew.total(draft)
            || own
                && best != null
                && best.last().sentence() < draft.sentence()
                && Anew.addsUp(draft);
    if (best != null && bestScore <= reach && !other) {
      best.join(draft);
    } else if (own) {
      tell(draft, draft.frame().tells().get());
    } else if (!draft.anchors().isEmpty()) {
      Group group = group(draft.frame().adds().getFirst());
      groups.add(group);
      group.join(draft);
    }
  }

  /** «انفجار في المدينة»: a headline of the attack that the body tells. */
  private boolean heads(Group group, Draft draft) {
    return group.headline(draft) && draft.frame().adds().size() == 1 && !draft.gives(group.type);
  }

  private static List<String> told(Draft draft) {
    return draft.frame().tells().stream().toList();
  }

  private boolean isSaying(String type) {
    return lexicon.type(type).filter(EventType::isSaying).isPresent();
  }

  /** «وأضاف»: the passage that the same speaker began in this sentence or the one before. */
  private @Nullable Group speaking(Draft draft) {
    for (int i = groups.size() - 1; i >= 0; i--) {
      Group group = groups.get(i);
      Draft last = group.last();
      boolean before =
          last.sentence() < draft.sentence()
              || (last.sentence() == draft.sentence()
                  && last.words().start() < draft.words().start());
      if (before
          && draft.frame().adds().contains(group.type.name())
          && draft.sentence() - last.sentence() <= 1
          && !others(group, draft)
          && (!draft.noun() || likeness.shared(group, draft) > 0)) {
        return group;
      }
    }
    return null;
  }

  /** Whether both name who says it, and not the same: «وأضاف البيان» after «وقال المدير». */
  private boolean others(Group group, Draft draft) {
    String role = group.type.roles().getFirst().name();
    boolean anew = // «أعلنت الشرطة … وأضاف مسؤول»
        draft.arguments().stream()
            .anyMatch(
                a ->
                    a.role().equals(role)
                        && (likeness.somebody(a.value())
                            || !draft.inherited() && likeness.person(a.value())));
    return (draft.inherited() || anew)
        && draft.arguments().stream().anyMatch(a -> a.role().equals(role))
        && group.arguments.stream().anyMatch(a -> a.role().equals(role))
        && draft.arguments().stream()
            .filter(a -> a.role().equals(role))
            .noneMatch(
                a ->
                    group.arguments.stream()
                        .anyMatch(
                            b -> b.role().equals(role) && likeness.alike(a.value(), b.value())));
  }

  private boolean same(Group group, Draft draft) {
    if (group.type.isSaying()) {
      return retold(group, draft);
    }
    if (opposition.conflict(group, draft)) {
      return false;
    }
    boolean shared = likeness.shared(group, draft) > 0;
    if (opposition.contrary(group, draft)) {
      return false;
    }
    // «وقع الاتفاقية عن الجانب العماني فلان»: the deal that was told
    boolean known = draft.definite() && (draft.noun() || !draft.anchors().isEmpty());
    known &= Anew.recalls(group, draft, likeness);
    boolean lead = group.onlyHeadline() && draft.sentence() <= LEAD;
    if (!lead && group.type.sited() && Anew.oneMore(group, draft)) {
      return false;
    }
    int gap = draft.sentence() - group.last().sentence();
    if (gap == 0) {
      boolean parted = !draft.arguments().isEmpty() && Anew.parted(group.last(), draft);
      return shared || !parted && opposition.apart(group, draft);
    }
    if (!lead && likeness.elsewhere(group, draft)) {
      return false;
    }
    if (!known && !lead && opposition.another(group, draft)) {
      return false;
    }
    if (!lead
        && !draft.noun()
        && (Anew.begins(draft) || Anew.before(group, draft))
        && opposition.addsTo(group, draft)) {
      return false;
    }
    return shared || (known && (gap <= RECALLED || gap <= ALONE && alone(group))) || lead;
  }

  /** Whether nothing else of its class was told: «الاجتماع» can mean no other. */
  private boolean alone(Group group) {
    for (Group other : groups) {
      if (other != group && other.type.equals(group.type)) {
        return false;
      }
    }
    return true;
  }

  /** The body says again, in more words, what the headline has the same speaker say. */
  private boolean retold(Group group, Draft draft) {
    return group.onlyHeadline()
        && !group.headline(draft)
        && draft.sentence() <= LEAD
        && draft.status() == group.first().status()
        && likeness.shared(group, draft) > 0;
  }
}
