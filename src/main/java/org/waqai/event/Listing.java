package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Argument;
import org.waqai.model.Entity;
import org.waqai.model.Evidence;
import org.waqai.model.Span;
import org.waqai.model.Value;

/**
 * A list of those to whom the same is done, each with what he becomes: «بتعيين فلان وزيرا للعدل
 * وفلان وزيرا للنقل». Whoever follows with a joined و and has after his name such a noun as the
 * first has is told of by a mention of his own.
 */
final class Listing {
  private final Line line;
  private final Matching matching;

  Listing(Line line, Matching matching) {
    this.line = line;
    this.matching = matching;
  }

  /** The mentions of a line, and those that their lists go on to tell. */
  List<Draft> spread(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>();
    for (Draft draft : drafts) {
      Optional<Slot> whom = slot(draft, s -> s.required() && s.kinds().contains(Filler.PERSON));
      Optional<Slot> what = slot(draft, s -> !s.required() && !s.heads().isEmpty());
      List<Draft> more = new ArrayList<>();
      if (whom.isPresent() && what.isPresent()) {
        Optional<Draft> next = next(draft, whom.get(), what.get());
        while (next.isPresent()) {
          more.add(next.get());
          next = next(next.get(), whom.get(), what.get());
        }
      }
      out.add(without(draft, more));
      out.addAll(more);
    }
    return out;
  }

  private static Optional<Slot> slot(Draft draft, Predicate<Slot> fits) {
    for (Slot slot : draft.frame().slots()) {
      if (fits.test(slot) && whom(slot) && argument(draft, slot).isPresent()) {
        return Optional.of(slot);
      }
    }
    return Optional.empty();
  }

  /** Whether it looks where those stand to whom it is done. */
  private static boolean whom(Slot slot) {
    for (int w = 0; w < slot.where().size(); w++) {
      Where.Position position = slot.where().get(w).position();
      if (position == Where.Position.OBJECT || position == Where.Position.OF) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Argument> argument(Draft draft, Slot slot) {
    for (Argument argument : draft.arguments()) {
      if (argument.role().equals(slot.role())) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** The same of whoever comes after what the last one becomes. */
  private Optional<Draft> next(Draft draft, Slot whom, Slot what) {
    Argument last = argument(draft, what).orElseThrow();
    int who = line.wordAt(last.value().span().end() - 1) + 1;
    who += who < line.size() && line.word(who).is("،") ? 1 : 0;
    if (who < 1
        || who >= line.size()
        || !line.word(who).and()
        || line.mentionAt[who] < 0
        || line.kind(who) != Entity.Kind.PERSON) {
      return Optional.empty();
    }
    int at = line.mentionEnd[who];
    if (at >= line.size() || !Heads.begins(new Filling.At(line, at), what.heads())) {
      return Optional.empty();
    }
    List<Value> people = values(who, whom);
    List<Value> offices = values(at, what);
    if (people.isEmpty() || offices.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = last.evidence();
    List<Argument> arguments = new ArrayList<>();
    for (Argument a : draft.arguments()) {
      if (!a.role().equals(whom.role()) && !a.role().equals(what.role())) {
        arguments.add(a); // by whom
      }
    }
    arguments.add(new Argument(whom.role(), people.getFirst(), evidence));
    arguments.add(new Argument(what.role(), offices.getFirst(), evidence));
    int end = line.wordAt(offices.getFirst().span().end() - 1) + 1;
    return Optional.of(draft.again(new Span(who, end), arguments));
  }

  private List<Value> values(int at, Slot slot) {
    return matching.cast().values(new Filling.At(line, at), slot.kinds(), matching.phrases());
  }

  /** The first mention keeps nothing of what is told of the others. */
  private Draft without(Draft draft, List<Draft> more) {
    if (more.isEmpty()) {
      return draft;
    }
    int from = line.word(more.getFirst().words().start()).span().start();
    int to = line.word(more.getLast().words().end() - 1).span().end();
    Span others = new Span(from, to);
    return draft.with(
        draft.arguments().stream().filter(a -> !others.covers(a.value().span())).toList());
  }
}
