package org.waqai.graph.search;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;

/** Reads what is committed, also where this thread's transaction is older. */
final class Latest {
  private Latest() {}

  static <T> T of(DatasetGraph store, Supplier<T> question) throws IOException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread reader =
        Thread.ofPlatform()
            .daemon()
            .unstarted(
                () -> {
                  try {
                    store.begin(ReadWrite.READ);
                    try {
                      answer.complete(question.get());
                    } finally {
                      store.end();
                    }
                  } catch (RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                  }
                });
    reader.start();
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw new IOException("the text index can't be made: " + e.getCause(), e);
    }
  }
}
