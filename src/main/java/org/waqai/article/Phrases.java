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
 * @param open phrases with {@code …} by their first word, as the pieces around it
 */
record Phrases(Set<String> whole, Map<String, List<List<String>>> open) {
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
          open.computeIfAbsent(pieces.getFirst().split(" ", 2)[0], first -> new ArrayList<>())
              .add(List.copyOf(pieces));
        } else {
          whole.add(Fold.of(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Phrases(whole, open);
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
    if (whole.contains(String.join(" ", words.subList(from, to)))) {
      return true;
    }
    List<List<String>> possible = open.getOrDefault(words.getFirst(), List.of());
    List<List<String>> any = open.getOrDefault("", List.of());
    String line = " " + String.join(" ", words) + " ";
    return Stream.concat(possible.stream(), any.stream()).anyMatch(pieces -> fits(line, pieces));
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
