package org.waqai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.waqai.graph.change.Changes;
import org.waqai.graph.search.Index;

/**
 * A copy of a store whose files may not be written: TDB2 opens a store, even to read it, only where
 * it may write. It is gone when it is closed.
 */
final class Copied implements Closeable {
  /**
   * What of a store is served. Dumps are given from where they are, what waits to be stored is
   * nobody's here, and what else lies there is another's.
   */
  private static final Pattern SERVED =
      Pattern.compile(
          "Data-[0-9]+|" + Pattern.quote(Index.FOLDER) + "|" + Pattern.quote(Changes.FOLDER));

  private static final long SPARE = 64L << 20;

  private final Path folder;

  private Copied(Path folder) {
    this.folder = folder;
  }

  /** Whether some of a store may not be written. */
  static boolean isNeeded(Path store) throws IOException {
    return !Files.isWritable(lock(store)) || !files(store).stream().allMatch(Files::isWritable);
  }

  private static List<Path> files(Path store) throws IOException {
    List<Path> parts;
    try (Stream<Path> found = Files.list(store)) {
      parts =
          found
              .filter(f -> SERVED.matcher(String.valueOf(f.getFileName())).matches())
              .sorted()
              .toList();
    }
    List<Path> out = new ArrayList<>();
    for (Path part : parts) {
      try (Stream<Path> all = Files.walk(part)) {
        all.sorted().forEach(out::add);
      }
    }
    return out;
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
    List<Path> files = files(store);
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
