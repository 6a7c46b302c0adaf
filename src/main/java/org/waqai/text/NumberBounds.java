package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words around a number say of it: «نحو», «أكثر من», «على الأقل». */
final class NumberBounds {
  private static final int LONGEST = 4;

  /** How far «على الأقل» may stand behind the counted noun: «ثلاثة جنود أوكرانيين على الأقل». */
  private static final int FURTHEST = 3;

  private final Phrases before;
  private final Phrases after;

  /** How phrases before a number end and those after it begin, so that few are put together. */
  private final Set<String> lastWords;

  private final Set<String> firstWords;

  /** One set for each sense. */
  private record Phrases(Set<String> approximate, Set<String> minimum, Set<String> maximum) {
    Set<String> words(UnaryOperator<String> which) {
      return Stream.of(approximate, minimum, maximum)
          .flatMap(Set::stream)
          .map(which)
          .collect(Collectors.toUnmodifiableSet());
    }

    boolean isAny(String phrase) {
      return approximate.contains(phrase) || minimum.contains(phrase) || maximum.contains(phrase);
    }

    Bound of(String phrase) {
      return new Bound(
          approximate.contains(phrase), minimum.contains(phrase), maximum.contains(phrase));
    }
  }

  /** What is said of a number. */
  record Bound(boolean approximate, boolean minimum, boolean maximum) {
    static final Bound NONE = new Bound(false, false, false);

    Bound and(Bound other) {
      return new Bound(
          approximate || other.approximate, minimum || other.minimum, maximum || other.maximum);
    }
  }

  NumberBounds(NumberLists lists) {
    before = new Phrases(lists.list("approximate"), lists.list("minimum"), lists.list("maximum"));
    after =
        new Phrases(
            lists.list("after-approximate"),
            lists.list("after-minimum"),
            lists.list("after-maximum"));
    lastWords = before.words(phrase -> phrase.substring(phrase.lastIndexOf(' ') + 1));
    firstWords = after.words(phrase -> phrase.split(" ", 2)[0]);
  }

  /** What is said of the number whose words are these pieces. */
  Bound around(NumberPieces pieces, int first, int next) {
    return before(pieces, first).and(after(pieces, next));
  }

  private Bound before(NumberPieces pieces, int first) {
    Bound bound = Bound.NONE;
    int end = first;
    // Two may follow each other: «ما لا يقل عن نحو 20».
    for (int turn = 0; turn < 2; turn++) {
      int start = beginning(pieces, end);
      if (start == end) {
        return bound;
      }
      bound = bound.and(before.of(matching(NumberAround.phrase(pieces, start, end))));
      end = start;
    }
    return bound;
  }

  /** Where the longest phrase that ends before this piece begins. */
  private int beginning(NumberPieces pieces, int end) {
    if (unjoined(pieces.at(end - 1).form()).stream().noneMatch(lastWords::contains)) {
      return end;
    }
    for (int n = LONGEST; n > 0; n--) {
      if (!matching(NumberAround.phrase(pieces, end - n, end)).isEmpty()) {
        return end - n;
      }
    }
    return end;
  }

  /** The phrase as listed, without و ف ب ل ك that may be joined before it; empty if it is none. */
  private String matching(String phrase) {
    for (String form : unjoined(phrase)) {
      if (before.isAny(form)) {
        return form;
      }
    }
    return "";
  }

  private static List<String> unjoined(String phrase) {
    List<String> forms = new ArrayList<>(3);
    forms.add(phrase);
    for (int n = 1; n <= 2 && phrase.length() > n + 2; n++) {
      if ("وفبلك".indexOf(phrase.charAt(n - 1)) < 0) {
        break;
      }
      forms.add(phrase.substring(n));
    }
    return forms;
  }

  private Bound after(NumberPieces pieces, int next) {
    for (int skipped = 0; skipped <= FURTHEST; skipped++) {
      boolean may = firstWords.contains(pieces.at(next + skipped).form());
      for (int n = 1; may && n <= LONGEST; n++) {
        String phrase = NumberAround.phrase(pieces, next + skipped, next + skipped + n);
        if (after.isAny(phrase)) {
          return after.of(phrase);
        }
      }
      NumberPiece p = pieces.at(next + skipped);
      if (p.kind() != NumberPiece.Kind.WORD
          || p.isNumber()
          || isNewNumber(pieces, next + skipped)) {
        return Bound.NONE;
      }
    }
    return Bound.NONE;
  }

  /** «مئة شخص وأكثر من عشرين على الأقل»: the bound belongs to what follows. */
  private boolean isNewNumber(NumberPieces pieces, int i) {
    return pieces.at(i + 1).isNumber();
  }

  /** Whether a word is one that takes a number after it, as in «نحو17». */
  boolean isBefore(String form) {
    return !matching(form).isEmpty();
  }
}
