package org.waqai.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Argument;
import org.waqai.model.Document;
import org.waqai.model.Event;
import org.waqai.model.Name;
import org.waqai.model.Named;
import org.waqai.model.Part;
import org.waqai.model.Reading;
import org.waqai.model.Value;

/** Finds what a document says happened, by the entries of the lexicon. Shared by all threads. */
public final class Extractor {
  private final Lexicon lexicon;
  private final Triggers triggers;
  private final Molds molds;
  private final Set<String> governments = new HashSet<>();
  private final Confidence sureEvents = Confidence.read(Confidence.EVENTS);
  private final Confidence sureFacts = Confidence.read(Confidence.FACTS);
  private final Nobody nobody = Nobody.read();
  private final Currencies currencies = Currencies.read();

  /** An extractor for the lexicon, its words compiled once. */
  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.triggers = new Triggers(lexicon);
    this.molds = new Molds(triggers);
    lexicon.names().stream().filter(Name::capital).map(Name::key).forEach(governments::add);
  }

  /** The events of a document, with everyone that they need beside those named. */
  public Reading read(Document document, Named named) {
    return read(document, named, Trace.NONE);
  }

  /** The same, and tells what was tried. */
  public Reading read(Document document, Named named, Trace trace) {
    List<Line> lines = Line.all(document, named, molds);
    Cast cast =
        new Cast(
            document.article(), named, new Bearers(lines, named), nobody, governments, currencies);
    Map<Line, Phrases> phrases = new HashMap<>();
    Story story = new Story();
    Notes notes = new Notes(trace);
    Matching matching = new Matching(phrases, cast, notes);
    List<Draft> drafts = new ArrayList<>();
    List<Part.Kind> parts = new ArrayList<>();
    for (Line line : lines) {
      parts.add(line.sentence.part());
      phrases.put(line, new Phrases(line, nobody));
      line(line, phrases.get(line), story, matching, drafts);
    }
    String text = document.article().text();
    Sureness sureness = new Sureness(sureEvents, sureFacts, cast.named(), new Begun(text));
    List<Event> events =
        new Merging(
                lexicon, parts, new Likeness(text, cast.named()), document.article().published())
            .events(drafts, sureness, notes);
    return new Reading(document.article(), cast.named(), events);
  }

  private void line(
      Line line, Phrases phrases, Story story, Matching matching, List<Draft> drafts) {
    Clauses clauses = new Clauses(line, phrases, story, triggers, nobody);
    Governing governing = new Governing(line, phrases, clauses);
    Times times = new Times(line);
    Drafting drafting =
        new Drafting(
            line,
            clauses,
            governing,
            times,
            new Placing(line, phrases, triggers, lexicon, matching),
            matching,
            story);
    Remembering remembering = new Remembering(line, triggers, clauses, times, nobody, story);
    List<Draft> here = new ArrayList<>();
    story.begin();
    matching.notes().sentence(line);
    for (int i = 0; i < line.size(); i++) {
      if (line.word(i).isPunctuation() && !line.word(i).mold().fires()) {
        continue;
      }
      Optional<Draft> best = Optional.empty();
      List<Triggers.Fired> fired = line.fired(i);
      if (fired.isEmpty()) {
        remembering.follow(i, best); // as of most words
        continue;
      }
      List<Draft> adding = new ArrayList<>();
      for (Triggers.Fired f : fired) {
        Optional<Draft> draft = drafting.draft(f, i);
        if (draft.isEmpty() || within(draft.get(), here, line.word(i))) {
          continue; // «تفاهم» of «مذكرة تفاهم»
        }
        if (f.frame().tells().isEmpty()) {
          adding.add(draft.get());
        } else if (better(draft.get(), best)) {
          if (best.isPresent()) {
            matching.notes().outdone(best.get(), f.frame());
          }
          best = draft;
        } else {
          matching.notes().outdone(draft.get(), best.get().frame());
        }
      }
      best = best.filter(b -> !b.frame().figure());
      if (best.isPresent()) {
        here.add(best.get());
      }
      here.addAll(adding);
      remembering.follow(i, best);
      if (best.isPresent()) {
        remembering.passage(best.get());
        remembering.when(best.get());
        remembering.parties(best.get(), matching.cast());
        matching.cast().pair().of(best.get().arguments(), matching.cast());
      }
    }
    story.clock().scene(times.scene());
    List<Draft> all =
        new Listing(line, matching)
            .spread(new Gapping(line, matching).spread(new Reported(line).dated(here)));
    List<Draft> judged =
        new Borrowed(lexicon, triggers, line)
            .without(new Figured(line).dated(new Telling(lexicon, line, governing).judge(all)));
    matching.notes().fired(judged);
    drafts.addAll(judged);
  }

  /** Whether words that already tell an event of the class, and all its roles, hold the trigger. */
  private static boolean within(Draft draft, List<Draft> before, Word word) {
    boolean goesOn = draft.noun() && word.and() && !word.pronoun().isEmpty();
    for (Draft b : before) {
      if (b.words().covers(draft.words())
          && !b.words().equals(draft.words())
          && b.frame().tells().equals(draft.frame().tells())
          && roles(b).containsAll(roles(draft))) {
        return true;
      }
      if (b.frame().tells().equals(draft.frame().tells()) && inTopic(draft, b)) {
        return true; // «اتهمه بالتورط في»: of what he is accused tells no accusation of its own
      }
      if (goesOn
          && !draft.words().equals(b.words())
          && b.frame().tells().equals(draft.frame().tells())
          && fillers(b).equals(fillers(draft))) {
        return true; // «إدانة قطر واستنكارها للهجوم»: one deed in two words
      }
    }
    return false;
  }

  /**
   * Whether a noun in what a mention is about names nobody whom that does not, in the same role.
   */
  private static boolean inTopic(Draft draft, Draft of) {
    boolean inside =
        draft.noun()
            && draft.status() != of.status() // else it is one with that: «فرضت عقوبات»
            && of.arguments().stream()
                .anyMatch(
                    a -> a.value() instanceof Value.Words w && w.span().covers(draft.trigger()));
    boolean told = false;
    for (Argument a : inside ? draft.arguments() : List.<Argument>of()) {
      if (a.value() instanceof Value.Reference r) {
        told = true;
        if (of.arguments().stream()
            .noneMatch(
                b ->
                    b.role().equals(a.role())
                        && b.value() instanceof Value.Reference o
                        && o.entity() == r.entity())) {
          return false;
        }
      }
    }
    return told;
  }

  private static Set<Map.Entry<String, Value>> fillers(Draft draft) {
    return draft.arguments().stream()
        .map(a -> Map.entry(a.role(), a.value()))
        .collect(Collectors.toSet());
  }

  private static Set<String> roles(Draft draft) {
    return draft.arguments().stream().map(Argument::role).collect(Collectors.toSet());
  }

  private static boolean better(Draft draft, Optional<Draft> best) {
    return best.isEmpty()
        || draft.frame().figure()
        || !best.get().frame().figure()
            && Comparator.comparingDouble(Draft::confidence)
                    .thenComparingInt((Draft d) -> d.arguments().size())
                    .compare(draft, best.get())
                > 0;
  }
}
