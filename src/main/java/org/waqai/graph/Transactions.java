package org.waqai.graph;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.query.ReadWrite;
import org.waqai.graph.change.Changes;
import org.waqai.graph.change.Version;
import org.waqai.graph.search.Change;
import org.waqai.graph.search.Index;

/**
 * Reads and writes a store whole or not at all, and has all that follows it follow: the text index,
 * and the log of its changes.
 */
final class Transactions {
  /** TDB2 maps its files into memory: a disk that is full kills what writes there. */
  static final long SPARE = 64L << 20;

  private final Path folder;
  private final Steady dataset;
  private final Index index;
  private final Changes changes;

  Transactions(Path folder, Steady dataset, Index index, Changes changes) {
    this.folder = folder;
    this.dataset = dataset;
    this.index = index;
    this.changes = changes;
  }

  /**
   * Makes sure of space before it is needed.
   *
   * @param folder of the store
   * @throws IOException where the disk is full
   */
  static void demandSpace(Path folder, long bytes) throws IOException {
    FileStore disk = Files.getFileStore(folder);
    if (disk.getUsableSpace() < bytes + SPARE) {
      throw new IOException(
          "the disk of the store %s is full: %d MB are free, %d are needed"
              .formatted(folder, disk.getUsableSpace() >> 20, (bytes + SPARE) >> 20));
    }
  }

  /** What a transaction does, and which graphs of articles it may change. */
  interface Work<T> {
    T on(Change change, News news);
  }

  /** Changes the store where no article is touched. */
  <T> T write(Function<Change, T> work) throws IOException {
    return write((change, news) -> work.apply(change));
  }

  /** Changes the store; where that fails nothing is changed. */
  <T> T write(Work<T> work) throws IOException {
    index.enter();
    try {
      changes.enter();
      dataset.begin(ReadWrite.WRITE);
      dataset.spare().begin();
      long version = index.version();
      Change change = index.change();
      News news = new News(new Versions(dataset));
      T result = work.on(change, news);
      List<Version> told = news.told();
      index.prepare(change);
      dataset.commit();
      dataset.spare().committed();
      dataset.end();
      index.committed(change, version);
      changes.committed(told);
      return result;
    } catch (IOException | RuntimeException | InternalError e) {
      abort(e);
      index.aborted();
      throw Broken.store(folder, e);
    } finally {
      index.leave();
    }
  }

  /** What failed once may fail here again; the first failure is the one to tell. */
  private void abort(Throwable failure) {
    try {
      dataset.abort();
      dataset.end();
    } catch (RuntimeException | InternalError e) {
      failure.addSuppressed(e);
    }
  }

  <T> T read(Supplier<T> question) throws IOException {
    try {
      dataset.begin(ReadWrite.READ);
      try {
        return question.get();
      } finally {
        dataset.end();
      }
    } catch (RuntimeException e) {
      throw Broken.store(folder, e);
    }
  }
}
