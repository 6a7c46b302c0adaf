package org.waqai.event;

import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** The clauses of nouns and verbal nouns: what is joined to them, and their adjectives. */
final class NounClauses {
  private static final WordSet WAS = WordSet.of("كان", "كانت");

  private final Line line;
  private final Phrases phrases;
  private final Bounds bounds;
  private final Ahead ahead;
  private final Story story;
  private final Owners owners;
  private final DoneTo doneTo;

  NounClauses(Grammar grammar, Story story) {
    this.line = grammar.line();
    this.phrases = grammar.phrases();
    this.bounds = grammar.bounds();
    this.ahead = grammar.ahead();
    this.story = story;
    this.owners = new Owners(line, bounds, ahead, story);
    this.doneTo = new DoneTo(line, phrases);
  }

  /** The clause of a noun that ends before a word. */
  Clause of(int n, int end) {
    Clause clause = new Clause(line, n, story);
    clause.from = end;
    clause.to = bounds.right(end);
    int doer = line.is(end - 1, Sort.VERB) ? ahead.before(n) : -1;
    if (doer >= 0) {
      clause.subject.add(story.phrase(line, doer)); // «روسيا لن تقبل»
    }
    if (!line.word(end - 1).pronoun().isEmpty()) {
      owned(clause);
    } else if (adjectives(clause) == end && !line.word(end - 1).definite()) {
      joined(clause);
    }
    if (clause.object.isEmpty() && line.is(n, Sort.PREPOSITION) && WAS.contains(before(n))) {
      there(clause);
    }
    return clause;
  }

  /** «الأزمة»: a noun and no adjective of what stands before it. */
  private boolean thing(int i) {
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      switch (a.pos()) {
        case NOUN, MASDAR -> noun = true;
        case ADJECTIVE, NISBA, ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE -> {
          return false;
        }
        default -> {}
      }
    }
    return noun && line.nisba[i] < 0;
  }

  private String before(int n) {
    return n > 0 ? line.word(n - 1).normal() : "";
  }

  /** «كان في استقباله بالمطار الوزير», «، وزير المالية»: who it was, of whom that is told. */
  private void there(Clause clause) {
    int i = clause.from;
    while (i < clause.to) {
      if (phrases.opens(i)) {
        boolean hangs = line.is(i - 1, Sort.PREPOSITION) || !line.word(i).preposition().isEmpty();
        boolean joined = i == clause.from && !clause.of.isEmpty();
        if (!hangs && !joined && line.mentionAt[i] >= 0 && !line.place(i)) {
          clause.object.add(story.phrase(line, i));
          return;
        }
        i = bounds.skip(i);
      } else {
        i++;
      }
    }
  }

  /** «اغتياله»: whom its pronoun points to. */
  private void owned(Clause clause) {
    int end = clause.from;
    Word word = line.word(end - 1);
    boolean object =
        end < clause.to
            && word.stem().can(Pos.MASDAR)
            && bounds.phraseOf(end) == end
            && (!phrases.nouns().accusative(end) || Owners.reason(word)) // «ألقى قبل اغتياله خطابا»
            && !Somebody.lasts(line.word(end))
            && !quality(line.word(end)) // «رفضها المطلق لكذا»
            && line.word(end).preposition().isEmpty()
            && !line.word(end).and();
    Optional<Filling> owner = owners.of(end - 1);
    object &= owner.isPresent();
    owner.ifPresent((object ? clause.subject : clause.of)::add);
    if (object) {
      clause.object.add(story.phrase(line, end)); // «رفضها تصريحات الرئيس»
    }
  }

  /** «رفضها القاطع», «إدانته الشديدة»: how it is done, and no object of it. */
  private static boolean quality(Word word) {
    return Alone.degree(word)
        || word.definite() && word.stem().can(Pos.ADJECTIVE) && !word.stem().can(Pos.NOUN);
  }

  /** Notes the adjectives of origin; where those of an indefinite noun end. */
  private int adjectives(Clause clause) {
    int end = clause.from;
    Word word = line.word(end - 1);
    int next = end;
    while (next < clause.to && !word.definite() && adjective(next)) {
      nisba(clause, next++);
    }
    for (int k = next; word.definite() && k < Math.min(clause.to, next + 4); k++) {
      boolean another =
          line.mentionAt[k] >= 0 && line.mentionEnd[k] > k + 1; // «القمة العاهل الأردني»
      if (another || !line.is(k, Sort.NOMINAL) || !line.word(k).definite() || thing(k)) {
        break; // «خلال اللقاء الأزمة الليبية»
      }
      nisba(clause, k);
    }
    return next;
  }

  /** «اغتيال الوزير»: whom or what it is joined to. */
  private void joined(Clause clause) {
    int of = clause.from;
    if (Counted.also(line, of) && opens(clause, of + 1)) {
      of++; // «مقتل وأسر العشرات»
    }
    if (!opens(clause, of)
        || phrases.nouns().accusative(of) // «دمرت غارة جسرا»
        || of > clause.trigger + 1 && described(of - 1)) {
      return;
    }
    clause.of.add(story.phrase(line, of));
    int after = bounds.skip(of);
    int last = phrases.conjuncts(of).isEmpty() ? of : phrases.conjuncts(of).getLast();
    boolean another = last != of && Somebody.deed(line.word(last));
    int end = phrases.end(of);
    if (held(of, end)) {
      clause.object.add(story.phrase(line, end + 1));
    } else if (!another && opens(clause, after)) { // «إصابة ثلاثة وإيقاف 14 شخصا»: another deed's
      clause.object.add(story.phrase(line, after));
    }
  }

  /** «تعيين فلان، مديرا للمكتب»: whether a comma parts a name from what he becomes. */
  private boolean held(int name, int comma) {
    int office = comma + 1;
    return office < line.size()
        && line.word(comma).is("،")
        && line.mentionAt[name] >= 0
        && line.kind(name) == Entity.Kind.PERSON
        && line.is(office, Sort.NOMINAL)
        && line.word(office).preposition().isEmpty()
        && DoneTo.OFFICES.contains(line.word(office).normal());
  }

  /**
   * Parts who did it from whom it was done to: «توقيف السلطات ستة ناشطين», and, where «ل» may lead
   * to them, «قتل الجنود لمدنيين».
   */
  void part(Clause clause, boolean led, Nobody nobody) {
    if (clause.of.size() != 1
        || !(clause.of.getFirst() instanceof Filling.At at)
        || at.line() != line) {
      return;
    }
    int whom = bounds.skip(at.start());
    boolean to =
        whom < clause.to
            && line.word(whom).preposition().equals("ل")
            && !line.word(whom).and()
            && !line.word(whom - 1).isPunctuation() // «قتل تاجر، للمفتي»
            && line.word(whom).pronoun().isEmpty()
            && phrases.opens(whom)
            && line.time[whom] < 0
            && !Somebody.lasts(line.word(whom))
            && !Somebody.deed(line.word(whom));
    boolean somebody =
        line.mentionAt[at.start()] >= 0
            || line.named0[whom - 1] // «رجل الأعمال سعد المنصور»
            || !nobody.is(line, at.start()) && Somebody.describable(line, at.start(), false);
    if (!to
        && clause.object.size() == 1
        && clause.subject.isEmpty()
        && doneTo.direct(at.start(), whom, somebody)) {
      clause.subject.addAll(clause.of);
      clause.of.clear(); // «توقيف السلطات ستة ناشطين»
    }
    if (led && to && somebody) {
      clause.subject.addAll(clause.of);
      clause.of.clear();
      clause.object.add(story.phrase(line, whom));
    }
  }

  /** «اتصال هاتفي», «جلسة مغلقة»: nothing is joined to a noun past its adjective. */
  private boolean described(int i) {
    return line.word(i).stem().can(Pos.ADJECTIVE) && !line.word(i).definite();
  }

  /** Whether a phrase of the clause begins at the word that nothing leads to. */
  private boolean opens(Clause clause, int i) {
    return i < clause.to
        && phrases.opens(i)
        && line.word(i).preposition().isEmpty()
        && !line.word(i).and();
  }

  private void nisba(Clause clause, int i) {
    if (line.nisba[i] >= 0) {
      clause.adjective.add(new Filling.At(line, i));
    }
  }

  private boolean adjective(int i) {
    Word word = line.word(i);
    return line.is(i, Sort.NOMINAL)
        && !word.definite()
        && !line.named0[i]
        && line.quantity[i] < 0
        && word.preposition().isEmpty()
        && !word.is("احد") // «مقتل أحد الجنود»
        && (!word.normal().endsWith("ين") // «استهداف مدنيين»: people, no adjective
            || line.word(i - 1).normal().endsWith("ين") && word.stem().can(Pos.ADJECTIVE))
        && !word.normal().endsWith("ون")
        && !word.and()
        && (line.nisba[i] >= 0
            || word.stem().can(Pos.ADJECTIVE)
            || word.stem().can(Pos.NISBA)
            || Phrases.SEVERAL.contains(word.normal())
                && !line.is(i + 1, Sort.NOMINAL) // «هجمات عدة»
            || phrases.adjectives().attribute(i) // «تظاهرات مدعومة من»
            || (word.normal().endsWith("ه") && describes(word)) // «مظاهرات حاشدة»
            || (phrases.nouns().accusative(i) && phrases.nouns().accusative(i - 1)));
  }

  private static boolean describes(Word word) {
    return (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE))
        && !word.stem().can(Pos.NOUN);
  }
}
