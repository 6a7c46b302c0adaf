package org.waqai.graph;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphSwitchable;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.waqai.graph.bulk.Spare;

/**
 * The data of a store, in which a transaction ends in the generation that it began in. With TDB2's
 * own (6.0.0), whoever reads while a compaction puts the next generation in the place of the last
 * finds no transaction there, and never leaves the last, for which the compaction waits for ever.
 */
final class Steady extends DatasetGraphWrapper {
  private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(100);

  private final DatasetGraphSwitchable store;
  private final Spare spare = new Spare();

  /** Where the transaction of this thread began. */
  private final ThreadLocal<Optional<DatasetGraph>> mine = ThreadLocal.withInitial(Optional::empty);

  /** Since when it goes on, to {@link Spare}. */
  private final ThreadLocal<Optional<Long>> entered = ThreadLocal.withInitial(Optional::empty);

  private final ThreadLocal<Boolean> reads = ThreadLocal.withInitial(() -> false);

  Steady(DatasetGraphSwitchable store) {
    super(store, store.getContext());
    this.store = store;
  }

  /** As TDB2 knows it, to be compacted and closed. */
  DatasetGraphSwitchable whole() {
    return store;
  }

  /** Its blocks that nobody reads any more. */
  Spare spare() {
    return spare;
  }

  @Override
  protected DatasetGraph get() {
    return mine.get().orElseGet(store::get);
  }

  @Override
  public void begin() {
    begin(TxnType.READ_PROMOTE);
  }

  @Override
  public void begin(ReadWrite mode) {
    begin(TxnType.convert(mode));
  }

  @Override
  public void begin(TxnType type) {
    long since = spare.enter();
    try {
      if (type == TxnType.READ) {
        mine.set(Optional.of(newest()));
        reads.set(true);
      } else {
        store.begin(type); // waits while a compaction goes on
        mine.set(Optional.of(store.get()));
      }
      entered.set(Optional.of(since));
    } catch (RuntimeException | Error e) {
      spare.leave(since);
      throw e;
    }
  }

  /** A reader in the newest generation, which may be put in the place of another at any moment. */
  private DatasetGraph newest() {
    while (true) {
      DatasetGraphTDB now = (DatasetGraphTDB) store.get();
      TransactionCoordinator readers = now.getTxnSystem().getTxnMgr();
      if (readers.tryNonExclusiveMode(false)) {
        try {
          now.begin(TxnType.READ);
          return now;
        } finally {
          readers.finishNonExclusiveMode();
        }
      }
      LockSupport.parkNanos(MOMENT);
    }
  }

  @Override
  public void commit() {
    (reads.get() ? get() : store).commit();
  }

  @Override
  public void abort() {
    (reads.get() ? get() : store).abort();
  }

  @Override
  public void end() {
    try {
      (reads.get() ? get() : store).end();
    } finally {
      mine.remove();
      reads.remove();
      entered.get().ifPresent(spare::leave);
      entered.remove();
    }
  }
}
