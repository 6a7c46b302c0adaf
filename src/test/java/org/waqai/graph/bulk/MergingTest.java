package org.waqai.graph.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.transaction.txn.ComponentId;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinatorState;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.query.TxnType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that come many at once are in a tree of TDB2 as if it had taken each. */
class MergingTest {
  private static final String NAME = "tree";
  private static final int KEY = 8;
  private static final int VALUE = 8;
  private static final int SMALL = 256;

  @TempDir Path folder;
  private Location location;
  private TransactionCoordinator transactions;
  private BPlusTree tree;
  private final Spare spare = new Spare();
  private final TreeMap<Long, Long> model = new TreeMap<>(Long::compareUnsigned);

  @BeforeEach
  void open() {
    location = Location.create(folder);
    transactions = new TransactionCoordinator(Journal.create(location));
    tree =
        (BPlusTree)
            BPlusTreeFactory.makeBPlusTree(
                ComponentId.allocLocal(), new FileSet(location, NAME), SMALL, 0, 0, KEY, VALUE);
    transactions.add(tree);
    transactions.start();
  }

  @AfterEach
  void close() {
    transactions.shutdown();
    tree.close();
  }

  /** Few and many, close together and far apart, at the end and everywhere, some again. */
  @ParameterizedTest
  @CsvSource({"1, 1000", "40, 1000", "400, 100000", "3000, 4000", "3000, -1", "40, 0"})
  void holdsWhatCame(int most, long range) {
    Random random = new Random(20261130 + most + range);
    for (int round = 0; round < 12; round++) {
      long start = range == 0 ? round * 1_000L : 0;
      write(records(random, 1 + random.nextInt(most), start, range));
      holds();
    }
  }

  /** What TDB2 itself adds and removes in between, in the same transaction and in others. */
  @Test
  void goesOnAsBefore() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      Transaction transaction = transactions.begin(TxnType.WRITE);
      alone(random, 50);
      into(records(random, 300, 0, 5_000));
      alone(random, 200);
      into(records(random, 20, 0, 5_000));
      transaction.commit();
      transaction.end();
      holds();
    }
  }

  @Test
  void nothingChangesBeforeItIsCommitted() throws InterruptedException {
    Random random = new Random(5);
    write(records(random, 500, 0, 10_000));
    Transaction reader = transactions.begin(TxnType.READ);
    TransactionCoordinatorState left = transactions.detach(reader);
    TreeMap<Long, Long> before = new TreeMap<>(model);
    write(records(random, 500, 0, 10_000));
    transactions.attach(left);
    assertThat(content()).containsExactlyEntriesOf(before);
    reader.end();
    holds();

    before.clear();
    before.putAll(model);
    Transaction failing = transactions.begin(TxnType.WRITE);
    into(records(random, 500, 0, 10_000));
    failing.abort();
    failing.end();
    model.clear();
    model.putAll(before);
    holds();
    write(records(random, 500, 0, 10_000));
    holds();
  }

  /** Readers of many ages each see what they saw; without them the file hardly grows. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void writesAgainWhatNobodyReads(boolean read) {
    Random random = new Random(11);
    write(records(random, 3_000, 0, -1));
    long before = tree.getRecordsMgr().allocLimit();
    List<Reading> readings = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      if (read && random.nextInt(3) > 0) {
        long entered = spare.enter();
        Transaction reader = transactions.begin(TxnType.READ);
        readings.add(
            new Reading(reader, transactions.detach(reader), new TreeMap<>(model), entered));
      }
      if (random.nextInt(4) > 0) {
        write(records(random, 40, 0, -1));
      } else {
        TreeMap<Long, Long> kept = new TreeMap<>(model);
        fail(records(random, 40, 0, -1));
        model.clear();
        model.putAll(kept);
      }
      while (readings.size() > 5) {
        end(readings.remove(random.nextInt(readings.size())));
      }
    }
    readings.forEach(this::end);
    holds();
    long grown = tree.getRecordsMgr().allocLimit() - before;
    if (!read) {
      assertThat(grown).isLessThan(400); // of 1,800 that are written, some 200 for what came
    }
  }

  /** What somebody has begun to read. */
  private record Reading(
      Transaction transaction,
      TransactionCoordinatorState at,
      TreeMap<Long, Long> sees,
      long entered) {}

  private void end(Reading reading) {
    transactions.attach(reading.at());
    tree.check();
    assertThat(content()).containsExactlyEntriesOf(reading.sees());
    reading.transaction().end();
    spare.leave(reading.entered());
  }

  @Test
  void isOnDisk() throws IOException {
    write(records(new Random(3), 2_000, 0, 100_000));
    close();
    open();
    holds();
  }

  @Test
  void whatIsThereStays() {
    write(List.of(1L, 2L));
    long blocks = tree.getRecordsMgr().allocLimit();
    Transaction transaction = transactions.begin(TxnType.WRITE);
    Merging.into(tree, location, NAME, bytes(List.of(1L, 2L), 99), spare);
    transaction.commit();
    transaction.end();
    holds();
    assertThat(tree.getRecordsMgr().allocLimit()).isEqualTo(blocks);
  }

  private List<Long> records(Random random, int count, long start, long range) {
    return random
        .longs(count)
        .map(n -> range <= 0 && start == 0 ? n : start + Math.floorMod(n, Math.max(range, 900)))
        .boxed()
        .distinct()
        .sorted(Long::compareUnsigned)
        .toList();
  }

  private void write(List<Long> keys) {
    Transaction transaction = transactions.begin(TxnType.WRITE);
    spare.begin();
    into(keys);
    transaction.commit();
    spare.committed();
    transaction.end();
  }

  private void fail(List<Long> keys) {
    Transaction transaction = transactions.begin(TxnType.WRITE);
    spare.begin();
    into(keys);
    transaction.abort();
    transaction.end();
  }

  private void into(List<Long> keys) {
    Merging.into(tree, location, NAME, bytes(keys, 1), spare);
    keys.forEach(k -> model.putIfAbsent(k, k + 1));
  }

  private static byte[] bytes(List<Long> keys, long plus) {
    ByteBuffer out = ByteBuffer.allocate(keys.size() * (KEY + VALUE));
    keys.forEach(k -> out.putLong(k).putLong(k + plus));
    return out.array();
  }

  private void alone(Random random, int count) {
    RecordFactory factory = tree.getRecordFactory();
    for (int i = 0; i < count; i++) {
      long k = random.nextInt(5_000);
      byte[] bytes = bytes(List.of(k), 1);
      Record record =
          factory.create(Arrays.copyOf(bytes, KEY), Arrays.copyOfRange(bytes, KEY, KEY + VALUE));
      if (random.nextBoolean()) {
        tree.delete(record);
        model.remove(k);
      } else if (model.putIfAbsent(k, k + 1) == null) {
        tree.insert(record);
      }
    }
  }

  private void holds() {
    Transaction reader = transactions.begin(TxnType.READ);
    tree.check();
    assertThat(content()).containsExactlyEntriesOf(model);
    List<Long> some = new ArrayList<>(model.keySet()).subList(0, Math.min(50, model.size()));
    for (long k : some) {
      byte[] key = ByteBuffer.allocate(KEY).putLong(0, k).array();
      Record found = tree.find(tree.getRecordFactory().create(key, new byte[VALUE]));
      assertThat(ByteBuffer.wrap(found.getValue()).getLong()).isEqualTo(model.get(k));
    }
    reader.end();
  }

  private Map<Long, Long> content() {
    TreeMap<Long, Long> out = new TreeMap<>(Long::compareUnsigned);
    tree.iterator()
        .forEachRemaining(
            r ->
                out.put(
                    ByteBuffer.wrap(r.getKey()).getLong(),
                    ByteBuffer.wrap(r.getValue()).getLong()));
    return out;
  }
}
