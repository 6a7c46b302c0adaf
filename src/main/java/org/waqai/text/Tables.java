package org.waqai.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The word lists that lie beside this package: one entry a line, columns parted by tabs. */
final class Tables {
  private Tables() {}

  /** The rows of a list, without comments and empty lines; each has at least {@code columns}. */
  static List<List<String>> rows(String name, int columns) {
    List<List<String>> rows = new ArrayList<>();
    try (BufferedReader lines = open(name)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && line.charAt(0) != '#') {
          List<String> row = List.of(line.split("\t", -1));
          if (row.size() < columns) {
            throw new IllegalStateException(
                name + ":" + number + ": expected " + columns + " columns: " + line);
          }
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return rows;
  }

  /** The values of a cell, parted by bars. */
  static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
  }

  private static BufferedReader open(String name) throws IOException {
    InputStream stream = Tables.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException("no such list: " + name);
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
