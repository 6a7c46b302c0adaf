package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Analysis;
import org.waqai.model.Event;
import org.waqai.model.Span;
import org.waqai.model.Value;

/** Puts what happens in the room into the words of a trace, where one listens. */
final class Notes {
  private final Trace trace;
  private final boolean listens;

  Notes(Trace trace) {
    this.trace = trace;
    this.listens = trace.listens();
  }

  /** Whether anybody is told. */
  boolean listens() {
    return listens;
  }

  void sentence(Line line) {
    if (!listens) {
      return;
    }
    List<Trace.Heard> words = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      List<String> readings = new ArrayList<>();
      for (Analysis a : line.word(i).stem().analyses()) {
        String reading = a.pos() + " " + a.lemma();
        if (!readings.contains(reading)) {
          readings.add(reading);
        }
      }
      words.add(new Trace.Heard(line.word(i).span(), line.sorts[i].name(), readings));
    }
    trace.sentence(line.index, line.sentence, words);
  }

  void failed(Triggers.Fired fired, Line line, int at, Trace.Fault fault) {
    if (listens) {
      trace.failed(tried(fired, line, at), Trace.Failure.of(fault));
    }
  }

  /** A required slot stays empty: what stands in its places does not suit it. */
  void failed(Triggers.Fired fired, Clause clause, Slot slot, Map<Line, Phrases> phrases) {
    if (!listens) {
      return;
    }
    List<Span> found = new ArrayList<>();
    for (Where where : slot.where()) {
      for (Filling filling : clause.at(where)) {
        span(filling, phrases).filter(s -> !found.contains(s)).ifPresent(found::add);
      }
    }
    Trace.Fault fault = found.isEmpty() ? Trace.Fault.EMPTY : Trace.Fault.KIND;
    trace.failed(
        tried(fired, clause.line, clause.trigger),
        new Trace.Failure(fault, Optional.of(slot), found, Optional.empty()));
  }

  private static Optional<Span> span(Filling filling, Map<Line, Phrases> phrases) {
    return switch (filling) {
      case Filling.At at -> phrase(at.line(), at.start(), phrases);
      case Filling.Pointed pointed -> span(pointed.who(), phrases);
      case Filling.Owned owned -> phrase(owned.line(), owned.start(), phrases);
      case Filling.Known known -> known.values().stream().map(Value::span).findFirst();
      case Filling.Stretch stretch -> Optional.of(stretch.span());
    };
  }

  private static Optional<Span> phrase(Line line, int start, Map<Line, Phrases> phrases) {
    if (start >= line.size()) {
      return Optional.empty();
    }
    Phrases of = phrases.get(line);
    int end = of == null || !of.opens(start) ? start + 1 : Math.max(start + 1, of.end(start));
    return Optional.of(line.span(start, end));
  }

  /** Another entry that the same words fire fits better. */
  void outdone(Draft draft, Frame by) {
    if (listens) {
      trace.failed(
          tried(draft),
          new Trace.Failure(Trace.Fault.OUTDONE, Optional.empty(), List.of(), Optional.of(by)));
    }
  }

  void fired(List<Draft> drafts) {
    if (listens) {
      drafts.forEach(d -> trace.fired(tried(d), d.arguments(), d.told()));
    }
  }

  void told(
      Event event, Map<String, Double> signs, Map<String, Map<String, Double>> facts, Group group) {
    if (listens) {
      trace.told(
          event, new Trace.Signs(signs, facts), group.drafts.stream().map(Notes::tried).toList());
    }
  }

  private static Trace.Try tried(Draft draft) {
    return new Trace.Try(draft.sentence(), draft.trigger(), draft.frame());
  }

  private static Trace.Try tried(Triggers.Fired fired, Line line, int at) {
    Span trigger =
        new Span(
            line.word(at).stem().span().start(),
            line.word(Math.max(at, fired.end() - 1)).stem().span().end());
    return new Trace.Try(line.index, trigger, fired.frame());
  }
}
