package org.waqai.event;

import java.util.Arrays;
import java.util.Optional;
import org.waqai.model.Normal;
import org.waqai.model.Status;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Drafts what an entry tells at a word of a line: who, then whether, when and where. */
final class Drafting {
  /** «أعلنت النقابة»: what is told of after them need not have happened. */
  private static final WordSet ANNOUNCES =
      WordSet.of("اعلن", "اعلنت", "اعلنوا", "قرر", "قررت", "حدد", "حددت", "اقر", "اقرت");

  /** What rises or falls stands after them, and nothing that it is done to. */
  private static final WordSet MOVES =
      WordSet.of(
          "ارتفع", "ارتفعت", "انخفض", "انخفضت", "تراجع", "تراجعت", "تزايد", "تزايدت", "هبط",
          "هبطت");

  /** What they are said of is still to come, if the day is: «أجلت المحاكمة إلى». */
  private static final WordSet DEFERS =
      WordSet.of("اجل", "اجلت", "ارجا", "ارجات", "ارجئت", "ارجئ", "اخرت", "حدد", "حددت");

  private static final WordSet WAS = WordSet.of("كان", "كانت", "كانوا");
  private static final WordSet BUT = WordSet.of("لكن", "غير", "الا", "قبل");
  private static final WordSet CANCELLED =
      WordSet.of("الغي", "الغيت", "الغت", "الغاء", "الغوا", "يلغي", "تلغي", "الغا", "الغاه");

  /** As many words before what was planned may say that it was. */
  private static final int PLAN = 8;

  private static final WordSet COMING =
      WordSet.of("غدا", "غد", "الغد", "المقبل", "المقبله", "القادم", "القادمه");

  private final Line line;
  private final Clauses clauses;
  private final Governing governing;
  private final Modality modality;
  private final Times times;
  private final Placing placing;
  private final Matching matching;
  private final Story story;

  Drafting(
      Line line,
      Clauses clauses,
      Governing governing,
      Times times,
      Placing placing,
      Matching matching,
      Story story) {
    this.line = line;
    this.clauses = clauses;
    this.governing = governing;
    this.modality = new Modality(line, governing);
    this.times = times;
    this.placing = placing;
    this.matching = matching;
    this.story = story;
  }

  /** The mention of an event that an entry finds at a word; empty where it tells none. */
  Optional<Draft> draft(Triggers.Fired fired, int i) {
    if (!matching.notes().listens() && !fired.bearing().mayFit(line)) {
      return Optional.empty();
    }
    if (fired.form() == Triggers.Form.PARTICIPLE && clauses.names(i, fired)) {
      return Optional.empty(); // «عدد من المحرضين»
    }
    Clause clause = clause(fired, i);
    boolean verb = fired.form() == Triggers.Form.VERB;
    boolean silent = silent(fired, i);
    boolean supposed = verb ? Mood.supposes(line, i) : modality.supposed(i);
    if (silent || supposed || Mood.depends(line, i)) {
      matching.notes().failed(fired, line, i, silent ? Trace.Fault.SILENT : Trace.Fault.SUPPOSED);
      return Optional.empty();
    }
    governing.hand(clause, fired);
    Optional<Draft> draft = matching.draft(fired, clause);
    if (draft.isEmpty() && mayDropSubject(fired, i)) {
      Clause dropped = clauses.verb(i, fired.frame(), fired.passive(), true);
      draft =
          dropped.inherited ? matching.draft(fired, dropped).filter(d -> takes(d, i + 1)) : draft;
    }
    if (draft.isEmpty()) {
      return draft; // as most entries that are tried, before anything else is looked for
    }
    Optional<Status> status = modality.status(i);
    if (status.isEmpty()) {
      status = Mood.of(line, i);
    }
    if (status.isEmpty()) {
      status = ahead(i);
    }
    if (status.filter(Status.PLANNED::equals).isPresent() && cancelled(i)) {
      status = Optional.of(Status.DENIED);
    }
    int to = clause.to;
    for (int[] more : clause.more) {
      to = Math.max(to, more[1]);
    }
    Optional<Value.Period> time = time(fired, clause, to, draft.get(), status);
    if (status.isEmpty() && isAhead(time, i)) {
      status = Optional.of(Status.PLANNED); // «تعقد الدول اجتماعا الأسبوع المقبل»
    }
    if (status.isEmpty()
        && past(i)
        && Edtf.ahead(time.filter(this::sure), line.document.article().published())) {
      time = Optional.empty(); // «أبدى استعداده لتدريب الجيش العام المقبل»
    }
    Draft dated = draft.get().at(status, time);
    return Optional.of(
        fired.bearing().saying() ? placing.said(dated, clause) : placing.placed(dated, clause, to));
  }

  /** «الأحد المقبل», «20 نوفمبر»: surely to come; «اليوم الجمعة» is of the day of writing. */
  private boolean sure(Value.Period time) {
    String words = time.span().in(line.text());
    return !Edtf.isDay(time)
        || words.chars().anyMatch(Character::isDigit)
        || Arrays.stream(words.split("\\s+")).map(Normal::of).anyMatch(COMING::contains);
  }

  private Clause clause(Triggers.Fired fired, int i) {
    Clause clause =
        switch (fired.form()) {
          case VERB -> clauses.verb(i, fired.frame(), fired.passive());
          case PARTICIPLE -> clauses.participle(i, fired.frame(), fired.passive());
          case MASDAR, NOUN -> clauses.noun(i, fired.end());
        };
    if (fired.form() == Triggers.Form.MASDAR && fired.bearing().sides()) {
      clauses.part(clause, fired.bearing().parts());
    }
    boolean asks = fired.bearing().saying() && !fired.bearing().speech();
    if (asks && fired.form() != Triggers.Form.VERB) {
      clauses.purpose(clause);
    }
    clauses.around(clause, fired.end(), fired.form() != Triggers.Form.VERB);
    clauses.occasion(clause, fired.bearing());
    if (fired.form() == Triggers.Form.NOUN && fired.bearing().saying()) {
      clauses.saidAround(clause);
    }
    return clause;
  }

  private boolean silent(Triggers.Fired fired, int i) {
    Bearing bearing = fired.bearing();
    return bearing.saying()
        && bearing.speech()
        && switch (fired.form()) {
          case VERB -> clauses.silent(i);
          case PARTICIPLE -> clauses.describes(i);
          case MASDAR, NOUN -> false;
        };
  }

  /** «وتوفي المخرج فلان»: whether a phrase right after a verb, if one is there, fills a role. */
  private boolean takes(Draft draft, int i) {
    if (clauses.phrase(i) != i) {
      return true;
    }
    int end = clauses.skip(i);
    if (end < line.size() && line.quantity[end] >= 0) {
      end = clauses.skip(end); // «سراح 31 محتجزا»
    }
    int from = line.word(i).span().start();
    int to = line.word(end - 1).span().end();
    return draft.arguments().stream()
        .anyMatch(a -> a.value().span().start() < to && a.value().span().end() > from);
  }

  /** «ويضم 84 عضوا»: a verb that goes on may leave out who does it. */
  private boolean mayDropSubject(Triggers.Fired fired, int i) {
    boolean joined = line.word(i).and() || i > 0 && line.word(i - 1).is("كما");
    return fired.form() == Triggers.Form.VERB
        && joined
        && !(MOVES.contains(line.word(i).normal()) && clauses.phrase(i + 1) == i + 1)
        && !fired.bearing().saying()
        && !clauses.nominative(i)
        && !clauses.subjectNext(i)
        && !(i == 0 && clauses.counted(i));
  }

  private Optional<Value.Period> time(
      Triggers.Fired fired, Clause clause, int to, Draft draft, Optional<Status> status) {
    if (fired.frame().undated()) {
      return Optional.empty();
    }
    Bearing bearing = fired.bearing();
    boolean noun = fired.form() == Triggers.Form.NOUN || fired.form() == Triggers.Form.MASDAR;
    Optional<Value.Period> time =
        bearing.saying()
            ? times.saying(clause, to, noun, bearing.speech())
            : times.event(clause, to, noun);
    if (time.isEmpty() && clause.during >= 0 && Mood.past(line.word(clause.during))) {
      Clause on = clauses.verb(clause.during, Skeleton.BARE, false);
      time = times.saying(on, on.to, false, true);
    }
    int i = clause.trigger;
    if (noun && i > 0 && line.is(i - 1, Sort.PREPOSITION) && told(i)) {
      time = time.map(Edtf::asWritten); // «1934- يصبح رئيسا بعد وفاة سلفه»
    }
    boolean main = !line.is(i, Sort.VERB) || !clauses.subordinate(i) && !clauses.nested(i);
    if (time.isEmpty() && !noun && main && status.isEmpty()) {
      boolean had = i > 0 && line.word(i - 1).is("قد"); // «وكانت محكمة قد قضت»
      boolean same = goesOn() && !had && (!line.is(i, Sort.VERB) || Mood.past(line.word(i)));
      same &= !bearing.speech() || draft.inherited(); // «وفي 2011 احتجوا. وقال المتحدث»: now
      time = same ? story.clock().scene() : time;
      boolean again = draft.inherited() || story.clock().by(Remembering.words(clause));
      if (time.isEmpty() && bearing.saying() && again) {
        time = story.clock().last().filter(Continuity::dates);
      }
    }
    if (time.isEmpty() && !noun && status.isEmpty() && Mood.past(line.word(i))) {
      time = new OccasionTime(line, story.clock()).of(i, to);
    }
    return time.filter(Value.Period::known);
  }

  /** Whether a verb before it tells what its sentence is there to tell. */
  private boolean told(int i) {
    for (int k = 0; k < i; k++) {
      if (line.is(k, Sort.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** «وطلب التجار»: a sentence that goes on to tell what happened then. */
  private boolean goesOn() {
    return line.is(0, Sort.VERB) && line.word(0).and() && Mood.past(line.word(0));
  }

  /** «سيبني الهلال 200 منزل بدعم من»: with what will be done. */
  private Optional<Status> ahead(int i) {
    if (line.is(i, Sort.NOMINAL) && line.word(i).preposition().equals("ب")) {
      for (int k = i - 1; k >= 0 && !Bounds.stops(line, k) && !line.word(k).is("،"); k--) {
        if (line.is(k, Sort.VERB)) {
          return line.word(k).future() ? Optional.of(Status.PLANNED) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** «كان من المقرر أن يجتمعوا أمس، لكن الاجتماع ألغي»: whether what was planned is called off. */
  private boolean cancelled(int i) {
    boolean was = false;
    for (int k = i - 1; k >= Math.max(0, i - PLAN); k--) {
      was |= WAS.contains(line.word(k).normal());
    }
    boolean but = false;
    for (int k = i + 1; was && k < Math.min(line.size(), i + Reach.LONGEST); k++) {
      but |= BUT.contains(line.word(k).normal());
      if (but && CANCELLED.contains(line.word(k).normal())) {
        return true;
      }
    }
    return false;
  }

  private boolean isAhead(Optional<Value.Period> time, int i) {
    return Edtf.ahead(time, line.document.article().published())
        && (!Mood.past(line.word(i)) || defers(line.word(i)))
        && governing.of(i).stream()
            .noneMatch(g -> Mood.past(line.word(g.at())) && !announces(line.word(g.at())));
  }

  /** «أعلنت النقابة إضرابا الأسبوع المقبل»: what is announced is still to come. */
  private static boolean announces(Word verb) {
    return ANNOUNCES.contains(verb.normal()) || defers(verb);
  }

  private static boolean defers(Word verb) {
    return DEFERS.contains(verb.normal());
  }

  /** Whether the word is a verb of the past, which no time to come is that of. */
  private boolean past(int i) {
    return line.is(i, Sort.VERB) && Mood.past(line.word(i));
  }
}
