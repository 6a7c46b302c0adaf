package org.waqai.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Role;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Evidence;
import org.waqai.model.Part;
import org.waqai.model.Span;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** The mentions of one event, and what they add up to. */
final class Group {
  final EventType type;
  final List<Draft> drafts = new ArrayList<>();
  final List<Argument> arguments = new ArrayList<>();
  Optional<Value.Period> time = Optional.empty();
  Optional<Evidence> timeEvidence = Optional.empty();
  private final Likeness likeness;
  private final List<Part.Kind> parts;

  /**
   * A group without mentions yet.
   *
   * @param parts of which part each sentence is
   */
  Group(EventType type, Likeness likeness, List<Part.Kind> parts) {
    this.type = type;
    this.likeness = likeness;
    this.parts = parts;
  }

  Draft first() {
    return drafts.getFirst();
  }

  Draft last() {
    return drafts.getLast();
  }

  /** Whether only the headline has told it so far. */
  boolean onlyHeadline() {
    for (Draft d : drafts) {
      if (!headline(d)) {
        return false;
      }
    }
    return true;
  }

  boolean headline(Draft draft) {
    return parts.get(draft.sentence()) == Part.Kind.TITLE;
  }

  /** Whether the role may hold several. */
  boolean many(String role) {
    if (role.equals("place")) {
      return true;
    }
    Optional<Role> of = type.role(role);
    return of.isPresent() && of.get().many();
  }

  /** Takes one more mention, with the roles that it adds. */
  void join(Draft draft) {
    if (!drafts.isEmpty() && !headline(draft) && onlyHeadline()) { // a body has more words
      arguments.removeIf(a -> a.value() instanceof Value.Words && tells(draft, a.role()));
    }
    boolean told = time.isPresent() && draft.time().isPresent();
    if (told && precision(draft.time().get()) >= precision(time.get()) && fills(draft)) {
      time = Optional.empty(); // «أعلنت الخميس فوزه في الانتخابات التي جرت الأحد»
    }
    if (!arguments.isEmpty()) {
      arguments.removeIf(a -> many(a.role()) && !headline(draft) && fuller(draft, a));
      arguments.removeIf(a -> many(a.role()) && stateOf(draft, a));
      arguments.removeIf(a -> !many(a.role()) && !likeness.person(a.value()) && names(draft, a));
      arguments.removeIf(a -> likeness.single(a.value()) && tells(draft, a.role()));
    }
    drafts.add(draft);
    for (Argument a : draft.arguments()) {
      boolean known = a.role().equals("place") || type.role(a.role()).isPresent();
      if (known && !holds(a)) {
        arguments.add(a);
      }
    }
    boolean finer =
        draft.time().isPresent()
            && (time.isEmpty() || precision(draft.time().get()) > precision(time.get()));
    if (finer) {
      time = draft.time();
      timeEvidence = Optional.of(draft.evidence());
    }
  }

  /** «فاز في الانتخابات الرئاسية»: whether the mention is what fills a role of the event. */
  boolean fills(Draft draft) {
    for (Argument own : draft.arguments()) {
      if (!within(draft.trigger(), own.value().span())) {
        continue;
      }
      for (Argument a : arguments) {
        if (a.role().equals(own.role()) && within(draft.trigger(), a.value().span())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean within(Span inner, Span outer) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  /** A town where it happens takes no part in it: «مؤتمر عمّان» met in Amman. */
  void settle() {
    List<Value> places = new ArrayList<>();
    for (Argument a : arguments) {
      if (a.role().equals("place")) {
        places.add(a.value());
      }
    }
    if (places.isEmpty()) {
      return;
    }
    arguments.removeIf(
        a ->
            a.value() instanceof Value.Reference
                && type.role(a.role()).filter(r -> !r.kinds().contains(Filler.PLACE)).isPresent()
                && places.stream().anyMatch(place -> likeness.town(a.value(), place)));
  }

  /** Whether a mention describes in more words who a headline told of: «عالم», «عالم نووي بارز». */
  private boolean fuller(Draft draft, Argument told) {
    if (!onlyHeadline()) {
      return false;
    }
    for (Argument a : draft.arguments()) {
      if (a.role().equals(told.role()) && likeness.again(told.value(), a.value())) {
        return !likeness.equal(told.value(), a.value());
      }
    }
    return false;
  }

  /** Whether a mention has the name of somebody who was told by his office: «استقالة الوزير». */
  private boolean names(Draft draft, Argument told) {
    for (Argument a : draft.arguments()) {
      if (a.role().equals(told.role())
          && a.value() instanceof Value.Reference
          && likeness.person(a.value())) {
        return told.value() instanceof Value.Reference;
      }
    }
    return false;
  }

  /** Whether a mention has the state of a capital that was told: «واشنطن», «الولايات المتحدة». */
  private boolean stateOf(Draft draft, Argument told) {
    for (Argument a : draft.arguments()) {
      if (a.role().equals(told.role()) && likeness.seat(told, a)) {
        return true;
      }
    }
    return false;
  }

  private static boolean tells(Draft draft, String role) {
    for (Argument a : draft.arguments()) {
      if (a.role().equals(role)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Argument a) {
    boolean many = many(a.role());
    for (Argument b : arguments) {
      boolean role = b.role().equals(a.role());
      if (role
          && (!many
              || likeness.government(a, b)
              || likeness.equal(a.value(), b.value())
              || likeness.again(a.value(), b.value()))) {
        return true;
      }
    }
    return false;
  }

  /** A day is finer than a month, a point finer than a stretch. */
  private static int precision(Value.Period period) {
    String edtf = period.edtf();
    int slash = edtf.indexOf('/');
    return slash < 0 ? 2 * edtf.length() + 1 : 2 * Math.max(slash, edtf.length() - slash - 1);
  }

  /** The mention of its own class that tells the most. */
  Draft fullest() {
    Draft fullest = first();
    for (Draft d : drafts) {
      Optional<String> tells = d.frame().tells();
      if (tells.isPresent()
          && tells.get().equals(type.name())
          && d.arguments().size() > fullest.arguments().size()) {
        fullest = d;
      }
    }
    return fullest;
  }

  /** «تعقد القمة الأحد. ويشارك في القمة»: whether only those who plan it tell when. */
  private boolean due() {
    return drafts.stream().anyMatch(d -> d.time().isPresent() && d.status() == Status.PLANNED)
        && drafts.stream().noneMatch(d -> d.time().isPresent() && d.status() == Status.HAPPENED);
  }

  /** Whether both have the same in a role. */
  boolean shares(String role, Group other) {
    for (Argument a : arguments) {
      for (Argument b : a.role().equals(role) ? other.arguments : List.<Argument>of()) {
        if (b.role().equals(role) && likeness.equal(a.value(), b.value())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean equal(Value a, Value b) {
    return likeness.equal(a, b);
  }

  boolean names(Value value) {
    return likeness.named(value);
  }

  /**
   * The event: its status is that of its fullest mention, its evidence every passage.
   *
   * @param confidence how sure the event is
   * @param facts how sure its roles and its time are
   */
  Event event(String id, double confidence, FactSigns facts) {
    Draft fullest = fullest();
    Map<Span, Evidence> evidence = new LinkedHashMap<>();
    evidence.put(fullest.evidence().span(), fullest.evidence());
    for (Draft d : drafts) {
      evidence.putIfAbsent(d.evidence().span(), d.evidence());
    }
    Status status = fullest.status();
    Set<Status> all = new HashSet<>();
    for (Draft d : drafts) {
      if (!d.noun() || d.frame().tells().isPresent()) { // «لبحث كذا» says not that it happened
        all.add(d.status());
      }
    }
    boolean both = all.contains(Status.HAPPENED) && all.contains(Status.PLANNED);
    if (both && (fullest.noun() || headline(fullest))) {
      status = due() ? Status.PLANNED : fullest.noun() ? Status.HAPPENED : status;
    }
    Optional<Evidence> timed =
        time.flatMap(t -> timeEvidence.map(e -> e.with(facts.confidence(t))));
    List<Argument> told = new ArrayList<>();
    for (Argument a : arguments) {
      if (!onlyNames(a)) {
        told.add(new Argument(a.role(), a.value(), a.evidence().with(facts.confidence(a))));
      }
    }
    return new Event(
        id,
        type.name(),
        status,
        fullest.trigger(),
        time,
        timed,
        told,
        evidence.values().stream().map(e -> e.with(confidence)).toList());
  }

  /** Whether a mention is but named by what fills the role. */
  private boolean onlyNames(Argument argument) {
    for (Draft d : drafts) {
      if (d.bare().contains(argument)) {
        return true;
      }
    }
    return false;
  }
}
