package org.waqai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.graph.Iris;
import org.waqai.source.Ledger;
import org.waqai.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options of commands that read articles. */
final class Inputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR|URL",
      description =
          "Articles: text, HTML, JSON Lines or WARC, also gzipped; a folder holds many; - is"
              + " standard input; an address, feed or sitemap is fetched.")
  List<String> paths = new ArrayList<>();

  @Mixin Fetching fetching = new Fetching();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "Day of publication of articles that name none, such as 2022-05-11.")
  Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "Language of articles that state none, such as ar; else it is told by the script.")
  Optional<String> language = Optional.empty();

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
      description = "Leave out events that are less sure than this, 0 to 1 (${DEFAULT-VALUE}).")
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
    if (fetching.pages < 1) {
      throw new ParameterException(command, "--max-pages is 1 or more, not " + fetching.pages);
    }
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
    language
        .filter(tag -> !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}"))
        .ifPresent(
            tag -> {
              throw new ParameterException(
                  command, "--language is a tag such as ar or ar-EG, not " + tag);
            });
  }

  Iris iris() {
    return new Iris(base);
  }

  Path ontology() {
    return ontology.orElseGet(() -> Home.folder("ontology"));
  }

  Sources sources() {
    return new Sources(paths, System.in, fetching.manners(), Ledger.none());
  }
}
