package org.waqai.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Lexicon;
import org.waqai.lexicon.Role;
import org.waqai.lexicon.Slot;
import org.waqai.lexicon.Where;
import org.waqai.model.Argument;
import org.waqai.model.Evidence;
import org.waqai.model.Span;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** Fits one entry of the lexicon to one clause. */
final class Matching {
  private final Lexicon lexicon;
  private final Triggers triggers;
  private final Map<Line, Phrases> phrases;
  private final Cast cast;

  Matching(Lexicon lexicon, Triggers triggers, Map<Line, Phrases> phrases, Cast cast) {
    this.lexicon = lexicon;
    this.triggers = triggers;
    this.phrases = phrases;
    this.cast = cast;
  }

  Cast cast() {
    return cast;
  }

  Map<Line, Phrases> phrases() {
    return phrases;
  }

  /** The mention of an event that the entry finds; empty where it does not fit. */
  Optional<Draft> draft(
      Triggers.Fired fired, Clause clause, Optional<Status> status, Optional<Value.Period> time) {
    Frame frame = fired.frame();
    Line line = clause.line;
    if (forbidden(frame, line, clause.trigger, fired.end())) {
      return Optional.empty();
    }
    Span sentence = line.sentence.span();
    Evidence evidence = Evidence.of(sentence, line.text(), frame.iri(), frame.confidence());
    List<Argument> arguments = new ArrayList<>();
    List<Integer> anchors = new ArrayList<>();
    Set<Span> taken = new HashSet<>();
    Set<Filling> marks = new HashSet<>();
    int demanded = 0;
    for (Slot slot : frame.slots()) {
      boolean filled = fill(slot, frame, clause, evidence, arguments, anchors, taken, marks);
      if (slot.required() && !filled) {
        return Optional.empty();
      }
      demanded += slot.required() ? 1 : 0;
    }
    boolean noun = fired.form() != Triggers.Form.VERB;
    double confidence = confidence(frame, arguments, noun, demanded);
    if (confidence < 0.4) {
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
            anchors,
            noun,
            word.definite() || anchors.stream().anyMatch(a -> line.word(a).definite()),
            frame.status().or(() -> status).orElse(Status.HAPPENED),
            arguments,
            time,
            evidence,
            confidence,
            true));
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
    return Math.min(0.99, base + 0.05 * Math.min(3, arguments.size() - 1));
  }

  private boolean fill(
      Slot slot,
      Frame frame,
      Clause clause,
      Evidence evidence,
      List<Argument> arguments,
      List<Integer> anchors,
      Set<Span> taken,
      Set<Filling> marks) {
    for (Where where : slot.where()) {
      for (Filling filling : clause.at(where)) {
        if (!slot.heads().isEmpty() && !headed(filling, slot.heads())) {
          continue;
        }
        if (slot.event()) {
          int anchor = event(filling, frame, clause);
          if (anchor < 0) {
            continue;
          }
          anchors.add(anchor);
          if (slot.role().isEmpty()) {
            return true;
          }
        }
        if (slot.role().isEmpty()) {
          if (!slot.heads().isEmpty()) {
            marks.add(filling);
          }
          return true;
        }
        Optional<Filling> left =
            marks.contains(filling) && Slots.asksWho(slot) ? after(filling) : Optional.of(filling);
        if (left.isPresent() && take(slot, frame, left.get(), evidence, arguments, taken)) {
          return true;
        }
      }
    }
    return false;
  }

  /** What goes on after a word that only marks the entry: «سراح» of «سراح الرهائن». */
  private Optional<Filling> after(Filling filling) {
    if (!(filling instanceof Filling.At at) || !phrases.containsKey(at.line())) {
      return Optional.empty();
    }
    Phrases of = phrases.get(at.line());
    if (of.end(at.start()) > at.start() + 1
        && !at.line().word(at.start()).definite()
        && at.line().mentionAt[at.start()] < 0
        && of.opens(at.start() + 1)) {
      return Optional.of(new Filling.At(at.line(), at.start() + 1));
    }
    return Optional.empty();
  }

  private boolean take(
      Slot slot,
      Frame frame,
      Filling filling,
      Evidence evidence,
      List<Argument> arguments,
      Set<Span> taken) {
    Role role = role(frame, slot.role());
    boolean before = arguments.stream().anyMatch(a -> a.role().equals(role.name()));
    if (before && !role.many()) {
      return true;
    }
    boolean any = false;
    for (Value value : cast.values(filling, slot.kinds(), phrases)) {
      if (!slot.required() && cast.isDeed(value)) {
        continue;
      }
      boolean quantity = value instanceof Value.Quantity;
      if (!quantity
          && !role.name().equals("place")
          && role.kinds().stream().noneMatch(Filler.WORDS::equals)
          && !Slots.shares(slot)
          && taken.contains(value.span())) {
        continue;
      }
      arguments.add(new Argument(role.name(), asWritten(role, value), evidence));
      if (!quantity) {
        taken.add(value.span());
      }
      any = true;
      if (!role.many()) {
        break;
      }
    }
    return any;
  }

  /** A role of words keeps the words, whatever they name. */
  private static Value asWritten(Role role, Value value) {
    boolean words =
        role.kinds().stream().allMatch(k -> k == Filler.WORDS || k == Filler.SAID)
            && value instanceof Value.Reference;
    return words ? new Value.Words(value.span()) : value;
  }

  private Role role(Frame frame, String name) {
    for (String type : types(frame)) {
      Optional<Role> role = lexicon.type(type).flatMap((EventType t) -> t.role(name));
      if (role.isPresent()) {
        return role.get();
      }
    }
    return new Role(name, Set.of(Filler.PLACE), true);
  }

  static List<String> types(Frame frame) {
    List<String> out = new ArrayList<>();
    frame.tells().ifPresent(out::add);
    out.addAll(frame.adds());
    return out;
  }

  /** Whether a phrase begins with one of the words, numbers and the ا of the accusative aside. */
  private static boolean headed(Filling filling, Set<String> heads) {
    Line line;
    int i;
    switch (filling) {
      case Filling.At at -> {
        line = at.line();
        i = at.start();
      }
      case Filling.Owned owned -> {
        line = owned.line();
        i = owned.start();
      }
      default -> {
        return false;
      }
    }
    while (i < line.size() - 1 && line.is(i, Sort.NUMBER)) {
      i++;
    }
    String normal = line.word(i).normal();
    return heads.contains(normal)
        || heads.contains(line.word(i).flat())
        || (normal.endsWith("ا") && heads.contains(normal.substring(0, normal.length() - 1)));
  }

  /** The word of a phrase that names an event of one of the entry's classes; -1 where none does. */
  private int event(Filling filling, Frame frame, Clause clause) {
    if (!(filling instanceof Filling.At at) || at.line() != clause.line) {
      return -1;
    }
    Phrases of = phrases.get(at.line());
    int end = of == null ? at.start() + 1 : Math.min(of.end(at.start()), at.start() + 3);
    List<String> types = types(frame);
    for (int w = at.start(); w < end; w++) {
      for (Triggers.Fired fired : triggers.at(at.line(), w)) {
        if (fired.form() != Triggers.Form.VERB
            && fired.frame().tells().filter(types::contains).isPresent()) {
          return w;
        }
      }
    }
    return -1;
  }

  private static boolean forbidden(Frame frame, Line line, int at, int end) {
    for (List<String> words : frame.notAfter()) {
      if (stands(line, end, words)) {
        return true;
      }
    }
    for (List<String> words : frame.notBefore()) {
      if (at - words.size() >= 0 && stands(line, at - words.size(), words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(Line line, int from, List<String> words) {
    for (int k = 0; k < words.size(); k++) {
      if (from + k >= line.size()) {
        return false;
      }
      Word word = line.word(from + k);
      if (!word.is(words.get(k)) && !word.flat().equals(words.get(k))) {
        return false;
      }
    }
    return !words.isEmpty();
  }
}
