package org.waqai.graph.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waqai.graph.search.State;

/**
 * What became of the articles of a store, in its order, for ever. It follows each transaction of
 * the store; what a kill has kept out of it, or whoever changed the store behind its back, it finds
 * by comparing itself with the store when it is next opened. So each change is here once.
 */
public final class Changes implements Closeable {
  /** The folder of the log in that of its store. */
  public static final String FOLDER = "changes";

  /** How many versions a page has, but for the last. */
  public static final int PAGE = 100;

  private final Path folder;
  private final DatasetGraph store;
  private final Articles articles;
  private Optional<Log> log = Optional.empty();
  private boolean behind;

  /** What the store holds of its articles, within a transaction: by the name of the graph. */
  public interface Articles {
    /** All of them, each as if it had just come. */
    Map<String, Version> now();
  }

  /**
   * Of a store; nothing is opened before it is needed.
   *
   * @param folder of the store
   */
  public Changes(Path folder, DatasetGraph store, Articles articles) {
    this.folder = folder.resolve(FOLDER);
    this.store = store;
    this.articles = articles;
  }

  /**
   * All that there is at a moment.
   *
   * @param id of the stream: another after its log was lost
   * @param count how many versions
   * @param from when the first of each page came
   * @param last when the last of all came
   */
  public record Extent(String id, long count, List<Instant> from, Instant last) {
    public Extent {
      from = List.copyOf(from);
    }

    /** Whether a page has as many as it will ever have; the first is 1. */
    public boolean isFull(int page) {
      return count >= (long) page * PAGE;
    }
  }

  /** How much there is now. */
  public synchronized Extent extent() throws IOException {
    Log open = opened();
    return new Extent(
        open.id(), open.count(), open.pages().stream().map(Log.Page::from).toList(), open.last());
  }

  /** The versions of a page, the oldest first; none where there is no such page. */
  public synchronized List<Version> page(int page) throws IOException {
    Log open = opened();
    return page < 1 || page > open.pages().size()
        ? List.of()
        : open.read(
            open.pages().get(page - 1).start(),
            Math.min(PAGE, open.count() - (long) (page - 1) * PAGE));
  }

  /** Comes to where the store is; before a transaction that writes begins. */
  public synchronized void enter() throws IOException {
    Log open = opened();
    if (behind || !open.state().equals(State.of(store))) {
      compare(open);
      behind = false;
    }
  }

  /**
   * The store has committed a transaction with these, which are on disk here when this returns;
   * where that fails they are found out later.
   */
  public synchronized void committed(List<Version> news) {
    try {
      Log open = log.orElseThrow();
      open.append(timed(news, open), State.of(store));
    } catch (IOException e) {
      behind = true;
      System.getLogger(Changes.class.getName()).log(System.Logger.Level.WARNING, "changes", e);
    }
  }

  /** Time does not run backwards here, whatever a clock does. */
  private static List<Version> timed(List<Version> news, Log open) {
    Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    Instant time = now.isBefore(open.last()) ? open.last() : now;
    return news.stream().map(v -> v.at(time)).toList();
  }

  private Log opened() throws IOException {
    if (log.isEmpty()) {
      Files.createDirectories(folder);
      Log open = Log.open(folder.resolve("log"), PAGE);
      try {
        if (!open.state().equals(State.of(store))) {
          compare(open);
        }
      } catch (IOException | RuntimeException e) {
        open.close();
        throw e;
      }
      log = Optional.of(open);
    }
    return log.get();
  }

  private void compare(Log open) throws IOException {
    Map<String, Version> known = new LinkedHashMap<>();
    for (Version each : open.all()) {
      if (each.kind() == Version.Kind.DELETED) {
        known.remove(each.graph());
      } else {
        known.put(each.graph(), each);
      }
    }
    Map<String, Version> there;
    String state;
    store.begin(ReadWrite.READ);
    try {
      state = State.of(store);
      there = new TreeMap<>(articles.now());
    } finally {
      store.end();
    }
    List<Version> news = new ArrayList<>();
    known.forEach(
        (graph, version) -> {
          if (!there.containsKey(graph)) {
            news.add(version.as(Version.Kind.DELETED));
          }
        });
    there.forEach(
        (graph, version) -> {
          Optional<Version> before = Optional.ofNullable(known.get(graph));
          if (before.isEmpty()) {
            news.add(version.as(Version.Kind.CREATED));
          } else if (!before.get().key().equals(version.key())) {
            news.add(version.as(Version.Kind.UPDATED));
          }
        });
    open.append(timed(news, open), state);
  }

  /** The files of the store were rewritten, and nothing else has changed. */
  public synchronized void rewritten() {
    if (log.isPresent() && !behind) {
      committed(List.of());
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (log.isPresent()) {
      log.get().close();
      log = Optional.empty();
    }
  }
}
