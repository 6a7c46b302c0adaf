package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The questions in a folder.
 *
 * @param all sorted by name
 */
public record Questions(List<Question> all) {
  public Questions {
    all = List.copyOf(all);
  }

  /**
   * Reads {@code *.rq}.
   *
   * @throws BadFile where one is no query
   */
  public static Questions read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
    }
    List<Question> out = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.rq$", "");
      Question question = Question.parse(name, Files.readString(file));
      try {
        question.query();
      } catch (IllegalArgumentException e) {
        throw new BadFile(file + ": " + e.getMessage());
      }
      out.add(question);
    }
    return new Questions(out);
  }

  public Optional<Question> named(String name) {
    return all.stream().filter(q -> q.name().equals(name)).findFirst();
  }
}
