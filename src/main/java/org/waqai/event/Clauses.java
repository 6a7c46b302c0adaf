package org.waqai.event;

import java.util.List;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** Reads what stands around a trigger. */
final class Clauses {
  /** As many words may stand between a verb and to what end it is done. */
  private static final int REACH = 25;

  private static final WordSet ANSWERS =
      WordSet.of("استجابه", "تلبيه", "وفقا", "نظرا", "رفضا", "نتيجه", "تاييدا", "دعما");

  private final Line line;
  private final Story story;
  private final Grammar grammar;
  private final VerbClauses verbs;
  private final NounClauses nouns;
  private final ParticipleClauses participles;

  Clauses(Line line, Phrases phrases, Story story, Triggers triggers, Nobody nobody) {
    this.line = line;
    this.story = story;
    this.grammar = Grammar.of(line, phrases, nobody);
    this.verbs = new VerbClauses(grammar, story, triggers);
    this.nouns = new NounClauses(grammar, story);
    this.participles = new ParticipleClauses(grammar, story, triggers);
  }

  /** The clause of a verb, for an entry. */
  Clause verb(int v, Frame frame, boolean passive) {
    return verbs.of(v, frame, passive, false);
  }

  /** Whether letters that may be a passive have men counted right after them: «وقتل ستة أشخاص». */
  boolean counted(int v) {
    return grammar.voice().counted(v);
  }

  /** The same, where the verb's subject may be dropped: «ويضم 84 عضوا». */
  Clause verb(int v, Frame frame, boolean passive, boolean dropped) {
    return verbs.of(v, frame, passive, dropped);
  }

  /** The clause of a noun or verbal noun that ends before a word. */
  Clause noun(int n, int end) {
    return nouns.of(n, end);
  }

  /**
   * «احتجاز إيران للناقلة», «تأييد تركيا العملية»: what is joined to a verbal noun did it to whom
   * stands after it; to whom «ل» names, where that may be.
   */
  void part(Clause clause, boolean to) {
    nouns.part(clause, to, grammar.nobody());
  }

  /** The clause of a participle: «مؤكدا أن», «المعين مؤخرا». */
  Clause participle(int p, Frame frame, boolean passive) {
    return participles.of(p, frame, passive);
  }

  /**
   * Whether a participle is but a noun, or says what was done to whom it describes: «المحرضين»,
   * «الجنود المتهمين بكذا».
   */
  boolean names(int p, Triggers.Fired fired) {
    Word word = line.word(p);
    boolean both = word.stem().can(Pos.PASSIVE_PARTICIPLE) && !fired.passive();
    boolean many = word.normal().endsWith("ين") || word.normal().endsWith("ون");
    boolean follows = // «الحوثيين المسيطرين على»
        p > 0 && line.is(p - 1, Sort.NOMINAL) && grammar.phrases().nouns().definite(p - 1);
    boolean counted = p > 0 && (line.is(p - 1, Sort.NUMBER) || line.quantity[p - 1] >= 0);
    if ((both || fired.passive()) && counted && !word.and() && word.preposition().isEmpty()) {
      return true; // «إيداع 17 متهما»
    }
    boolean led =
        p > 0 && (line.is(p - 1, Sort.PREPOSITION) || line.is(p - 1, Sort.COMPLEMENTIZER));
    if (led && word.stem().can(Pos.MASDAR) && line.word(p - 1).pronoun().isEmpty()) {
      return true; // «إثر مطالبة النقابة الوزارة بكذا»
    }
    if (both && suffers(p)) {
      return true; // «الرجل متهم بالقتل», «السد مهدد بالانهيار»
    }
    return word.definite()
        && many
        && (grammar.bounds().phraseOf(p) == p && !follows || both && fired.bearing().needsObject());
  }

  /** Whether «ب» follows right on one man's participle, which is then what was done to him. */
  private boolean suffers(int p) {
    char last = line.word(p).normal().charAt(line.word(p).normal().length() - 1);
    return p + 1 < line.size()
        && line.word(p + 1).preposition().equals("ب")
        && "هاني".indexOf(last) < 0;
  }

  /** The trigger itself, the number that counts it, and who says the passage that it stands in. */
  void around(Clause clause, int end, boolean noun) {
    int t = clause.trigger;
    Span stem = line.word(t).bare();
    int to = noun ? Math.max(end, Math.min(grammar.phrases().end(t), t + 4)) : end;
    if (noun && line.word(t).definite()) { // «السجن 10 سنوات لوزير»
      int measured = to;
      while (measured < line.size()
          && (line.quantity[measured] >= 0 || line.is(measured - 1, Sort.NUMBER))) {
        measured++;
      }
      to = measured > to && Somebody.lasts(line.word(measured - 1)) ? measured : to;
    }
    clause.self.add(new Filling.Stretch(new Span(stem.start(), line.word(to - 1).span().end())));
    boolean mark = line.word(t).isPunctuation(); // «20%»
    boolean before = t > 0 && line.quantity[t - 1] >= 0 && !line.word(t).and();
    int counted = line.quantity[t] >= 0 && !mark ? t : before ? t - 1 : -1;
    if (counted >= 0 && (counted == t || line.is(t - 1, Sort.NUMBER))) {
      clause.number.add(new Filling.At(line, counted));
    }
    clause.speaker.addAll(story.passages().speakerOf(stem));
  }

  /** Whoever is there on the occasion that a noun names, if the entry asks for him. */
  void occasion(Clause clause, Bearing bearing) {
    boolean both = !clause.of.isEmpty() && !clause.object.isEmpty(); // «لقاء الملك الرئيس الفرنسي»
    if (bearing.present() && !both) {
      new Occasions(line, verbs).doer(clause).ifPresent(clause.doer::add);
    }
  }

  /** «ويؤيد المرشحون»: whether what stands next to a verb is its subject by its case. */
  boolean nominative(int v) {
    List<Integer> after = grammar.bounds().free(v + 1);
    return !after.isEmpty() && after.getFirst() == v + 1 && grammar.voice().nominative(v + 1);
  }

  /**
   * «كما فتحت بكين تحقيقا», «وحضر اللقاء وزير العدل»: whether next to a verb stand who is named or
   * counted and what he does it to.
   */
  boolean subjectNext(int v) {
    List<Integer> after = grammar.bounds().free(v + 1);
    int next = v + 1;
    return after.size() > 1
        && after.getFirst() == next
        && (line.mentionAt[next] >= 0
            || line.is(next, Sort.NUMBER)
            || named(after.get(1))
            || line.word(next).normal().endsWith("ه") // and no «واختارت المغربي فلانا»
                && somebody(next)
                && !line.word(after.get(1)).definite())
        && phrasesMeet(next, after.get(1));
  }

  /**
   * «إضراب عام دعا إليه الاتحاد للمطالبة بكذا»: who demands that to which end is whoever does what
   * the verb before it tells; «خرجوا لمطالبة الوالي بكذا»: and from whom.
   */
  void purpose(Clause clause) {
    int t = clause.trigger;
    if (!line.word(t).preposition().equals("ل") || !clause.subject.isEmpty()) {
      return;
    }
    if (!clause.of.isEmpty()) {
      if (!line.word(t).is("مطالبه") || t > 0 && ANSWERS.contains(line.word(t - 1).normal())) {
        return; // «استجابة لمطالبة النقابة بكذا»
      }
      clause.object.addAll(clause.of);
      clause.of.clear();
    }
    for (int v = t - 1; v >= Math.max(0, t - REACH) && !Bounds.stops(line, v); v--) {
      if (line.is(v, Sort.VERB)) {
        Clause above = verbs.of(v, Skeleton.BARE, false, false);
        if (!above.inherited) {
          clause.subject.addAll(above.subject);
        }
        return;
      }
    }
  }

  /** «وأطلقت الحكومة حملة»: a definite noun for somebody. */
  private boolean somebody(int i) {
    return line.word(i).definite() && !grammar.nobody().is(line, i);
  }

  private boolean named(int i) {
    return line.mentionAt[i] >= 0 && !line.place(i);
  }

  private boolean phrasesMeet(int first, int second) {
    return grammar.phrases().end(first) == second && line.time[second] < 0;
  }

  /** For a source phrase («بحسب فلان»): the clause that it stands in is what is said. */
  void saidAround(Clause clause) {
    grammar.sayings().around(clause);
  }

  /** Whether a saying verb tells no saying. */
  boolean silent(int v) {
    return grammar.speech().silent(v, story);
  }

  /** Whether a participle of saying only describes. */
  boolean describes(int p) {
    return grammar.speech().describes(p, grammar.bounds());
  }

  /** Where the noun phrase of a word begins; -1 where it is in none. */
  int phrase(int word) {
    return grammar.bounds().phraseOf(word);
  }

  /** One past the noun phrase that begins at a word. */
  int skip(int start) {
    return grammar.bounds().skip(start);
  }

  /** One past the last word of the clause that goes on at a word. */
  int right(int from) {
    return grammar.bounds().right(from);
  }

  /** Whether the verb stands within what somebody else says. */
  boolean nested(int v) {
    return grammar.speech().nested(v, story);
  }

  /** Whether the verb is one of a relative clause, whose subject the text does not go on about. */
  boolean subordinate(int v) {
    return grammar.ahead().relative(v) >= 0 || grammar.ahead().relativeVerb(v);
  }
}
