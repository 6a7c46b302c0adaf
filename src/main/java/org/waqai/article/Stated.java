package org.waqai.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The body as a page's data state it; it tells which pieces on the page are of the body.
 *
 * @param letters how many letters it has
 * @param whole whether it goes to its end
 * @param windows a number for each few letters that follow one another
 */
record Stated(String text, int letters, boolean whole, Set<Integer> windows) {
  private static final int WINDOW = 12;

  /** Bodies come with the tags of the page, and with tags that were escaped. */
  private static final Pattern PARAGRAPH =
      Pattern.compile(
          "(?:<|&lt;)/?(?:p|br|div|li|h[1-6])\\b[^<>&]{0,200}(?:>|&gt;)", Pattern.CASE_INSENSITIVE);

  /** No article's body is longer. */
  private static final int LONGEST = 400_000;

  /** A shorter body is a summary. */
  private static final int SHORTEST = 300;

  static Stated of(String text) {
    String some = text.substring(0, Math.min(LONGEST, text.length()));
    String letters = letters(some);
    if (letters.length() < SHORTEST) {
      return new Stated("", 0, false, Set.of());
    }
    Set<Integer> windows = new HashSet<>();
    for (int i = 0; i + WINDOW <= letters.length(); i++) {
      windows.add(window(letters, i));
    }
    String end = some.strip();
    boolean cut = end.isEmpty() || end.endsWith("…") || end.endsWith("...") || end.endsWith("]");
    return new Stated(text, letters.length(), !cut, windows);
  }

  /** How much of a piece is in it, from 0 to 1. */
  double share(String piece) {
    return share(letters(piece), windows);
  }

  private static double share(String letters, Set<Integer> windows) {
    if (letters.length() < WINDOW) {
      return 0;
    }
    int all = 0;
    int found = 0;
    for (int i = 0; i + WINDOW <= letters.length(); i += 4) {
      all++;
      found += windows.contains(window(letters, i)) ? 1 : 0;
    }
    return (double) found / all;
  }

  /** The paragraphs of a body that a page states but does not show, as far as they are marked. */
  List<String> paragraphs() {
    return paragraphs(text);
  }

  /** The paragraphs of a text that may come with the tags of a page. */
  static List<String> paragraphs(String text) {
    String lines = PARAGRAPH.matcher(text).replaceAll("\n");
    return lines
        .lines()
        .map(line -> Jsoup.parse(line).text())
        .map(line -> Characters.trim(Characters.shown(line)))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** What was said already of what the page's data state. */
  static final class Said {
    private final Set<Integer> windows = new HashSet<>();

    /** Whether most of a piece was said; what it says is said from now on. */
    boolean again(String piece) {
      String letters = letters(piece);
      boolean again = share(letters, windows) > 0.7;
      for (int i = 0; i + WINDOW <= letters.length(); i++) {
        windows.add(window(letters, i));
      }
      return again;
    }
  }

  /** A number for the few letters from here on. */
  private static int window(String letters, int from) {
    int number = 0;
    for (int i = from; i < from + WINDOW; i++) {
      number = 31 * number + letters.charAt(i);
    }
    return number;
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
