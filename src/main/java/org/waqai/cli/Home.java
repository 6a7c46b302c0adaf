package org.waqai.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's own files are: beside the launcher, or in the current folder. */
final class Home {
  private Home() {}

  static Path folder(String name) {
    String home = System.getProperty("waqai.home", "");
    Path path = home.isEmpty() ? Path.of(name) : Path.of(home, name);
    if (!Files.isDirectory(path)) {
      throw new Problem(
          "the folder "
              + path
              + " was not found: run waqai by its launcher, or in the project's folder");
    }
    return path;
  }
}
