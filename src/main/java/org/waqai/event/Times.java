package org.waqai.event;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Value;

/** When: the time that the words around a trigger tell of it. */
final class Times {
  private static final String YESTERDAY = "امس";
  private static final Set<String> WEEKDAYS =
      Set.of("سبت", "احد", "اثنين", "ثلاثاء", "اربعاء", "خميس", "جمعه");

  private static final Set<String> WHEN = Set.of("حين", "حينما", "عندما", "حيث");

  private static final String UNTIL = "../";

  /** The length of a day in EDTF. */
  private static final int DAY = 10;

  private static final String ONWARD = "/..";

  private static final Set<String> FEMININE = Set.of("التي", "اللتان", "اللتين", "اللواتي");

  /** How many words may stand before a time that opens its sentence: «وفي ساعة مبكرة من فجر». */
  private static final int OPENING = 5;

  private static final Set<String> DASHES = Set.of("-", "–", "—", ":");
  private static final int SINCE_REACH = 25;

  private final Line line;
  private final int opening;
  private final BackInTime back;
  private final Since since;
  private final SameTime same;
  private final boolean dated;

  Times(Line line) {
    this.line = line;
    this.opening = opening(line);
    this.back = new BackInTime(line);
    this.since = new Since(line);
    this.same = new SameTime(line);
    this.dated = line.document.article().published().isPresent();
  }

  /** The word at which a time opens the sentence and dates all that it goes on to tell; else -1. */
  private static int opening(Line line) {
    for (int i = 0; i < Math.min(OPENING, line.size()); i++) {
      if (line.time[i] >= 0) {
        return i;
      }
      if (line.is(i, Sort.VERB) || line.is(i, Sort.COMPLEMENTIZER) || line.mentionAt[i] >= 0) {
        return -1;
      }
    }
    return -1;
  }

  /** The time that opens the sentence, if it is a point. */
  Optional<Value.Period> scene() {
    return opening < 0
        ? Optional.empty()
        : Optional.of(at(opening)).filter(t -> t.edtf().indexOf('/') < 0);
  }

  /** The time of what a trigger tells: after it first, then before it, then of its sentence. */
  Optional<Value.Period> event(Clause clause, int to, boolean noun) {
    return known(
        near(clause, noun ? relative(clause.trigger, to) : to)
            .or(() -> only(clause.trigger).filter(t -> !noun || !t.edtf().startsWith(UNTIL))));
  }

  private static Optional<Value.Period> known(Optional<Value.Period> time) {
    return time.filter(t -> !t.edtf().isEmpty());
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
      return near(clause, clause.to)
          .filter(t -> !speech || !withinWords(clause.trigger, t))
          .or(() -> occasion(clause));
    }
    int end = relative(clause.trigger, to);
    if (!speech) {
      return near(clause, end); // «انتخابات 2018 وحالات ترهيب الناخبين»
    }
    return after(clause.trigger, end)
        .or(() -> near(clause, end).filter(t -> t.edtf().length() == DAY));
  }

  /** «وأضاف أنه رآه الجمعة، وأقر بأن»: whether the time is told in what is said before. */
  private boolean withinWords(int trigger, Value.Period time) {
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

  /** «قال في كلمة ألقاها الجمعة إن»: when it was said tells the occasion of the words. */
  private Optional<Value.Period> occasion(Clause clause) {
    int i = clause.to;
    if (i <= clause.trigger
        || i >= line.size()
        || !line.is(i, Sort.VERB)
        || !Setting.occasion(line.word(i - 1))
        || line.word(i).and()) {
      return Optional.empty();
    }
    for (int k = i + 1; k < line.size() && k < i + SINCE_REACH; k++) {
      if (line.time[k] >= 0) {
        return told(k);
      }
      if (stops(k) || line.is(k, Sort.COMPLEMENTIZER) || line.is(k, Sort.RELATIVE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** «حتى 2003» tells only where nothing else does. */
  private Optional<Value.Period> near(Clause clause, int to) {
    Optional<Value.Period> after = after(clause.trigger, to);
    return after
        .filter(a -> !a.edtf().startsWith(UNTIL))
        .or(() -> before(clause))
        .or(() -> opening(clause.trigger))
        .or(() -> after);
  }

  /** «أمس الأحد» of an article without a date: it has a time, which is not known. */
  private boolean unplaced(int i) {
    return !dated
        && line.time[i] < 0
        && (line.word(i).is(YESTERDAY)
            || (line.word(i).definite() && WEEKDAYS.contains(line.word(i).normal())));
  }

  private Value.Period unknown(int i) {
    return new Value.Period("", line.word(i).span());
  }

  private Value.Period at(int i) {
    return line.document.times().get(line.time[i]);
  }

  private Optional<Value.Period> after(int trigger, int to) {
    int from = since.began(trigger);
    int end = Math.min(to, line.size());
    for (int i = trigger + 1; i < end; i++) {
      if (unplaced(i)) {
        return Optional.of(unknown(i));
      }
      if (line.time[i] >= 0) {
        return from >= 0 ? since.from(from, at(i)) : told(i);
      }
      if (back.points(i)) {
        return back.to(i);
      }
      if (from < 0 && since.is(i)) {
        from = i;
        end = phraseEnd(i + 1);
      }
    }
    return Optional.empty();
  }

  private Optional<Value.Period> told(int i) {
    return since.is(i) && since.records(i) ? Optional.empty() : Optional.of(at(i));
  }

  private int phraseEnd(int from) {
    int i = from;
    while (i < line.size() && i - from < SINCE_REACH && !stops(i)) {
      i++;
    }
    return i;
  }

  private boolean stops(int i) {
    Word word = line.word(i);
    return Bounds.STOPS.contains(word.normal())
        || word.is("،")
        || (line.is(i, Sort.VERB) && word.and());
  }

  /** Backwards to where the clause begins, over the light verb that the trigger hangs on. */
  private Optional<Value.Period> before(Clause clause) {
    boolean when = false;
    boolean goesOn = same.holds(clause);
    for (int i = clause.trigger - 1; i >= 0; i--) {
      if (unplaced(i)) {
        return Optional.of(unknown(i));
      }
      if (line.time[i] >= 0) {
        return when ? Optional.of(point(at(i))) : told(first(i));
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

  /** «استمر حتى 2013 حين وقع»: the end of one is the day of the other. */
  private static Value.Period point(Value.Period period) {
    String edtf = period.edtf();
    if (edtf.startsWith(UNTIL)) {
      return new Value.Period(edtf.substring(UNTIL.length()), period.span());
    }
    return edtf.endsWith(ONWARD)
        ? new Value.Period(edtf.substring(0, edtf.length() - ONWARD.length()), period.span())
        : period;
  }

  /** Whether the sentence is an entry of a chronicle, its year at its head. */
  private boolean chronicle() {
    return opening + 1 < line.size()
        && opening <= 1
        && DASHES.contains(line.word(opening + 1).normal())
        && (opening == 0 || line.word(0).isPunctuation());
  }

  /** «وفي مايو 2021 عقدوا مؤتمرا ودعوا إلى»: not what is said or what a name is told by. */
  private Optional<Value.Period> opening(int trigger) {
    if (opening < 0 || trigger < opening) {
      return Optional.empty();
    }
    if (chronicle()) {
      return told(opening); // «1990- الغزو الذي: مجلس الأمن يعتمد القرار الذي يفرض»
    }
    boolean within = false;
    for (int i = opening; i < trigger; i++) {
      within |= line.is(i, Sort.COMPLEMENTIZER) || line.is(i, Sort.RELATIVE);
    }
    return within ? Optional.empty() : told(opening);
  }

  /**
   * The one time of a sentence, where it tells just one and goes on to it: «قتل 4 وأصيب 13 أمس». A
   * time before another verb is that verb's: «قال أمس إنهم وقعوا اتفاقا».
   */
  private Optional<Value.Period> only(int trigger) {
    int found = -1;
    int at = -1;
    for (int i = 0; i < line.size(); i++) {
      if (line.time[i] >= 0) {
        if (found >= 0 && found != line.time[i]) {
          return Optional.empty();
        }
        at = found < 0 ? i : at;
        found = line.time[i];
      }
    }
    if (at < trigger) {
      return Optional.empty();
    }
    for (int i = at - 1; i > trigger && i > at - SINCE_REACH && !stops(i); i--) {
      if (unplaced(i)) {
        return Optional.empty();
      }
      if (since.is(i)) {
        return since.from(i, at(at));
      }
    }
    return told(at);
  }

  /** To the end of a relative clause that hangs on what ends at the word: «الاتفاق الذي وقع في». */
  private int relative(int trigger, int to) {
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

  /** Whether the whole of a time lies after the day of publication. */
  static boolean ahead(Value.Period time, Optional<LocalDate> published) {
    return published
        .map(LocalDate::toString)
        .filter(day -> Character.isDigit(time.edtf().charAt(0)))
        .filter(
            day -> {
              String first = time.edtf().split("/", 2)[0];
              return first.compareTo(day.substring(0, Math.min(10, first.length()))) > 0;
            })
        .isPresent();
  }
}
