package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waqai.model.Entity;
import org.waqai.model.Name;

/** Reads the lists of names, {@code ontology/names/*.tsv} with the columns of {@link #HEADER}. */
final class Names {
  static final String HEADER = "key\tkind\tar\ten\tfr\twikidata\tcountry\tadjectives\tcapital";
  private static final Pattern KEY = Pattern.compile("[a-z]+/[A-Za-z0-9._-]+");
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern STATE = Pattern.compile("[A-Z]{2}");

  private Names() {}

  /** Every list in the folder whose header is the one of names; other word lists are not ours. */
  static List<Name> readAll(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Map<String, String> seen = new HashMap<>();
    List<Name> out = new ArrayList<>();
    for (Path path : Folder.files(folder, ".tsv")) {
      read(path, seen, out);
    }
    return out;
  }

  private static void read(Path path, Map<String, String> seen, List<Name> out) throws IOException {
    List<String> lines = Files.readAllLines(path);
    String file = path.toString();
    if (lines.isEmpty() || !lines.getFirst().startsWith("# source:")) {
      throw new Misspelt(file, 1, "expected the source of the list: \"# source: ...\"");
    }
    if (lines.size() < 2 || !lines.get(1).equals(HEADER)) {
      return;
    }
    for (int i = 2; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Name name = name(line.split("\t", -1), file, i + 1);
      String before = seen.put(name.key(), file + ":" + (i + 1));
      if (before != null) {
        throw new Misspelt(
            file, i + 1, "expected a new key, found " + name.key() + " of " + before);
      }
      out.add(name);
    }
  }

  private static Name name(String[] c, String file, int line) {
    if (c.length != 9) {
      throw new Misspelt(
          file, line, "expected 9 columns (" + HEADER.replace("\t", ", ") + "), found " + c.length);
    }
    check(KEY.matcher(c[0]).matches(), file, line, "a key such as country/MA", c[0]);
    check(!c[2].isBlank(), file, line, "at least one form in the column ar", c[2]);
    check(
        c[5].isEmpty() || WIKIDATA.matcher(c[5]).matches(),
        file,
        line,
        "an identifier such as Q1028",
        c[5]);
    check(
        c[6].isEmpty() || STATE.matcher(c[6]).matches(), file, line, "a state's two letters", c[6]);
    check(
        c[8].isEmpty() || c[8].equals("yes"),
        file,
        line,
        "yes or nothing in the column capital",
        c[8]);
    Entity.Kind kind;
    try {
      kind = Entity.Kind.valueOf(c[1].toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Misspelt(
          file,
          line,
          "expected person, organization, place, country, city, region or office, found \""
              + c[1]
              + "\"");
    }
    return new Name(
        c[0],
        kind,
        forms(c[2]),
        forms(c[3]),
        forms(c[4]),
        some(c[5]),
        some(c[6]),
        forms(c[7]),
        !c[8].isEmpty());
  }

  private static void check(boolean right, String file, int line, String expected, String found) {
    if (!right) {
      throw new Misspelt(file, line, "expected " + expected + ", found \"" + found + "\"");
    }
  }

  private static List<String> forms(String cell) {
    if (cell.indexOf('|') < 0) {
      return cell.isBlank() ? List.of() : List.of(cell.strip()); // as of most
    }
    return Stream.of(cell.split("\\|"))
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .distinct()
        .toList();
  }

  private static Optional<String> some(String cell) {
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }
}
