package org.waqai.event;

import java.util.Arrays;
import org.waqai.model.WordSet;

/**
 * What stands ahead of a verb: its subject in headlines and after «إن», a relative clause's noun.
 */
final class Ahead {
  private static final int UNKNOWN = -2;

  private static final WordSet IMPERSONAL =
      WordSet.of(
          "تم", "يتم", "جري", "يجري", "يجب", "وجب", "ينبغي", "يمكن", "امكن", "يتعين", "تعين",
          "يلزم", "تقرر", "سبق", "يحظر", "يجوز", "حان", "حدث", "يوجد", "توجد", "وقع", "وقعت", "حصل",
          "تبين", "يحق", "تسني", "يتسني", "اتيح", "يتاح", "يتوقع", "ينتظر", "يفترض", "لوحظ", "تمت",
          "ستتم", "سيتم", "تجري");

  /** Prepositions that a verb leads to its object by. */
  private static final WordSet BACK = WordSet.of("الي", "علي", "عن", "من");

  private final Line line;
  private final Bounds bounds;
  private final VerbGroup group;
  private final Parted parted;

  /** What was found before, by the verb: every entry that it fires asks for it. */
  private final int[] befores;

  private final int[] relatives;
  private final int[] nouns;
  private final Relatives clauses;

  Ahead(Line line, Bounds bounds, VerbGroup group) {
    this.line = line;
    this.bounds = bounds;
    this.group = group;
    this.parted = new Parted(line, bounds, group);
    this.befores = unknown(line.size());
    this.relatives = unknown(line.size());
    this.nouns = unknown(line.size());
    this.clauses = new Relatives(line, bounds, group);
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
      befores[v] = close >= 0 ? close : parted.subject(v);
    }
    return befores[v];
  }

  /** The same, with no aside and no clause between them. */
  int subject(int v) {
    int k = group.before(v);
    int told = toldOf(k);
    if (told >= 0) {
      return told;
    }
    if (k > 0 && line.word(k).is("من") && line.is(k - 1, Sort.PREPOSITION)) {
      return -1; // «لبحث على من تقع المسؤولية»
    }
    int quoted = parted.quoted(k);
    if (quoted >= 0) {
      return quoted;
    }
    int named = k > 1 && line.word(k).is("،") ? bounds.phraseOf(k - 1) : -1;
    if (named > 0
        && line.is(named - 1, Sort.COMPLEMENTIZER)
        && line.word(named).preposition().isEmpty()
        && !line.word(v).and()) {
      return named; // «أضافت أن الوزيرة، طالبت السلطات»
    }
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
          !line.word(start).preposition().isEmpty()
              || line.is(start - 1, Sort.PREPOSITION)
              || Homographs.helped(line.word(start));
      if (!hangs && line.word(start).is("ذلك") && line.is(start + 1, Sort.PREPOSITION)) {
        return -1; // «، وذلك بعد غارات طالت»: that is no doer
      }
      if (!hangs && start > 0 && bounds.tells(start)) {
        k = start - 1; // «إن الأطباء المتهمين بالإهمال مثلوا أمام»
        continue;
      }
      int why = !hangs && line.word(start).and() ? parted.why(start) : -1;
      if (why > 0) {
        k = why - 1;
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

  /** «سبق للوزير أن», «على الدول أن»: who is before the clause of what he did or has to do. */
  private int toldOf(int that) {
    if (!line.is(that, Sort.COMPLEMENTIZER)
        || !line.word(that).is("ان")
        || !line.word(that).pronoun().isEmpty()) {
      return -1;
    }
    int who = bounds.phraseOf(that - 1);
    if (who < 1) {
      return -1;
    }
    boolean joined = line.word(who).preposition().equals("ل");
    boolean on = line.is(who - 1, Sort.PREPOSITION) && line.word(who - 1).is("علي");
    int verb = joined ? who - 1 : on ? who - 2 : -1;
    return verb >= 0 && line.is(verb, Sort.VERB) && IMPERSONAL.contains(line.word(verb).normal())
        ? who
        : -1;
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

  private boolean opensClause(int start) {
    return start == 0
        || line.word(start).and()
        || line.is(start - 1, Sort.PUNCTUATION)
        || line.is(start - 1, Sort.COMPLEMENTIZER)
        || line.is(start - 1, Sort.CONJUNCTION)
        || line.word(start - 1).is("اما") // «أما الوزير فقد استقال»
        || group.carries(start - 1);
  }

  /** The noun that a verb's relative clause hangs on; -1 where it is in none. */
  int relative(int v) {
    if (relatives[v] == UNKNOWN) {
      relatives[v] = clauses.noun(v, this);
    }
    return relatives[v];
  }

  /** «، ما أجبر السكان على»: whether what was told before does it. */
  boolean fact(int v) {
    return clauses.fact(v);
  }

  /**
   * «إنها تلقت»: the pronoun ahead of the verb stands for somebody spoken of, its subject; for
   * nobody in «إنه يجب».
   */
  boolean pronoun(int v) {
    int k = group.before(v);
    return (line.is(k, Sort.COMPLEMENTIZER) || line.is(k, Sort.CONJUNCTION)) // «لكنها انتقدت»
        && !line.word(k).pronoun().isEmpty()
        && !(line.word(k).pronoun().equals("ه")
            && (IMPERSONAL.contains(line.word(v).normal()) || Expletive.at(line, v)));
  }

  /** «الذين أفرجت عنهم»: a preposition after the verb comes back to the relative's noun. */
  boolean returns(int v, int to) {
    return v + 1 < to
        && line.is(v + 1, Sort.PREPOSITION)
        && !line.word(v + 1).pronoun().isEmpty()
        && relativeVerb(v);
  }

  /**
   * «زيارة قام بها», «إضراب دعا إليه الاتحاد», «القصف الذي تعرضت له»: a preposition with its
   * pronoun after the verb comes back to the noun.
   */
  boolean comesBack(int v, int to) {
    Word next = v + 1 < to ? line.word(v + 1) : line.word(v);
    return v + 1 < to
        && (line.is(v + 1, Sort.PRONOUN) && !next.preposition().isEmpty()
            || BACK.contains(next.normal()) && Connective.THEM.contains(next.pronoun()));
  }

  /**
   * «عقد اجتماعا ضم الأطراف»: the indefinite noun that a verb right after it goes on about; -1
   * where there is none.
   */
  int described(int v) {
    if (nouns[v] == UNKNOWN) {
      int last = group.before(v); // «عواقب قد تشمل»
      int start = bounds.phraseOf(last);
      boolean counted = start >= 0 && (line.quantity[start] >= 0 || line.is(start, Sort.NUMBER));
      nouns[v] = !counted && describes(v, start, last) ? start : -1;
    }
    return nouns[v];
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

  /** Whether a verb right after an indefinite noun tells of it, by the pronoun that comes back. */
  boolean tells(int noun, int v) {
    String pronoun =
        line.is(v + 1, Sort.PRONOUN) ? line.word(v + 1).normal() : line.word(v + 1).pronoun();
    boolean feminine = line.word(noun).normal().endsWith("ه");
    boolean like = pronoun.equals("هم") ? line.several(noun) : pronoun.equals("ها") == feminine;
    return like
        && noun > 0
        && !line.word(v).and()
        && bounds.phraseOf(v - 1) == noun
        && !line.word(noun).definite()
        && line.mentionAt[noun] < 0;
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
      boolean name = line.named0[i] && (i == start || line.nisba[i] < 0); // «غارات أميركية طالت»
      if (line.word(i).definite() || name || !line.word(i).pronoun().isEmpty()) {
        return false;
      }
    }
    return !line.word(v).stem().analyses().isEmpty();
  }

  boolean relativeVerb(int v) {
    return line.is(group.before(v), Sort.RELATIVE);
  }
}
