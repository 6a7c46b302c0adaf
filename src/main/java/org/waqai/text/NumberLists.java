package org.waqai.text;

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
import org.waqai.model.WordSet;

/**
 * The word lists of the number grammar: tab-separated files beside this class, «#» before a remark.
 *
 * @param lists the phrases of each named list of {@code numbers-around.tsv}
 */
record NumberLists(Map<String, Set<String>> lists) {

  /** One row of a list. */
  record Row(String file, int line, List<String> cells) {
    String cell(int at) {
      if (at >= cells.size()) {
        throw mistake("expected " + (at + 1) + " columns");
      }
      return cells.get(at);
    }

    /** The phrases of a cell, divided by «|»; «-» is none. */
    List<String> phrases(int at) {
      String cell = cell(at);
      return cell.isEmpty() || cell.equals("-") ? List.of() : List.of(cell.split("\\|"));
    }

    IllegalStateException mistake(String expected) {
      return new IllegalStateException(file + ", line " + line + ": " + expected);
    }
  }

  static NumberLists read() {
    Map<String, Set<String>> lists = new HashMap<>();
    for (Row row : rows("numbers-around.tsv")) {
      lists.computeIfAbsent(row.cell(0), name -> new HashSet<>()).addAll(row.phrases(1));
    }
    lists.replaceAll((name, phrases) -> WordSet.copyOf(phrases));
    return new NumberLists(Map.copyOf(lists));
  }

  Set<String> list(String name) {
    Set<String> found = lists.get(name);
    if (found == null) {
      throw new IllegalStateException("numbers-around.tsv: expected a list named " + name);
    }
    return found;
  }

  static List<Row> rows(String file) {
    InputStream in = NumberLists.class.getResourceAsStream("ar/" + file);
    if (in == null) {
      throw new IllegalStateException(file + ": not found beside the classes");
    }
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(new Row(file, number, List.of(line.split("\t", -1))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return rows;
  }
}
