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
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Argument;
import org.waqai.model.Document;
import org.waqai.model.Event;
import org.waqai.model.Name;
import org.waqai.model.Named;
import org.waqai.model.Part;
import org.waqai.model.Reading;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** Finds what a document says happened, by the entries of the lexicon. Shared by all threads. */
public final class Extractor {
  private final Lexicon lexicon;
  private final Triggers triggers;
  private final Set<String> governments = new HashSet<>();
  private final Confidence confidence = Confidence.read();
  private final Nobody nobody = Nobody.read();
  private final Currencies currencies = Currencies.read();

  /** An extractor for the lexicon, its words compiled once. */
  public Extractor(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.triggers = new Triggers(lexicon);
    lexicon.names().stream().filter(Name::capital).map(Name::key).forEach(governments::add);
  }

  /** The events of a document, with everyone that they need beside those named. */
  public Reading read(Document document, Named named) {
    return read(document, named, Trace.NONE);
  }

  /** The same, and tells what was tried. */
  public Reading read(Document document, Named named, Trace trace) {
    List<Line> lines = Line.all(document, named);
    Cast cast =
        new Cast(
            document.article(), named, new Bearers(lines, named), nobody, governments, currencies);
    Map<Line, Phrases> phrases = new HashMap<>();
    Story story = new Story();
    Notes notes = new Notes(trace);
    Matching matching = new Matching(triggers, phrases, cast, notes);
    List<Draft> drafts = new ArrayList<>();
    List<Part.Kind> parts = new ArrayList<>();
    for (Line line : lines) {
      parts.add(line.sentence.part());
      phrases.put(line, new Phrases(line, nobody));
      line(line, phrases.get(line), story, matching, drafts);
    }
    List<Event> events =
        new Merging(lexicon, parts, new Likeness(document.article().text(), cast.named()))
            .events(drafts, confidence, notes);
    return new Reading(document.article(), cast.named(), events);
  }

  private void line(
      Line line, Phrases phrases, Story story, Matching matching, List<Draft> drafts) {
    Clauses clauses = new Clauses(line, phrases, story, triggers, nobody);
    Governing governing = new Governing(line, phrases, clauses, triggers);
    Times times = new Times(line);
    Setting setting = new Setting(line, new Sites(line, phrases, matching.cast()));
    List<Draft> here = new ArrayList<>();
    story.begin();
    matching.notes().sentence(line);
    for (int i = 0; i < line.size(); i++) {
      if (line.word(i).isPunctuation()) {
        continue;
      }
      Optional<Draft> best = Optional.empty();
      List<Triggers.Fired> fired = line.fired(i, triggers);
      List<Draft> adding = new ArrayList<>();
      for (Triggers.Fired f : fired) {
        Optional<Draft> draft =
            draft(f, line, i, clauses, governing, times, setting, matching, story)
                .filter(d -> !within(d, here)); // «تفاهم» of «مذكرة تفاهم»
        if (draft.isPresent() && f.frame().tells().isEmpty()) {
          adding.add(draft.get());
        } else if (draft.isPresent() && better(draft.get(), best)) {
          best.ifPresent(b -> matching.notes().outdone(b, f.frame()));
          best = draft;
        } else if (draft.isPresent()) {
          matching.notes().outdone(draft.get(), best.get().frame());
        }
      }
      best.ifPresent(here::add);
      here.addAll(adding);
      follow(line, i, clauses, times, story, best);
      best.ifPresent(d -> passage(d, line, story));
      best.ifPresent(d -> matching.cast().pair().of(d.arguments(), matching.cast()));
    }
    story.scene(times.scene());
    List<Draft> judged =
        new Telling(lexicon, line, governing, triggers)
            .judge(new Gapping(line, matching).spread(new Reported(line).dated(here)));
    matching.notes().fired(judged);
    drafts.addAll(judged);
  }

  /** Notes who says what a saying says. */
  private void passage(Draft draft, Line line, Story story) {
    if (!triggers.bearing(draft.frame()).saying()) {
      return;
    }
    List<Value> speakers = new ArrayList<>();
    for (Argument a : draft.arguments()) {
      if (a.value() instanceof Value.Reference) {
        speakers.add(a.value());
      } else if (a.value() instanceof Value.Words && !speakers.isEmpty()) {
        Clause.Filling who = new Clause.Filling.Known(List.of(speakers.getFirst()));
        story.passage(a.value().span(), List.of(who));
        int head = line.wordAt(a.value().span().start());
        if (head >= 0 && Speech.text(line.word(head))) {
          story.text(line.word(head).normal(), who);
        }
      }
    }
  }

  /** Whether words that already tell an event of the class, and all its roles, hold the trigger. */
  private static boolean within(Draft draft, List<Draft> before) {
    return before.stream()
        .anyMatch(
            b ->
                b.frame().tells().equals(draft.frame().tells())
                    && roles(b).containsAll(roles(draft))
                    && b.words().covers(draft.words())
                    && !b.words().equals(draft.words()));
  }

  private static Set<String> roles(Draft draft) {
    return draft.arguments().stream().map(Argument::role).collect(Collectors.toSet());
  }

  private static boolean better(Draft draft, Optional<Draft> best) {
    return best.isEmpty()
        || Comparator.comparingDouble(Draft::confidence)
                .thenComparingInt((Draft d) -> d.arguments().size())
                .compare(draft, best.get())
            > 0;
  }

  private Optional<Draft> draft(
      Triggers.Fired fired,
      Line line,
      int i,
      Clauses clauses,
      Governing governing,
      Times times,
      Setting setting,
      Matching matching,
      Story story) {
    Clause clause =
        switch (fired.form()) {
          case VERB -> clauses.verb(i, fired.frame(), fired.passive());
          case PARTICIPLE -> clauses.participle(i, fired.frame(), fired.passive());
          case MASDAR, NOUN -> clauses.noun(i, fired.end(), joined(line, fired));
        };
    clauses.around(clause, fired.end(), fired.form() != Triggers.Form.VERB);
    clauses.occasion(clause, fired.frame());
    boolean saying = triggers.bearing(fired.frame()).saying();
    if (fired.form() == Triggers.Form.NOUN && saying) {
      clauses.saidAround(clause);
    }
    boolean silent =
        saying
            && triggers.bearing(fired.frame()).speech()
            && switch (fired.form()) {
              case VERB -> clauses.silent(i);
              case PARTICIPLE -> clauses.describes(i);
              case MASDAR, NOUN -> false;
            };
    if (silent || (fired.form() == Triggers.Form.VERB && Mood.supposes(line, i))) {
      matching.notes().failed(fired, line, i, silent ? Trace.Fault.SILENT : Trace.Fault.SUPPOSED);
      return Optional.empty();
    }
    governing.hand(clause, fired);
    Optional<Draft> draft = matching.draft(fired, clause);
    boolean joined = line.word(i).and() || i > 0 && line.word(i - 1).is("كما");
    boolean goesOn =
        fired.form() == Triggers.Form.VERB && joined && !saying && !clauses.nominative(i);
    if (draft.isEmpty() && goesOn) {
      Clause dropped = clauses.verb(i, fired.frame(), fired.passive(), true);
      draft = dropped.inherited ? matching.draft(fired, dropped) : draft;
    }
    if (draft.isEmpty()) {
      return draft; // as most entries that are tried, before anything else is looked for
    }
    Optional<Status> status = governing.status(i);
    if (status.isEmpty() && fired.form() == Triggers.Form.VERB) {
      status = Mood.of(line, i);
    }
    boolean noun = fired.form() == Triggers.Form.NOUN || fired.form() == Triggers.Form.MASDAR;
    int to = Math.max(clause.to, clause.more.stream().mapToInt(m -> m[1]).max().orElse(0));
    Optional<Value.Period> time =
        saying
            ? times.saying(clause, to, noun, triggers.bearing(fired.frame()).speech())
            : times.event(clause, to, noun);
    boolean main = !line.is(i, Sort.VERB) || !clauses.subordinate(i) && !clauses.nested(i);
    if (time.isEmpty() && !noun && main && status.isEmpty()) {
      boolean same = goesOn(line) && (!line.is(i, Sort.VERB) || Mood.past(line.word(i)));
      time = same ? story.scene() : time;
      if (time.isEmpty() && saying && draft.get().inherited()) {
        time = story.clock().filter(Continuity::dates);
      }
    }
    if (status.isEmpty()
        && time.filter(t -> Edtf.ahead(t, line.document.article().published())).isPresent()
        && !Mood.past(line.word(i))
        && governing.of(i).stream().noneMatch(g -> Mood.past(line.word(g.at())))) {
      status = Optional.of(Status.PLANNED); // «تعقد الدول اجتماعا الأسبوع المقبل»
    }
    Draft dated = draft.get().at(status, time);
    if (saying) {
      return Optional.of(
          sited(dated, dated.noun() ? List.of() : spoken(dated, line, clause, setting)));
    }
    return Optional.of(placed(dated, clause, to, setting, matching));
  }

  /** «وطلب التجار»: a sentence that goes on to tell what happened then. */
  private static boolean goesOn(Line line) {
    return line.is(0, Sort.VERB) && line.word(0).and() && Mood.past(line.word(0));
  }

  /** Whether the trigger ends in a preposition joined to what follows. */
  private static boolean joined(Line line, Triggers.Fired fired) {
    if (fired.form() != Triggers.Form.NOUN || fired.end() >= line.size()) {
      return false;
    }
    String preposition = line.word(fired.end()).preposition();
    return !preposition.isEmpty()
        && fired.frame().nouns().stream().anyMatch(n -> n.singular().endsWith(" " + preposition));
  }

  private Draft placed(Draft draft, Clause clause, int to, Setting setting, Matching matching) {
    List<Value> places = new ArrayList<>();
    for (Clause.Filling seen : clause.place) {
      places.addAll(matching.cast().values(seen, Set.of(Filler.PLACE), matching.phrases()));
    }
    places.addAll(setting.places(clause.trigger + 1, setting.end(to)));
    for (int[] more : clause.more) {
      places.addAll(setting.places(more[0], Math.min(more[1], clause.trigger)));
    }
    if (places.isEmpty() && draft.noun()) {
      places.addAll(setting.around(clause.trigger, to));
    }
    for (int anchor : places.isEmpty() ? draft.anchors() : List.<Integer>of()) {
      places.addAll(setting.around(anchor, to));
    }
    boolean towns =
        places.stream()
            .anyMatch(p -> p instanceof Value.Reference r && matching.cast().isTown(r.entity()));
    if (!towns && triggers.bearing(draft.frame()).sited()) {
      places.addAll(setting.nearest(clause.trigger));
    }
    for (Value place : List.copyOf(places)) {
      if (place instanceof Value.Reference r) {
        setting.state(matching.cast().entity(r.entity())).ifPresent(places::add);
      }
    }
    return sited(draft, places);
  }

  /** Where something is said, if the class has a medium: of a demand nobody asks where. */
  private List<? extends Value> spoken(Draft draft, Line line, Clause clause, Setting setting) {
    if (!triggers.bearing(draft.frame()).speech()) {
      return List.of();
    }
    int said = line.size();
    for (Argument a : draft.arguments()) {
      boolean after = a.value().span().start() > line.word(clause.trigger).span().end();
      boolean content =
          draft.frame().tells().flatMap(lexicon::type).flatMap(t -> t.role(a.role())).stream()
              .anyMatch(r -> r.kinds().contains(Filler.SAID));
      if (content && after && line.wordAt(a.value().span().start()) > 0) {
        said = Math.min(said, line.wordAt(a.value().span().start()));
      }
    }
    return setting.spoken(clause, said);
  }

  /** The mention with the places that it has not yet in a role. */
  private static Draft sited(Draft draft, List<? extends Value> places) {
    List<Argument> arguments = new ArrayList<>(draft.arguments());
    Set<Integer> known = new HashSet<>();
    for (Argument a : draft.arguments()) {
      if (a.value() instanceof Value.Reference r) {
        known.add(r.entity());
      }
    }
    for (Value value : places) {
      if (value instanceof Value.Reference place && known.add(place.entity())) {
        arguments.add(new Argument("place", place, draft.evidence()));
      }
    }
    return draft.with(arguments);
  }

  private boolean isThing(Clause.Filling filling) {
    return filling instanceof Clause.Filling.At at
        && at.line().mentionAt[at.start()] < 0
        && nobody.is(at.line(), at.start());
  }

  /** Remembers whom the next verb without a subject points to. */
  private void follow(
      Line line, int i, Clauses clauses, Times times, Story story, Optional<Draft> draft) {
    if (!line.is(i, Sort.VERB)) {
      return;
    }
    Clause clause = clauses.verb(i, Governing.BARE, false);
    boolean subordinate = clauses.subordinate(i);
    if (!clause.inherited && !clause.subject.isEmpty() && !subordinate) {
      Clause.Filling who = clause.subject.getFirst();
      story.did(who, line.word(i), isThing(who));
      if (!clauses.nested(i)) {
        story.clock(times.saying(clause, clause.to, false, true));
      }
    }
    draft
        .filter(d -> triggers.bearing(d.frame()).saying())
        .filter(d -> !subordinate && !clauses.nested(i))
        .ifPresent(d -> spoke(line, i, clauses.verb(i, d.frame(), false), story, d));
  }

  private void spoke(Line line, int i, Clause clause, Story story, Draft draft) {
    if (!clause.subject.isEmpty()) {
      boolean words = triggers.bearing(draft.frame()).speech();
      story.said(clause.subject.getFirst(), line.word(i), words);
    }
  }
}
