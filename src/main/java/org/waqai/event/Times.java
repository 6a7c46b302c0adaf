package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** When: the time that the words around a trigger tell of it. */
final class Times {
  /** They lead to whom somebody comes after. */
  private static final WordSet BEFORE = WordSet.of("خلفا", "خلافه", "بدلا", "بديلا", "محل", "مكان");

  /** As many words later it may be told of him when he went. */
  private static final int SUCCESSOR = 10;

  private final Line line;
  private final Since since;
  private final WordTimes words;
  private final Opening opening;
  private final Reach reach;
  private final BackInTime back;
  private final Issued issued;
  private final Charged charged;
  private final Behind behind;
  private final Dated dated;
  private final Before before;

  Times(Line line) {
    this.line = line;
    this.since = new Since(line);
    this.words = new WordTimes(line, since);
    this.reach = new Reach(line);
    this.back = new BackInTime(line);
    this.issued = new Issued(line);
    this.charged = new Charged(line);
    this.behind = new Behind(line);
    this.dated = new Dated(line);
    this.opening = new Opening(line, words, dated);
    this.before = new Before(line, words, since, back, dated);
  }

  /** The time that opens the sentence, if it is a point. */
  Optional<Value.Period> scene() {
    return opening.scene();
  }

  /** The time of what a trigger tells: after it first, then before it, then of its sentence. */
  Optional<Value.Period> event(Clause clause, int to, boolean noun) {
    int end = issued.from(clause.trigger, to);
    if (end >= to && noun && !others(clause.trigger, to)) {
      end = reach.relative(clause.trigger, to);
    }
    Optional<Value.Period> near = near(clause, end);
    if (near.isEmpty() && noun) {
      near = reach.predicate(clause.trigger, to).flatMap(words::told);
    }
    return known(
        near.isPresent() ? near : only(clause.trigger).filter(t -> !noun || !Edtf.isUntil(t)));
  }

  private static Optional<Value.Period> known(Optional<Value.Period> time) {
    return time.filter(Value.Period::known);
  }

  /**
   * A saying has a time of its own, not that of what is said: «تراجع في يناير، بحسب الوزارة»; the
   * day on which something happens is also that of whoever tells it.
   */
  Optional<Value.Period> saying(Clause clause, int to, boolean noun, boolean speech) {
    return known(said(clause, to, noun, speech));
  }

  private Optional<Value.Period> said(Clause clause, int to, boolean noun, boolean speech) {
    if (!noun) {
      Optional<Value.Period> near = near(clause, clause.to);
      boolean other =
          speech
              && near.isPresent()
              && (Edtf.isOnward(near.get()) || before.withinWords(clause.trigger, near.get()));
      return near.isPresent() && !other ? near : occasion(clause);
    }
    int end = reach.relative(clause.trigger, to);
    if (!speech) {
      return near(clause, end); // «انتخابات 2018 وحالات ترهيب الناخبين»
    }
    return after(clause.trigger, end).or(() -> near(clause, end).filter(Edtf::isDay));
  }

  /** «قال في كلمة ألقاها الجمعة إن»: when it was said tells the occasion of the words. */
  private Optional<Value.Period> occasion(Clause clause) {
    int i = clause.to;
    if (i <= clause.trigger
        || i >= line.size()
        || !line.is(i, Sort.VERB)
        || !WhereSaid.occasion(line.word(i - 1))
        || line.word(i).and()) {
      return Optional.empty();
    }
    for (int k = i + 1; k < line.size() && k < i + Reach.LONGEST; k++) {
      if (line.time[k] >= 0) {
        return words.told(k);
      }
      if (reach.stops(k) || line.is(k, Sort.COMPLEMENTIZER) || line.is(k, Sort.RELATIVE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** «حتى 2003» tells only where nothing else does. */
  private Optional<Value.Period> near(Clause clause, int to) {
    Optional<Value.Period> after = after(clause.trigger, to);
    if (after.isPresent() && !Edtf.isUntil(after.get())) {
      return after;
    }
    if (behind.is(clause.trigger)) {
      return after;
    }
    Optional<Value.Period> told = before.of(clause).or(() -> opening.of(clause.trigger));
    boolean day = told.map(Edtf::asWritten).filter(Edtf::isDay).isPresent();
    return told.isEmpty() || day && behind.after(clause.trigger) ? after : told;
  }

  private Optional<Value.Period> after(int trigger, int to) {
    int from = since.began(trigger);
    int end = Math.min(to, line.size());
    for (int i = trigger + 1; i < end; i++) {
      i = Math.min(reach.compared(i), line.size() - 1);
      if (dated.ofAnother(i, trigger)) {
        continue;
      }
      if (since.is(i) && reach.describes(trigger, i)) {
        return Optional.empty(); // «غارات على المدينة الخاضعة للحركة منذ عامين»
      }
      if (words.unplaced(i)) {
        return Optional.of(words.unknown(i));
      }
      if (line.time[i] >= 0 && charged.with(trigger, i)) {
        return Optional.empty();
      }
      if (line.time[i] >= 0 && i < end) {
        return from >= 0 ? since.from(from, words.at(i)) : words.told(i);
      }
      if (back.points(i)) {
        return back.to(i);
      }
      if (from < 0 && since.is(i)) {
        from = i;
        end = reach.phraseEnd(i + 1);
      }
    }
    return Optional.empty();
  }

  /**
   * The one time of a sentence, where it tells just one and goes on to it: «قتل 4 وأصيب 13 أمس». A
   * time before another verb is that verb's: «قال أمس إنهم وقعوا اتفاقا».
   */
  private Optional<Value.Period> only(int trigger) {
    int found = -1;
    int at = -1;
    for (int i = 0; i < line.size(); i++) {
      if (line.time[i] >= 0 && words.at(i).known()) {
        if (found >= 0 && found != line.time[i]) {
          return Optional.empty();
        }
        at = found < 0 ? i : at;
        found = line.time[i];
      }
    }
    if (at < trigger
        || charged.with(trigger, at)
        || dated.ofAnother(at, trigger)
        || apart(trigger, at)) {
      return Optional.empty();
    }
    for (int i = at - 1; i > trigger && i > at - Reach.LONGEST && !reach.stops(i); i--) {
      if (words.unplaced(i) || line.time[i] >= 0 && line.time[i] != found) {
        return Optional.empty();
      }
      if (since.is(i)) {
        return since.from(i, words.at(at));
      }
    }
    return words.told(at);
  }

  /** «وفق حصيلة نشرت السبت»: when was told what is told. */
  private boolean source(int i, int at) {
    boolean told = false;
    for (int k = i + 1; issued.source(i) && k < at; k++) {
      told |= line.is(k, Sort.VERB) || line.is(k, Sort.RELATIVE);
    }
    return told;
  }

  /** Whether a relative clause begins at the word about whom somebody comes after: «خلفا له». */
  private boolean others(int trigger, int relative) {
    if (relative >= line.size() || !line.is(relative, Sort.RELATIVE)) {
      return false;
    }
    for (int i = relative - 1; i > trigger && i > relative - SUCCESSOR; i--) {
      if (BEFORE.contains(line.word(i).normal())) {
        return true;
      }
    }
    return false;
  }

  /**
   * «يبلغ طولها كذا، ومن المنتظر أن تنتهي في مايو»: that is when another thing happens, as is
   * «تعيين فلان خلفا لفلان الذي استقال أمس».
   */
  private boolean apart(int trigger, int at) {
    for (int i = trigger + 1; i < at; i++) {
      if (others(trigger, i) || source(i, at) || issued.at(i) || reach.compared(i) > at) {
        return true;
      }
      if (line.word(i).and() && line.word(i).is("من") && line.word(i - 1).is("،")) {
        return true;
      }
    }
    return false;
  }
}
