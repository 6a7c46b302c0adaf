package org.waqai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Making;

/**
 * The way in for articles, where there is one. What it needs is read while questions are answered
 * already: an article that comes earlier waits.
 */
final class Way implements Closeable {
  private final Optional<Intake> intake;
  private final Step reading;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();

  private Way(Optional<Intake> intake, Step reading) {
    this.intake = intake;
    this.reading = reading;
  }

  /** Something that may go wrong. */
  private interface Step {
    void take() throws IOException;
  }

  /** Nobody may bring articles: nothing is read for it. */
  static Way none() {
    return new Way(Optional.empty(), () -> {});
  }

  /**
   * A way that is still to be begun.
   *
   * @param room how many articles may wait
   */
  static Way into(Store store, Inputs inputs, int room) throws IOException {
    CompletableFuture<Making> making = new CompletableFuture<>();
    return new Way(
        Optional.of(Intake.open(making, store, inputs.threads, room)),
        () -> {
          try {
            Workshop workshop = new Workshop(inputs);
            making.complete(workshop.making());
            workshop.declare(store);
          } catch (IOException | RuntimeException | Error e) {
            making.completeExceptionally(e);
            throw e;
          }
        });
  }

  /** The way itself. */
  Optional<Intake> intake() {
    return intake;
  }

  /**
   * Begins to read what is needed, if that was not begun; whoever asks has been let in by then, and
   * need not wait for it.
   *
   * @param otherwise done where it can't be read
   */
  void begin(Runnable otherwise) {
    if (begun.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .name("workshop")
          .start(
              () -> {
                try {
                  reading.take();
                  done.complete(true);
                } catch (IOException | RuntimeException | Error e) {
                  done.completeExceptionally(e);
                  otherwise.run();
                }
              });
    }
  }

  /**
   * Nothing, unless it is known that what is needed can't be read.
   *
   * @throws IOException why, in one sentence
   */
  void check() throws IOException {
    if (done.isCompletedExceptionally()) {
      switch (done.exceptionNow()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
    }
  }

  /** Writes what waits, once what is needed has been read. */
  @Override
  public void close() {
    begin(() -> {});
    try {
      done.join();
    } catch (CompletionException e) {
      // check tells
    }
    intake.ifPresent(Intake::close);
  }
}
