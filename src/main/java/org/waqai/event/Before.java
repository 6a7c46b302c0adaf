package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** The time that stands before what it tells of: «وفي مايو وقع الوزيران اتفاقا». */
final class Before {
  private static final WordSet WHEN = WordSet.of("حين", "حينما", "عندما", "حيث");

  private final Line line;
  private final WordTimes words;
  private final Since since;
  private final BackInTime back;
  private final Dated dated;
  private final SameTime same;

  Before(Line line, WordTimes words, Since since, BackInTime back, Dated dated) {
    this.line = line;
    this.words = words;
    this.since = since;
    this.back = back;
    this.dated = dated;
    this.same = new SameTime(line);
  }

  /** «وأضاف أنه رآه الجمعة، وأقر بأن»: whether the time is told in what is said before. */
  boolean withinWords(int trigger, Value.Period time) {
    int at = line.wordAt(time.span().start());
    if (at < 0 || at > trigger) {
      return false;
    }
    for (int i = at - 1; i >= 0; i--) {
      if (line.is(i, Sort.COMPLEMENTIZER)) {
        return true;
      }
    }
    return false;
  }

  /** Backwards to where the clause begins, over the light verb that the trigger hangs on. */
  Optional<Value.Period> of(Clause clause) {
    boolean when = false;
    boolean goesOn = same.holds(clause);
    for (int i = clause.trigger - 1; i >= 0; i--) {
      if (dated.ofAnother(i, clause.trigger)) {
        continue;
      }
      if (words.unplaced(i)) {
        return Optional.of(words.unknown(i));
      }
      if (line.time[i] >= 0) {
        if (Sayings.goesOn(line.word(clause.trigger)) && withinWords(clause.trigger, words.at(i))) {
          return Optional.empty(); // «إن الوزارة لم تلتزم باتفاق 26 دجنبر، داعيا إلى»
        }
        if (when) {
          return Optional.of(Edtf.point(words.at(i)));
        }
        return opensSince(i) ? since.from(0, words.at(i)) : words.told(firstOf(i));
      }
      if (back.points(i)) {
        return back.to(i);
      }
      when |= WHEN.contains(line.word(i).normal());
      if (line.is(i, Sort.COMPLEMENTIZER)) {
        return Optional.empty();
      }
      boolean apart = line.is(i, Sort.RELATIVE) || (line.is(i, Sort.VERB) && !governs(clause, i));
      if (apart && !goesOn) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** «ومنذ الانقلاب الذي قاده فلان في أكتوبر قتل»: whether the sentence counts from the time. */
  private boolean opensSince(int i) {
    if (!since.is(0)) {
      return false;
    }
    for (int k = 1; k < i; k++) {
      if (line.word(k).isPunctuation()) {
        return false;
      }
    }
    return true;
  }

  /** «وفي أغسطس 2020 ومايو 2021 شهدت البلاد انقلابين»: where the first of the times begins. */
  private int firstOf(int i) {
    int k = first(i);
    boolean two = k > 0 && line.word(k).and() && line.time[k - 1] >= 0;
    return two && first(k - 1) < Opening.WITHIN ? first(k - 1) : k;
  }

  private int first(int i) {
    int k = i;
    while (k > 0 && line.time[k - 1] == line.time[i]) {
      k--;
    }
    return k;
  }

  private static boolean governs(Clause clause, int i) {
    for (int[] stretch : clause.more) {
      if (stretch[0] == i + 1) {
        return true;
      }
    }
    return false;
  }
}
