package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.waqai.model.Normal;

/**
 * The lists of words that slots of several entries share, {@code ontology/lists/*.txt}: words of a
 * line are parted by blanks, {@code _} joins two that stand together, {@code #} begins a remark.
 */
final class Lists {
  private static final Pattern NAME = Pattern.compile("[a-z]+");

  private final Map<String, List<String>> words;

  private Lists(Map<String, List<String>> words) {
    this.words = words;
  }

  /**
   * Reads every list of a folder; none where there is no folder.
   *
   * @throws Misspelt where a file has no name that a slot could write
   */
  static Lists readAll(Path folder) throws IOException {
    Map<String, List<String>> out = new HashMap<>();
    if (Files.isDirectory(folder)) {
      for (Path path : Folder.files(folder, ".txt")) {
        String name = path.getFileName().toString().replaceFirst("\\.txt$", "");
        if (!NAME.matcher(name).matches()) {
          throw new Misspelt(path.toString(), 1, "expected a file name of the letters a to z");
        }
        out.put(name, read(path));
      }
    }
    return new Lists(out);
  }

  private static List<String> read(Path path) throws IOException {
    List<String> out = new ArrayList<>();
    for (String line : Files.readAllLines(path)) {
      for (String word : Notation.words(line.replaceFirst("#.*", ""))) {
        out.add(word(word));
      }
    }
    return out;
  }

  /** What a slot names: the words of a list, by its name, or a word itself. */
  List<String> of(String written) {
    if (!NAME.matcher(written).matches()) {
      return List.of(word(written));
    }
    List<String> list = words.get(written);
    if (list == null) {
      throw new IllegalArgumentException(
          "expected an Arabic word or a list of lists/ ("
              + String.join(", ", new TreeSet<>(words.keySet()))
              + "), found \""
              + written
              + "\"");
    }
    return list;
  }

  private static String word(String written) {
    return Normal.of(written.replace('_', ' '));
  }
}
