package org.waqai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of commands that fill a store. */
final class Filling {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the store; made where there is none.")
  Path store = Path.of("");

  @Option(
      names = {"-v", "--verbose"},
      description = "Name each article on stderr, once it is on disk.")
  boolean verbose;

  Progress progress(PrintWriter err) {
    return new Progress(err, verbose);
  }
}
