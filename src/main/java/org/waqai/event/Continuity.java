package org.waqai.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Role;
import org.waqai.model.Argument;
import org.waqai.model.Normal;
import org.waqai.model.Part;
import org.waqai.model.Status;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/**
 * What a text goes on to tell in the setting of what it told before, with that passage as evidence
 * of the setting.
 */
final class Continuity {
  /** The length of a year in EDTF. */
  private static final int YEAR = 4;

  /** As many sentences later a verb without a subject still tells of the same occasion. */
  private static final int NEAR = 2;

  /** With these a report begins again, in detail. */
  private static final List<String> DETAILS =
      List.of("وفي التفاصيل", "في التفاصيل", "وفي تفاصيل", "وعن تفاصيل", "وتعود تفاصيل", "وتفاصيل");

  /** With these it tells what belonged to what was told before. */
  private static final WordSet INCLUDES =
      WordSet.of(
          "تضمن", "تضمنت", "شمل", "شملت", "تخلل", "تخللت", "تخللته", "تخللتها", "تخلله", "تخللها");

  /** As many letters as the longest beginning that is asked for, with all its marks. */
  private static final int BEGINNING = 80;

  private final List<Part.Kind> parts;
  private final List<Group> groups;
  private final Optional<LocalDate> published;

  /**
   * Of an article's events.
   *
   * @param parts of which part each sentence is
   * @param groups the events, in the order of the text
   * @param published the day of publication
   */
  Continuity(List<Part.Kind> parts, List<Group> groups, Optional<LocalDate> published) {
    this.parts = parts;
    this.groups = groups;
    this.published = published;
  }

  /** Gives events the settings that they go on in. */
  void carry() {
    passages();
    deeds();
    new Narrative(parts, groups, published).carry();
    details();
    included();
    ahead();
  }

  /** «أوقفت الشرطة أمس شابا. وفي التفاصيل»: what is told in detail was told before with its day. */
  private void details() {
    int from = Integer.MAX_VALUE;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      Draft first = group.first();
      if (i == 0 || first.sentence() != groups.get(i - 1).first().sentence()) {
        from = opens(first) ? first.sentence() : from;
      }
      boolean detailed = first.sentence() >= from && first.sentence() - from <= NEAR;
      if (detailed && group.time.isEmpty() && first.status() == Status.HAPPENED) {
        groups.subList(0, i).stream()
            .filter(g -> g.type.equals(group.type) && g.time.isPresent())
            .findFirst()
            .ifPresent(told -> takeTime(group, told));
      }
    }
  }

  /** «زار الوزير أمس فاس. وتضمنت الزيارة افتتاح مستشفى»: that was on the same day. */
  private void included() {
    for (int i = 1; i < groups.size(); i++) {
      Group group = groups.get(i);
      Group before = groups.get(i - 1);
      int gap = group.first().sentence() - before.first().sentence();
      if (gap > 0
          && gap <= NEAR
          && group.first().status() == Status.HAPPENED
          && !group.type.isSaying()
          && includes(group.first())) {
        takeTime(group, before);
      }
    }
  }

  private static boolean includes(Draft draft) {
    String sentence = beginning(draft);
    int from = sentence.startsWith("و") || sentence.startsWith("ف") ? 1 : 0;
    int space = sentence.indexOf(' ');
    return space > from && INCLUDES.contains(sentence.substring(from, space));
  }

  private static boolean opens(Draft draft) {
    String sentence = beginning(draft);
    return DETAILS.stream().anyMatch(sentence::startsWith);
  }

  /** What its sentence begins with, which is all that is asked of it. */
  private static String beginning(Draft draft) {
    String sentence = draft.evidence().quote();
    return Normal.of(sentence.substring(0, Math.min(sentence.length(), BEGINNING)));
  }

  /**
   * «دعا الوزير إلى الحوار. وقال في بيان أمس إن»: what its speaker goes on to say right after, with
   * the day of it, was said on that day.
   */
  private void ahead() {
    for (int i = 0; i + 1 < groups.size(); i++) {
      Group group = groups.get(i);
      if (group.time.isEmpty() && group.type.isSaying() && !group.first().noun()) {
        next(i).ifPresent(next -> takeTime(group, next));
      }
    }
  }

  private Optional<Group> next(int i) {
    Group group = groups.get(i);
    Optional<Integer> speaker = speaker(group);
    for (int k = i + 1; speaker.isPresent() && k < groups.size(); k++) {
      Group next = groups.get(k);
      if (next.first().sentence() - group.last().sentence() > 1) {
        return Optional.empty();
      }
      if (next.type.isSaying() && speaker(next).equals(speaker)) {
        return Optional.of(next).filter(Continuity::goesOn);
      }
    }
    return Optional.empty();
  }

  /**
   * What is said goes on in the same setting: a passage that tells no time and no medium has those
   * of the passage before by the same speaker.
   */
  private void passages() {
    Map<Integer, Group> last = new HashMap<>();
    Map<Integer, List<Argument>> settings = new HashMap<>();
    for (Group group : groups) {
      Optional<Integer> speaker = group.type.isSaying() ? speaker(group) : Optional.empty();
      if (speaker.isEmpty()) {
        continue;
      }
      List<Argument> own = List.copyOf(group.arguments);
      List<Argument> told = settings.computeIfAbsent(speaker.get(), k -> new ArrayList<>());
      Group before = last.put(speaker.get(), group);
      if (before != null && parts.get(before.first().sentence()) == Part.Kind.BODY) {
        takeTime(group, before);
        for (Argument a : told) {
          if (isSetting(group.type, a.role()) && lacks(own, a.role())) {
            group.arguments.add(a);
          }
        }
      }
      told.removeIf(a -> !lacks(own, a.role()));
      for (Argument a : own) {
        if (isSetting(group.type, a.role())) {
          told.add(a);
        }
      }
    }
  }

  private static boolean lacks(List<Argument> arguments, String role) {
    for (Argument a : arguments) {
      if (a.role().equals(role)) {
        return false;
      }
    }
    return true;
  }

  /**
   * «طالب أمس الحكومة بـ، متهما إياها»، «كما دعا إلى»: what whoever was spoken of last goes on to
   * do, without being named again, is of the same time.
   */
  private void deeds() {
    List<Group> told = new ArrayList<>();
    for (Group group : groups) {
      if (group.time.isEmpty() && group.first().status() == Status.HAPPENED) {
        before(told, group)
            .filter(b -> group.first().inherited() || again(b, group))
            .ifPresent(b -> takeTime(group, b));
      }
      told.add(group);
    }
  }

  private Optional<Group> before(List<Group> told, Group group) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Group before = told.get(i);
      int gap = group.first().sentence() - before.first().sentence();
      if (gap > NEAR || parts.get(before.first().sentence()) != Part.Kind.BODY) {
        return Optional.empty();
      }
      if (before.time.isPresent() && doer(group).equals(doer(before)) && doer(group).isPresent()) {
        return Optional.of(before);
      }
    }
    return Optional.empty();
  }

  /** «وأضاف», «وقال» without a name. */
  private static boolean goesOn(Group group) {
    return group.first().inherited() || !group.first().frame().adds().isEmpty();
  }

  /** «دعا أمس إلى. ودافع الوزير عن»: in the next sentence, named again, it goes on. */
  private static boolean again(Group before, Group group) {
    return !group.first().noun()
        && !Anew.had(group.first())
        && !before.first().noun()
        && before.first().status() == Status.HAPPENED
        && group.first().sentence() - before.first().sentence() <= 1;
  }

  static void takeTime(Group group, Group before) {
    if (group.time.isEmpty()) {
      group.time = before.time.filter(Continuity::dates);
      group.timeEvidence = before.timeEvidence.filter(e -> group.time.isPresent());
    }
  }

  /** «أمس», «في مايو»: of a year nobody means that all was said in one go. */
  static boolean dates(Value.Period time) {
    return time.edtf().indexOf('/') < 0
        && (time.edtf().startsWith("--") || time.edtf().length() > YEAR);
  }

  /** Whoever is the first that its entry names. */
  private static Optional<Integer> doer(Group group) {
    for (Argument a : group.first().arguments()) {
      if (a.value() instanceof Value.Reference r) {
        return Optional.of(r.entity());
      }
    }
    return Optional.empty();
  }

  /** Who says it: whoever alone has the first role of its class; a deal has two. */
  private static Optional<Integer> speaker(Group group) {
    String role = group.type.roles().getFirst().name();
    Optional<Integer> who = Optional.empty();
    int all = 0;
    for (Argument a : group.arguments) {
      if (a.role().equals(role)) {
        who = a.value() instanceof Value.Reference r ? Optional.of(r.entity()) : Optional.empty();
        all++;
      }
    }
    boolean told = group.first().status() == Status.HAPPENED;
    return told && all == 1 ? who : Optional.empty();
  }

  /**
   * Of a saying, a role that takes words but not what is said: in what it is said. Where it has
   * such a role, also the place.
   */
  private static boolean isSetting(EventType type, String role) {
    for (Role r : type.roles()) {
      if (r.kinds().contains(Filler.WORDS)
          && !r.kinds().contains(Filler.SAID)
          && (r.name().equals(role)
              || role.equals("place") && r.kinds().contains(Filler.ORGANIZATION))) {
        return true;
      }
    }
    return false;
  }
}
