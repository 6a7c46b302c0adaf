package org.waqai.graph;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folders of a store's data: each compaction makes the next, and takes away the one before. A
 * process that is killed between may leave both, or a next one that is half made.
 */
final class Generations {
  private static final System.Logger LOG = System.getLogger("org.waqai.graph.Store");

  /** Without one of these there is no database. */
  private static final List<String> FILES =
      List.of("nodes.bpt", "nodes.dat", "nodes-data.obj", "SPOG.bpt", "SPOG.dat", "GSPO.bpt");

  private static final long CHUNK = 8L << 20;

  private final Path folder;

  private Generations(Path folder) {
    this.folder = folder;
  }

  /**
   * Those in the folder of a store, which is made where it is not.
   *
   * @throws IOException where it can't be made, in one sentence
   */
  static Generations of(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IOException("there can't be a store in " + folder + ": " + reason(e), e);
    }
    return new Generations(folder);
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException x -> "it is a file, no folder";
      case AccessDeniedException x -> "permission denied";
      default -> String.valueOf(e.getMessage());
    };
  }

  /** Whether no store was made here yet. */
  boolean isEmpty() throws IOException {
    return all().isEmpty();
  }

  /**
   * Puts aside what is half made, where an earlier one is whole; before the store is opened.
   *
   * @throws IOException where that can't be done
   */
  void mend() throws IOException {
    List<Path> all = all();
    if (all.size() < 2 || isWhole(all.getLast()) || all.stream().noneMatch(Generations::isWhole)) {
      return;
    }
    Path half = all.getLast();
    Path aside = folder.resolve("half-made-" + half.getFileName());
    delete(aside);
    Files.move(half, aside, StandardCopyOption.ATOMIC_MOVE);
    LOG.log(Level.WARNING, "a compaction was cut off; its beginning was put aside as " + aside);
    mend();
  }

  /** Takes away what the newest stands for; after the store was opened. */
  void tidy() throws IOException {
    List<Path> all = all();
    for (Path old : all.subList(0, Math.max(0, all.size() - 1))) {
      delete(old);
    }
  }

  /**
   * About the bytes that the data take. A file grows by 8 MB at a time, and what is not written of
   * its last piece takes no place.
   */
  long bytes() throws IOException {
    long sum = 0;
    for (Path data : all()) {
      try (Stream<Path> files = Files.list(data)) {
        for (Path file : files.toList()) {
          long size = Files.size(file);
          sum += String.valueOf(file).endsWith(".obj") ? size : Math.max(0, size - CHUNK);
        }
      }
    }
    return sum;
  }

  private static boolean isWhole(Path data) {
    return FILES.stream().allMatch(f -> data.resolve(f).toFile().isFile());
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> String.valueOf(f.getFileName()).matches("Data-[0-9]+"))
          .sorted(Comparator.comparingInt(Generations::number))
          .toList();
    }
  }

  private static int number(Path data) {
    return Integer.parseInt(String.valueOf(data.getFileName()).substring("Data-".length()));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
