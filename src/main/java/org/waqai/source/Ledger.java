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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waqai.source.Fetched.Validators;
import org.waqai.source.Visit.State;

/**
 * What a watch knows of the addresses it has asked: whether they have changed is asked with the
 * validators that they gave (RFC 9110, 13). Kept in a file of tab-separated lines, which is written
 * whole after a round: a watch that is killed asks again and stores the same again.
 */
public final class Ledger {
  /** So long after it was first seen an article is asked for again. */
  private static final Duration FRESH = Duration.ofDays(7);

  private final boolean keeps;
  private final Duration recheck;
  private final Clock clock;
  private final Map<URI, Visit> visits = new TreeMap<>();
  private final List<URI> gone = new ArrayList<>();
  private final List<URI> back = new ArrayList<>();

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
      try {
        ledger.put(Visit.parse(line));
      } catch (IllegalArgumentException e) {
        throw new IOException(
            "%s:%d is no line of a watch (%s): delete the file to begin anew"
                .formatted(file, number, e.getMessage()),
            e);
      }
    }
    return ledger;
  }

  private void put(Visit visit) {
    visits.put(visit.address(), visit);
  }

  private Optional<Visit> visit(URI address) {
    return Optional.ofNullable(visits.get(address));
  }

  /** Whether an article that is listed should be asked for now. */
  synchronized boolean wants(Listing.Link link) {
    Optional<Visit> before = visit(link.address());
    if (before.isEmpty()) {
      return true;
    }
    Visit visit = before.get();
    return switch (visit.state()) {
      case OPEN, LISTING -> true;
      case PAGE, GONE ->
          link.changed().filter(then -> then.isAfter(visit.checked())).isPresent()
              || (young(visit) && due(visit));
    };
  }

  private boolean due(Visit visit) {
    return !visit.checked().plus(recheck).isAfter(clock.instant());
  }

  private boolean young(Visit visit) {
    return visit.first().plus(FRESH).isAfter(clock.instant());
  }

  /** Articles that perhaps no feed lists any more but that may still change, come or go. */
  synchronized List<Listing.Link> due() {
    return visits.values().stream()
        .filter(this::young)
        .filter(v -> v.state() == State.OPEN || (v.state() == State.PAGE && due(v)))
        .map(v -> new Listing.Link(v.address(), v.published(), Optional.empty()))
        .toList();
  }

  /** Whether it has answered in an earlier run. */
  synchronized boolean knows(URI address) {
    return visit(address).filter(v -> v.state() != State.OPEN).isPresent();
  }

  synchronized Validators validators(URI address) {
    return visit(address).map(Visit::validators).orElse(Validators.NONE);
  }

  /** Notes a page. */
  synchronized void read(URI address, Validators validators, Optional<LocalDate> published) {
    if (visit(address).filter(v -> v.state() == State.GONE).isPresent()) {
      back.add(address);
    }
    note(address, State.PAGE, validators, published);
  }

  /** Notes a listing, or an archive. */
  synchronized void listing(URI address, Validators validators) {
    note(address, State.LISTING, validators, Optional.empty());
  }

  /** Notes that nothing has changed. */
  synchronized void same(URI address) {
    visit(address).ifPresent(v -> note(address, v.state(), v.validators(), v.published()));
  }

  /** Notes a failure: what passes is asked for again in the next round. */
  synchronized void failed(
      URI address, Trouble trouble, boolean listed, Optional<LocalDate> published) {
    Optional<Visit> before = visit(address);
    if (before.isPresent()) {
      if (trouble == Trouble.GONE && before.get().state() == State.PAGE) {
        note(address, State.GONE, Validators.NONE, before.get().published());
        gone.add(address);
      }
    } else if (listed && trouble.passing()) {
      note(address, State.OPEN, Validators.NONE, published);
    }
  }

  private void note(
      URI address, State state, Validators validators, Optional<LocalDate> published) {
    if (!keeps) {
      return;
    }
    Instant now = clock.instant();
    Optional<Visit> before = visit(address);
    put(
        new Visit(
            address,
            state,
            validators,
            published.or(() -> before.flatMap(Visit::published)),
            before.map(Visit::first).orElse(now),
            now,
            before.flatMap(Visit::article)));
  }

  /** Notes which article came of an address. */
  public synchronized void stored(String location, String article) {
    Addresses.parse(location).flatMap(this::visit).ifPresent(v -> put(v.article(article)));
  }

  /** The articles whose pages are gone since this ledger was read. */
  public synchronized List<String> gone() {
    return articles(gone);
  }

  /** The articles whose pages were gone and are there again. */
  public synchronized List<String> back() {
    return articles(back);
  }

  private List<String> articles(List<URI> addresses) {
    return addresses.stream()
        .flatMap(address -> visit(address).flatMap(Visit::article).stream())
        .distinct()
        .toList();
  }

  /**
   * Writes the ledger, whole or not at all.
   *
   * @throws IOException where it can't be written
   */
  public synchronized void save(Path file) throws IOException {
    StringBuilder out = new StringBuilder();
    visits.values().forEach(visit -> out.append(visit.line()).append('\n'));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, out);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
