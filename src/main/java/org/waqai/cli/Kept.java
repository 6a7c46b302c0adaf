package org.waqai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.waqai.graph.Growing;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Stores on disk: one that must be there, or a place where one may be made. */
final class Kept {
  private Kept() {}

  /** Opens a store that is there; asking must not make one. */
  static Store open(Path folder, Iris iris) throws IOException {
    demandStore(folder);
    Path lock = folder.resolve("tdb.lock");
    if (!Files.isWritable(Files.exists(lock) ? lock : folder)) {
      // whoever reads takes the lock too
      throw new Problem("the store " + folder + " may not be written to: check its permissions");
    }
    return Store.open(folder, iris);
  }

  /** A place where a store is. */
  static void demandStore(Path folder) throws IOException {
    if (!isStore(folder)) {
      throw new Problem("there is no store in " + folder + ": make one with waqai build");
    }
  }

  /** Opens a store, or makes one where nothing else is: not among somebody's files. */
  static Growing openOrMake(Path folder, Iris iris) throws IOException {
    demandPlace(folder);
    return Growing.open(folder, iris);
  }

  /** Says at once what would only come out when all the articles' words have been read. */
  static void demandPlace(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new Problem(folder + " is a file: give a folder for the store");
    }
    if (Files.isDirectory(folder) && !isStore(folder) && !isFree(folder)) {
      throw new Problem(
          "the folder " + folder + " holds other files and no store: give a new or empty folder");
    }
  }

  /** A place where nothing is yet. */
  static void demandFree(Path folder) throws IOException {
    if (Files.exists(folder) && (!Files.isDirectory(folder) || any(folder, name -> true))) {
      throw new Problem(folder + " is not empty: give a new or empty folder");
    }
  }

  private static boolean isStore(Path folder) throws IOException {
    return Files.isDirectory(folder) && any(folder, Store::isPart);
  }

  /** A build that was killed at its very start leaves only its lock. */
  private static boolean isFree(Path folder) throws IOException {
    return !any(folder, name -> !name.equals("tdb.lock") && !name.equals("lost+found"));
  }

  private static boolean any(Path folder, Predicate<String> named) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> named.test(f.getFileName().toString()));
    }
  }
}
