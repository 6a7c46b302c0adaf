package org.waqai.graph.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Words that newspapers write in more than one way, beyond what {@link Words} makes one: «أميركا»
 * and «أمريكا». The list is {@code spellings.tsv}.
 */
final class Spelling {
  /** A beginning of a word's stem and the usual one. */
  private record Variant(String written, String usual, boolean whole) {}

  private static final List<Variant> VARIANTS = read();

  private Spelling() {}

  /** A word as it is usually written. */
  static String usual(String word) {
    for (Variant variant : VARIANTS) {
      if (variant.whole ? word.equals(variant.written) : word.contains(variant.written)) {
        return word.replace(variant.written, variant.usual);
      }
    }
    return word;
  }

  private static List<Variant> read() {
    try (InputStream file = Spelling.class.getResourceAsStream("/org/waqai/graph/spellings.tsv")) {
      InputStream list = Objects.requireNonNull(file, "spellings.tsv");
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split("\t", -1))
          .map(l -> new Variant(l[0], l[1], l.length > 2 && l[2].equals("whole")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
