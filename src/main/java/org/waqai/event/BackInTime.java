package org.waqai.event;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/**
 * Words that point back to the time told last, or on from it: «آنذاك», «في اليوم نفسه», «بعد
 * يومين».
 */
final class BackInTime {
  private static final int DAY = 10;
  private static final int MONTH = 7;
  private static final int YEAR = 4;

  private static final WordSet THEN =
      WordSet.of(
          "انذاك", "حينذاك", "وقتذاك", "يومذاك", "عامذاك", "وقتئذ", "حينئذ", "يومئذ", "انئذ");

  /** With a pronoun they point back too: «حينها», «وقتها», «في حينه», «يومها». */
  private static final WordSet OF_IT = WordSet.of("حين", "وقت", "يوم", "ساعت");

  /** Units that are the same as before, and how many letters of a date they keep. */
  private static final Map<String, Integer> UNITS =
      Map.of("يوم", DAY, "وقت", DAY, "شهر", MONTH, "عام", YEAR, "سنه", YEAR);

  private static final String TIME = "وقت"; // «في الوقت نفسه» tells no more than «also»

  private static final WordSet SAME = WordSet.of("نفس", "ذات");
  private static final WordSet THAT = WordSet.of("ذلك", "تلك", "ذاك");

  /** How far back a time is remembered, in characters: a sentence or two. */
  private static final int MEMORY = 500;

  /** As many words later what a step is counted from may be dated. */
  private static final int REACH = 15;

  /** Every word that may point back or on. */
  private static final WordSet POINTING = pointing();

  private final Line line;

  BackInTime(Line line) {
    this.line = line;
  }

  private static WordSet pointing() {
    Set<String> all = new HashSet<>(THEN);
    all.addAll(OF_IT);
    all.addAll(UNITS.keySet());
    all.addAll(Step.words());
    return WordSet.copyOf(all);
  }

  /** Whether the word points back. */
  boolean points(int i) {
    return POINTING.contains(line.word(i).normal())
        && (kept(i) > 0 || Step.at(line, i).isPresent() || Step.onFrom(line, i).isPresent());
  }

  private int kept(int i) {
    Word word = line.word(i);
    if (THEN.contains(word.normal())) {
      return DAY;
    }
    boolean ofIt = word.pronoun().equals("ه") || word.pronoun().equals("ها");
    if (ofIt && !word.definite() && OF_IT.contains(word.normal())) {
      return DAY;
    }
    if (line.time[i] >= 0) {
      return 0;
    }
    int unit =
        word.is(Step.TODAY) ? DAY : word.definite() ? UNITS.getOrDefault(word.normal(), 0) : 0;
    boolean that = i > 0 && THAT.contains(line.word(i - 1).normal());
    return (same(i) && !word.is(TIME)) || that ? unit : 0;
  }

  /** «اليوم نفسه», «نفس اليوم». */
  private boolean same(int i) {
    return i + 1 < line.size()
            && !line.word(i + 1).pronoun().isEmpty()
            && SAME.contains(line.word(i + 1).normal())
        || i > 0
            && line.word(i - 1).pronoun().isEmpty()
            && SAME.contains(line.word(i - 1).normal());
  }

  /** The time told last before the word, as far as the word keeps it, or that of a step. */
  Optional<Value.Period> to(int i) {
    Optional<Step> from = Step.onFrom(line, i);
    if (from.isPresent()) {
      return next(i).flatMap(t -> stepped(from.get(), t));
    }
    int here = line.word(i).span().start();
    List<Value.Period> times = line.document.times();
    Optional<Value.Period> last = Optional.empty();
    int k = before(times, here);
    if (k >= 0 && here - times.get(k).span().end() <= MEMORY) {
      last = Optional.of(times.get(k));
    }
    Optional<Step> step = Step.at(line, i);
    if (step.isPresent()) {
      return last.flatMap(t -> stepped(step.get(), t));
    }
    int kept = kept(i);
    int day = kept == MONTH ? day(i) : 0;
    return last.filter(t -> t.known() && t.edtf().indexOf('/') < 0)
        .flatMap(t -> keep(t.edtf(), kept).map(e -> new Value.Period(on(e, day), t.span())));
  }

  private static Optional<Value.Period> stepped(Step step, Value.Period start) {
    return Optional.of(start.edtf())
        .filter(e -> start.known())
        .flatMap(step::from)
        .map(e -> new Value.Period(e, start.span()));
  }

  /** The time of what is told next: «بعد يومين من إصابته في قصف الأحد». */
  private Optional<Value.Period> next(int i) {
    for (int k = i + 1; k < line.size() && k < i + REACH && !Bounds.stops(line, k); k++) {
      if (line.word(k).is("،")) {
        break;
      }
      if (line.time[k] >= 0) {
        return Optional.of(line.document.times().get(line.time[k]));
      }
    }
    return Optional.empty();
  }

  /** As much of a date as is the same: «--05-11» and the same month is «--05». */
  private static Optional<String> keep(String edtf, int kept) {
    int length = edtf.startsWith("--") ? kept - 3 : kept;
    return edtf.length() <= length
        ? Optional.of(edtf)
        : length > 2 ? Optional.of(edtf.substring(0, length)) : Optional.empty();
  }

  /** «في 17 من الشهر نفسه». */
  private int day(int i) {
    int k = i > 0 && line.word(i - 1).is("من") ? i - 2 : i - 1;
    String word = k < 0 ? "" : line.word(k).normal();
    boolean number = word.length() == 1 || word.length() == 2;
    int day = 0;
    for (int c = 0; number && c < word.length(); c++) {
      number = word.charAt(c) >= '0' && word.charAt(c) <= '9';
      day = 10 * day + word.charAt(c) - '0';
    }
    return number && day <= 31 ? day : 0;
  }

  private static String on(String month, int day) {
    boolean whole = month.length() == MONTH || (month.startsWith("--") && month.length() == 4);
    return day > 0 && whole ? month + (day < 10 ? "-0" : "-") + day : month;
  }

  /** The last of the times that ends before a place in the text; they come in order. */
  private static int before(List<Value.Period> times, int place) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).span().end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
