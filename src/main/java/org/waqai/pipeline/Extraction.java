package org.waqai.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.waqai.graph.Graphed;
import org.waqai.graph.Graphs;
import org.waqai.graph.Rdf;
import org.waqai.model.Reading;
import org.waqai.source.Found;

/** Articles in, what they tell out; no store. */
public final class Extraction {
  private record Done<T>(Outcome outcome, Optional<T> written) {}

  private final Pipeline pipeline;
  private final int threads;
  private final Consumer<Outcome> progress;

  /**
   * An extraction.
   *
   * @param pipeline what reads
   * @param threads how many read at once; what is written is the same with any number
   * @param progress told of each page what became of it
   */
  public Extraction(Pipeline pipeline, int threads, Consumer<Outcome> progress) {
    this.pipeline = pipeline;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Writes a line of JSON an article.
   *
   * @throws IOException where it can't be written
   */
  public void json(Stream<Found> found, JsonLines lines, OutputStream to) throws IOException {
    OutputStream out = new BufferedOutputStream(to, 1 << 16);
    run(found, lines::bytes, out::write);
    out.flush();
  }

  /**
   * Writes the graph of each article.
   *
   * @throws IOException where it can't be written
   */
  public void rdf(Stream<Found> found, Graphs graphs, Rdf out) throws IOException {
    run(found, r -> graphs.of(r, ""), (Graphed g) -> out.write(g.quads()));
  }

  private <T> List<Done<T>> done(List<Found> some, Function<Reading, T> make) {
    List<Outcome> outcomes = pipeline.read(some, a -> false);
    List<Done<T>> out = new ArrayList<>(some.size());
    for (int i = 0; i < some.size(); i++) {
      out.add(done(outcomes.get(i), some.get(i).location(), make));
    }
    return out;
  }

  private static <T> Done<T> done(Outcome outcome, String location, Function<Reading, T> make) {
    if (!(outcome instanceof Outcome.Read read)) {
      return new Done<>(outcome, Optional.empty());
    }
    try {
      return new Done<>(outcome, Optional.of(make.apply(read.reading())));
    } catch (RuntimeException | StackOverflowError e) {
      return new Done<>(Outcome.SetAside.fault(location, "graph", e), Optional.empty());
    }
  }

  /** What may fail to be written. */
  private interface Sink<T> {
    void write(T what) throws IOException;
  }

  private <T> void run(Stream<Found> found, Function<Reading, T> make, Sink<T> sink)
      throws IOException {
    try {
      new Crew(threads)
          .together(
              found,
              some -> done(some, make),
              done -> {
                try {
                  if (done.written().isPresent()) {
                    sink.write(done.written().get());
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                progress.accept(done.outcome());
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
