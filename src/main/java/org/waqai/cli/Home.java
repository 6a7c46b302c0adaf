package org.waqai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the project's own files are: beside the launcher, or in the current folder. */
final class Home {
  private Home() {}

  static Path folder(String name) {
    return found(name)
        .orElseThrow(
            () ->
                new Problem(
                    "the folder "
                        + path(name)
                        + " was not found: run waqai by its launcher, or in the project's folder"));
  }

  /** That folder, where it is there. */
  static Optional<Path> found(String name) {
    return Optional.of(path(name)).filter(Files::isDirectory);
  }

  private static Path path(String name) {
    String home = System.getProperty("waqai.home", "");
    return home.isEmpty() ? Path.of(name) : Path.of(home, name);
  }
}
