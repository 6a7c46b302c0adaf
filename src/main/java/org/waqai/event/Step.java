package org.waqai.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.WordSet;

/**
 * A step on from the time told last, or back from it: «قتل في 3 مارس، وأعلنت الشرطة بعد يومين»،
 * «وكان قد هدد قبل ذلك بيوم».
 *
 * @param count how many; less than 0 back
 * @param unit of what
 */
record Step(int count, ChronoUnit unit) {
  private static final String AFTER = "بعد";
  private static final String BEFORE = "قبل";
  private static final String THAT = "ذلك";
  private static final WordSet NEXT = WordSet.of("تالي", "تال", "موالي", "لاحق");
  private static final WordSet PREVIOUS = WordSet.of("سابق", "سابقه");

  /** «في العام السابق»; «مقارنة بالعام السابق» tells no time. */
  private static final WordSet WITHIN = WordSet.of("في", "خلال");

  /** The adverb, which keeps its article. */
  static final String TODAY = "اليوم";

  /** They lead to what the step is counted from: «بعد يومين من الهجوم». */
  private static final WordSet FROM = WordSet.of("من", "علي", "عن");

  private static final Map<String, ChronoUnit> UNITS =
      Map.ofEntries(
          Map.entry("يوم", ChronoUnit.DAYS),
          Map.entry("يوما", ChronoUnit.DAYS),
          Map.entry("ايام", ChronoUnit.DAYS),
          Map.entry("اسبوع", ChronoUnit.WEEKS),
          Map.entry("اسبوعا", ChronoUnit.WEEKS),
          Map.entry("اسابيع", ChronoUnit.WEEKS),
          Map.entry("شهر", ChronoUnit.MONTHS),
          Map.entry("شهرا", ChronoUnit.MONTHS),
          Map.entry("اشهر", ChronoUnit.MONTHS),
          Map.entry("شهور", ChronoUnit.MONTHS),
          Map.entry("عام", ChronoUnit.YEARS),
          Map.entry("عاما", ChronoUnit.YEARS),
          Map.entry("اعوام", ChronoUnit.YEARS),
          Map.entry("سنه", ChronoUnit.YEARS),
          Map.entry("سنوات", ChronoUnit.YEARS));

  private static final Map<String, ChronoUnit> PAIRS =
      Map.of(
          "يومين", ChronoUnit.DAYS,
          "اسبوعين", ChronoUnit.WEEKS,
          "شهرين", ChronoUnit.MONTHS,
          "عامين", ChronoUnit.YEARS,
          "سنتين", ChronoUnit.YEARS);

  /** The words with which a step may begin. */
  static Set<String> words() {
    Set<String> all = new HashSet<>(UNITS.keySet());
    all.add(TODAY);
    all.add(AFTER);
    all.add(BEFORE);
    return all;
  }

  /** The step that begins at the word; empty where none does, or it is counted from elsewhere. */
  static Optional<Step> at(Line line, int i) {
    Word word = line.word(i);
    if (line.time[i] >= 0) {
      return Optional.empty();
    }
    Optional<ChronoUnit> unit =
        word.is(TODAY)
            ? Optional.of(ChronoUnit.DAYS)
            : Optional.ofNullable(word.definite() ? UNITS.get(word.normal()) : null);
    if (unit.isPresent()) { // «في اليوم التالي», «في الشهر السابق»
      int by = beside(line, i);
      return by == 0 ? Optional.empty() : Optional.of(new Step(by, unit.get()));
    }
    boolean after = word.is(AFTER);
    if (!after && !word.is(BEFORE) || word.definite()) {
      return Optional.empty();
    }
    boolean ofThat = word.pronoun().startsWith("ه") || is(line, i + 1, THAT);
    if (ofThat) { // «بعدها بيومين», «قبل ذلك بعام»
      int by = word.pronoun().isEmpty() ? i + 2 : i + 1;
      boolean counts = by < line.size() && (after || line.word(by).preposition().equals("ب"));
      return counts ? counted(line, by, false).map(s -> after ? s : s.back()) : Optional.empty();
    }
    return after && word.pronoun().isEmpty() ? counted(line, i + 1, false) : Optional.empty();
  }

  /** 1 before «التالي», -1 before «السابق»; else 0. */
  private static int beside(Line line, int i) {
    if (next(line, i + 1)) {
      return 1;
    }
    boolean back =
        i > 0
            && i + 1 < line.size()
            && line.word(i + 1).definite()
            && PREVIOUS.contains(line.word(i + 1).normal())
            && WITHIN.contains(line.word(i - 1).normal());
    return back ? -1 : 0;
  }

  private Step back() {
    return new Step(-count, unit);
  }

  /** The step that is counted from what is told next: «بعد يومين من إصابته في قصف الأحد». */
  static Optional<Step> onFrom(Line line, int i) {
    boolean after = line.word(i).is(AFTER);
    boolean counts = (after || line.word(i).is(BEFORE)) && line.time[i] < 0;
    return counts ? counted(line, i + 1, true).map(s -> after ? s : s.back()) : Optional.empty();
  }

  private static Optional<Step> counted(Line line, int i, boolean from) {
    if (i >= line.size() || line.word(i).definite() || line.time[i] >= 0) {
      return Optional.empty();
    }
    String normal = line.word(i).normal();
    if (PAIRS.containsKey(normal)) {
      return part(line, i + 1, from, new Step(2, PAIRS.get(normal)));
    }
    if (line.quantity[i] < 0) {
      return UNITS.containsKey(normal)
          ? part(line, i + 1, from, new Step(1, UNITS.get(normal)))
          : Optional.empty();
    }
    int unit = i + 1;
    int count = line.document.quantities().get(line.quantity[i]).number().intValue();
    String measured = unit < line.size() ? line.word(unit).normal() : "";
    return UNITS.containsKey(measured) && count > 0
        ? part(line, unit + 1, from, new Step(count, UNITS.get(measured)))
        : Optional.empty();
  }

  private static Optional<Step> part(Line line, int after, boolean from, Step step) {
    boolean leads = after < line.size() && FROM.contains(line.word(after).normal());
    return leads == from ? Optional.of(step) : Optional.empty();
  }

  private static boolean next(Line line, int i) {
    return i < line.size() && line.word(i).definite() && NEXT.contains(line.word(i).normal());
  }

  private static boolean is(Line line, int i, String normal) {
    return i < line.size() && line.word(i).is(normal);
  }

  /** A date so much later, where it is told finely enough: a day is not counted from a year. */
  Optional<String> from(String edtf) {
    try {
      return switch (edtf.length()) {
        case 10 -> Optional.of(LocalDate.parse(edtf).plus(count, unit).toString());
        case 7 ->
            unit == ChronoUnit.MONTHS || unit == ChronoUnit.YEARS
                ? Optional.of(YearMonth.parse(edtf).plus(count, unit).toString())
                : Optional.empty();
        case 4 ->
            unit == ChronoUnit.YEARS
                ? Optional.of(Year.parse(edtf).plusYears(count).toString())
                : Optional.empty();
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty(); // «--05-11», «196X»
    }
  }
}
