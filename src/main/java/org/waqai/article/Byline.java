package org.waqai.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A line that says who wrote it: «كتب: فلان», «بقلم فلان», «By …», «Par …». */
final class Byline {
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:كتب|كتبت|كتبها|كتبه|بقلم|الكاتب|الكاتبة|إعداد|اعداد|تحرير|المحرر|تقرير|حوار|متابعة"
              + "|الصحفي|by|written by|author|par|auteur)\\s*[:：/]\\s*(\\S.{1,80})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BARE =
      Pattern.compile(
          "(?:بقلم|كتبت?|By|BY|Par|PAR)\\s+((?:[\\p{L}.'’-]+\\s*){1,5}(?:[،,&].{2,40})?)");

  private Byline() {}

  /** The names of a byline with a label, wherever it stands. */
  static Optional<List<String>> labelled(String line) {
    return names(LABELLED.matcher(line));
  }

  /** The names of a byline near the headline. */
  static Optional<List<String>> near(String line) {
    return labelled(line).or(() -> names(BARE.matcher(line)));
  }

  private static Optional<List<String>> names(Matcher matcher) {
    return matcher.matches()
        ? Optional.of(
            Stream.of(matcher.group(1).split("\\s*(?:[،,&|]|\\s-\\s|\\sand\\s|\\set\\s)\\s*", -1))
                .map(Characters::trim)
                .filter(name -> !name.isEmpty())
                .toList())
        : Optional.empty();
  }
}
