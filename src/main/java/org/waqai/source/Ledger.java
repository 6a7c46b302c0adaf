package org.waqai.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.waqai.source.Fetched.Validators;

/**
 * What a watch knows of the addresses it has asked: whether they have changed is asked with the
 * validators that they gave (RFC 9110, 13). Kept in a file of tab-separated lines, which is written
 * whole after a round: a watch that is killed asks again and stores the same again.
 */
public final class Ledger {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final int COLUMNS = 6;

  /** So long after it was first seen an article is asked for again. */
  private static final Duration FRESH = Duration.ofDays(7);

  private record Entry(Validators validators, Instant first, Instant checked, boolean gone) {}

  private final boolean keeps;
  private final Duration recheck;
  private final Clock clock;
  private final Map<URI, Entry> entries = new TreeMap<>();
  private final List<String> gone = new ArrayList<>();

  private Ledger(boolean keeps, Duration recheck, Clock clock) {
    this.keeps = keeps;
    this.recheck = recheck;
    this.clock = clock;
  }

  /** A ledger that knows nothing and keeps nothing: each address is asked for once. */
  public static Ledger none() {
    return new Ledger(false, Duration.ZERO, Clock.systemUTC());
  }

  /**
   * Reads the ledger of a file; empty where there is none.
   *
   * @param recheck how long an article that is known is not asked for again
   * @throws IOException where it can't be read; names the file
   */
  public static Ledger read(Path file, Duration recheck, Clock clock) throws IOException {
    Ledger ledger = new Ledger(true, recheck, clock);
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return ledger;
    }
    int number = 0;
    for (String line : lines) {
      number++;
      String[] columns = TAB.split(line, -1);
      try {
        if (columns.length != COLUMNS) {
          throw new IllegalArgumentException(columns.length + " columns");
        }
        ledger.entries.put(
            new URI(columns[0]),
            new Entry(
                new Validators(filled(columns[1]), filled(columns[2])),
                Instant.parse(columns[3]),
                Instant.parse(columns[4]),
                columns[5].equals("gone")));
      } catch (java.net.URISyntaxException | DateTimeParseException | IllegalArgumentException e) {
        throw new IOException(
            file
                + ":"
                + number
                + " is no line of a watch ("
                + e.getMessage()
                + "): delete the file to begin anew",
            e);
      }
    }
    return ledger;
  }

  private static Optional<String> filled(String column) {
    return column.isEmpty() ? Optional.empty() : Optional.of(column);
  }

  /** Whether an article that is listed should be asked for now. */
  synchronized boolean wants(Listing.Link link) {
    Entry entry = entries.get(link.address());
    if (!keeps || entry == null) {
      return true;
    }
    boolean changed = link.changed().filter(then -> then.isAfter(entry.checked)).isPresent();
    return changed || due(entry);
  }

  private boolean due(Entry entry) {
    return entry.checked.plus(recheck).isBefore(clock.instant());
  }

  /** Articles that no feed lists any more but that may still change or go. */
  public synchronized List<String> due() {
    List<String> out = new ArrayList<>();
    entries.forEach(
        (address, entry) -> {
          boolean young = entry.first.plus(FRESH).isAfter(clock.instant());
          if (!entry.gone && young && due(entry)) {
            out.add(address.toString());
          }
        });
    return out;
  }

  synchronized Validators validators(URI address) {
    Entry entry = entries.get(address);
    return entry == null || entry.gone ? Validators.NONE : entry.validators;
  }

  /** Notes an answer. */
  synchronized void note(URI address, Fetched fetched) {
    if (!keeps) {
      return;
    }
    Instant now = clock.instant();
    Entry before = entries.get(address);
    Instant first = before == null ? now : before.first;
    switch (fetched) {
      case Fetched.Content content ->
          entries.put(address, new Entry(content.validators(), first, now, false));
      case Fetched.Same same -> {
        if (before != null) {
          entries.put(address, new Entry(before.validators, first, now, false));
        }
      }
      case Fetched.Failed failed -> {
        if (failed.trouble() == Trouble.GONE && before != null && !before.gone) {
          entries.put(address, new Entry(Validators.NONE, first, now, true));
          gone.add(address.toString());
        }
      }
    }
  }

  /** The addresses that were there once and are gone since the last call. */
  public synchronized List<String> gone() {
    List<String> out = List.copyOf(gone);
    gone.clear();
    return out;
  }

  /**
   * Writes the ledger, whole or not at all.
   *
   * @throws IOException where it can't be written
   */
  public synchronized void save(Path file) throws IOException {
    StringBuilder out = new StringBuilder();
    entries.forEach(
        (address, entry) ->
            out.append(address)
                .append('\t')
                .append(plain(entry.validators.etag()))
                .append('\t')
                .append(plain(entry.validators.modified()))
                .append('\t')
                .append(entry.first)
                .append('\t')
                .append(entry.checked)
                .append('\t')
                .append(entry.gone ? "gone" : "")
                .append('\n'));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, out);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String plain(Optional<String> header) {
    return header.orElse("").replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }
}
