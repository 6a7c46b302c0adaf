package org.waqai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.event.Trace;
import org.waqai.lexicon.Slot;

/** Why an event of an article was missed, and what a false alarm stands beside. */
final class Causes {
  /** Why, and what of it: the slot, the role and its filler. */
  record Wrong(String cause, String detail) {}

  /** A trigger by its code points; nowhere where the text does not hold it. */
  private record Place(int start, int end) {
    static final Place NOWHERE = new Place(-1, -1);

    boolean known() {
      return start >= 0;
    }

    boolean overlaps(Place other) {
      return known() && other.known() && start < other.end && other.start < end;
    }

    boolean within(Told.Passage p) {
      return known() && p.start() <= start && end <= p.end();
    }
  }

  private final Told gold;
  private final List<Told.Event> found;
  private final Optional<Traced> traced;

  Causes(Told gold, List<Told.Event> found, Optional<Traced> traced) {
    this.gold = gold;
    this.found = found;
    this.traced = traced;
  }

  static String sentence(Told.Event found) {
    return found.evidence().isEmpty() ? "" : found.evidence().getFirst().quote();
  }

  private Place right(Told.Event event) {
    int at = gold.text().isEmpty() ? -1 : gold.text().indexOf(event.quote());
    return at < 0 ? Place.NOWHERE : place(gold.text(), at, event.quote(), event.trigger());
  }

  private static Place place(String text, int at, String quote, String trigger) {
    int in = Math.max(0, quote.indexOf(trigger));
    int start = text.codePointCount(0, at + in);
    return new Place(start, start + trigger.codePointCount(0, trigger.length()));
  }

  private static Place claimed(Told.Event event) {
    for (Told.Passage p : event.evidence()) {
      int in = p.quote().indexOf(event.trigger());
      if (p.start() >= 0 && in >= 0) {
        int start = p.start() + p.quote().codePointCount(0, in);
        return new Place(
            start, start + event.trigger().codePointCount(0, event.trigger().length()));
      }
    }
    return Place.NOWHERE;
  }

  /** Why nothing found is this gold event. */
  Wrong ofMissed(Told.Event missed) {
    Place at = right(missed);
    for (Told.Event f : found) {
      if (f.type().equals(missed.type()) && missed.anchored(gold.text(), f)) {
        return new Wrong("merged away: into an event that is another gold one", "");
      }
    }
    for (Told.Event f : found) {
      if (at.overlaps(claimed(f))) {
        return new Wrong("told as other type", "as " + f.type());
      }
    }
    Optional<Traced.Line> line = traced.flatMap(t -> line(t, at));
    return line.isEmpty()
        ? new Wrong("not told", "")
        : tried(traced.get(), line.get().index(), missed.type(), at);
  }

  private Optional<Traced.Line> line(Traced traced, Place at) {
    if (!at.known()) {
      return Optional.empty();
    }
    int offset = gold.text().offsetByCodePoints(0, at.start());
    return traced.lines().stream()
        .filter(l -> l.sentence().span().start() <= offset && offset < l.sentence().span().end())
        .findFirst();
  }

  private Wrong tried(Traced traced, int sentence, String type, Place at) {
    for (Traced.Fired f : traced.fired(sentence)) {
      if (Traced.about(f.of().frame(), type)) {
        String how =
            traced.event(f.of()).isPresent()
                ? "but tells another event"
                : f.told() ? "but there is no event to add to" : "but only mentions";
        return new Wrong("entry fired, " + how, entry(f.of()));
      }
    }
    Optional<Traced.Failed> failed = Optional.empty();
    for (Traced.Failed f : traced.failed(sentence)) {
      if (Traced.about(f.of().frame(), type) && (failed.isEmpty() || overlaps(f, at))) {
        failed = Optional.of(f);
      }
    }
    return failed
        .map(
            f ->
                new Wrong("entry tried: " + f.why().fault().words(), entry(f.of()) + slot(f.why())))
        .orElse(new Wrong("no entry of the type fired in the sentence", ""));
  }

  private static String entry(Trace.Try of) {
    return of.frame().iri().substring(of.frame().iri().lastIndexOf('/') + 1);
  }

  private static String slot(Trace.Failure why) {
    return why.slot().map(Slot::role).filter(r -> !r.isEmpty()).map(r -> " slot " + r).orElse("");
  }

  private boolean overlaps(Traced.Failed failed, Place at) {
    int start = gold.text().offsetByCodePoints(0, at.start());
    return failed.of().trigger().start() <= start && start < failed.of().trigger().end();
  }

  /** What the false alarm stands beside. */
  String ofFalse(Told.Event alarm) {
    Place at = claimed(alarm);
    boolean beside = false;
    boolean elsewhere = false;
    for (Told.Event g : gold.events()) {
      boolean same = g.type().equals(alarm.type());
      if (same && g.anchored(gold.text(), alarm)) {
        return "duplicate of a matched event";
      }
      elsewhere |= same;
    }
    for (Told.Event g : gold.events()) {
      Place right = right(g);
      if (at.overlaps(right)) {
        return "other type on the same trigger";
      }
      beside |= alarm.evidence().stream().anyMatch(right::within);
    }
    String type = elsewhere ? "the type is told elsewhere" : "the article tells none of the type";
    return (beside ? "another event in the sentence, " : "no gold event in the sentence, ") + type;
  }

  /** What is wrong with the roles of an event that was found. */
  static List<Wrong> ofArguments(Told.Event gold, Told.Event found) {
    List<Wrong> out = new ArrayList<>();
    List<Told.Filler> left = new ArrayList<>(found.fillers());
    List<Told.Filler> open = new ArrayList<>();
    for (Told.Filler g : gold.fillers()) {
      Optional<Told.Filler> same =
          left.stream().filter(f -> Same.hits(List.of(g), List.of(f)) > 0).findFirst();
      same.ifPresentOrElse(left::remove, () -> open.add(g));
    }
    for (Told.Filler g : open) {
      Optional<Told.Filler> of =
          left.stream()
              .filter(f -> f.role().equals(g.role()) && shares(g, f))
              .findFirst()
              .or(() -> left.stream().filter(f -> f.role().equals(g.role())).findFirst());
      if (of.isEmpty()) {
        out.add(new Wrong("missing", shown(g)));
        continue;
      }
      left.remove(of.get());
      String cause = shares(g, of.get()) ? "extent differs" : "wrong";
      out.add(new Wrong(cause, shown(g) + " found " + shown(of.get())));
    }
    left.forEach(f -> out.add(new Wrong("not in the gold", shown(f))));
    return out;
  }

  private static boolean shares(Told.Filler a, Told.Filler b) {
    return a.words().stream()
        .anyMatch(x -> b.words().stream().anyMatch(y -> y.stream().anyMatch(x::contains)));
  }

  private static String shown(Told.Filler filler) {
    String what =
        filler.number().isPresent()
            ? filler.number().get().stripTrailingZeros().toPlainString() + filler.unit()
            : filler.words().isEmpty() ? "" : String.join(" ", filler.words().getFirst());
    return filler.role() + "=" + what;
  }
}
