package org.waqai.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Moments whose zone is told, and the zone of a publisher whose machines tell them in UTC. */
final class Moment {
  /** «+03:00», «+0300», «+03» and «Z» are all met. */
  private static final DateTimeFormatter FORM =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT);

  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2})[:.](\\d\\d)(?::(\\d\\d))?(?![\\d:]|\\.\\d)\\s*(am|pm|a\\.m|p\\.m|ص|م(?!\\p{L}))?",
          Pattern.CASE_INSENSITIVE);

  /** From New Zealand in summer to the last islands in the west. */
  private static final int EAST = 14 * 60;

  private static final int WEST = -12 * 60;

  private static final int LONGEST = 120;

  private Moment() {}

  /** «2024-01-15 08:00:00+03:00» is met as often as with a T; empty where the zone is not told. */
  static Optional<OffsetDateTime> of(String stated) {
    String text = stated.strip();
    if (text.length() < 17 || text.length() > 40 || !text.startsWith("-", 4) || !zoned(text)) {
      return Optional.empty(); // as most are; a parser that fails takes its time
    }
    String joined =
        text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    try {
      return Optional.of(OffsetDateTime.parse(joined.replace(" ", ""), FORM));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** «…Z», «…+03:00»: a sign after the day, or the letter for none. */
  private static boolean zoned(String text) {
    char last = text.charAt(text.length() - 1);
    return last == 'Z' || text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
  }

  /**
   * A moment in UTC in the zone of its publisher, where the page says the same moment in local time
   * too: what a machine calls 01:06 on the 24th is 17:06 on the 23rd to its readers.
   *
   * @param others how the page says times elsewhere
   */
  static OffsetDateTime local(OffsetDateTime moment, Stream<String> others) {
    if (!moment.getOffset().equals(ZoneOffset.UTC)) {
      return moment;
    }
    return others
        .flatMap(other -> zone(moment, other).stream())
        .findFirst()
        .map(moment::withOffsetSameInstant)
        .orElse(moment);
  }

  private static Optional<ZoneOffset> zone(OffsetDateTime moment, String other) {
    if (other.length() < 12 || other.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> told = of(other);
    if (told.isPresent()) {
      return told.filter(
              t -> Duration.between(t, moment).abs().compareTo(Duration.ofMinutes(1)) < 0)
          .map(OffsetDateTime::getOffset)
          .filter(offset -> !offset.equals(ZoneOffset.UTC));
    }
    return clock(other)
        .flatMap(time -> Published.day(date(other)).map(time::atDate))
        .flatMap(there -> between(moment.toLocalDateTime(), there));
  }

  /** Without the clock and what follows a T, which would hide the date from its reader. */
  private static String date(String text) {
    return CLOCK.matcher(text.replaceFirst("(?<=\\d)T(?=\\d)", " ")).replaceAll(" ").strip();
  }

  private static Optional<LocalTime> clock(String text) {
    Matcher found = CLOCK.matcher(Digits.plain(text).replaceFirst("(?<=\\d)T(?=\\d)", " "));
    while (found.find()) {
      int hour = Integer.parseInt(found.group(1));
      int minute = Integer.parseInt(found.group(2));
      String half = found.group(4) == null ? "" : found.group(4).toLowerCase(Locale.ROOT);
      boolean late = half.startsWith("p") || half.equals("م");
      int whole = half.isEmpty() ? hour : hour % 12 + (late ? 12 : 0);
      if (whole < 24 && minute < 60) {
        return Optional.of(LocalTime.of(whole, minute));
      }
    }
    return Optional.empty();
  }

  /** A zone is whole half hours away; other differences are those of other moments. */
  private static Optional<ZoneOffset> between(LocalDateTime utc, LocalDateTime there) {
    long minutes = Duration.between(utc.withSecond(0).withNano(0), there).toMinutes();
    return minutes % 30 == 0 && minutes != 0 && minutes >= WEST && minutes <= EAST
        ? Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60))
        : Optional.empty();
  }
}
