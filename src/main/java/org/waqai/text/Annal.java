package org.waqai.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Value;

/**
 * The year at the head of an entry of a chronicle, «1956- مصر تؤمم القناة»: what the entry goes on
 * to tell is seen from that year.
 *
 * @param end one past the last word of the head
 * @param period the year, or the day where the chronicle is one of a day through the years
 * @param day from which the other times of the entry are seen
 */
record Annal(int end, Value.Period period, LocalDate day) {
  private static final String DASHES = "-–—:";
  private static final String BULLETS = "-–—•*·";

  /** What a page says at its head that tells of one day through the years. */
  private static final List<String> SAME_DAY =
      List.of(
          "مثل هذا اليوم", "هذا اليوم في التاريخ", "مثل اليوم", "يوم في التاريخ", "يوم في تاريخ");

  private static final int HEAD = 200;

  static Optional<Annal> of(DateWords words, String text, Optional<LocalDate> published) {
    int i = words.at(0).isMark(BULLETS) ? 1 : 0;
    DateWord year = words.at(i);
    if (year.sort() != DateWord.Sort.NUMBER
        || year.raw().length() != 4
        || !DateNumbers.isYear(year.number())
        || !words.at(i + 1).isMark(DASHES)
        || words.at(i + 2).sort() != DateWord.Sort.LETTERS) {
      return Optional.empty();
    }
    Optional<LocalDate> same =
        published
            .filter(p -> ofOneDay(text))
            .filter(p -> p.withYear(year.number()).getDayOfMonth() == p.getDayOfMonth())
            .map(p -> p.withYear(year.number()));
    String edtf = same.map(LocalDate::toString).orElse(year.raw());
    LocalDate day = same.orElse(LocalDate.of(year.number(), 12, 31));
    return Optional.of(new Annal(i + 2, new Value.Period(edtf, year.span()), day));
  }

  /** The end of its year: «1952- بدأت المفاوضات. ووقع اتفاق في سبتمبر». */
  LocalDate close() {
    return LocalDate.of(day.getYear(), 12, 31);
  }

  private static boolean ofOneDay(String text) {
    String head = text.substring(0, Math.min(HEAD, text.length()));
    return SAME_DAY.stream().anyMatch(head::contains);
  }
}
