package org.waqai.graph.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody looks for: {@code وزير "الشؤون الخارجية" -رياضة مدرس* فاس OR مكناس}. Whatever is
 * typed means something; nothing is a mistake.
 *
 * @param terms of which all must be found, but the ones left out
 */
record Wanted(List<Term> terms) {

  /** How a term counts. */
  enum Place {
    NEEDED,
    WELCOME,
    UNWANTED
  }

  /**
   * One or more ways to say it, of which one is enough.
   *
   * @param ways words in their one spelling; several of one way follow one another
   * @param open whether the last word is only the beginning of one
   */
  record Term(List<List<String>> ways, boolean open, Place place) {
    Term {
      ways = List.copyOf(ways);
    }
  }

  private static final int MOST = 12;
  private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

  private static final Set<String> SMALL =
      Set.of(
          "في", "من", "علي", "الي", "عن", "مع", "او", "و", "هذا", "هذه", "التي", "الذي", "the",
          "of", "and", "in", "on", "to", "a", "an", "de", "du", "des", "la", "le", "les", "l", "d",
          "et", "al", "el");

  Wanted {
    terms = List.copyOf(terms);
  }

  static Wanted parse(String text) {
    List<Term> out = new ArrayList<>();
    boolean or = false;
    Matcher part = PART.matcher(text);
    while (part.find() && out.size() < MOST) {
      Optional<String> phrase = Optional.ofNullable(part.group(2));
      boolean quoted = phrase.isPresent();
      String said = phrase.orElseGet(() -> String.valueOf(part.group(3)));
      if (!quoted && (said.equals("OR") || said.equals("|"))) {
        or = !out.isEmpty();
        continue;
      }
      if (!quoted && (said.equals("AND") || said.equals("NOT"))) {
        continue;
      }
      List<String> words = Words.of(said).stream().map(Word::normal).limit(MOST).toList();
      if (words.isEmpty()) {
        continue;
      }
      if (or) {
        Term before = out.removeLast();
        List<List<String>> ways = new ArrayList<>(before.ways());
        ways.add(words);
        out.add(new Term(ways, before.open(), before.place()));
      } else {
        out.add(
            new Term(
                List.of(words),
                !quoted && said.endsWith("*"),
                place(String.valueOf(part.group(1)), words)));
      }
      or = false;
    }
    return new Wanted(needed(out));
  }

  private static Place place(String minus, List<String> words) {
    return !minus.isEmpty()
        ? Place.UNWANTED
        : words.size() == 1 && SMALL.contains(words.getFirst()) ? Place.WELCOME : Place.NEEDED;
  }

  /** Who looks for nothing but small words wants those. */
  private static List<Term> needed(List<Term> terms) {
    if (terms.stream().anyMatch(t -> t.place() == Place.NEEDED)) {
      return terms;
    }
    return terms.stream()
        .map(t -> t.place() == Place.WELCOME ? new Term(t.ways(), t.open(), Place.NEEDED) : t)
        .toList();
  }

  /** Whether there is anything to look for. */
  boolean isEmpty() {
    return terms.stream().noneMatch(t -> t.place() == Place.NEEDED);
  }

  /** All that is wanted in one line. */
  List<String> words() {
    return terms.stream()
        .filter(t -> t.place() != Place.UNWANTED)
        .flatMap(t -> t.ways().getFirst().stream())
        .toList();
  }
}
