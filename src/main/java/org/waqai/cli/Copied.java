package org.waqai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waqai.graph.Dumps;

/**
 * A copy of a store whose files may not be written: TDB2 opens a store, even to read it, only where
 * it may write. It is gone when it is closed.
 */
final class Copied implements Closeable {
  /** Dumps are given from where they are; what waits to be stored is nobody's here. */
  private static final Set<String> LEFT = Set.of(Dumps.FOLDER, "intake", "tdb.lock");

  private static final long SPARE = 64L << 20;

  private final Path folder;

  private Copied(Path folder) {
    this.folder = folder;
  }

  /** Whether all of a store may be written. */
  static boolean isNeeded(Path store) throws IOException {
    try (Stream<Path> files = Files.walk(store)) {
      return !files.filter(f -> !isLeft(store, f)).allMatch(Files::isWritable)
          || !Files.isWritable(lock(store));
    }
  }

  private static boolean isLeft(Path store, Path file) {
    return LEFT.contains(store.relativize(file).getName(0).toString());
  }

  private static Path lock(Path store) {
    Path lock = store.resolve("tdb.lock");
    return Files.exists(lock) ? lock : store;
  }

  /**
   * Copies a store to the folder for temporary files.
   *
   * @throws Problem where another process writes it, or there is no room
   */
  static Copied of(Path store) throws IOException {
    demandRest(store);
    List<Path> files;
    try (Stream<Path> all = Files.walk(store)) {
      files = all.filter(f -> !isLeft(store, f)).sorted().toList();
    }
    Path place = Files.createTempDirectory("waqai-store-");
    Copied out = new Copied(place);
    try {
      long bytes = 0;
      for (Path file : files) {
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
      long free = Files.getFileStore(place).getUsableSpace();
      if (free < bytes + SPARE) {
        throw new Problem(
            "the store %s may not be written to, and there is no room for a copy in %s: %d MB are"
                    .formatted(store, place.getParent(), free >> 20)
                + " free, %d are needed; -Djava.io.tmpdir=DIR in JAVA_TOOL_OPTIONS names another"
                    .formatted((bytes + SPARE) >> 20));
      }
      for (Path file : files) {
        Path copy = place.resolve(store.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          try (OutputStream to = Files.newOutputStream(copy)) {
            Files.copy(file, to); // not with its permissions
          }
        }
      }
      return out;
    } catch (IOException | RuntimeException e) {
      out.close();
      throw e;
    }
  }

  /** A store that is written while it is copied would be copied in pieces that do not fit. */
  private static void demandRest(Path store) throws IOException {
    Path lock = store.resolve("tdb.lock");
    if (!Files.isReadable(lock)) {
      return;
    }
    try (FileChannel file = FileChannel.open(lock, StandardOpenOption.READ)) {
      if (Optional.ofNullable(file.tryLock(0, Long.MAX_VALUE, true)).isEmpty()) {
        throw new Problem("the store " + store + " is in use by another process");
      }
    } catch (OverlappingFileLockException e) {
      throw new Problem("the store " + store + " is in use by this process");
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
