package org.waqai.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of words or phrases from a file beside this class; {@code …} stands for any words.
 *
 * @param whole phrases that are a whole line
 * @param open phrases with an open end, as the pieces around each {@code …}
 */
record Phrases(Set<String> whole, List<List<String>> open) {
  Phrases {
    whole = Set.copyOf(whole);
    open = List.copyOf(open);
  }

  /** Reads a list; that one of ours is missing is a broken program, not a bad page. */
  static Phrases read(String name) {
    Set<String> whole = new HashSet<>();
    List<List<String>> open = new ArrayList<>();
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
          open.add(List.copyOf(pieces));
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
    String folded = Fold.of(line);
    String bare = folded.replaceAll("^\\d+ | \\d+$", "");
    return whole.contains(bare) || open.stream().anyMatch(pieces -> fits(folded, pieces));
  }

  private static boolean fits(String line, List<String> pieces) {
    String padded = " " + line + " ";
    int at = 0;
    for (int i = 0; i < pieces.size(); i++) {
      String piece = pieces.get(i);
      if (piece.isEmpty()) {
        continue;
      }
      String word = " " + piece + " ";
      int found = i == 0 ? (padded.startsWith(word) ? 0 : -1) : padded.indexOf(word, at);
      if (found < 0) {
        return false;
      }
      at = found + word.length() - 1;
    }
    return pieces.getLast().isEmpty() || at == padded.length() - 1;
  }
}
