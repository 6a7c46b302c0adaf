package org.waqai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Making;

/**
 * The way in for articles, where there is one. What it needs is read while questions are answered
 * already: an article that comes earlier waits.
 *
 * @param intake the way itself
 * @param making what is being read for it
 */
record Way(Optional<Intake> intake, CompletableFuture<Making> making) implements Closeable {
  /** Nobody may bring articles: nothing is read for it. */
  static Way none() {
    return new Way(Optional.empty(), new CompletableFuture<>());
  }

  /**
   * Begins to read what is needed.
   *
   * @param room how many articles may wait
   */
  static Way into(Store store, Inputs inputs, int room) throws IOException {
    CompletableFuture<Making> making = new CompletableFuture<>();
    Intake intake = Intake.open(making, store, inputs.threads, room);
    Thread.ofPlatform()
        .name("workshop")
        .start(
            () -> {
              try {
                making.complete(new Workshop(inputs).making(store));
              } catch (IOException | RuntimeException | Error e) {
                making.completeExceptionally(e);
              }
            });
    return new Way(Optional.of(intake), making);
  }

  /** Has that done where what is needed can't be read. */
  void otherwise(Runnable end) {
    var unused =
        making.exceptionally(
            failure -> {
              end.run();
              throw new CompletionException(failure);
            });
  }

  /**
   * Nothing, unless it is known that what is needed can't be read.
   *
   * @throws IOException why, in one sentence
   */
  void check() throws IOException {
    if (making.isCompletedExceptionally()) {
      switch (making.exceptionNow()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Throwable e -> throw new IllegalStateException(e);
      }
    }
  }

  /** Writes what waits, once what is needed has been read. */
  @Override
  public void close() {
    if (intake.isPresent()) {
      try {
        making.join();
      } catch (CompletionException e) {
        // check tells
      }
      intake.get().close();
    }
  }
}
