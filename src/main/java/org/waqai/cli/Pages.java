package org.waqai.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.source.Ledger;
import org.waqai.source.Sources;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The options that say which pages are read, how they are fetched, and what they leave unsaid. */
final class Pages {
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

  /** What picocli does not check itself. */
  void check(CommandLine command) {
    if (paths.stream().anyMatch(String::isBlank)) {
      // as a path it would be the folder that one stands in
      throw new ParameterException(command, "an empty name stands for no file");
    }
    if (fetching.pages < 1) {
      throw new ParameterException(command, "--max-pages is 1 or more, not " + fetching.pages);
    }
    language
        .filter(tag -> !tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}"))
        .ifPresent(
            tag -> {
              throw new ParameterException(
                  command, "--language is a tag such as ar or ar-EG, not " + tag);
            });
  }

  /** What they lead to, each page once. */
  Sources sources() {
    return sources(Ledger.none());
  }

  Sources sources(Ledger ledger) {
    return new Sources(paths, System.in, fetching.manners(), ledger);
  }
}
