package org.waqai.graph.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The text index of a store, in step with it: a change of the store is one of the index, readers of
 * a state of the store see the index of that state, and what a kill has left behind is mended when
 * the index is opened, which happens when it is first needed.
 */
public final class Index implements Closeable {
  /** The folder of the index in that of its store. */
  public static final String FOLDER = "text";

  private static final long MOMENT = 20;

  private final Path folder;
  private final DatasetGraph store;
  private final Snapshots snapshots;
  private final Set<Said> familiar = new HashSet<>();

  /** Held from a change's beginning to its end, and while the index is opened. */
  private final ReentrantLock turn = new ReentrantLock();

  private Optional<Disk> disk = Optional.empty();

  /**
   * @param folder of the store
   * @param store the store, open
   */
  public Index(Path folder, DatasetGraph store) {
    this.folder = folder.resolve(FOLDER);
    this.store = store;
    this.snapshots = new Snapshots(store);
  }

  /**
   * Nobody else changes the store or its files until {@link #leave}; before the transaction begins.
   */
  public void enter() throws IOException {
    turn.lock();
    try {
      opened();
    } catch (IOException | RuntimeException e) {
      turn.unlock();
      throw e;
    }
  }

  /** Ends what {@link #enter} began. */
  public void leave() {
    turn.unlock();
  }

  /** A change of the store to be followed; within a transaction that writes. */
  public Change change() {
    return new Change(store, familiar);
  }

  /** Makes the index ready for the commit of the store that comes next. */
  public void prepare(Change change) throws IOException {
    opened().apply(change);
    if (!snapshots.isEmpty()) {
      snapshots.announce(Snapshots.version(store) + 1);
    }
  }

  /**
   * The store has committed.
   *
   * @param version of the store before, as {@link #version} told it
   */
  public void committed(Change change, long version) {
    try {
      change.remember();
      Disk open = disk.orElseThrow();
      open.made();
      if (!snapshots.isEmpty()) {
        snapshots.publish(open.writer(), version + 1);
      }
    } catch (IOException | RuntimeException e) {
      // the store has it; the index is mended from its diary when it is opened again
      forget();
    }
  }

  /** The store takes it back. */
  public void aborted() {
    if (disk.isPresent() && disk.get().isAhead()) {
      forget();
    }
  }

  /** The version of the store that this thread's transaction sees. */
  public long version() {
    return Snapshots.version(store);
  }

  private void forget() {
    familiar.clear();
    try {
      snapshots.close();
      if (disk.isPresent()) {
        disk.get().drop();
      }
    } catch (IOException | RuntimeException e) {
      System.getLogger(Index.class.getName()).log(System.Logger.Level.WARNING, "text index", e);
    } finally {
      disk = Optional.empty();
    }
  }

  /** Runs what rewrites the store's files without changing what it says. */
  public void keep(Runnable compaction) throws IOException {
    turn.lock();
    try {
      Disk open = opened();
      publish(); // so that no reader, for whom the compaction waits, waits for our turn
      open.announceRewrite();
      compaction.run();
      open.save();
      publish();
    } finally {
      turn.unlock();
    }
  }

  /** The index as this thread's transaction may see it. */
  Snapshot snapshot() throws IOException {
    while (snapshots.isEmpty()) {
      try {
        if (turn.tryLock(MOMENT, TimeUnit.MILLISECONDS)) {
          open();
          turn.unlock();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    return snapshots.mine();
  }

  private void publish() throws IOException {
    snapshots.publish(opened().writer(), Latest.of(store, () -> Snapshots.version(store)));
  }

  private Disk opened() throws IOException {
    if (disk.isEmpty()) {
      disk = Optional.of(Disk.open(folder, store));
    }
    return disk.get();
  }

  /** Opens the index for readers, and makes or mends it where that is needed. */
  public void open() throws IOException {
    turn.lock();
    try {
      opened();
      if (snapshots.isEmpty()) {
        publish();
      }
    } finally {
      turn.unlock();
    }
  }

  /** Compares the index with the store. */
  public Agreement compare() throws IOException {
    try (Snapshot snapshot = snapshot()) {
      return Agreement.between(store, snapshot.searcher());
    }
  }

  DatasetGraph store() {
    return store;
  }

  @Override
  public void close() throws IOException {
    turn.lock();
    try {
      snapshots.close();
      if (disk.isPresent()) {
        disk.get().close();
      }
      disk = Optional.empty();
    } finally {
      turn.unlock();
    }
  }
}
