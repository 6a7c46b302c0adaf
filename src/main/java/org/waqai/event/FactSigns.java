package org.waqai.event;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Argument;
import org.waqai.model.Entity;
import org.waqai.model.Named;
import org.waqai.model.Span;
import org.waqai.model.Status;
import org.waqai.model.Value;

/**
 * What about one role or the time of an event speaks for its being right or against it, each with
 * how far. That the event itself is right is one sign among these.
 */
final class FactSigns {
  private static final Lowered<Status> STATUSES = new Lowered<>("", Status.values());
  private static final Lowered<Entity.Kind> NAMED = new Lowered<>(" ", Entity.Kind.values());
  private static final Lowered<Entity.Kind> DESCRIBED =
      new Lowered<>(" described ", Entity.Kind.values());
  private static final Lowered<Where.Position> POSITIONS =
      new Lowered<>("", Where.Position.values());

  private final Group group;
  private final Named named;
  private final Begun words;
  private final Draft fullest;
  private final double event;
  private final String typed;
  private final Supplier<Weighing> scale;
  private final Map<String, Map<String, Double>> signs = new LinkedHashMap<>();

  /**
   * Of one event.
   *
   * @param confidence how sure the event is, 0 to 1
   * @param scale an empty one, for each fact anew
   */
  FactSigns(Group group, Named named, Begun words, double confidence, Supplier<Weighing> scale) {
    this.group = group;
    this.named = named;
    this.words = words;
    this.fullest = group.fullest();
    this.event = Confidence.logit(confidence);
    this.typed = "role " + group.type.name() + " ";
    this.scale = scale;
  }

  /** How sure a filler of one of its roles is, 0 to 1. */
  double confidence(Argument argument) {
    Weighing of = of(argument);
    note(argument.role(), of);
    return of.confidence();
  }

  /** How sure its time is, 0 to 1. */
  double confidence(Value.Period time) {
    Weighing of = of(time);
    note("time", of);
    return of.confidence();
  }

  private void note(String role, Weighing of) {
    if (of.signs().isEmpty()) {
      return; // nobody listens
    }
    int same = 0;
    while (signs.containsKey(role + " " + same)) {
      same++;
    }
    signs.put(role + " " + same, of.signs());
  }

  /** The signs of all facts asked for, by the role and, of several fillers, which; where noted. */
  Map<String, Map<String, Double>> signs() {
    return signs;
  }

  private Weighing of(Argument argument) {
    String role = argument.role();
    Weighing out = begin(role);
    int fillers = 0;
    int before = -1;
    boolean name = false;
    for (Argument a : group.arguments) {
      if (a.role().equals(role)) {
        before = before < 0 && a.equals(argument) ? fillers : before;
        fillers++;
        name |= named(a);
      }
    }
    out.put("fillers", Math.log(fillers));
    out.put("fillers before", Math.log(1.0 + before));
    String kind = kind(argument.value());
    out.put("filler", kind, 1.0);
    out.put(role, kind, 1.0);
    out.put("words", Math.log(1.0 + words.in(argument.value().span())));
    boolean described = argument.value() instanceof Value.Reference && !named(argument);
    out.flag("described beside a name", described && name);
    Optional<Draft> teller = teller(argument);
    if (teller.isPresent()) {
      told(out, argument, teller.get());
    } else {
      out.flag("carried", true);
    }
    return out;
  }

  private Weighing of(Value.Period time) {
    Weighing out = begin("time");
    out.put("time of ", Integer.toString(time.edtf().length()), 1.0);
    out.flag("time stretch", time.edtf().indexOf('/') >= 0);
    Optional<Draft> teller =
        group.drafts.stream().filter(d -> d.time().filter(time::equals).isPresent()).findFirst();
    out.flag("time carried", teller.isEmpty());
    teller.ifPresent(
        d -> {
          out.flag("time in another sentence", d.sentence() != fullest.sentence());
          place(out, "time", time.span(), d);
        });
    return out;
  }

  private Weighing begin(String role) {
    Weighing out = scale.get();
    out.put("always", 1.0);
    out.put("event", event);
    out.put("role ", role, 1.0);
    out.put(typed, role, 1.0);
    out.put("passages", Math.log(group.drafts.size()));
    out.put("facts", Math.log(1.0 + group.arguments.size()));
    out.put("event ", STATUSES.of(fullest.status()), 1.0);
    return out;
  }

  private void told(Weighing out, Argument argument, Draft teller) {
    int tellers = 0;
    for (Draft draft : group.drafts) {
      tellers += tells(draft, argument) ? 1 : 0;
    }
    out.put("told", Math.log(tellers));
    out.put("entry", Confidence.logit(teller.frame().confidence()));
    out.flag("told by another", !tells(fullest, argument));
    out.flag("told by a noun", teller.noun());
    out.flag("told by what only mentions", !teller.told());
    out.flag("subject from before", teller.inherited());
    slot(out, argument.role(), teller);
    place(out, argument.role(), argument.value().span(), teller);
  }

  private static void slot(Weighing out, String role, Draft teller) {
    for (Slot slot : teller.frame().slots()) {
      if (slot.role().equals(role)) {
        out.put("slot ", POSITIONS.of(slot.where().get(0).position()), 1.0);
        out.flag("slot required", slot.required());
        return;
      }
    }
    out.flag("no slot", true);
  }

  /** On which side of the trigger, and how many words off. */
  private void place(Weighing out, String role, Span filler, Draft teller) {
    boolean before = filler.start() < teller.trigger().start();
    Span between =
        before
            ? new Span(Math.min(filler.end(), teller.trigger().start()), teller.trigger().start())
            : new Span(Math.min(teller.trigger().end(), filler.start()), filler.start());
    String side = before ? " before" : " after";
    out.put(role, side, 1.0);
    out.put("words off", side, Math.log(1.0 + words.in(between)));
    out.flag("elsewhere", !teller.evidence().span().covers(filler));
  }

  private Optional<Draft> teller(Argument argument) {
    if (tells(fullest, argument)) {
      return Optional.of(fullest);
    }
    for (Draft draft : group.drafts) {
      if (tells(draft, argument)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  private boolean tells(Draft draft, Argument argument) {
    for (Argument a : draft.arguments()) {
      if (a.role().equals(argument.role()) && group.equal(a.value(), argument.value())) {
        return true;
      }
    }
    return false;
  }

  private boolean named(Argument argument) {
    return argument.value() instanceof Value.Reference r
        && named.entities().get(r.entity()).named();
  }

  private String kind(Value value) {
    return switch (value) {
      case Value.Reference r -> {
        Entity entity = named.entities().get(r.entity());
        yield (entity.named() ? NAMED : DESCRIBED).of(entity.kind());
      }
      case Value.Quantity q -> q.approximate() ? " about a number" : " number";
      default -> " words";
    };
  }
}
