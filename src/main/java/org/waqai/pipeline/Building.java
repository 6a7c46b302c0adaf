package org.waqai.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.waqai.graph.Graphed;
import org.waqai.graph.Growing;
import org.waqai.graph.Known;
import org.waqai.source.Found;

/**
 * Fills a store: reads on all cores, writes many articles a transaction on one thread. What is
 * reported as stored is on disk; a build that is killed goes on where it was when it is run again.
 */
public final class Building {
  /** Long articles fill a batch before there are many of them: what is in memory has a bound. */
  private static final long QUADS = 400_000;

  private final Making making;
  private final int threads;
  private final int batch;
  private final Consumer<Outcome> stored;

  /**
   * A build.
   *
   * @param making what reads, and makes graphs
   * @param threads how many read at once; the store is the same with any number
   * @param batch how many articles to write at once, at most
   * @param stored told of each page what became of it, of a read one after it is on disk
   */
  public Building(Making making, int threads, int batch, Consumer<Outcome> stored) {
    this.making = making;
    this.threads = threads;
    this.batch = batch;
    this.stored = stored;
  }

  /**
   * Adds or replaces all that is found.
   *
   * @throws IOException where the store can't be written; what was reported as stored is there
   */
  public void run(Stream<Found> found, Growing store) throws IOException {
    Known known = store.known();
    try (Writer writer = new Writer(store)) {
      new Crew(threads)
          .work(
              found,
              f ->
                  making.of(
                      f.location(),
                      k -> making.pipeline().read(f, k),
                      a -> known.has(a.id(), making.key(a))),
              writer::add);
      writer.end();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Writes on a thread of its own, a batch behind what is read meanwhile. */
  private final class Writer implements AutoCloseable {
    private final Growing store;
    private final ExecutorService hand = Executors.newSingleThreadExecutor();
    private Future<?> under = CompletableFuture.completedFuture(null);
    private Batch next = new Batch();

    Writer(Growing store) {
      this.store = store;
    }

    void add(Making.Made done) {
      next.add(done);
      if (next.full(store.together(batch))) {
        write();
      }
    }

    /** Hands a batch over once the one before is on disk: there are never more than two. */
    private void write() {
      await();
      Batch batch = next;
      next = new Batch();
      under = hand.submit(() -> batch.write(store));
    }

    void end() {
      write();
      await();
    }

    private void await() {
      Crew.done(under);
    }

    /** What is under way is written to its end, also where the reading has failed. */
    @Override
    public void close() {
      hand.close();
    }
  }

  /** What goes into one transaction. */
  private final class Batch {
    private final List<Graphed> graphs = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private long quads;

    void add(Making.Made done) {
      outcomes.add(done.outcome());
      done.graph()
          .ifPresent(
              graph -> {
                graphs.add(graph);
                quads += graph.quads().size();
              });
    }

    boolean full(int most) {
      return graphs.size() >= most || quads >= QUADS || outcomes.size() >= 20 * most;
    }

    void write(Growing store) {
      try {
        store.put(graphs);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      outcomes.forEach(stored);
    }
  }
}
