package org.waqai.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The files that experts write, of one kind, in the order of their names. */
final class Folder {
  private Folder() {}

  /**
   * The files of a folder whose names end so.
   *
   * @throws IOException where the folder can't be read
   */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(p -> p.toString().endsWith(ending))
          .sorted(Comparator.comparing(p -> p.getFileName().toString()))
          .toList();
    }
  }
}
