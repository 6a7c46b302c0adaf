package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dated dumps of a store in a folder of their own: gzipped N-Quads in RDF 1.2, and the same state
 * in RDF 1.1 for tools that read no other ({@link View}), each with its SHA-256 beside it in the
 * form that {@code sha256sum -c} reads. A dump never changes; the oldest go.
 */
public final class Dumps {
  /** The folder of the dumps in that of their store, where no other is given. */
  public static final String FOLDER = "dumps";

  /** How many are kept, each in both forms. */
  public static final int KEPT = 5;

  /** What the name of one in RDF 1.1 ends in. */
  public static final String EARLIER = ".rdf11.nq.gz";

  /** What the name of any ends in. */
  public static final String ENDING = ".nq.gz";

  static final String SUM = ".sha256";
  static final String PART = ".part";
  private static final Pattern NAME =
      Pattern.compile("waqai-([0-9]{8}T[0-9]{9})Z(\\.rdf11)?\\.nq\\.gz");
  private static final Pattern SAID = Pattern.compile("([0-9a-f]{64})  .*\\R?");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT);

  /** A store takes many times what its dump does (measured: 400 bytes a quad and 10). */
  private static final int DENSE = 4;

  private static final long SPARE = 64L << 20;

  private final Path folder;

  /**
   * Dumps in a folder, which is made with the first of them.
   *
   * @param folder of nothing else
   */
  public Dumps(Path folder) {
    this.folder = folder;
  }

  /**
   * A dump that is whole.
   *
   * @param file gzipped N-Quads
   * @param made when
   * @param bytes of the file
   * @param sha256 of the file, in hexadecimal digits
   */
  public record Dump(Path file, Instant made, long bytes, String sha256) {
    /** What it is called, without its folder. */
    public String name() {
      return String.valueOf(file.getFileName());
    }

    /** Whether it is in RDF 1.1: reifiers are statements. */
    public boolean isEarlier() {
      return name().endsWith(EARLIER);
    }
  }

  /** All that are there, the newest first, of those of one moment that in RDF 1.2. */
  public List<Dump> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(f -> String.valueOf(f.getFileName())).toList();
    }
    List<Dump> out = new ArrayList<>();
    for (String name : names) {
      named(name).ifPresent(out::add);
    }
    out.sort(Comparator.comparing(Dump::made).reversed().thenComparing(Dump::isEarlier));
    return List.copyOf(out);
  }

  /** That of a name, whatever the name is. */
  public Optional<Dump> named(String name) throws IOException {
    Matcher dated = NAME.matcher(name);
    if (!dated.matches()) {
      return Optional.empty(); // before it becomes a path
    }
    Path file = folder.resolve(name);
    Path sum = folder.resolve(name + SUM);
    if (!Files.isRegularFile(file) || !Files.isRegularFile(sum)) {
      return Optional.empty();
    }
    Matcher said = SAID.matcher(Files.readString(sum));
    return said.matches()
        ? Optional.of(
            new Dump(
                file,
                LocalDateTime.parse(dated.group(1), DATE).toInstant(ZoneOffset.UTC),
                Files.size(file),
                said.group(1)))
        : Optional.empty();
  }

  /**
   * Writes a store as it is now, while others read and write it; whole or not at all.
   *
   * @return that in RDF 1.2
   * @throws IOException where it can't be written to its end
   */
  public Dump write(Store store) throws IOException {
    Files.createDirectories(folder);
    demandSpace(store);
    clean();
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    String date = "waqai-" + DATE.format(now.atOffset(ZoneOffset.UTC)) + "Z";
    String name = date + ENDING;
    try (Dumping later = new Dumping(folder, name);
        Dumping earlier = new Dumping(folder, date + EARLIER)) {
      Backup.write(store, later.out(), earlier.out());
      earlier.end();
      later.end();
    }
    List<Dump> all = all();
    List<Instant> dates = all.stream().map(Dump::made).distinct().limit(KEPT).toList();
    for (Dump old : all) {
      if (!dates.contains(old.made())) {
        Files.deleteIfExists(folder.resolve(old.name() + SUM));
        Files.deleteIfExists(old.file());
      }
    }
    return named(name).orElseThrow(() -> new IOException("the dump " + name + " is gone"));
  }

  private void demandSpace(Store store) throws IOException {
    long wanted = store.bytes() / DENSE + SPARE;
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < wanted) {
      throw new IOException(
          "the disk of %s is too full for a dump: %d MB are free, %d are needed"
              .formatted(folder, free >> 20, wanted >> 20));
    }
  }

  /** What a kill left behind. */
  private void clean() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(folder)) {
      names = files.map(f -> String.valueOf(f.getFileName())).toList();
    }
    for (String name : names) {
      String of = name.replaceFirst("\\.(sha256|part)$", "");
      if (!name.equals(of)
          && NAME.matcher(of).matches()
          && (name.endsWith(PART) || !names.contains(of))) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }
}
