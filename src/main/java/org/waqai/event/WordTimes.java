package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** The time that a word of a line tells. */
final class WordTimes {
  private static final String YESTERDAY = "امس";
  private static final WordSet WEEKDAYS =
      WordSet.of("سبت", "احد", "اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه");

  private final Line line;
  private final Since since;
  private final OfThatYear years;
  private final boolean dated;

  WordTimes(Line line, Since since) {
    this.line = line;
    this.since = since;
    this.years = new OfThatYear(line);
    this.dated = line.document.article().published().isPresent();
  }

  /** «أمس الأحد» of an article without a date: it has a time, which is not known. */
  boolean unplaced(int i) {
    return !dated
        && line.time[i] < 0
        && (line.word(i).is(YESTERDAY)
            || (line.word(i).definite() && WEEKDAYS.contains(line.word(i).normal())));
  }

  /** A time that is told and not known. */
  Value.Period unknown(int i) {
    return new Value.Period("", line.word(i).span());
  }

  Value.Period at(int i) {
    Value.Period time = line.document.times().get(line.time[i]);
    return years.of(time, i);
  }

  /** The same, unless it only says how long nothing was like what is told. */
  Optional<Value.Period> told(int i) {
    if (since.once(i)) {
      return Optional.of(Edtf.point(at(i)));
    }
    return since.is(i) && since.records(i) ? Optional.empty() : Optional.of(at(i));
  }
}
