package org.waqai.graph.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.sys.StoreConnection;

/** Writes what a ledger holds into an empty TDB2 store: each index once, from its beginning on. */
final class Packing {
  private final Ledger ledger;
  private final Path folder;
  private final Aliases aliases = new Aliases();
  private final Room room;

  /**
   * All that is to be written.
   *
   * @param folder for what does not fit into memory
   */
  Packing(Ledger ledger, Path folder, Room room) {
    this.ledger = ledger;
    this.folder = folder;
    this.room = room;
  }

  /** Makes the store in a folder that is empty. */
  void pack(Location location) throws IOException {
    StoreConnection connection = StoreConnection.connectCreate(location);
    List<Tree> indexes = new ArrayList<>();
    try {
      NodeTupleTable table = connection.getDatasetGraphTDB().getQuadTable().getNodeTupleTable();
      for (TupleIndex index : table.getTupleTable().getIndexes()) {
        indexes.add(new Tree(location, index.getName()));
      }
      terms(table.getNodeTable());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      StoreConnection.internalExpel(location, true);
    }
    try (ExecutorService hands =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      quads(indexes, hands);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void terms(NodeTable nodes) throws IOException {
    TransactionCoordinator coordinator = CoLib.newCoordinator();
    CoLib.add(coordinator, nodes);
    CoLib.start(coordinator);
    Transaction transaction = coordinator.begin(TxnType.WRITE);
    try (Runs runs = new Runs(folder, "terms", Entries.LENGTH)) {
      BinaryDataFile file = LoaderOps.ntDataFile(nodes);
      Entries entries = new Entries();
      ledger.read(
          block -> {
            file.write(block.terms(), 0, block.terms().length);
            if (entries.size() > 0 && entries.size() + block.entries().length > room.terms()) {
              runs.add(entries.sorted());
              entries.clear();
            }
            entries.add(block.entries());
          });
      Iterator<byte[]> all = entries.sorted();
      if (!runs.isEmpty()) {
        runs.add(all);
        all = runs.merged();
      }
      RecordFactory factory = new RecordFactory(Entries.HASH, Long.BYTES);
      pack(
          LoaderOps.ntBPTree(nodes),
          Iter.iter(all)
              .filter(aliases::isFirst)
              .map(
                  e ->
                      factory.create(
                          Arrays.copyOf(e, Entries.HASH),
                          Arrays.copyOfRange(e, Entries.HASH, e.length))));
      transaction.commit();
    } catch (IOException | RuntimeException e) {
      transaction.abort();
      throw e;
    } finally {
      transaction.end();
    }
  }

  private void quads(List<Tree> indexes, ExecutorService hands) throws IOException {
    List<Runs> runs = new ArrayList<>();
    for (Tree index : indexes) {
      runs.add(new Runs(folder, index.name(), index.name().length() * Long.BYTES));
    }
    try {
      Chunk[] chunk = {new Chunk(aliases)};
      ledger.read(
          block -> {
            if (chunk[0].size() > 0 && chunk[0].size() + block.quads().length / 4 > room.quads()) {
              write(chunk[0], indexes, runs, hands);
              chunk[0] = new Chunk(aliases);
            }
            chunk[0].add(block);
          });
      if (runs.getFirst().isEmpty()) {
        Chunk all = chunk[0];
        all.rank();
        each(indexes, hands, i -> indexes.get(i).write(all.in(indexes.get(i).name())));
      } else {
        write(chunk[0], indexes, runs, hands);
        each(
            indexes,
            hands,
            i -> indexes.get(i).write(Iter.map(runs.get(i).merged(), Bytes::longs)));
      }
    } finally {
      for (Runs some : runs) {
        some.close();
      }
    }
  }

  private static void write(Chunk chunk, List<Tree> indexes, List<Runs> runs, ExecutorService hands)
      throws IOException {
    chunk.rank();
    each(
        indexes, hands, i -> runs.get(i).add(Iter.map(chunk.in(indexes.get(i).name()), Bytes::of)));
  }

  private static void pack(BPlusTree tree, Iterator<Record> records) {
    BPlusTreeRewriter.packIntoBPlusTree(
        records,
        tree.getParams(),
        tree.getRecordFactory(),
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }

  private interface Work {
    void on(int index) throws IOException;
  }

  private static void each(List<Tree> indexes, ExecutorService hands, Work work)
      throws IOException {
    List<Callable<Boolean>> works = new ArrayList<>();
    for (int i = 0; i < indexes.size(); i++) {
      int index = i;
      works.add(
          () -> {
            work.on(index);
            return true;
          });
    }
    try {
      for (Future<Boolean> done : hands.invokeAll(works)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }
}
