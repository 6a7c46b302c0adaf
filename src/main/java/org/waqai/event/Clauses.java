package org.waqai.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Span;

/**
 * Reads what stands around a trigger. News Arabic is verb-first: the next free noun phrase is the
 * subject, the one after it the object; in headlines and after «إن» the phrase before the verb is
 * the subject; a relative clause's missing argument is its noun.
 */
final class Clauses {
  /** Joined pronouns that stand for somebody spoken of before. */
  private static final Set<String> THEM = Set.of("ه", "ها", "هم");

  private final Line line;
  private final Phrases phrases;
  private final Story story;
  private final Nobody nobody;
  private final Bounds bounds;
  private final Ahead ahead;
  private final Sayings sayings;
  private final Speech speech;
  private final Voice voice;
  private final Triggers triggers;

  Clauses(Line line, Phrases phrases, Story story, Triggers triggers, Nobody nobody) {
    this.line = line;
    this.triggers = triggers;
    this.phrases = phrases;
    this.story = story;
    this.nobody = nobody;
    this.bounds = new Bounds(line, phrases);
    this.ahead = new Ahead(line, bounds);
    this.sayings = new Sayings(line, bounds, ahead);
    this.speech = new Speech(line, ahead);
    this.voice = new Voice(line);
  }

  /** The clause of a verb, for an entry. */
  Clause verb(int v, Frame frame, boolean passive) {
    return verb(v, frame, passive, false);
  }

  /** The same, where the verb's subject may be dropped: «ويضم 84 عضوا». */
  Clause verb(int v, Frame frame, boolean passive, boolean dropped) {
    Bearing bearing = triggers.bearing(frame);
    boolean saying = bearing.said();
    Clause clause = new Clause(line, v);
    clause.to = bounds.right(v + 1);
    clause.saying = saying;
    Word word = line.word(v);
    int resumed = bounds.resumes(clause.to);
    List<Integer> phrases = new ArrayList<>(bounds.free(v + 1));
    if (resumed >= 0) {
      clause.more.add(new int[] {resumed, bounds.right(resumed)});
      phrases.addAll(bounds.free(resumed));
    }
    List<Integer> free = phrases.stream().filter(a -> !Sayings.goesOn(line.word(a))).toList();
    List<Integer> after =
        inverted(frame, bearing.somebody(), saying ? speech.free(free, bounds) : free);
    boolean speaks = voice.speaks(v); // «هذا خطير وندينه»
    int before = speaks ? -1 : ahead.before(v);
    int relative = saying && (speech.cited(v) >= 0 || speech.returns(v)) ? -1 : ahead.relative(v);
    if (relative < 0 && before < 0 && bearing.goesOn()) {
      relative = ahead.described(v);
    }
    boolean pronoun = !word.pronoun().isEmpty();
    boolean own =
        dropped
            || ahead.pronoun(v)
            || only(after)
            || relative < 0 && suffers(after)
            || before < 0 && relative < 0 && goesOnWithThing(v, after)
            || before < 0
                && relative < 0
                && !saying
                && bearing.somebody()
                && goesOnWith(v, after, bearing)
            || voice.hidden(v, after, before, relative);
    if (passive
        || voice.vowelled(v)
        || !own
            && bearing.needsObject()
            && voice.passiveByShape(v, frame, after, before, relative)) {
      passive(clause, after, before, relative);
    } else if (relative >= 0 && ahead.returns(v, clause.to)) {
      clause.antecedent = relative; // «الأسرى الذين أفرجت عنهم إسرائيل»
      active(clause, v, after.isEmpty() ? -1 : after.getFirst(), after, 1, saying);
    } else if (relative >= 0 && pronoun && voice.agreesFully(v)) {
      add(clause.subject, relative); // «المتظاهرون الذين رشقوها»
    } else if (relative >= 0) {
      add(pronoun ? clause.object : clause.subject, relative);
      after.stream().limit(1).forEach(a -> add(pronoun ? clause.subject : clause.object, a));
    } else if (pronoun) {
      boolean headed =
          after.isEmpty() || speaks || before >= 0 && nobody.is(line, after.getFirst());
      active(clause, v, headed ? before : after.getFirst(), after, headed ? 0 : 1, saying);
      boolean apart = v > 1 && (line.word(v - 1).is("،") || line.is(v - 1, Sort.RELATIVE));
      int named = v > 1 ? bounds.phraseOf(apart ? v - 2 : v - 1) : -1;
      boolean
          hangs = // «اتهمته بقتل السجناء، واتهمته»: he is not the last of whom that clause tells
          named >= 0
                  && word.and()
                  && (line.is(named - 1, Sort.PREPOSITION)
                      || !line.word(named).preposition().isEmpty());
      if (named >= 0 && named != before && !hangs) {
        int meant = ahead.beyond(named);
        add(clause.object, meant >= 0 ? meant : named);
      } else if (!clause.inherited && !apart && THEM.contains(word.pronoun())) {
        story.object(word, clause.subject).ifPresent(clause.object::addFirst);
      }
    } else if (before >= 0) {
      active(clause, v, before, after, 0, saying);
    } else {
      boolean full =
          own
              || voice.agreesFully(v)
              || (bearing.object() && belongs(after))
              || (bearing.somebody() && onlyThing(v, after));
      active(
          clause, v, full || after.isEmpty() ? -1 : after.getFirst(), after, full ? 0 : 1, saying);
    }
    sayings.after(clause, v + 1);
    int cited = saying && clause.said.isEmpty() ? speech.cited(v) : -1;
    if (cited >= 0) {
      sayings.around(clause, cited);
    }
    int opening = saying ? speech.opening(v) : -1;
    if (opening >= 0) {
      clause.more.add(new int[] {opening, v});
    }
    return clause;
  }

  private void active(
      Clause clause, int v, int subject, List<Integer> after, int object, boolean saying) {
    int owner = saying && subject >= 0 ? speech.owner(subject, phrases) : -1;
    int name = owner >= 0 ? owner : saying && subject >= 0 ? speech.name(subject) : -1;
    boolean back = saying && subject >= 0 && speech.pointsBack(subject, phrases.end(subject));
    Optional<Filling> last = Optional.empty();
    if (back) {
      last =
          speech.source(subject)
              ? story.speaking(line.word(subject).normal())
              : story
                  .speaking(line.word(v))
                  .filter(Speech::mayBePerson)
                  .filter(s -> speech.sameOrigin(subject, phrases.end(subject), s));
    }
    int owned = saying && subject < 0 && speech.returns(v) ? speech.ownerBefore(v, bounds) : -1;
    if (owned >= 0) {
      add(clause.subject, owned); // «بيانا للوزارة قالت فيه»
    } else if (last.isPresent()) {
      clause.subject.add(last.get());
      clause.inherited = true;
    } else if (subject >= 0) {
      add(clause.subject, name >= 0 ? name : subject);
    } else if (voice.speaks(v)) {
      List<Filling> speaker = story.speakerOf(line.word(v).bare()); // «لن نقبل»: whoever says it
      clause.subject.addAll(speaker);
      if (speaker.isEmpty() && line.quote[v] >= 0) {
        story.speaker(line.word(v)).ifPresent(clause.subject::add);
      }
      clause.inherited = true;
    } else {
      inherit(clause, v, saying);
    }
    for (int i = object; i < after.size(); i++) {
      add(clause.object, after.get(i));
    }
  }

  /** «ترأست الاجتماع الوزيرة»: the object may come before a subject that has a name. */
  private List<Integer> inverted(Frame frame, boolean somebody, List<Integer> after) {
    if (after.size() < 2
        || !frame.slots().isEmpty() && !somebody
        || line.mentionAt[after.getFirst()] >= 0
        || !nobody.is(line, after.getFirst())
        || line.mentionAt[after.get(1)] < 0
        || line.place(after.get(1))) {
      return after;
    }
    List<Integer> out = new ArrayList<>(after);
    Collections.swap(out, 0, 1);
    return out;
  }

  /** Whoever did something last is the subject; somebody, where a thing cannot be. */
  private void inherit(Clause clause, int v, boolean saying) {
    Word verb = line.word(v);
    int carrier = verb.pronoun().isEmpty() ? ahead.described(v) : -1;
    if (carrier >= 0 && nobody.is(line, carrier)) {
      story.going(verb).ifPresent(clause.subject::add); // «رددوا شعارات تندد بالغلاء»
    } else if (saying) {
      story.speaker(verb).ifPresent(clause.subject::add);
    } else {
      Optional<Filling> last = story.subject(verb);
      last.ifPresent(clause.subject::add);
      story.somebody(verb).filter(s -> !last.get().equals(s)).ifPresent(clause.subject::add);
    }
    clause.inherited = true;
  }

  /**
   * «حذر المعارضين», «أبدى انزعاجا»: the one phrase after a verb can only be its object, by its
   * case or as a thing.
   */
  private boolean only(List<Integer> after) {
    if (after.size() != 1 || line.mentionAt[after.getFirst()] >= 0) {
      return false;
    }
    return voice.oblique(after.getFirst());
  }

  /** «يحمل مسدسا صغيرا»: the one phrase after a verb is in the accusative. */
  private boolean suffers(List<Integer> after) {
    return after.size() == 1 && phrases.nouns().unowned(after.getFirst());
  }

  /**
   * «أبدى انزعاجه»: the one phrase after a verb of somebody is a thing, so it is the object; «رفض
   * الاتفاق» may be no verb.
   */
  private boolean onlyThing(int v, List<Integer> after) {
    return after.size() == 1
        && !line.word(v).stem().can(Pos.MASDAR)
        && line.mentionAt[after.getFirst()] < 0
        && !Heads.many(line, after.getFirst()) // «دعا عدد من النواب»
        && nobody.is(line, after.getFirst());
  }

  /** «كما فرض عقوبات»: the one thing after a verb that goes on is done by whoever did the last. */
  private boolean goesOnWithThing(int v, List<Integer> after) {
    boolean also = v > 0 && line.word(v - 1).is("كما");
    return voice.disagrees(v, after)
        || also
            && after.size() == 1
            && after.getFirst() == v + 1
            && onlyThing(v, after)
            && !line.word(v + 1).definite()
            && story.somebody(line.word(v)).isPresent();
  }

  /** «أدانت الجمعية الهجوم وحثت الحكومة على»: whoever has just acted goes on, and asks her. */
  private boolean goesOnWith(int v, List<Integer> after, Bearing bearing) {
    return bearing.object()
        && line.word(v).and()
        && !line.is(v - 1, Sort.PUNCTUATION)
        && after.size() == 1
        && after.getFirst() == v + 1
        && phrases.nouns().definite(v + 1)
        && story.doing(line.word(v)).isPresent();
  }

  /**
   * «دعا أنصاره»: the one phrase after a verb has the pronoun of whoever was spoken of, so it is
   * the object.
   */
  private boolean belongs(List<Integer> after) {
    if (after.size() != 1) {
      return false;
    }
    Word head = line.word(after.getFirst());
    return !head.pronoun().isEmpty()
        && line.mentionAt[after.getFirst()] < 0
        && story.subject(head).isPresent();
  }

  private void passive(Clause clause, List<Integer> after, int before, int relative) {
    boolean becomes =
        !after.isEmpty() && relative >= 0 && phrases.nouns().accusative(after.getFirst());
    int noun = relative >= 0 ? relative : before >= 0 ? before : ahead.suffers(clause.trigger);
    int object = !after.isEmpty() && !becomes ? after.getFirst() : noun;
    if (object >= 0) {
      add(clause.object, object);
      after.stream().filter(a -> a != object).limit(1).forEach(a -> add(clause.object, a));
    } else {
      story.subject(line.word(clause.trigger)).ifPresent(clause.object::add);
      clause.inherited = true;
    }
  }

  /** The clause of a noun or verbal noun that ends before a word. */
  Clause noun(int n, int end, boolean ofJoined) {
    Clause clause = new Clause(line, n);
    clause.from = end;
    clause.to = bounds.right(end);
    Word word = line.word(end - 1);
    if (!word.pronoun().isEmpty()) {
      boolean object =
          end < clause.to
              && word.stem().can(Pos.MASDAR)
              && bounds.phraseOf(end) == end
              && !phrases.nouns().accusative(end) // «ألقى قبل اغتياله خطابا»
              && !Somebody.lasts(line.word(end))
              && line.word(end).preposition().isEmpty()
              && !line.word(end).and();
      Optional<Filling> owner = story.subject(word);
      object &= owner.isPresent();
      owner.ifPresent((object ? clause.subject : clause.of)::add);
      if (object) {
        add(clause.object, end); // «رفضها تصريحات الرئيس»
      }
      return clause;
    }
    int next = end;
    while (next < clause.to && !word.definite() && adjective(next)) {
      nisba(clause, next++);
    }
    for (int k = next; word.definite() && k < Math.min(clause.to, next + 4); k++) {
      if (line.is(k, Sort.NOMINAL) && line.word(k).definite()) {
        nisba(clause, k);
      } else {
        break;
      }
    }
    boolean joined =
        !word.definite() && next == end && phrases.opens(next < line.size() ? next : 0);
    if (joined
        && next < clause.to
        && line.word(next).preposition().isEmpty()
        && !line.word(next).and()
        && !phrases.nouns().accusative(next)) { // «دمرت غارة جسرا»
      add(clause.of, next);
      int after = bounds.skip(next);
      if (after < clause.to
          && phrases.opens(after)
          && line.word(after).preposition().isEmpty()
          && !line.word(after).and()) {
        add(clause.object, after);
      }
    }
    return clause;
  }

  /** The trigger itself, the number that counts it, and who says the passage that it stands in. */
  void around(Clause clause, int end, boolean noun) {
    int t = clause.trigger;
    Span stem = line.word(t).bare();
    int to = noun ? Math.max(end, Math.min(phrases.end(t), t + 4)) : end;
    if (noun && line.word(t).definite()) { // «السجن 10 سنوات لوزير»
      int measured = to;
      while (measured < line.size()
          && (line.quantity[measured] >= 0 || line.is(measured - 1, Sort.NUMBER))) {
        measured++;
      }
      to = measured > to && Somebody.lasts(line.word(measured - 1)) ? measured : to;
    }
    clause.self.add(new Filling.Stretch(new Span(stem.start(), line.word(to - 1).span().end())));
    int counted = line.quantity[t] >= 0 ? t : t > 0 && line.quantity[t - 1] >= 0 ? t - 1 : -1;
    if (counted >= 0 && (counted == t || line.is(t - 1, Sort.NUMBER))) {
      clause.number.add(new Filling.At(line, counted));
    }
    clause.speaker.addAll(story.speakerOf(stem));
  }

  /** Whoever is there on the occasion that a noun names, if the entry asks for him. */
  void occasion(Clause clause, Frame frame) {
    if (triggers.bearing(frame).present()) {
      new Occasions(line, this, triggers).doer(clause).ifPresent(clause.doer::add);
    }
  }

  private boolean adjective(int i) {
    Word word = line.word(i);
    return line.is(i, Sort.NOMINAL)
        && !word.definite()
        && !line.named0[i]
        && line.quantity[i] < 0
        && word.preposition().isEmpty()
        && !word.normal().endsWith("ين") // «استهداف مدنيين»: people, no adjective
        && !word.normal().endsWith("ون")
        && !word.and()
        && (line.nisba[i] >= 0
            || word.stem().can(Pos.ADJECTIVE)
            || word.stem().can(Pos.NISBA)
            || phrases.nouns().attribute(i) // «تظاهرات مدعومة من»
            || (word.normal().endsWith("ه") && describes(word)) // «مظاهرات حاشدة»
            || (phrases.nouns().accusative(i) && phrases.nouns().accusative(i - 1)));
  }

  private static boolean describes(Word word) {
    return (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE))
        && !word.stem().can(Pos.NOUN);
  }

  private void nisba(Clause clause, int i) {
    if (line.nisba[i] >= 0) {
      clause.adjective.add(new Filling.At(line, i));
    }
  }

  /** The clause of a participle: «مؤكدا أن», «المعين مؤخرا». */
  Clause participle(int p, Frame frame, boolean passive) {
    Clause clause = new Clause(line, p);
    clause.to = bounds.right(p + 1);
    boolean adverbial = bounds.participle(p);
    int noun = p > 0 ? bounds.phraseOf(line.word(p - 1).is("،") ? p - 2 : p - 1) : -1;
    if (!adverbial && noun < 0) {
      noun = ahead.subject(p);
    }
    if (adverbial || noun < 0) {
      (triggers.bearing(frame).said() ? going(p) : goesOn(p))
          .ifPresent((passive ? clause.object : clause.subject)::add);
      clause.inherited = true;
    } else if (noun != p) {
      add(passive ? clause.object : clause.subject, noun);
    }
    List<Integer> after = bounds.free(p + 1);
    if (!passive) {
      after.stream().limit(2).forEach(a -> add(clause.object, a));
      int meant = ahead.pointedTo(p + 1, nobody);
      if (meant >= 0) {
        add(clause.object, meant); // «متهما إياها»
      }
    }
    sayings.after(clause, p + 1);
    return clause;
  }

  /** «حمل الرئيس خصومه المسؤولية قائلا»: with no comma whoever did the last thing goes on. */
  private Optional<Filling> going(int p) {
    boolean close = p > 0 && !line.word(p - 1).isPunctuation();
    return close
        ? story.doing(line.word(p)).or(() -> story.going(line.word(p)))
        : story.going(line.word(p));
  }

  /** «قال فلان إن كذا، مطالبا»: after a comma whoever speaks in the sentence goes on to act. */
  private Optional<Filling> goesOn(int p) {
    if (p == 0 && Sayings.goesOn(line.word(p))) {
      return story.speaker(line.word(p)); // «داعيا إلى»: a sentence cut from the one before
    }
    return p > 0 && (line.word(p - 1).is("،") || Sayings.goesOn(line.word(p)))
        ? story
            .speaker(line.word(p))
            .filter(s -> s instanceof Filling.At at && at.line() == line)
            .or(() -> story.subject(line.word(p)))
        : story.subject(line.word(p));
  }

  /** «ويؤيد المرشحون»: whether what stands next to a verb is its subject by its case. */
  boolean nominative(int v) {
    List<Integer> after = bounds.free(v + 1);
    return !after.isEmpty() && after.getFirst() == v + 1 && voice.nominative(v + 1);
  }

  /** For a source phrase («بحسب فلان»): the clause that it stands in is what is said. */
  void saidAround(Clause clause) {
    sayings.around(clause);
  }

  /** Whether a saying verb tells no saying. */
  boolean silent(int v) {
    return speech.silent(v, story);
  }

  /** Whether a participle of saying only describes. */
  boolean describes(int p) {
    return speech.describes(p, bounds);
  }

  /** Whether the verb stands within what somebody else says. */
  boolean nested(int v) {
    return speech.nested(v, story);
  }

  /** Whether the verb is one of a relative clause, whose subject the text does not go on about. */
  boolean subordinate(int v) {
    return ahead.relative(v) >= 0 || ahead.relativeVerb(v);
  }

  private void add(List<Filling> place, int start) {
    Word head = line.word(start);
    Optional<Filling> owner =
        !head.pronoun().isEmpty() && head.stem().can(Pos.MASDAR)
            ? story.subject(head)
            : Optional.empty();
    place.add(
        owner.isPresent()
            ? new Filling.Owned(line, start, owner.get())
            : new Filling.At(line, start));
  }
}
