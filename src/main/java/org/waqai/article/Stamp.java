package org.waqai.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line that says when the article appeared, and no more: «نشر في: 11/05/2022 - 14:20».
 *
 * @param day none where the words are a date but not one that can be told
 * @param changed whether it is the day of the last change
 * @param rest what else stands there, such as a name
 */
record Stamp(Optional<LocalDate> day, boolean changed, String rest) {
  /** Words that stand beside a date in such a line. */
  private static final Set<String> BESIDE =
      Set.of(
          "نشر",
          "نشرت",
          "النشر",
          "تاريخ",
          "التاريخ",
          "في",
          "يوم",
          "اليوم",
          "بتاريخ",
          "الساعه",
          "ساعه",
          "بتوقيت",
          "توقيت",
          "غرينتش",
          "جرينتش",
          "جمت",
          "مكه",
          "المكرمه",
          "القاهره",
          "بيروت",
          "ابوظبي",
          "محلي",
          "صباحا",
          "مساء",
          "ص",
          "م",
          "اخر",
          "تحديث",
          "اخرتحديث",
          "التحديث",
          "الموافق",
          "هـ",
          "ه",
          "كتب",
          "بواسطه",
          "عند",
          "على",
          "الاثنين",
          "الثلاثاء",
          "الاربعاء",
          "الخميس",
          "الجمعه",
          "السبت",
          "الاحد",
          "published",
          "updated",
          "last",
          "modified",
          "posted",
          "on",
          "at",
          "date",
          "gmt",
          "utc",
          "am",
          "pm",
          "bst",
          "est",
          "edt",
          "cet",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "publie",
          "le",
          "a",
          "mis",
          "jour",
          "modifie",
          "lundi",
          "mardi",
          "mercredi",
          "jeudi",
          "vendredi",
          "samedi",
          "dimanche",
          "h",
          "min",
          "issued",
          "تم",
          "الاضافه",
          "اضيف");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:نشر|تاريخ النشر|تاريخ|آخر تحديث|اخر تحديث|تم النشر|تم التحديث|أضيف|published|"
              + "updated|last updated|posted|publié|mis à jour|date)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CHANGED =
      Pattern.compile(
          "تحديث|updated|modified|mis à jour|modifié",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** How many words of another kind may stand there: a name, an outlet. */
  private static final int OTHER = 5;

  /** Reads a line near the headline. */
  static Optional<Stamp> of(Line line) {
    List<Dates.Found> dates = Dates.in(line.text());
    if (dates.isEmpty() || (line.stopped() && line.words().size() > 12)) {
      return Optional.empty();
    }
    Dates.Found first =
        dates.stream()
            .filter(found -> found.day().isPresent())
            .findFirst()
            .orElse(dates.getFirst());
    String rest =
        line.text().substring(0, first.start()) + " · " + line.text().substring(first.end());
    List<String> other =
        Fold.words(rest).stream()
            .filter(word -> !BESIDE.contains(word) && !Character.isDigit(word.charAt(0)))
            .toList();
    boolean certain = LABEL.matcher(line.text()).matches() || other.isEmpty();
    boolean timed = rest.matches(".*\\d{1,2}[:.]\\d\\d.*") || weekday(line);
    return (certain && other.size() <= OTHER) || (timed && other.size() < OTHER)
        ? Optional.of(
            new Stamp(first.day(), CHANGED.matcher(line.text()).find(), String.join(" ", other)))
        : Optional.empty();
  }

  /** Reads a line anywhere: there only one that says what its date is. */
  static Optional<Stamp> labelled(Line line) {
    return LABEL.matcher(line.text()).matches() ? of(line) : Optional.empty();
  }

  private static boolean weekday(Line line) {
    return !line.words().isEmpty()
        && Set.of("الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد")
            .contains(line.words().getFirst());
  }
}
