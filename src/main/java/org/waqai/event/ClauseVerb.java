package org.waqai.event;

import org.waqai.model.Analysis;

/** The verb that a clause has already, so that what follows in it is a noun. */
final class ClauseVerb {
  /** As many words may stand between a verb and its object. */
  private static final int FAR = 14;

  private final Line line;
  private final Sort[] sorts;

  ClauseVerb(Line line, Sort[] sorts) {
    this.line = line;
    this.sorts = sorts;
  }

  /**
   * Whether a verb stands before a noun phrase in its clause: «تعتزم الحكومة صرف مساعدات» has its
   * verb, so «صرف» is the noun.
   */
  boolean before(int from) {
    for (int k = from; k >= Math.max(0, from - FAR); k--) {
      switch (sorts[k]) {
        case VERB -> {
          return !Sorting.auxiliary(line.word(k));
        }
        case NOMINAL, NUMBER -> {
          if (line.word(k).and()) {
            return joins(k);
          }
          if (participle(k)) {
            return true;
          }
        }
        case PREPOSITION -> {} // «طلبت بغداد من طهران وقف القصف»
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /** «معلنا في الوقت ذاته رفضه»: whoever does that is told of before, so it governs as a verb. */
  private boolean participle(int k) {
    Word word = line.word(k);
    if (!word.normal().endsWith("ا")
        || word.definite()
        || !word.preposition().isEmpty()
        || k > 0 && sorts[k - 1] != Sort.PUNCTUATION) {
      return false;
    }
    boolean acts = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.pos() == Analysis.Pos.NOUN) {
        return false;
      }
      acts |= a.pos() == Analysis.Pos.ACTIVE_PARTICIPLE;
    }
    return acts;
  }

  /**
   * «أدان الأمير ورئيس الوزراء قتل الصحفي»: whether nothing but a noun phrase stands between what
   * is joined and a verb that opens the sentence.
   */
  private boolean joins(int at) {
    int k = at - 1;
    while (k > 0 && at - k < 8 && sorts[k] == Sort.NOMINAL && !line.word(k).and()) {
      if (!line.word(k).preposition().isEmpty()) {
        return false;
      }
      k--;
    }
    boolean opens = k == 0 || k > 0 && line.word(k - 1).isPunctuation();
    return opens && at - k > 1 && sorts[k] == Sort.VERB && !Sorting.auxiliary(line.word(k));
  }

  /**
   * The word before the dashes that close at a word, before a comma, or before the two commas of «،
   * غدا السبت،»; -1 where none do.
   */
  int beforeAside(int close) {
    if (line.word(close).is("،")) {
      int k = close - 1;
      while (k > 0 && line.time[k] >= 0) {
        k--;
      }
      return line.word(k).is("،") ? k - 1 : close - 1;
    }
    if (!line.word(close).is("-")) {
      return -1;
    }
    for (int k = close - 1; k > Math.max(0, close - FAR); k--) {
      if (line.word(k).is("-")) {
        return k - 1;
      }
    }
    return -1;
  }

  /** «وفي عام 2014 تظاهر الطلاب»: the verb after a time that opens the sentence. */
  boolean afterTime(int i) {
    Word word = line.word(i);
    if (i == 0
        || i + 1 >= line.size()
        || line.time[i - 1] < 0
        || line.time[i] >= 0
        || word.and()
        || !word.preposition().isEmpty()
        || !word.stem().can(Analysis.Pos.PAST)) {
      return false;
    }
    Word next = line.word(i + 1);
    if (Alone.quality(next) || Alone.ofOne(next) || Adjectives.nisba(next)) {
      return false; // «مساء أمس قصف مدفعي على»
    }
    for (int k = 0; k < i; k++) {
      if (line.time[k] < 0 && sorts[k] != Sort.PREPOSITION) {
        return false;
      }
    }
    return true;
  }
}
