package org.waqai.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Full dates, as lines beside a headline write them: «الأربعاء 11 مايو 2022», 11/05/2022. A date
 * that can be read in two ways is none.
 */
final class Dates {
  /** The months, by number: of Egypt and the Gulf, the Levant, the Maghreb, English and French. */
  private static final List<String> MONTHS =
      List.of(
          "يناير|كانون الثاني|جانفي|january|jan|janvier",
          "فبراير|شباط|فيفري|february|feb|février|fevrier|févr",
          "مارس|آذار|اذار|march|mar|mars",
          "أبريل|ابريل|إبريل|نيسان|أفريل|افريل|april|apr|avril",
          "مايو|أيار|ايار|ماي|may|mai",
          "يونيو|يونيه|حزيران|جوان|june|jun|juin",
          "يوليو|يوليه|تموز|جويلية|يوليوز|july|jul|juillet",
          "أغسطس|اغسطس|آب|اب|أوت|اوت|غشت|august|aug|août|aout",
          "سبتمبر|أيلول|ايلول|شتنبر|september|sept|sep|septembre",
          "أكتوبر|اكتوبر|تشرين الأول|تشرين الاول|october|oct|octobre",
          "نوفمبر|تشرين الثاني|نونبر|november|nov|novembre",
          "ديسمبر|كانون الأول|كانون الاول|دجنبر|دجمبر|december|dec|décembre|decembre");

  private static final String MONTH =
      "(?<![\\p{L}])(" + String.join("|", MONTHS) + ")(?![\\p{L}])\\.?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er)?\\s*(?:من |de |of )?[\\s./-]*"
              + MONTH
              + "(?:\\s*[/(-]\\s*\\p{L}+(?: \\p{L}+)?\\s*\\)?)?[\\s,،./-]*(\\d{4})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s*(\\d{4})(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})(?!\\d)");
  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})(?!\\d)");

  /**
   * A date and its place in the line.
   *
   * @param day none where the words are a date but not one that can be told
   */
  record Found(Optional<LocalDate> day, int start, int end) {}

  /** No line that is a date is longer. */
  private static final int LONGEST = 400;

  private Dates() {}

  /** All dates of a line, in no order; figures in digits of any script. */
  static List<Found> in(String line) {
    if (line.length() > LONGEST || !digits(line)) {
      return List.of();
    }
    String plain = Digits.plain(line).toLowerCase(Locale.ROOT);
    // an upper case that grows in lower case would move the places
    if (plain.length() != line.length()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Matcher m = YEAR_FIRST.matcher(plain); m.find(); ) {
      found.add(new Found(day(m.group(1), m.group(2), m.group(3)), m.start(), m.end()));
    }
    for (Matcher m = FIGURES.matcher(plain); m.find(); ) {
      found.add(new Found(figures(plain, m), m.start(), m.end()));
    }
    for (Matcher m = DAY_FIRST.matcher(plain); m.find(); ) {
      found.add(new Found(day(m.group(3), month(m.group(2)), m.group(1)), m.start(), m.end()));
    }
    for (Matcher m = MONTH_FIRST.matcher(plain); m.find(); ) {
      found.add(new Found(day(m.group(3), month(m.group(1)), m.group(2)), m.start(), m.end()));
    }
    return found;
  }

  /** Most lines have no digit, and so no date. */
  private static boolean digits(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Day before month, but Americans write 5/11/2022 for the eleventh of May. */
  private static Optional<LocalDate> figures(String line, Matcher m) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    if (second > 12) {
      return day(m.group(3), m.group(1), m.group(2));
    }
    boolean english = line.matches(".*\\b(published|updated|posted|by|on|at)\\b.*");
    return english && first <= 12 && first != second
        ? Optional.empty()
        : day(m.group(3), m.group(2), m.group(1));
  }

  private static String month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (List.of(MONTHS.get(i).split("\\|", -1)).contains(name)) {
        return String.valueOf(i + 1);
      }
    }
    return "0";
  }

  /** Years of the Hijra, such as 1443, are not of this calendar. */
  private static Optional<LocalDate> day(String year, String month, String day) {
    int y = Integer.parseInt(year);
    try {
      return y < 1900 || y > 2100
          ? Optional.empty()
          : Optional.of(LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
