package org.waqai.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.LightVerb;
import org.waqai.lexicon.Where;
import org.waqai.model.Analysis;
import org.waqai.model.Status;
import org.waqai.model.WordSet;

/** The light verbs of a line, and the words that they hand over to. */
final class Governing {
  /**
   * A light verb at work.
   *
   * @param light the entry
   * @param at its word
   * @param clause what stands around it
   * @param done whether nobody is told who does it: «عقدت القمة»
   * @param apart whether whoever does it has no part in the event: «قامت السلطات بمنع مسيرة»
   */
  record Governor(LightVerb light, int at, Clause clause, boolean done, boolean apart) {}

  /** Whoever prevents an event, or judges somebody for it, has no part in it. */
  private static final WordSet APART =
      WordSet.of(
          "منع", "حظر", "الغاء", "تاجيل", "فض", "تفريق", "قمع", "احباط", "اجهاض", "ادانه",
          "استنكار", "رفض", "تهمه", "تهم", "جريمه", "جرائم", "جرم", "جنحه", "شبهه", "افشال",
          "ارتفاع", "حصيله", "عدد", "مقتل", "اصابه", "مصرع", "وفاه", "ضحايا");

  private final Line line;
  private final Phrases phrases;
  private final Clauses clauses;
  private final Complements complements;
  private final Map<Integer, List<Governor>> governed = new HashMap<>();

  Governing(Line line, Phrases phrases, Clauses clauses) {
    this.line = line;
    this.phrases = phrases;
    this.clauses = clauses;
    this.complements = new Complements(line, clauses);
    for (int i = 0; i < line.size(); i++) {
      // «تبنى تنظيم القاعدة الهجوم» organises none, «كشفت وزارة التخطيط» plans none
      boolean name = line.mentionAt[i] >= 0 || line.named0[i] && !line.is(i, Sort.VERB);
      if (!name && line.word(i).mold().carries()) {
        for (LightVerb light : Candidates.lights(line, i)) {
          govern(light, i);
        }
      }
    }
  }

  private void govern(LightVerb light, int i) {
    boolean verb = line.is(i, Sort.VERB);
    boolean passive = verb && passive(i);
    Clause clause = verb ? clauses.verb(i, entry(light, i), passive) : clauses.noun(i, i + 1);
    if (passive && clause.inherited) {
      lastEvent(i).ifPresent(n -> put(n, new Governor(light, i, clause, false, false)));
      return;
    }
    if (clause.inherited && light.happens() && complements.thirdPerson(i)) {
      lastEvent(i).ifPresent(n -> put(n, new Governor(light, i, clause, false, false)));
      return;
    }
    if (verb && light.takesObject() && event(clause, i + 1)) {
      note(light, i, clause, i + 1); // «تعقد القمة»
      return;
    }
    int held = verb && light.takesObject() ? held(clause, i) : -1;
    if (held >= 0) {
      note(light, i, clause, held);
      return;
    }
    boolean other =
        !clause.object.isEmpty() && Mood.of(line, i).filter(Status.DENIED::equals).isPresent();
    for (Where where : light.complement()) {
      if (other && where.position() == Where.Position.PHRASE) {
        continue; // «لم تعلن أي جهة مسؤوليتها عن الهجوم»: there was an attack
      }
      if (where.position() == Where.Position.CLAUSE) {
        clauseVerb(light, i, clause);
        continue;
      }
      for (Filling filling : complements.of(clause, where)) {
        if (filling instanceof Filling.At at
            && at.line() == line
            && (at.start() != clause.antecedent
                || light.status().isEmpty())) { // «نفذ إضرابا دعا إليه الاتحاد»
          note(light, i, clause, at.start());
        }
      }
    }
    if (!verb) {
      for (Filling filling : clause.of) {
        if (filling instanceof Filling.At at && at.line() == line) {
          note(light, i, clause, at.start());
        }
      }
    }
  }

  /** «وأجرت محادثات»: a verb that goes on, and what is done to no one; but «وعقد الاجتماع». */
  private Frame entry(LightVerb light, int i) {
    boolean goesOn = line.word(i).and() && i + 1 < line.size() && !line.word(i + 1).definite();
    boolean object = light.takesObject();
    return goesOn && object && light.handsDoer() ? Skeleton.DOES : Skeleton.BARE;
  }

  /** «تعقد القمة»: a definite noun that tells an event is the subject, and nothing the object. */
  private boolean event(Clause clause, int i) {
    return i < line.size()
        && line.word(i).definite()
        && line.is(i, Sort.NOMINAL)
        && clause.object.stream()
            .allMatch(
                f -> f instanceof Filling.At at && at.line() == line && line.time[at.start()] >= 0)
        && clause.subject.stream()
            .anyMatch(f -> f instanceof Filling.At at && at.line() == line && at.start() == i)
        && line.fired(i).stream().anyMatch(f -> f.form() == Triggers.Form.NOUN);
  }

  /**
   * «كان الاجتماع قد عقد في», «في اجتماع عقد في»: the noun of an event before a verb that has no
   * object; else -1.
   */
  private int held(Clause clause, int i) {
    int noun = clauses.phrase(i - 1);
    boolean described =
        noun >= 0
            && !line.word(noun).definite()
            && !line.word(i - 1).definite()
            && !line.word(i).and()
            && line.word(i).pronoun().isEmpty()
            && clause.object.isEmpty()
            && !phrases.nouns().accusative(noun)
            && (clause.inherited || clause.subject.isEmpty());
    if (described && line.fired(noun).stream().anyMatch(f -> f.form() == Triggers.Form.NOUN)) {
      return noun;
    }
    if (!clause.object.isEmpty() || clause.subject.size() != 1) {
      return -1;
    }
    return clause.subject.getFirst() instanceof Filling.At at
            && at.line() == line
            && at.start() < i
            && line.word(at.start()).definite()
            && line.fired(at.start()).stream().anyMatch(f -> f.form() == Triggers.Form.NOUN)
        ? at.start()
        : -1;
  }

  private boolean isDone(LightVerb light, int i, Clause clause, int start) {
    return line.is(i, Sort.VERB)
        && (start == i + 1 || start < i)
        && (line.word(start).definite() || start < i)
        && light.takesObject()
        && (start < i || clause.inherited || clause.subject.isEmpty() || event(clause, start));
  }

  private boolean passive(int i) {
    boolean any = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      if (a.isVerb()) {
        if (a.voice() != Analysis.Voice.PASSIVE) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /** «ويقام في ...»: the event noun before it that a verb without a subject goes on about. */
  private Optional<Integer> lastEvent(int i) {
    for (int n = i - 1; n >= 0; n--) {
      if (line.is(n, Sort.NOMINAL)
          && line.word(n).definite()
          && line.fired(n).stream().anyMatch(f -> f.form() == Triggers.Form.NOUN)) {
        return Optional.of(n);
      }
    }
    return Optional.empty();
  }

  /** The verb of the clause after «أن» that hangs on a light verb: «تعتزم أن تصرف». */
  private void clauseVerb(LightVerb light, int i, Clause clause) {
    for (int j = i + 1; j < Math.min(line.size(), i + 12); j++) {
      if (line.is(j, Sort.COMPLEMENTIZER)) {
        for (int v = j + 1; v < Math.min(line.size(), j + 8); v++) {
          if (line.is(v, Sort.VERB) && !Sorting.auxiliary(line.word(v))) {
            put(v, new Governor(light, i, clause, false, false));
            return;
          }
        }
        return;
      }
      if (line.is(j, Sort.VERB) || line.word(j).is("،")) {
        return;
      }
    }
  }

  private void note(LightVerb light, int i, Clause clause, int start) {
    boolean done = isDone(light, i, clause, start);
    for (int conjunct : phrases.conjuncts(start)) {
      // «إحباط هجوم شنته الحركة»: a verb after it tells who did it all the same
      boolean apart = i < conjunct && APART.contains(line.word(conjunct).normal());
      int end = Math.min(phrases.end(conjunct), conjunct + 3);
      for (int w = conjunct; w < end; w++) {
        put(w, new Governor(light, i, clause, done, apart && w > conjunct));
        if (line.word(w).definite() && w > conjunct) {
          break;
        }
      }
    }
  }

  private void put(int word, Governor governor) {
    if (word != governor.at) {
      governed.computeIfAbsent(word, k -> new ArrayList<>()).add(governor);
    }
  }

  /** The light verbs that hand over to a word. */
  List<Governor> of(int word) {
    return governed.getOrDefault(word, List.of());
  }

  /** Gives the clause of an event what its light verbs hand over. */
  void hand(Clause clause, Triggers.Fired fired) {
    boolean doer = fired.form() == Triggers.Form.MASDAR && fired.bearing().doneByOf();
    for (Governor governor : of(clause.trigger)) {
      if (governor.light.asks() && governor.light.status().isEmpty()) {
        continue; // «يرفض الاتفاق»: what is refused is as it was
      }
      Clause above = now(governor);
      boolean untold = governor.done && above.inherited && clause.trigger < governor.at;
      for (LightVerb.Hand hand : governor.light.hands()) {
        if ((untold || governor.apart) && hand.from().position() == Where.Position.SUBJECT) {
          continue; // «في اجتماع عقد في»
        }
        boolean phrase = hand.to().position() == Where.Position.PHRASE;
        List<Filling> into = phrase ? clause.place : clause.at(hand.to());
        boolean told =
            doer && !clause.of.isEmpty() && hand.to().position() == Where.Position.SUBJECT;
        if (phrase ? hand.from().position() == Where.Position.SUBJECT : into.isEmpty() && !told) {
          add(above.at(hand.from()), into, clause);
        }
      }
      // «انطلاق أعمال المنتدى»: a headline that begins so tells it
      clause.happens |=
          governor.done
              || (line.is(governor.at, Sort.VERB) || governor.at == 0) && governor.light.happens();
      clause.more.add(new int[] {governor.at + 1, governor.clause.to});
    }
  }

  /**
   * What stands around a light verb, as far as the sentence is told: «وصل الوزير وأجرى محادثات» has
   * him do both.
   */
  private Clause now(Governor governor) {
    return governor.clause.inherited
        ? clauses.verb(governor.at, entry(governor.light, governor.at), passive(governor.at))
        : governor.clause;
  }

  private void add(List<Filling> from, List<Filling> into, Clause clause) {
    for (Filling f : List.copyOf(from)) {
      if (!isTrigger(f, clause)) {
        into.add(f);
      }
    }
  }

  private boolean isTrigger(Filling filling, Clause clause) {
    return filling instanceof Filling.At at
        && at.line() == clause.line
        && at.start() <= clause.trigger
        && clause.trigger < phrases.end(at.start());
  }
}
