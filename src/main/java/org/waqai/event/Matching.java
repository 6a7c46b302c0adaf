package org.waqai.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.model.Argument;
import org.waqai.model.Evidence;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Status;

/** Fits one entry of the lexicon to one clause. */
final class Matching {
  private static final int MANY_DETAILS = 3;

  private final Map<Line, Phrases> phrases;
  private final Cast cast;
  private final Notes notes;

  Matching(Map<Line, Phrases> phrases, Cast cast, Notes notes) {
    this.phrases = phrases;
    this.cast = cast;
    this.notes = notes;
  }

  Notes notes() {
    return notes;
  }

  Cast cast() {
    return cast;
  }

  Map<Line, Phrases> phrases() {
    return phrases;
  }

  /** The mention of an event that the entry finds, not dated yet; empty where it does not fit. */
  Optional<Draft> draft(Triggers.Fired fired, Clause clause) {
    Frame frame = fired.frame();
    Line line = clause.line;
    if (!notes.listens() && clause.lacks(fired.bearing().needs())) {
      return Optional.empty(); // as of most entries
    }
    if (Unless.forbids(frame, line, clause.trigger, fired.end())) {
      notes.failed(fired, line, clause.trigger, Trace.Fault.UNLESS);
      return Optional.empty();
    }
    clause.hold(true);
    Optional<Draft> draft = fit(fired, clause);
    clause.hold(false);
    return draft;
  }

  private Optional<Draft> fit(Triggers.Fired fired, Clause clause) {
    Frame frame = fired.frame();
    Line line = clause.line;
    Row<Slot> slots = frame.slots();
    Row<Slot> open = notes.listens() ? slots : fired.bearing().phrased();
    for (int s = 0; s < open.size(); s++) {
      Slot slot = open.get(s);
      if (slot.required() && isEmpty(slot, clause)) {
        notes.failed(fired, clause, slot, phrases);
        return Optional.empty();
      }
    }
    Span sentence = line.sentence.span();
    Evidence evidence = new Evidence(sentence, line.verbatim, frame.iri(), frame.confidence());
    Roles roles = new Roles(frame, fired.bearing(), cast, phrases, evidence);
    List<Argument> arguments = roles.arguments();
    Fitting fitting = new Fitting(clause, roles, phrases);
    int demanded = 0;
    for (int s = 0; s < slots.size(); s++) {
      Slot slot = slots.get(s);
      boolean filled = fitting.fill(slot);
      if (slot.required() && !filled) {
        notes.failed(fired, clause, slot, phrases);
        return Optional.empty();
      }
      demanded += slot.required() ? 1 : 0;
    }
    for (int a = 0; a < arguments.size(); a++) {
      arguments.set(a, UpTo.others(arguments.get(a), arguments, line));
    }
    boolean noun = fired.form() != Triggers.Form.VERB;
    // what needs few details to be told needs no role where a verb says that it happened
    demanded += clause.happens && frame.details() < MANY_DETAILS ? 1 : 0;
    double confidence = confidence(frame, arguments, noun, demanded);
    if (confidence < 0.4) {
      notes.failed(fired, line, clause.trigger, Trace.Fault.BARE);
      return Optional.empty();
    }
    Word word = line.word(clause.trigger);
    Span trigger =
        new Span(word.stem().span().start(), line.word(fired.end() - 1).stem().span().end());
    return Optional.of(
        new Draft(
            frame,
            line.index,
            new Span(clause.trigger, fired.end()),
            trigger,
            fitting.anchors(),
            noun,
            word.definite() && !Heads.ofMany(line, clause.trigger)
                || anyDefinite(fitting.anchors(), line)
                || (!frame.adds().isEmpty() || !fitting.anchors().isEmpty())
                    && fitting.pointsBack(),
            frame.status().orElse(Status.HAPPENED),
            arguments,
            Optional.empty(),
            evidence,
            confidence,
            true,
            clause.inherited,
            line.size(),
            List.of()));
  }

  private static boolean anyDefinite(List<Integer> words, Line line) {
    for (int word : words) {
      if (line.word(word).definite()) {
        return true;
      }
    }
    return false;
  }

  private static double confidence(
      Frame frame, List<Argument> arguments, boolean noun, int demanded) {
    double base = frame.confidence();
    if (base < 0.5) {
      return arguments.size() >= 2 ? 0.5 : 0;
    }
    if (arguments.isEmpty() && demanded == 0) {
      return noun ? base - 0.25 : base - 0.2;
    }
    return base + 0.05 * Math.min(3, arguments.size() - 1);
  }

  /** Whether nothing stands where the slot looks: told without filling any other. */
  private static boolean isEmpty(Slot slot, Clause clause) {
    for (int w = 0; w < slot.where().size(); w++) {
      if (!clause.at(slot.where().get(w)).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
