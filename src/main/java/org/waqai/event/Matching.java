package org.waqai.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Frame;
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
  /** What events come in: «سلسلة من الغارات». */
  private static final Set<String> ROUNDS = Set.of("جوله", "سلسله", "موجه", "عدد", "مجموعه");

  private final Triggers triggers;
  private final Map<Line, Phrases> phrases;
  private final Cast cast;
  private final Notes notes;

  Matching(Triggers triggers, Map<Line, Phrases> phrases, Cast cast, Notes notes) {
    this.triggers = triggers;
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
    if (forbidden(frame, line, clause.trigger, fired.end())) {
      notes.failed(fired, line, clause.trigger, Trace.Fault.UNLESS);
      return Optional.empty();
    }
    for (Slot slot : frame.slots()) {
      if (slot.required() && isEmpty(slot, clause)) {
        notes.failed(fired, clause, slot, phrases);
        return Optional.empty();
      }
    }
    Span sentence = line.sentence.span();
    Evidence evidence = new Evidence(sentence, line.verbatim, frame.iri(), frame.confidence());
    List<Argument> arguments = new ArrayList<>();
    List<Integer> anchors = new ArrayList<>();
    Set<Span> taken = new HashSet<>();
    Set<Filling> marks = new HashSet<>();
    List<Argument> headed = new ArrayList<>();
    int demanded = 0;
    for (Slot slot : frame.slots()) {
      int before = arguments.size();
      boolean filled = fill(slot, frame, clause, evidence, arguments, anchors, taken, marks);
      if (!slot.heads().isEmpty()) {
        headed.addAll(arguments.subList(before, arguments.size()));
      }
      if (slot.required() && !filled) {
        notes.failed(fired, clause, slot, phrases);
        return Optional.empty();
      }
      demanded += slot.required() ? 1 : 0;
    }
    arguments.replaceAll(a -> headed.contains(a) ? Extent.upTo(a, arguments, line) : a);
    boolean noun = fired.form() != Triggers.Form.VERB;
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
            anchors,
            noun,
            word.definite() || anchors.stream().anyMatch(a -> line.word(a).definite()),
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
    for (Where where : slot.where()) {
      if (!clause.at(where).isEmpty()) {
        return false;
      }
    }
    return true;
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
      boolean any = false;
      for (Filling filling : clause.at(where)) {
        if ((!slot.heads().isEmpty() && !Heads.begins(filling, slot.heads()))
            || (!slot.barred().isEmpty() && Heads.begins(filling, slot.barred()))
            || (slot.fresh() && !fresh(filling))) {
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
        boolean marked = marks.contains(filling);
        if (marked
            && slot.heads().isEmpty()
            && !Slots.asksWho(slot)
            && slot.kinds().stream().noneMatch(Filler::isQuantity)
            && where.position() == Where.Position.PHRASE) {
          continue; // «ألقى باللوم على»: what only marks the entry is no topic
        }
        Optional<Filling> left =
            marked && Slots.asksWho(slot) ? after(filling) : Optional.of(filling);
        if (left.isPresent() && take(slot, where, frame, left.get(), evidence, arguments, taken)) {
          if (where.position() != Where.Position.ADJECTIVE) {
            return true;
          }
          any = true; // «اتفاق مصري سوداني»
        }
      }
      if (any) {
        return true;
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
      Where where,
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
    Set<Filler> kinds = kinds(slot, role);
    boolean thing = kinds.contains(Filler.THING) && where.position() == Where.Position.PHRASE;
    for (Value value : cast.values(filling, kinds, phrases)) {
      if (!slot.required() && !thing && cast.isDeed(value)) {
        continue; // «مظاهرة تأييد»; but «استهدفت بالقصف», «انسحب من الحوار»
      }
      boolean quantity = value instanceof Value.Quantity;
      if (quantity && frame.adds().isEmpty() && holds(arguments, value)) {
        continue; // one figure is not both what it is and by how much it rose
      }
      if (!quantity
          && !role.name().equals("place")
          && role.kinds().stream().noneMatch(Filler.WORDS::equals)
          && !Slots.shares(slot)
          && taken.contains(value.span())
          && !otherwise(frame, role, value, arguments)) {
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

  /** Whether the words are taken only for roles of other classes than this one. */
  private boolean otherwise(Frame frame, Role role, Value value, List<Argument> arguments) {
    Bearing bearing = triggers.bearing(frame);
    return arguments.stream()
        .filter(a -> a.value().span().equals(value.span()))
        .allMatch(a -> bearing.apart(a.role(), role.name()));
  }

  private static boolean holds(List<Argument> arguments, Value value) {
    for (Argument a : arguments) {
      if (a.value().equals(value)) {
        return true;
      }
    }
    return false;
  }

  /** What may fill a slot: words only as long as its role wants them. */
  private static Set<Filler> kinds(Slot slot, Role role) {
    if (!role.kinds().contains(Filler.TERM) || !slot.kinds().contains(Filler.WORDS)) {
      return slot.kinds();
    }
    Set<Filler> out = EnumSet.copyOf(slot.kinds());
    out.add(Filler.TERM);
    return out;
  }

  /** A role of words keeps the words, whatever they name. */
  private static Value asWritten(Role role, Value value) {
    boolean words =
        role.kinds().stream()
                .allMatch(k -> k == Filler.WORDS || k == Filler.TERM || k == Filler.SAID)
            && value instanceof Value.Reference;
    return words ? new Value.Words(value.span()) : value;
  }

  private Role role(Frame frame, String name) {
    Role role = triggers.bearing(frame).roles().get(name);
    return role == null ? new Role(name, Set.of(Filler.PLACE), true) : role;
  }

  /** «متظاهرون» and «مئات المتظاهرين» against «المتظاهرون», of whom the article has told. */
  private boolean fresh(Filling filling) {
    return filling instanceof Filling.At at
        && phrases.containsKey(at.line())
        && !phrases.get(at.line()).nouns().definite(at.start());
  }

  /** The word of a phrase that names an event of one of the entry's classes; -1 where none does. */
  private int event(Filling filling, Frame frame, Clause clause) {
    if (!(filling instanceof Filling.At at) || at.line() != clause.line) {
      return -1;
    }
    Phrases of = phrases.get(at.line());
    int end = of == null ? at.start() + 1 : Math.min(of.end(at.start()), at.start() + 3);
    end = ROUNDS.contains(at.line().word(at.start()).normal()) ? round(at.line(), end) : end;
    List<String> types = triggers.bearing(frame).types();
    for (int w = at.start(); w < end; w++) {
      for (Triggers.Fired fired : at.line().fired(w, triggers)) {
        if (fired.form() != Triggers.Form.VERB
            && fired.frame().tells().filter(types::contains).isPresent()) {
          return w;
        }
      }
    }
    return -1;
  }

  /** «جولة جديدة من المفاوضات»: the event stands after «من». */
  private static int round(Line line, int end) {
    return end + 1 < line.size() && line.word(end).is("من") ? end + 2 : end;
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
