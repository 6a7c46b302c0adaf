package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waqai.lexicon.Frame;
import org.waqai.model.Analysis;
import org.waqai.model.Row;

/**
 * The clauses of verbs. News Arabic is verb-first: the next free noun phrase is the subject, the
 * one after it the object; in headlines and after «إن» the phrase before the verb is the subject; a
 * relative clause's missing argument is its noun.
 */
final class VerbClauses {
  private final Line line;
  private final Story story;
  private final Bounds bounds;
  private final Carried carried;
  private final Resuming resuming;
  private final SpeakingOn speakingOn;
  private final Ahead ahead;
  private final Sayings sayings;
  private final Speech speech;
  private final Voice voice;
  private final Nobody nobody;
  private final Triggers triggers;
  private final OnlyPhrase only;
  private final DescribingClause describing;
  private final VerbArguments arguments;

  /** What was found before, by the verb: every entry that it fires asks for it. */
  private final @Nullable List<Integer>[] frees;

  private final @Nullable Said[] saids;

  /** What is said after a verb. */
  private record Said(List<Clause.Filling> said, List<Clause.Filling> content) {}

  @SuppressWarnings("unchecked") // an array of lists
  VerbClauses(Grammar grammar, Story story, Triggers triggers) {
    this.line = grammar.line();
    this.story = story;
    this.bounds = grammar.bounds();
    this.carried = new Carried(line, bounds);
    this.resuming = new Resuming(line, grammar.phrases(), bounds);
    this.speakingOn = new SpeakingOn(line);
    this.ahead = grammar.ahead();
    this.sayings = grammar.sayings();
    this.speech = grammar.speech();
    this.voice = grammar.voice();
    this.nobody = grammar.nobody();
    this.triggers = triggers;
    this.only = new OnlyPhrase(grammar, story);
    this.describing = new DescribingClause(line, grammar.group(), ahead, voice, nobody);
    this.arguments = new VerbArguments(grammar, story);
    this.frees = (List<Integer>[]) new List<?>[line.size()];
    this.saids = new Said[line.size()];
  }

  /**
   * The clause of a verb, for an entry.
   *
   * @param dropped whether the verb's subject is dropped: «ويضم 84 عضوا»
   */
  Clause of(int v, Frame frame, boolean passive, boolean dropped) {
    Bearing bearing = triggers.bearing(frame);
    Clause clause = new Clause(line, v, story);
    clause.to = within(v, bounds.right(v + 1));
    clause.saying = bearing.said();
    Around around = around(clause, frame, bearing);
    clause.speakingOn = bearing.object() && around.after().size() == 1 && speakingOn.at(v);
    boolean cited = clause.saying && speech.cited(v) >= 0 && !around.after().isEmpty();
    boolean own =
        dropped
            || clause.speakingOn
            || describing.decides(v)
            || ahead.pronoun(v) && !only.isMeasured(around, bearing)
            || arguments.given(clause, around)
            || only.isObject(around, bearing)
                && !(around.before() >= 0 && Becoming.told(line, frame, around));
    if (passive
        || voice.vowelled(v)
        || !own
            && !cited // «بحسب ما أعلن الدفاع المدني»
            && bearing.needsObject()
            && (voice.passiveByShape(frame, around) || suffers(around))) {
      arguments.passive(clause, around);
    } else if (ahead.fact(v)) {
      arguments.objects(clause, around, 0);
    } else if (around.relative() >= 0) {
      arguments.relative(clause, around);
    } else if (!line.word(v).pronoun().isEmpty() && !(clause.saying && speech.cited(v) >= 0)) {
      arguments.pointing(clause, around);
    } else if (around.before() >= 0) {
      arguments.active(clause, around, around.before(), 0);
    } else if (own || voice.agreesFully(v) || only.isRatherObject(around, bearing)) {
      arguments.active(clause, around, -1, 0);
    } else {
      arguments.active(clause, around, around.first(), 1);
    }
    if (clause.inherited && bearing.measures()) { // «مشيرا إلى أنه بلغ مليونا»: no speaker did
      story.speaking().ifPresent(who -> clause.subject.removeIf(who::equals));
    }
    said(clause);
    return clause;
  }

  /** «، الذي يزور الدوحة، آخر التطورات»: an aside ends at its comma, but for when and where. */
  private int within(int v, int to) {
    if (v < 2 || !line.is(v - 1, Sort.RELATIVE) || !line.word(v - 2).is("،")) {
      return to;
    }
    for (int i = v + 1; i < to - 1; i++) {
      if (line.word(i).is("،")) {
        boolean thing =
            line.is(i + 1, Sort.NOMINAL)
                && !line.word(i + 1).and()
                && line.word(i + 1).preposition().isEmpty()
                && line.time[i + 1] < 0;
        return thing ? i : to;
      }
    }
    return to;
  }

  /** «صيادين خطفوا في البحر»: with no other phrase around it a verb tells what was done to them. */
  private boolean suffers(Around around) {
    return around.after().isEmpty()
        && around.opens()
        && voice.mayBePassive(around.v())
        && voice.agreesFully(around.v())
        && ahead.suffers(around.v()) >= 0;
  }

  private Around around(Clause clause, Frame frame, Bearing bearing) {
    int v = clause.trigger;
    int resumed = resuming.after(clause.to);
    if (resumed < 0 && !clause.saying) {
      resumed = carried.after(v, clause.to);
    }
    if (resumed >= 0) {
      clause.more.add(new int[] {resumed, bounds.right(resumed)});
    }
    List<Integer> free = free(v, resumed);
    if (free.isEmpty()
        && bearing.needsObject()
        && ahead.before(v) >= 0
        && resuming.shares(v, voice)) {
      free = bounds.free(v + 2);
    }
    if (clause.saying && free.size() == 1) {
      free = announced(free, clause.to);
    }
    List<Integer> after =
        Inverted.of(
            line,
            nobody,
            frame,
            v,
            bearing.somebody(),
            clause.saying ? speech.free(free, bounds) : free);
    int before = voice.speaks(v) ? -1 : ahead.before(v); // «هذا خطير وندينه»
    boolean cited = clause.saying && (speech.cited(v) >= 0 || speech.returns(v));
    int relative = cited ? -1 : ahead.relative(v);
    if (cited && speech.cited(v) >= 0 && !after.isEmpty()) {
      before = -1; // «ارتفعت الحصيلة، بحسب ما أعلن الدفاع المدني»
    }
    boolean unlike = relative < 0 && before >= 0 && Agreeing.unlike(line, before, v);
    unlike |= // «شهيد بقصف استهدف»
        relative < 0
            && before >= 0
            && line.mentionAt[before] < 0
            && Counted.victim(line.word(before))
            && bounds.phraseOf(v - 1) != before;
    if (unlike && ahead.described(v) >= 0) {
      before = -1;
    }
    if (relative < 0 && before >= 0 && ahead.comesBack(v, clause.to) && ahead.tells(before, v)) {
      relative = before; // «أمس، إضرابا دعا إليه الاتحاد»
      before = -1;
    }
    if (before >= 0
        && clause.saying
        && !line.word(before).definite()
        && line.mentionAt[before] < 0
        && nobody.is(line, before)) {
      before = -1; // «فرضت عقوبات على سفن قالت إنها»
    }
    if (relative < 0
        && before < 0
        && (unlike
            || bearing.goesOn()
            || bearing.measures() && only.figure(after)
            || ahead.comesBack(v, clause.to)
            || goesSomewhere(v, after, bearing))) {
      relative = ahead.described(v);
    }
    if (relative < 0 && before < 0 && !clause.saying) {
      relative = describing.noun(v, after);
      clause.describes = relative >= 0;
    }
    if (relative < 0 && before < 0 && after.isEmpty() && voice.agreesFully(v)) {
      relative = ahead.suffers(v); // «لتفريق 300 أستاذ تجمعوا أمام»
    }
    return new Around(v, after, before, relative);
  }

  /** «التقى وفدا سعوديا يزور تونس»: the one place after the verb is no doer. */
  private boolean goesSomewhere(int v, List<Integer> after, Bearing bearing) {
    int who = ahead.described(v);
    boolean feminine = who >= 0 && line.word(who).normal().endsWith("ه");
    return after.size() == 1
        && !speech.returns(v) // «بيانا يطالب فيه إيران»
        && who >= 0
        && bearing.somebody()
        && bearing.object()
        && !Mood.past(line.word(v))
        && line.mentionAt[after.getFirst()] >= 0
        && line.place(after.getFirst())
        && feminine == (Agreeing.own(line.word(v)) == Analysis.Gender.FEMININE)
        && !nobody.is(line, who);
  }

  /** The phrases that stand free after a verb, and where its clause is resumed. */
  private List<Integer> free(int v, int resumed) {
    List<Integer> known = frees[v];
    if (known == null) {
      List<Integer> free = new ArrayList<>();
      add(bounds.free(v + 1), free);
      arguments.pastEmphasis(v, free);
      if (resumed >= 0) {
        add(bounds.free(resumed), free);
      }
      known = Row.copyOf(free);
      frees[v] = known;
    }
    return known;
  }

  private void add(List<Integer> phrases, List<Integer> free) {
    for (Integer phrase : phrases) {
      Word head = line.word(phrase);
      boolean one =
          line.is(phrase - 1, Sort.VERB) && head.stem().can(Analysis.Pos.PASSIVE_PARTICIPLE);
      boolean goesOn = !one && Sayings.goesOn(head); // but «اعتقلت الشرطة متهما»
      if (!goesOn && !Courtesy.nobody(line, phrase)) {
        free.add(phrase);
      }
    }
  }

  /** «أعلن الجيش في بيان، اعتراض قارب»: what is said stands after a comma. */
  private List<Integer> announced(List<Integer> subject, int to) {
    for (int i = subject.getFirst() + 1; i + 1 < to; i++) {
      if (line.word(i).is("،")) {
        Word next = line.word(i + 1);
        boolean deed =
            line.is(i + 1, Sort.NOMINAL)
                && line.mentionAt[i + 1] < 0
                && next.stem().can(Analysis.Pos.MASDAR)
                && next.preposition().isEmpty()
                && !next.and()
                && !next.definite()
                && (line.is(i + 2, Sort.NOMINAL) || !next.pronoun().isEmpty()); // «، عزمه عدم»
        return deed ? List.of(subject.getFirst(), i + 1) : subject;
      }
    }
    return subject;
  }

  private void said(Clause clause) {
    int v = clause.trigger;
    Said known = saids[v];
    if (known == null) {
      sayings.after(clause, v + 1);
      saids[v] = new Said(Row.copyOf(clause.said), Row.copyOf(clause.content));
    } else {
      clause.said.addAll(known.said);
      clause.content.addAll(known.content);
    }
    int cited = clause.saying && clause.said.isEmpty() ? speech.cited(v) : -1;
    if (cited >= 0) {
      sayings.around(clause, cited);
    }
    int opening = clause.saying ? speech.opening(v) : -1;
    if (opening >= 0) {
      clause.more.add(new int[] {opening, v});
    }
  }
}
