package org.waqai.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of words or phrases from a file beside this class; {@code …} stands for any words.
 *
 * @param whole phrases that are a whole line
 * @param longest the most words of such a phrase
 * @param open phrases with {@code …} by their first word, as the pieces around it
 */
record Phrases(Set<String> whole, int longest, Map<String, List<List<String>>> open) {
  Phrases {
    whole = Set.copyOf(whole);
    open = Map.copyOf(open);
  }

  /** Reads a list; that one of ours is missing is a broken program, not a bad page. */
  static Phrases read(String name) {
    Set<String> whole = new HashSet<>();
    Map<String, List<List<String>>> open = new HashMap<>();
    try (InputStream in = Phrases.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no list " + name + ".txt");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue; // the source of the list
        }
        if (line.contains("…")) {
          List<String> pieces = new ArrayList<>();
          for (String piece : line.split("…", -1)) {
            pieces.add(Fold.of(piece));
          }
          open.computeIfAbsent(key(pieces), first -> new ArrayList<>()).add(List.copyOf(pieces));
        } else {
          whole.add(Fold.of(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int longest = whole.stream().mapToInt(line -> line.split(" ", -1).length).max().orElse(0);
    return new Phrases(whole, longest, open);
  }

  /** The first word, or with a sign of it the last one where the start is open. */
  private static String key(List<String> pieces) {
    String first = pieces.getFirst();
    String last = pieces.getLast();
    return first.isEmpty()
        ? "… " + last.substring(last.lastIndexOf(' ') + 1)
        : first.split(" ", 2)[0];
  }

  /** Whether a line, a count beside it left out («التعليقات (12)»), is one of these. */
  boolean match(String line) {
    return match(Fold.words(line));
  }

  /** The same of words that are folded already. */
  boolean match(List<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    int from = words.size() > 1 && number(words.getFirst()) ? 1 : 0;
    int to = words.size() > from + 1 && number(words.getLast()) ? words.size() - 1 : words.size();
    if (to - from <= longest && whole.contains(String.join(" ", words.subList(from, to)))) {
      return true;
    }
    List<List<String>> begun = open.getOrDefault(words.getFirst(), List.of());
    List<List<String>> ended = open.getOrDefault("… " + words.getLast(), List.of());
    if (begun.isEmpty() && ended.isEmpty()) {
      return false;
    }
    String line = " " + String.join(" ", words) + " ";
    return Stream.concat(begun.stream(), ended.stream()).anyMatch(pieces -> fits(line, pieces));
  }

  private static boolean number(String word) {
    return Character.isDigit(word.charAt(0));
  }

  private static boolean fits(String line, List<String> pieces) {
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String word = pieces.get(i).isEmpty() ? " " : " " + pieces.get(i) + " ";
      boolean last = i == pieces.size() - 1;
      int found =
          i == 0
              ? (line.startsWith(word) ? 0 : -1)
              : last && word.length() > 1 ? line.lastIndexOf(word) : line.indexOf(word, at);
      if (found < at) {
        return false;
      }
      at = found + word.length() - 1;
    }
    return pieces.getLast().isEmpty() || at == line.length() - 1;
  }
}
