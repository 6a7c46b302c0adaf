package org.waqai.source;

import java.util.Locale;
import java.util.Optional;
import org.waqai.model.Page.Format;

/**
 * What a file's name says about it.
 *
 * @param format none where the suffix is not one of ours
 * @param stem the name without its suffixes
 * @param lines whether it is JSON with one value a line, whatever it looks like
 * @param whole whether it is JSON that may be one article: {@code .json}
 */
record Suffix(Optional<Format> format, String stem, boolean lines, boolean whole) {

  static Suffix of(String name) {
    String plain = ends(name, ".gz") ? name.substring(0, name.length() - 3) : name;
    int dot = plain.lastIndexOf('.');
    if (dot <= plain.lastIndexOf('/') + 1) {
      return new Suffix(Optional.empty(), plain, false, false);
    }
    String suffix = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
    Optional<Format> format =
        switch (suffix) {
          case "txt", "text" -> Optional.of(Format.TEXT);
          case "html", "htm", "xhtml" -> Optional.of(Format.HTML);
          case "jsonl", "ndjson", "json" -> Optional.of(Format.JSON);
          default -> Optional.empty();
        };
    // «report.v2» is a name, not a name and a suffix
    return new Suffix(
        format,
        format.isPresent() ? plain.substring(0, dot) : plain,
        suffix.equals("jsonl") || suffix.equals("ndjson"),
        suffix.equals("json"));
  }

  private static boolean ends(String name, String suffix) {
    int start = name.length() - suffix.length();
    return name.regionMatches(true, start, suffix, 0, suffix.length());
  }
}
