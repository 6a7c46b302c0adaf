package org.waqai.graph.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;

/**
 * The states of the index that readers may still need: who reads an older state of the store is
 * given the index of that state.
 */
final class Snapshots {
  /** Each holds files open; a query is over before there are as many. */
  private static final int KEPT = 100;

  private static final long PATIENCE = 10_000;
  private static final long NOTHING = -1;

  /** A state of the index, and the state of the store that it belongs to. */
  private record Kept(DatasetGraphTDB store, long version, DirectoryReader reader) {}

  private final Deque<Kept> kept = new ArrayDeque<>();
  private final DatasetGraph store;
  private long coming = NOTHING;

  Snapshots(DatasetGraph store) {
    this.store = store;
  }

  synchronized boolean isEmpty() {
    return kept.isEmpty();
  }

  /** The state that comes next is about to be committed, and its index to be published. */
  synchronized void announce(long version) {
    coming = version;
  }

  /** The index holds from now on what the store holds in this state. */
  synchronized void publish(IndexWriter writer, long version) throws IOException {
    DirectoryReader reader;
    if (kept.isEmpty()) {
      reader = DirectoryReader.open(writer);
    } else {
      DirectoryReader last = kept.getLast().reader;
      Optional<DirectoryReader> next =
          Optional.ofNullable(DirectoryReader.openIfChanged(last, writer));
      if (next.isEmpty()) {
        last.incRef();
      }
      reader = next.orElse(last);
    }
    kept.addLast(new Kept(Generation.of(store), version, reader));
    coming = NOTHING;
    while (kept.size() > KEPT) {
      kept.removeFirst().reader.decRef();
    }
    notifyAll();
  }

  /** The version of the store that the transaction of this thread reads. */
  static long version(DatasetGraph store) {
    return Optional.ofNullable(Generation.of(store).getTxnSystem().getThreadTransaction())
        .map(Transaction::getDataVersion)
        .orElse(0L);
  }

  /** That of the state which the transaction of this thread reads. */
  synchronized Snapshot mine() throws IOException {
    DatasetGraphTDB tdb = Generation.of(store);
    Optional<Transaction> reading = Optional.ofNullable(tdb.getTxnSystem().getThreadTransaction());
    long version = reading.map(Transaction::getDataVersion).orElse(0L);
    long end = System.currentTimeMillis() + PATIENCE;
    // a change is published a moment after it is committed
    while (coming >= 0 && coming <= version && kept.getLast().version < version) {
      long left = end - System.currentTimeMillis();
      if (left <= 0) {
        throw new IOException("the text index is behind the store");
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    Kept mine = kept.getLast();
    if (reading.isPresent()) {
      for (Iterator<Kept> older = kept.descendingIterator(); older.hasNext(); ) {
        Kept each = older.next();
        if (each.store != tdb) {
          break;
        }
        mine = each;
        if (each.version <= version) {
          break;
        }
      }
    }
    mine.reader.incRef();
    return new Snapshot(mine.reader);
  }

  synchronized void close() throws IOException {
    for (Kept each : kept) {
      each.reader.decRef();
    }
    kept.clear();
    coming = NOTHING;
    notifyAll();
  }
}
