package org.waqai.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.waqai.graph.Iris;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of commands that read articles. */
final class Inputs {
  @Mixin Pages pages = new Pages();

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = "http://localhost:3030/",
      description = "What the IRIs of data begin with (${DEFAULT-VALUE}).")
  String base = "";

  @Option(names = "--no-text", description = "Leave the articles' text out of what is written.")
  boolean noText;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0",
      description =
          "Leave out events, roles and times that are less sure than this, 0 to 1"
              + " (${DEFAULT-VALUE}).")
  double least;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that read articles; the result is the same with any number.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--ontology",
      paramLabel = "DIR",
      description = "Folder with events/ and names/; the project's own where none is given.")
  Optional<Path> ontology = Optional.empty();

  /** What picocli does not check itself. */
  void check(CommandLine command) {
    pages.check(command);
    if (threads < 1) {
      throw new ParameterException(command, "--threads is 1 or more, not " + threads);
    }
    if (!(least >= 0 && least <= 1)) {
      throw new ParameterException(command, "--min-confidence is 0 to 1, not " + least);
    }
    try {
      iris();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--base: " + e.getMessage());
    }
  }

  Iris iris() {
    return new Iris(base);
  }

  Path ontology() {
    return ontology.orElseGet(() -> Home.folder("ontology"));
  }
}
