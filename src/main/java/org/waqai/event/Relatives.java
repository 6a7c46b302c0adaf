package org.waqai.event;

import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** Which noun a relative clause hangs on: «الذين» on men, «والتي» on what «التي» hung on before. */
final class Relatives {
  /** As many words may stand between a noun and the second clause that hangs on it. */
  private static final int REACH = 40;

  private static final WordSet ONE = WordSet.of("الذي", "التي");

  /** Those whom a deed has struck, who are no one. */
  private static final WordSet VICTIMS =
      WordSet.of("ضحايا", "قتلي", "جرحي", "شهداء", "مصابي", "حصيله");

  private final Line line;
  private final Bounds bounds;
  private final VerbGroup group;

  Relatives(Line line, Bounds bounds, VerbGroup group) {
    this.line = line;
    this.bounds = bounds;
    this.group = group;
  }

  /** The noun that the relative clause of a verb hangs on; -1 where it is in none. */
  int noun(int v, Ahead ahead) {
    int k = group.before(v);
    if (!line.is(k, Sort.RELATIVE)) {
      if (!line.word(v).and()) {
        return -1;
      }
      return many(line.word(v)) ? shared(v, ahead) : goesOn(v, ahead);
    }
    if (fact(v)) {
      return -1;
    }
    int noun = k - 1;
    if (noun >= 0 && line.word(noun).is("،")) {
      noun--;
    }
    if (line.word(k).and()) {
      int joined = joined(k);
      if (joined >= 0) {
        return joined;
      }
    }
    int phrase = bounds.phraseOf(noun);
    if (phrase >= 0 && phrase < noun && line.word(k).is("الذين") && line.mentionAt[phrase] < 0) {
      int men = noun;
      while (men > phrase + 1 && plural(men - 1)) {
        men--;
      }
      if (plural(men)) {
        return men; // «لوقف تقدم المتمردين الذين»
      }
    }
    if (phrase >= 0 && phrase < noun && ONE.contains(line.word(k).normal()) && dead(phrase)) {
      int of = noun;
      while (of > phrase + 1 && !line.word(of).stem().can(Pos.MASDAR)) {
        of--;
      }
      return of; // «حصيلة ضحايا التفجير الذي استهدف»
    }
    int deed = k > 0 && line.word(k - 1).is("،") ? deed(v, phrase) : -1;
    if (deed >= 0) {
      return deed;
    }
    for (int m = noun; m > phrase && phrase >= 0; m--) {
      if (line.mentionAt[m] >= 0 && line.mentionEnd[m] > noun && !unlike(k, m)) {
        return m; // «لمحاربة التنظيم الذي»: the name next to it
      }
    }
    return phrase;
  }

  private boolean dead(int i) {
    return VICTIMS.contains(line.word(i).normal()) && !line.word(i).definite();
  }

  /**
   * «الغارة على دمشق، التي استهدفت موقعا»: the deed, where the verb tells of one of its class and
   * the name next to it is where it was done; else -1.
   */
  private int deed(int v, int place) {
    if (place < 2 || line.mentionAt[place] < 0 || !line.place(place)) {
      return -1;
    }
    int deed = line.is(place - 1, Sort.PREPOSITION) ? bounds.phraseOf(place - 2) : -1;
    return deed >= 0
            && line.word(deed).definite()
            && line.fired(deed).stream()
                .anyMatch(
                    f ->
                        f.frame().tells().isPresent()
                            && line.fired(v).stream()
                                .anyMatch(g -> g.frame().tells().equals(f.frame().tells())))
        ? deed
        : -1;
  }

  /**
   * «غمرت السيول أحياء في ليبيا، ما أجبر السكان على»: what was told before does it, and neither
   * whoever stands before the verb nor after it.
   */
  boolean fact(int v) {
    int k = group.before(v);
    return line.word(v).pronoun().isEmpty()
        && line.is(k, Sort.RELATIVE)
        && (line.word(k).is("مما") || line.word(k).is("ما") && k > 0 && line.word(k - 1).is("،"));
  }

  /** «وزير خارجية الجمهورية التركية، الذي يزور»: the minister, and not the republic. */
  private boolean unlike(int relative, int name) {
    return line.word(relative).is("الذي")
        && line.place(name)
        && line.word(name).normal().endsWith("ه");
  }

  private static boolean many(Word verb) {
    return verb.normal().endsWith("وا") || verb.normal().endsWith("ون");
  }

  /** «الذين استولوا على المدينة وسيطروا على»: the noun of the relative clause that goes on. */
  private int shared(int v, Ahead ahead) {
    for (int i = v - 1; i > Math.max(0, v - REACH); i--) {
      if (Bounds.stops(line, i) || line.is(i, Sort.COMPLEMENTIZER)) {
        return -1;
      }
      if (line.is(i, Sort.VERB)) {
        return many(line.word(i)) ? ahead.relative(i) : -1;
      }
    }
    return -1;
  }

  /**
   * «الاجتماع الذي عقده الوزير وحضره السفراء», «نظمته الجامعة وشاركت فيه دول»: the noun of the
   * relative clause before, to which the pronoun of this one comes back too.
   */
  private int goesOn(int v, Ahead ahead) {
    String pronoun = back(v);
    if (pronoun.isEmpty()) {
      return -1;
    }
    for (int i = v - 1; i > Math.max(0, v - REACH); i--) {
      if (Bounds.stops(line, i) || line.is(i, Sort.COMPLEMENTIZER)) {
        return -1;
      }
      if (line.is(i, Sort.VERB)) {
        boolean also = pronoun.equals(back(i)) || line.word(i).pronoun().isEmpty();
        int noun = also ? ahead.relative(i) : -1;
        boolean person =
            noun >= 0 && line.mentionAt[noun] >= 0 && line.kind(noun) == Entity.Kind.PERSON;
        Gender asked = pronoun.equals("ها") ? Gender.FEMININE : Gender.MASCULINE;
        return noun >= 0 && !person && Agreeing.of(line, noun) == asked ? noun : -1;
      }
    }
    return -1;
  }

  /** «حضره», «شاركت فيها»: the pronoun by which a verb may come back to a noun. */
  private String back(int v) {
    Word word = line.word(v);
    if (!word.pronoun().isEmpty()) {
      return Connective.THEM.contains(word.pronoun()) ? word.pronoun() : "";
    }
    if (v + 1 >= line.size()) {
      return "";
    }
    Word next = line.word(v + 1);
    boolean led = line.is(v + 1, Sort.PREPOSITION) && !next.pronoun().isEmpty();
    boolean joined = line.is(v + 1, Sort.PRONOUN) && !next.preposition().isEmpty();
    return led ? next.pronoun() : joined ? next.normal() : "";
  }

  private boolean plural(int i) {
    String normal = line.word(i).normal();
    return line.word(i).definite()
        && normal.length() > 6
        && (normal.endsWith("ين") || normal.endsWith("ون"));
  }

  /**
   * «الكتائب المنشقة عن الجيش والتي احتلت»: a relative clause that goes on with «و» hangs on the
   * noun that another one, or a participle, describes before it; -1 where none does.
   */
  private int joined(int relative) {
    for (int i = relative - 1; i > Math.max(0, relative - REACH); i--) {
      if (Bounds.stops(line, i)) {
        return -1;
      }
      boolean participle =
          line.word(i).definite()
              && line.word(i).stem().can(Pos.ACTIVE_PARTICIPLE)
              && line.is(i - 1, Sort.NOMINAL)
              && bounds.phraseOf(i - 1) < i
              && (line.is(i + 1, Sort.PREPOSITION) || !line.word(i + 1).preposition().isEmpty());
      if (line.is(i, Sort.RELATIVE) || participle) {
        int before = line.word(i - 1).is("،") ? i - 2 : i - 1;
        return bounds.phraseOf(before);
      }
    }
    return -1;
  }
}
