package org.waqai.event;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** «عقدوا الثلاثاء اجتماعا. وخلال الاجتماع وقعوا اتفاقا»: what is told of it was at its time. */
record OccasionTime(Line line, Clock clock) {
  private static final WordSet LEADING =
      WordSet.of("خلال", "اثناء", "في", "هامش", "ختام", "عقب", "اثر");

  /** «غداة الهجوم» was a day later, «عشية القمة» a day before. */
  private static final Map<String, Integer> DAYS = Map.of("غداه", 1, "عشيه", -1);

  /** As many words into a sentence what it goes on about may stand. */
  private static final int OPENING = 5;

  /** The time of what the clause of a trigger, or the beginning of its sentence, names. */
  Optional<Value.Period> of(int trigger, int to) {
    int end = Math.min(Math.min(to, line.size()), trigger + Reach.LONGEST);
    for (int k = 1; k < end; k = k + 1 == OPENING ? Math.max(OPENING, trigger + 1) : k + 1) {
      String leads = line.word(k - 1).normal();
      int days = DAYS.getOrDefault(leads, 0);
      if (k != trigger && (days != 0 || LEADING.contains(leads))) {
        Optional<Value.Period> time = named(k).flatMap(t -> later(t, days));
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Value.Period> later(Value.Period time, int days) {
    if (days == 0) {
      return Optional.of(time);
    }
    return new Step(days, ChronoUnit.DAYS)
        .from(time.edtf())
        .map(e -> new Value.Period(e, time.span()));
  }

  private Optional<Value.Period> named(int k) {
    if (!line.word(k).definite() || !line.word(k).pronoun().isEmpty()) {
      return Optional.empty();
    }
    for (Triggers.Fired fired : line.fired(k)) {
      Optional<String> type = fired.frame().tells();
      boolean noun = fired.form() == Triggers.Form.NOUN || fired.form() == Triggers.Form.MASDAR;
      Optional<Value.Period> time = noun ? type.flatMap(clock::of) : Optional.empty();
      if (time.isPresent()) {
        return time.filter(Continuity::dates);
      }
    }
    return Optional.empty();
  }
}
