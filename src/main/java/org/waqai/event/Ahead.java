package org.waqai.event;

import java.util.Arrays;
import org.waqai.model.WordSet;

/**
 * What stands ahead of a verb: its subject in headlines and after «إن», a relative clause's noun.
 */
final class Ahead {
  private static final WordSet AUXILIARY =
      WordSet.of(
          "كان", "كانت", "كانوا", "يكون", "تكون", "يزال", "تزال", "يزالون", "زال", "زالت", "زالوا");

  /** The marks around an aside. */
  private static final WordSet ASIDE = WordSet.of("،", ",", "-", "–", "—");

  private static final int UNKNOWN = -2;

  /** As many words may stand in a clause between a subject and its verb. */
  private static final int CLAUSE = 14;

  /** As many words may stand in the asides between a subject and its verb. */
  private static final int ASIDES = 40;

  private static final WordSet IMPERSONAL =
      WordSet.of(
          "تم", "يتم", "جري", "يجري", "يجب", "وجب", "ينبغي", "يمكن", "امكن", "يتعين", "تعين",
          "يلزم", "تقرر", "سبق", "يحظر", "يجوز", "حان", "حدث", "يوجد", "توجد", "وقع", "وقعت", "حصل",
          "تبين", "يتوقع", "ينتظر", "يفترض", "لوحظ", "تمت", "ستتم", "سيتم", "تجري");

  private final Line line;
  private final Bounds bounds;

  /** What was found before, by the verb: every entry that it fires asks for it. */
  private final int[] befores;

  private final int[] relatives;
  private final Relatives clauses;

  Ahead(Line line, Bounds bounds) {
    this.line = line;
    this.bounds = bounds;
    this.befores = unknown(line.size());
    this.relatives = unknown(line.size());
    this.clauses = new Relatives(line, bounds);
  }

  private static int[] unknown(int size) {
    int[] out = new int[size];
    Arrays.fill(out, UNKNOWN);
    return out;
  }

  /** The phrase before a verb that is its subject; -1 where it has none there. */
  int before(int v) {
    if (befores[v] == UNKNOWN) {
      int close = subject(v);
      int beyond = close >= 0 ? close : beyondAsides(v);
      befores[v] = beyond >= 0 ? beyond : beyondClause(v);
    }
    return befores[v];
  }

  /**
   * «الطائرات التي أطلقتها الجماعة استهدفت»: the phrase that opens a clause, where nothing but a
   * clause that hangs on it stands between it and the verb; -1 where there is none.
   */
  private int beyondClause(int v) {
    int last = beforeGroup(v);
    if (last < 3 || line.word(v).and() || !ends(last, v)) {
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
    int before = line.is(inner, Sort.VERB) ? beforeGroup(inner) : -1;
    boolean relative = line.is(before, Sort.RELATIVE) && !line.word(before).and();
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
    int comma = beforeGroup(v);
    if (comma < 3 || !aside(comma) || line.word(comma + 1).and()) {
      return -1;
    }
    int limit = Math.max(0, comma - ASIDES);
    for (int i = comma - 2; i > limit && !Bounds.stops(line, i); i--) {
      int start = aside(i) ? bounds.phraseOf(i - 1) : -1;
      if (start >= 0
          && line.is(i - 1, Sort.NOMINAL)
          && line.word(start).preposition().isEmpty()
          && opens(start)
          && interrupts(i + 1)) {
        return start;
      }
    }
    return -1;
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
        || line.quote[start] >= 0 && line.quote[start - 1] != line.quote[start];
  }

  /** Whether an aside begins at the word: what only says who, when or how. */
  private boolean interrupts(int i) {
    Word word = line.word(i);
    boolean pronoun = word.and() && line.is(i, Sort.PRONOUN); // «وهو مرشح»
    return line.is(i, Sort.RELATIVE)
        || pronoun
        || !word.and()
            && (line.is(i, Sort.PREPOSITION) || line.is(i, Sort.NOMINAL) || line.time[i] >= 0);
  }

  /** The same, with no aside between them. */
  int subject(int v) {
    int k = beforeGroup(v);
    int limit = Math.max(0, v - 16);
    while (k >= limit) {
      int start = bounds.phraseOf(k);
      if (start < 0 || line.time[k] >= 0) {
        if (line.time[k] < 0
            && !line.is(k, Sort.ADVERB)
            && !line.is(k, Sort.PRONOUN)
            && !line.is(k, Sort.PREPOSITION)) {
          return -1;
        }
        k--;
        continue;
      }
      boolean hangs =
          !line.word(start).preposition().isEmpty() || line.is(start - 1, Sort.PREPOSITION);
      if (!hangs && start > 0 && bounds.tells(start)) {
        k = start - 1; // «إن الأطباء المتهمين بالإهمال مثلوا أمام»
        continue;
      }
      if (!hangs) {
        boolean goesOn = bounds.participle(start) && Sayings.goesOn(line.word(start));
        boolean listed = line.word(v).and() && line.word(start).and(); // «أدان كذا وكذا وحث»
        return opensClause(start) && !goesOn && !listed ? first(start) : -1; // «، متهما إياهم»
      }
      k = start - 1;
    }
    return -1;
  }

  /** «السعودية والصين توقعان»: the first of the phrases that are joined. */
  private int first(int start) {
    int out = start;
    while (out > 0 && line.word(out).and()) {
      int previous = bounds.phraseOf(out - 1);
      if (previous < 0
          || !line.word(previous).preposition().isEmpty()
          || line.is(previous - 1, Sort.PREPOSITION)
          || !opensClause(previous)) {
        break;
      }
      out = previous;
    }
    return out;
  }

  /** The last word before a verb and what belongs to the verb: particles, negation, «كان». */
  int beforeGroup(int v) {
    int k = v - 1;
    while (k >= 0
        && (line.is(k, Sort.PARTICLE)
            || line.is(k, Sort.NEGATION)
            || line.is(k, Sort.ADVERB)
            || untilNow(k)
            || carries(k))) {
      k--;
    }
    return k;
  }

  /** «لا يزال حتى اليوم يدير»: the words of a time between the parts of a verb. */
  private boolean untilNow(int k) {
    if (k < 1) {
      return false;
    }
    boolean now = line.word(k).is("الان") || line.word(k).is("اليوم") || line.time[k] >= 0;
    boolean until = line.is(k, Sort.PREPOSITION) && line.word(k).is("حتي");
    int from = now ? k : k + 1;
    while (from > 0 && (line.time[from - 1] >= 0 || line.word(from - 1).is("حتي"))) {
      from--;
    }
    return (now || until) && from > 0 && carries(from - 1);
  }

  /** Whether the word is a verb that only carries the tense of another. */
  private boolean carries(int k) {
    return line.is(k, Sort.VERB) && AUXILIARY.contains(line.word(k).normal());
  }

  private boolean opensClause(int start) {
    return start == 0
        || line.word(start).and()
        || line.is(start - 1, Sort.PUNCTUATION)
        || line.is(start - 1, Sort.COMPLEMENTIZER)
        || line.is(start - 1, Sort.CONJUNCTION)
        || carries(start - 1);
  }

  /** The noun that a verb's relative clause hangs on; -1 where it is in none. */
  int relative(int v) {
    if (relatives[v] == UNKNOWN) {
      relatives[v] = clauses.noun(v, this);
    }
    return relatives[v];
  }

  /**
   * «إنها تلقت»: the pronoun ahead of the verb stands for somebody spoken of, its subject; for
   * nobody in «إنه يجب».
   */
  boolean pronoun(int v) {
    int k = beforeGroup(v);
    return line.is(k, Sort.COMPLEMENTIZER)
        && !line.word(k).pronoun().isEmpty()
        && !(line.word(k).pronoun().equals("ه") && IMPERSONAL.contains(line.word(v).normal()));
  }

  /**
   * «اتهم الوزير الحكومة بالكذب، متهما إياها»: the phrase nearest before that «إياها» agrees with
   * and that is somebody; -1 where none is or no such pronoun stands at the word.
   */
  int pointedTo(int i, Nobody nobody) {
    if (i >= line.size() || !line.word(i).normal().startsWith("ايا")) {
      return -1;
    }
    String pronoun = line.word(i).normal().substring(3) + line.word(i).pronoun();
    for (int k = i - 2; k >= 0 && !Bounds.stops(line, k); k--) {
      int start = bounds.phraseOf(k);
      if (start != k || nobody.is(line, start) || line.time[start] >= 0) {
        continue;
      }
      if (pronoun.equals("هم") || pronoun.equals("هما")) {
        if (many(start)) {
          return start;
        }
        continue;
      }
      boolean state = line.mentionAt[start] >= 0 && line.place(start);
      boolean feminine = state || line.word(start).normal().endsWith("ه");
      boolean known = line.mentionAt[start] >= 0 || line.word(start).definite();
      if (known && feminine == pronoun.equals("ها") && !many(start)) {
        return start;
      }
    }
    return -1;
  }

  private boolean many(int start) {
    String normal = line.word(start).normal();
    return line.is(start, Sort.NUMBER)
        || line.mentionAt[start] < 0
            && normal.length() > 4
            && (normal.endsWith("ين") || normal.endsWith("ون"));
  }

  /** «الذين أفرجت عنهم»: a preposition after the verb comes back to the relative's noun. */
  boolean returns(int v, int to) {
    return v + 1 < to
        && line.is(v + 1, Sort.PREPOSITION)
        && !line.word(v + 1).pronoun().isEmpty()
        && relativeVerb(v);
  }

  /** «زيارة قام بها», «القصف الذي تعرضت له»: the same of a preposition joined to its pronoun. */
  boolean comesBack(int v, int to) {
    return v + 1 < to && line.is(v + 1, Sort.PRONOUN) && !line.word(v + 1).preposition().isEmpty();
  }

  /**
   * «عقد اجتماعا ضم الأطراف»: the indefinite noun that a verb right after it goes on about; -1
   * where there is none.
   */
  int described(int v) {
    int start = bounds.phraseOf(v - 1);
    boolean counted = start >= 0 && (line.quantity[start] >= 0 || line.is(start, Sort.NUMBER));
    return !counted && describes(v, start, v - 1) ? start : -1;
  }

  /**
   * «ندوة في مراكش تنظمها جمعيتان»: the indefinite noun before a place that a preposition leads to;
   * -1 where none stands there.
   */
  int beyond(int named) {
    boolean place = line.mentionAt[named] >= 0 && line.place(named);
    boolean joined = line.word(named).preposition().equals("ب");
    boolean in = named > 1 && line.is(named - 1, Sort.PREPOSITION) && line.word(named - 1).is("في");
    if (!place || !joined && !in) {
      return -1;
    }
    int start = bounds.phraseOf(joined ? named - 1 : named - 2);
    return start >= 0 && !line.word(start).definite() && line.mentionAt[start] < 0 ? start : -1;
  }

  /** The same, with those who are counted: «81 شخصا أدينوا». */
  int suffers(int v) {
    int start = bounds.phraseOf(v - 1);
    return describes(v, start, v - 1) ? start : -1;
  }

  private boolean describes(int v, int start, int k) {
    if (start < 1
        || line.word(v).and()
        || line.time[k] >= 0
        || line.mentionAt[start] >= 0
        || !line.is(start, Sort.NOMINAL) && !line.is(start, Sort.NUMBER)
        || opensClause(start)) {
      return false;
    }
    for (int i = start; i <= k; i++) {
      if (line.word(i).definite() || line.named0[i] || !line.word(i).pronoun().isEmpty()) {
        return false;
      }
    }
    return !line.word(v).stem().analyses().isEmpty();
  }

  boolean relativeVerb(int v) {
    return line.is(beforeGroup(v), Sort.RELATIVE);
  }
}
