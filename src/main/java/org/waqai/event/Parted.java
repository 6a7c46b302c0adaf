package org.waqai.event;

import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.WordSet;

/** The subject that asides, or a clause that hangs on it, part from its verb. */
record Parted(Line line, Bounds bounds, VerbGroup group) {
  /** The marks around an aside. */
  private static final WordSet ASIDE = WordSet.of("،", ",", "-", "–", "—");

  private static final WordSet WERE =
      WordSet.of("كان", "كانت", "كانوا", "كانا", "يرتدون", "يقودهم");

  /** As many words may stand in a clause between a subject and its verb. */
  private static final int CLAUSE = 14;

  /** As many words may stand in the asides between a subject and its verb. */
  private static final int ASIDES = 40;

  /** The phrase that is the verb's subject beyond what parts them; -1 where there is none. */
  int subject(int v) {
    int beyond = beyondAsides(v);
    return beyond >= 0 ? beyond : beyondClause(v);
  }

  /**
   * «الطائرات التي أطلقتها الجماعة استهدفت»: the phrase that opens a clause, where nothing but a
   * clause that hangs on it stands between it and the verb; -1 where there is none.
   */
  private int beyondClause(int v) {
    int end = group.before(v);
    boolean comma = end > 0 && aside(end); // «المسلحين الذين احتجزوا سائحا، يطالبون»
    int last = comma ? end - 1 : end;
    if (last < 3 || line.word(v).and() || !comma && !differs(last, v) && !ends(last, v)) {
      return -1;
    }
    int limit = Math.max(1, last - CLAUSE);
    int inner = last;
    while (inner > limit && !line.is(inner, Sort.VERB)) {
      if (line.is(inner, Sort.PUNCTUATION)
          || line.is(inner, Sort.COMPLEMENTIZER)
          || line.is(inner, Sort.CONJUNCTION)
          || line.is(inner, Sort.RELATIVE)) {
        return -1;
      }
      inner--;
    }
    int before = line.is(inner, Sort.VERB) ? group.before(inner) : -1;
    boolean relative = line.is(before, Sort.RELATIVE) && !line.word(before).and();
    if (!relative && (comma || !ends(last, v))) {
      return -1;
    }
    int start =
        before < 0 || line.word(inner).and() ? -1 : bounds.phraseOf(relative ? before - 1 : before);
    boolean known = start >= 0 && (line.word(before).definite() || line.named0[before]);
    return start >= 0
            && line.word(start).preposition().isEmpty()
            && opens(start)
            && (relative || !known && line.is(before, Sort.NOMINAL))
        ? start
        : -1;
  }

  /** «رجالا يحملون بنادق هاجموا», «تقوده منذ سنوات توفي»: the verb cannot tell of the word. */
  private boolean differs(int last, int v) {
    Gender gender = Agreeing.own(line.word(v));
    return line.is(last, Sort.NOMINAL)
        && (gender != Gender.ANY && gender != Agreeing.of(line, last)
            || Agreeing.plural(line.word(v)) && !Agreeing.many(new Filling.At(line, last)));
  }

  /** Whether a clause may end with the word, and the verb after it is none that describes it. */
  private boolean ends(int last, int v) {
    boolean self = v + 1 < line.size() && line.word(v + 1).is("نفس");
    return line.word(last).definite()
        || line.named0[last]
        || line.time[last] >= 0
        || !line.word(last).pronoun().isEmpty()
        || self && line.is(last, Sort.NOMINAL);
  }

  /**
   * «لكن الوزير، الذي يزور الجزائر، حذر»: the phrase that opens the sentence or a clause, where
   * nothing but asides stands between it and the verb; -1 where there is none.
   */
  private int beyondAsides(int v) {
    int comma = group.before(v);
    if (comma < 3 || !aside(comma) || line.word(comma + 1).and()) {
      return -1;
    }
    int limit = Math.max(0, comma - ASIDES);
    for (int i = comma - 2; i > limit && !Bounds.stops(line, i); i--) {
      int start = aside(i) ? head(bounds.phraseOf(i - 1)) : -1;
      if (start >= 0
          && line.is(i - 1, Sort.NOMINAL)
          && line.word(start).preposition().isEmpty()
          && opens(start)
          && interrupts(i + 1)) {
        return start;
      }
      if (start >= 0 && Homographs.tellsWhy(line, i + 1) && root(start) >= 0) {
        return root(start);
      }
    }
    return -1;
  }

  /**
   * «فوج الطوارئ التابع لقيادة الشرطة، وبناء على»: the phrase that opens the clause, on which a
   * phrase hangs; -1 where there is none.
   */
  private int root(int hanging) {
    int start = hanging;
    for (int steps = 0; steps < 4 && start > 0 && !opens(start); steps++) {
      boolean joined = !line.word(start).preposition().isEmpty();
      boolean led = line.is(start - 1, Sort.PREPOSITION);
      if (!joined && !led && !line.word(start).and()) {
        return -1;
      }
      start = bounds.phraseOf(led ? start - 2 : start - 1);
    }
    return start >= 0 && opens(start) && line.word(start).preposition().isEmpty() ? start : -1;
  }

  /**
   * «مفارز الشرطة وبناء على معلومات وأوامر ألقت»: where the words that tell why begin, of which a
   * phrase is the last; -1 where it is of none.
   */
  int why(int start) {
    for (int i = start - 1; i > 0 && start - i < CLAUSE; i--) {
      if (Homographs.tellsWhy(line, i)) {
        return i;
      }
      if (line.is(i, Sort.VERB)
          || line.is(i, Sort.COMPLEMENTIZER)
          || line.is(i, Sort.RELATIVE)
          || line.is(i, Sort.PUNCTUATION)) {
        return -1;
      }
    }
    return -1;
  }

  /** «رجالا من القبيلة»: where the phrase begins that one after a preposition hangs on. */
  private int head(int start) {
    boolean led = start > 1 && line.is(start - 1, Sort.PREPOSITION);
    int on = led && line.word(start - 1).pronoun().isEmpty() ? bounds.phraseOf(start - 2) : -1;
    return on >= 0 && line.is(on - 1, Sort.COMPLEMENTIZER) ? on : start;
  }

  /** «إن "مسيرة انتحارية" استهدفت»: a phrase in quotation marks after «إن»; -1 where none ends. */
  int quoted(int mark) {
    int start = line.is(mark, Sort.PUNCTUATION) ? bounds.phraseOf(mark - 1) : -1;
    return start > 1
            && line.quote[start] >= 0
            && line.quote[start] == line.quote[mark - 1]
            && line.quote[start - 2] != line.quote[start]
            && line.is(start - 2, Sort.COMPLEMENTIZER)
            && line.word(start - 2).pronoun().isEmpty()
            && line.is(start - 1, Sort.PUNCTUATION)
            && mark + 1 < line.size()
            && !line.word(mark + 1).and()
        ? start
        : -1;
  }

  private boolean aside(int i) {
    return line.is(i, Sort.PUNCTUATION) && ASIDE.contains(line.word(i).normal());
  }

  /** Whether a sentence, or what follows «لكن» or «إن», begins at the word. */
  private boolean opens(int start) {
    return start == 0
        || Bounds.stops(line, start - 1)
        || line.is(start - 1, Sort.CONJUNCTION)
        || line.is(start - 1, Sort.COMPLEMENTIZER)
        || group.carries(start - 1) // «كان الوزير، 71 عاما، قد استقال»
        || line.quote[start] >= 0 && line.quote[start - 1] != line.quote[start];
  }

  /** Whether an aside begins at the word: what only says who, when or how. */
  private boolean interrupts(int i) {
    Word word = line.word(i);
    boolean pronoun = word.and() && line.is(i, Sort.PRONOUN); // «وهو مرشح»
    boolean were = line.is(i, Sort.VERB) && WERE.contains(word.normal()); // «، كانوا ملثمين، »
    return line.is(i, Sort.RELATIVE)
        || pronoun
        || were && !word.and()
        || !word.and()
            && (line.is(i, Sort.PREPOSITION)
                || line.is(i, Sort.NOMINAL)
                || line.is(i, Sort.NUMBER)
                || line.time[i] >= 0);
  }
}
