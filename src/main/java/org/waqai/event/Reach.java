package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** How far a time may stand after what it tells of. */
final class Reach {
  private static final WordSet FEMININE = WordSet.of("التي", "اللتان", "اللتين", "اللواتي");

  private static final WordSet COMPARED = WordSet.of("مقارنه", "قياسا");

  /** «رجل من مواليد 1952», «الشاب المزداد سنة 1990»: the time after them is that of a birth. */
  private static final WordSet BORN =
      WordSet.of("مواليد", "المولود", "المولوده", "المولودين", "المزداد", "المزداده", "المزدادين");

  /** As many words may stand between them and a time. */
  private static final int COMPARISON = 12;

  /** «المزداد بمدينة تطوان سنة 1990»: fewer between them and a birth. */
  private static final int BIRTH = 5;

  /** As many words before «منذ» a participle says what lasts. */
  private static final int LASTING = 8;

  /** As many words may stand before a time, after «منذ» or after what it tells of. */
  static final int LONGEST = 25;

  private final Line line;

  Reach(Line line) {
    this.line = line;
  }

  /** Whether nothing beyond the word dates what stands before it. */
  boolean stops(int i) {
    Word word = line.word(i);
    return Bounds.STOPS.contains(word.normal())
        || word.is("،")
        || (line.is(i, Sort.VERB) && word.and());
  }

  /**
   * «ارتفع 5 بالمئة مقارنة بالعام الماضي», «بلغ 38% مقابل 37% في أغسطس», «وفاة رجل من مواليد 1952»:
   * one past the time that something is only compared with or somebody born; the same word where
   * nothing is.
   */
  int compared(int i) {
    Word word = line.word(i);
    boolean against =
        word.is("مقابل") && i + 1 < line.size() && line.quantity[i + 1] >= 0 && !word.and();
    boolean less = // «بزيادة 5 بالمئة عن العام الماضي»
        word.is("عن") && word.pronoun().isEmpty() && i + 1 < line.size() && line.time[i + 1] >= 0;
    boolean born = BORN.contains(word.normal());
    if (!against && !born && !less && !COMPARED.contains(word.normal())) {
      return i;
    }
    int last = i + (born ? BIRTH : COMPARISON);
    for (int k = i + 1; k < line.size() && k < last && !stops(k); k++) {
      if (line.time[k] >= 0) {
        int end = k;
        while (end < line.size() && line.time[end] == line.time[k]) {
          end++;
        }
        return end;
      }
    }
    return i;
  }

  /**
   * «غارات على المدينة الخاضعة للحركة منذ عامين»: whether since when something lasts is told of a
   * feminine noun that a preposition leads to, by a participle after it.
   */
  boolean describes(int trigger, int since) {
    for (int k = since - 1; k > trigger + 1 && k > since - LASTING; k--) {
      Word word = line.word(k);
      boolean participle =
          word.definite()
              && word.preposition().isEmpty()
              && word.normal().endsWith("ه")
              && (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.is("واقعه"))
              && !word.stem().can(Pos.NOUN);
      if (participle) {
        for (int p = k - 1; p > trigger; p--) {
          if (line.is(p, Sort.PREPOSITION) || !line.word(p).preposition().isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** To the end of what «منذ» opens. */
  int phraseEnd(int from) {
    int i = from;
    while (i < line.size() && i - from < LONGEST && !stops(i)) {
      i++;
    }
    return i;
  }

  /**
   * «إن زلزالا بقوة كذا وقع أمس»: the time after the verb of which a deed's noun is the subject.
   */
  Optional<Integer> predicate(int trigger, int to) {
    int start = trigger;
    while (start > 0
        && line.is(start, Sort.NOMINAL)
        && !line.word(start).and()
        && line.word(start).preposition().isEmpty()) {
      start--;
    }
    int verb = line.is(to, Sort.PARTICLE) ? to + 1 : to;
    if (!line.is(start, Sort.COMPLEMENTIZER)
        || !line.is(verb, Sort.VERB)
        || line.word(verb).and()) {
      return Optional.empty();
    }
    for (int i = verb + 1; i < line.size() && i - verb < LONGEST && !stops(i); i++) {
      if (line.time[i] >= 0) {
        return Optional.of(i);
      }
      if (line.is(i, Sort.VERB) || line.is(i, Sort.COMPLEMENTIZER) || line.is(i, Sort.RELATIVE)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** To the end of a relative clause that hangs on what ends at the word: «الاتفاق الذي وقع في». */
  int relative(int trigger, int to) {
    if (!line.is(to, Sort.RELATIVE) || !agrees(trigger, line.word(to).normal())) {
      return to;
    }
    int i = to + 1;
    while (i < line.size() && !stops(i) && !line.is(i, Sort.COMPLEMENTIZER)) {
      i++;
    }
    return i;
  }

  /** A verbal noun is masculine: «توقيع الوثيقة التي» goes on about the document. */
  private boolean agrees(int trigger, String relative) {
    Word noun = line.word(trigger);
    boolean feminine = noun.normal().endsWith("ه") || noun.normal().endsWith("ات");
    return FEMININE.contains(relative) ? feminine || !noun.stem().can(Pos.MASDAR) : !feminine;
  }
}
