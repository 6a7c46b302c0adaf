package org.waqai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  private static final String PREFIX = "waqai-store-";

  /** Held as long as a copy is in use: who is killed lets go of it. */
  private static final String IN_USE = "in-use";

  /** For a copy that is just being begun. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final Path folder;
  private final FileChannel inUse;

  private Copied(Path folder) throws IOException {
    this.folder = folder;
    this.inUse =
        FileChannel.open(
            folder.resolve(IN_USE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var unused = inUse.lock();
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
    Path place = Files.createTempDirectory(PREFIX);
    Copied out = new Copied(place);
    clean(Optional.ofNullable(place.getParent()).orElseThrow());
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

  /** Takes away what processes that were killed have left. */
  private static void clean(Path all) {
    List<Path> copies = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(all, PREFIX + "*")) {
      found.forEach(copies::add);
    } catch (IOException | DirectoryIteratorException e) {
      return; // it is for tidiness alone
    }
    for (Path copy : copies) {
      try {
        if (isLeft(copy)) {
          delete(copy);
        }
      } catch (IOException e) {
        // another user's
      }
    }
  }

  private static boolean isLeft(Path copy) throws IOException {
    if (!Files.isDirectory(copy, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (FileChannel file = FileChannel.open(copy.resolve(IN_USE), StandardOpenOption.WRITE)) {
      return Optional.ofNullable(file.tryLock()).isPresent();
    } catch (OverlappingFileLockException e) {
      return false; // our own
    } catch (NoSuchFileException e) {
      Instant born = Files.getLastModifiedTime(copy).toInstant();
      return born.isBefore(Clock.systemUTC().instant().minus(YOUNG));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
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
    inUse.close();
    delete(folder);
  }
}
