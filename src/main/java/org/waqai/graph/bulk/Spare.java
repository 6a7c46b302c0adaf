package org.waqai.graph.bulk;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Blocks of a store's files that nobody reads any more: a transaction has written others in their
 * place, and whoever began before it has ended. TDB2 leaves them to the next compaction. Here they
 * are written again, so that a store to which articles come grows by these alone. What is spare
 * when a process ends stays unused until then, too.
 */
public final class Spare {
  /**
   * What more transactions have left while somebody reads for very long stays unused: as many as
   * are made in the half minute that a question may take, and more.
   */
  static final int KEPT = 96;

  /** Who reads, by the number of transactions that had been committed before. */
  private final TreeMap<Long, Integer> readers = new TreeMap<>();

  private final Map<Path, NavigableSet<Integer>> spare = new HashMap<>();
  private final Deque<Left> left = new ArrayDeque<>();
  private long committed;

  /** By the transaction that is under way: what it has replaced, and what it has taken. */
  private Map<Path, List<Integer>> replaced = new HashMap<>();

  private Map<Path, List<Integer>> taken = new HashMap<>();

  /**
   * What a transaction has left.
   *
   * @param before how many had been committed before it: who began then may still read them
   */
  private record Left(long before, Map<Path, List<Integer>> blocks) {}

  /**
   * Somebody reads, or writes; before his transaction begins.
   *
   * @return to be given back at its end
   */
  public synchronized long enter() {
    readers.merge(committed, 1, Integer::sum);
    return committed;
  }

  /** He has ended. */
  public synchronized void leave(long entered) {
    readers.computeIfPresent(entered, (e, count) -> count == 1 ? null : count - 1);
  }

  /** A transaction that writes has begun; one before it that was not committed was for nothing. */
  public synchronized void begin() {
    replaced = new HashMap<>();
    taken.forEach((file, blocks) -> spare(file).addAll(blocks));
    taken = new HashMap<>();
    while (!left.isEmpty() && left.getFirst().before < oldest()) {
      left.removeFirst().blocks.forEach((file, blocks) -> spare(file).addAll(blocks));
    }
  }

  private long oldest() {
    return readers.isEmpty() ? Long.MAX_VALUE : readers.firstKey();
  }

  private NavigableSet<Integer> spare(Path file) {
    return spare.computeIfAbsent(file, f -> new TreeSet<>());
  }

  /** It has been committed. */
  public synchronized void committed() {
    left.addLast(new Left(committed, replaced));
    if (left.size() > KEPT) {
      left.removeFirst();
    }
    replaced = new HashMap<>();
    taken = new HashMap<>();
    committed++;
  }

  /** The files are others now. */
  public synchronized void clear() {
    spare.clear();
    left.clear();
    replaced = new HashMap<>();
    taken = new HashMap<>();
  }

  /** One that may be written again, by the transaction that has begun. */
  synchronized OptionalInt take(Path file) {
    Integer first = spare(file).pollFirst();
    if (first == null) {
      return OptionalInt.empty();
    }
    taken.computeIfAbsent(file, f -> new ArrayList<>()).add(first);
    return OptionalInt.of(first);
  }

  /** One in the place of which the transaction that has begun has written others. */
  synchronized void replaced(Path file, int block) {
    replaced.computeIfAbsent(file, f -> new ArrayList<>()).add(block);
  }
}
