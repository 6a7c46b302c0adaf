package org.waqai.event;

import java.time.LocalDate;
import java.util.Optional;
import org.waqai.model.Value;

/** What is asked of a time as EDTF writes it. */
final class Edtf {
  private static final String UNTIL = "../";
  private static final String ONWARD = "/..";

  /** The length of a day in EDTF. */
  private static final int DAY = 10;

  /** The length of a month in EDTF. */
  private static final int MONTH = 7;

  /** In days; a week that has begun may end as much later. */
  private static final int WEEK = 7;

  /** The length of a year in EDTF and in the text. */
  private static final int YEAR = 4;

  private Edtf() {}

  static boolean isDay(Value.Period period) {
    return period.edtf().length() == DAY;
  }

  /** A chronicle's «1934-», which is the day that the page is about: but the year, as written. */
  static Value.Period asWritten(Value.Period period) {
    boolean year = isDay(period) && period.span().length() == YEAR;
    return year ? new Value.Period(period.edtf().substring(0, YEAR), period.span()) : period;
  }

  /** «حتى 2003»: whether it tells only an end. */
  static boolean isUntil(Value.Period period) {
    return period.edtf().startsWith(UNTIL);
  }

  /** «منذ 2014»: whether it tells only a beginning; no words are said so long. */
  static boolean isOnward(Value.Period period) {
    return period.edtf().endsWith(ONWARD);
  }

  /** «منذ 2014»: from a point on; a stretch stays what it is. */
  static Value.Period onward(Value.Period start) {
    boolean point = start.known() && start.edtf().indexOf('/') < 0;
    return point ? new Value.Period(start.edtf() + ONWARD, start.span()) : start;
  }

  /** «استمر حتى 2013 حين وقع»: the end of one is the day of the other. */
  static Value.Period point(Value.Period period) {
    String edtf = period.edtf();
    if (isUntil(period)) {
      return new Value.Period(edtf.substring(UNTIL.length()), period.span());
    }
    return edtf.endsWith(ONWARD)
        ? new Value.Period(edtf.substring(0, edtf.length() - ONWARD.length()), period.span())
        : period;
  }

  /** «خلال الأشهر الستة المقبلة» begins now; but «هذا الأسبوع» is mostly over. */
  private static boolean runsOn(String end, LocalDate published) {
    if (end.length() < MONTH || !Character.isDigit(end.charAt(0))) {
      return false;
    }
    String day = end.length() == MONTH ? end + "-01" : end;
    return day.length() == DAY && day.compareTo(published.plusDays(WEEK).toString()) > 0;
  }

  /** Whether a time lies after the day of publication, or goes on long after it. */
  static boolean ahead(Optional<Value.Period> time, Optional<LocalDate> published) {
    return time.isPresent() && ahead(time.get(), published);
  }

  /** Whether a time lies after the day of publication, or goes on long after it. */
  static boolean ahead(Value.Period time, Optional<LocalDate> published) {
    return published
        .map(LocalDate::toString)
        .filter(day -> time.known() && Character.isDigit(time.edtf().charAt(0)))
        .filter(
            day -> {
              String[] ends = time.edtf().split("/", 2);
              String first = ends[0];
              return first.compareTo(day.substring(0, Math.min(DAY, first.length()))) > 0
                  || ends.length > 1 && runsOn(ends[1], published.orElseThrow());
            })
        .isPresent();
  }
}
