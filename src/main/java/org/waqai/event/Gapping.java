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
import org.waqai.model.Evidence;
import org.waqai.model.Span;
import org.waqai.model.Value;

/**
 * A verb that is not said again: «تعهدت النرويج بمبلغ 30 مليونا والسويد بمبلغ 20 مليونا» tells two
 * pledges. Whoever follows a figure with a joined و, and has a figure of the kind led to in the
 * same way, does the same.
 */
final class Gapping {
  private final Line line;
  private final Matching matching;

  Gapping(Line line, Matching matching) {
    this.line = line;
    this.matching = matching;
  }

  /** The mentions of a line without what belongs to those that follow, and these. */
  List<Draft> spread(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts);
    for (Draft draft : drafts) {
      for (Draft more : following(draft)) {
        Span whole = whole(more);
        Predicate<Draft> same = d -> d.frame().tells().equals(more.frame().tells());
        // «بمبلغ», «بتقديم» within are no deeds of their own
        out.removeIf(same.and(d -> more.words().covers(d.words())));
        out.replaceAll(d -> same.test(d) ? without(d, whole) : d);
        out.add(more);
      }
    }
    return out;
  }

  private List<Draft> following(Draft draft) {
    Optional<Argument> figure = draft.noun() ? Optional.empty() : figure(draft);
    if (figure.isEmpty()) {
      return List.of(); // as most
    }
    List<Draft> out = new ArrayList<>();
    Optional<Slot> subject = slot(draft, s -> s.where().stream().anyMatch(Gapping::subject));
    if (subject.isEmpty()) {
      return out;
    }
    Optional<Draft> next = next(draft, subject.get(), figure.get());
    while (next.isPresent()) {
      out.add(next.get());
      next = next(next.get(), subject.get(), next.get().arguments().getLast());
    }
    return out;
  }

  private static boolean subject(Where where) {
    return where.position() == Where.Position.SUBJECT;
  }

  private static Optional<Slot> slot(Draft draft, Predicate<Slot> fits) {
    return draft.frame().slots().stream().filter(s -> !s.role().isEmpty()).filter(fits).findFirst();
  }

  private static Optional<Argument> figure(Draft draft) {
    for (Argument argument : draft.arguments()) {
      if (argument.value() instanceof Value.Quantity) {
        return Optional.of(argument);
      }
    }
    return Optional.empty();
  }

  /** The same of whoever comes next, the figure last. */
  private Optional<Draft> next(Draft draft, Slot subject, Argument figure) {
    int first = line.wordAt(figure.value().span().start());
    int who = to(figure.value());
    if (first < 1 || who < 1) {
      return Optional.empty();
    }
    who += who < line.size() && line.word(who).is("،") ? 1 : 0;
    if (who >= line.size() || !line.word(who).and() || line.mentionAt[who] < 0) {
      return Optional.empty();
    }
    int at = led(first, line.mentionEnd[who]);
    Optional<Slot> slot =
        slot(
            draft,
            s -> s.role().equals(figure.role()) && s.kinds().stream().anyMatch(Filler::isQuantity));
    if (at < 0 || slot.isEmpty()) {
      return Optional.empty();
    }
    List<Value> others = values(who, subject);
    List<Value> figures =
        values(at, slot.get()).stream().filter(Value.Quantity.class::isInstance).toList();
    if (others.isEmpty() || figures.isEmpty()) {
      return Optional.empty();
    }
    Evidence evidence = figure.evidence();
    List<Argument> arguments = new ArrayList<>();
    others.forEach(v -> arguments.add(new Argument(subject.role(), v, evidence)));
    arguments.add(new Argument(figure.role(), figures.getFirst(), evidence));
    return Optional.of(draft.again(new Span(who, to(figures.getFirst())), arguments));
  }

  /** The word after a figure. */
  private int to(Value figure) {
    return line.wordAt(figure.span().end() - 1) + 1;
  }

  private List<Value> values(int at, Slot slot) {
    return matching.cast().values(new Filling.At(line, at), slot.kinds(), matching.phrases());
  }

  /** Where a figure stands that is led to as the first is, by «بمبلغ», «بـ» or nothing; else -1. */
  private int led(int first, int from) {
    Word before = line.word(first - 1);
    boolean leads = !before.preposition().isEmpty() && line.quantity[first - 1] < 0;
    int at =
        leads && from < line.size() && line.word(from).flat().equals(before.flat())
            ? from + 1
            : from;
    if (at >= line.size() || line.quantity[at] < 0) {
      return -1;
    }
    String preposition =
        at > from ? "" : leads ? before.preposition() : line.word(first).preposition();
    return line.word(at).preposition().equals(preposition) ? at : -1;
  }

  /** From whoever does it to the figure. */
  private static Span whole(Draft draft) {
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (Argument a : draft.arguments()) {
      from = Math.min(from, a.value().span().start());
      to = Math.max(to, a.value().span().end());
    }
    return new Span(from, to);
  }

  private static Draft without(Draft draft, Span taken) {
    List<Argument> left =
        draft.arguments().stream().filter(a -> !taken.covers(a.value().span())).toList();
    return left.size() == draft.arguments().size() ? draft : draft.with(left);
  }
}
