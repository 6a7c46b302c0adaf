package org.waqai.event;

import java.util.Arrays;
import java.util.Set;

/**
 * What stands ahead of a verb: its subject in headlines and after «إن», a relative clause's noun.
 */
final class Ahead {
  private static final Set<String> AUXILIARY = Set.of("كان", "كانت", "كانوا", "يكون", "تكون");

  private static final int UNKNOWN = -2;

  private static final Set<String> IMPERSONAL =
      Set.of(
          "تم", "يتم", "جري", "يجري", "يجب", "وجب", "ينبغي", "يمكن", "امكن", "يتعين", "تعين",
          "يلزم", "تقرر", "سبق", "يحظر", "يجوز", "حان", "حدث", "يوجد", "توجد", "وقع", "وقعت", "حصل",
          "تبين", "يتوقع", "ينتظر", "يفترض", "لوحظ", "تمت", "ستتم", "سيتم", "تجري");

  private final Line line;
  private final Bounds bounds;

  /** What was found before, by the verb: every entry that it fires asks for it. */
  private final int[] befores;

  private final int[] relatives;

  Ahead(Line line, Bounds bounds) {
    this.line = line;
    this.bounds = bounds;
    this.befores = unknown(line.size());
    this.relatives = unknown(line.size());
  }

  private static int[] unknown(int size) {
    int[] out = new int[size];
    Arrays.fill(out, UNKNOWN);
    return out;
  }

  /** The phrase before a verb that is its subject; -1 where it has none there. */
  int before(int v) {
    if (befores[v] == UNKNOWN) {
      befores[v] = subject(v);
    }
    return befores[v];
  }

  private int subject(int v) {
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
      if (!hangs) {
        return opensClause(start) ? first(start) : -1;
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
            || (line.is(k, Sort.VERB) && AUXILIARY.contains(line.word(k).normal())))) {
      k--;
    }
    return k;
  }

  private boolean opensClause(int start) {
    return start == 0
        || line.word(start).and()
        || line.is(start - 1, Sort.PUNCTUATION)
        || line.is(start - 1, Sort.COMPLEMENTIZER)
        || line.is(start - 1, Sort.CONJUNCTION)
        || (line.is(start - 1, Sort.VERB) && AUXILIARY.contains(line.word(start - 1).normal()));
  }

  /** The noun that a verb's relative clause hangs on; -1 where it is in none. */
  int relative(int v) {
    if (relatives[v] == UNKNOWN) {
      relatives[v] = noun(v);
    }
    return relatives[v];
  }

  private int noun(int v) {
    int k = beforeGroup(v);
    if (!line.is(k, Sort.RELATIVE)) {
      return -1;
    }
    int noun = k - 1;
    if (noun >= 0 && line.word(noun).is("،")) {
      noun--;
    }
    int phrase = bounds.phraseOf(noun);
    for (int m = noun; m > phrase && phrase >= 0; m--) {
      if (line.mentionAt[m] >= 0 && line.mentionEnd[m] > noun) {
        return m; // «لمحاربة التنظيم الذي»: the name next to it
      }
    }
    return phrase;
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

  /** «الذين أفرجت عنهم»: a preposition after the verb comes back to the relative's noun. */
  boolean returns(int v, int to) {
    return v + 1 < to
        && line.is(v + 1, Sort.PREPOSITION)
        && !line.word(v + 1).pronoun().isEmpty()
        && relativeVerb(v);
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
