package org.waqai.graph.bulk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/**
 * Numbers the terms of a block, and gives each the id that it will have in the store: the place
 * where it is written in the file of terms, or for short values the value itself.
 */
final class Terms {
  private final Hashes hashes;
  private final Hashing hashing = new Hashing();
  private final byte[] eight = new byte[Long.BYTES];

  private final Map<Node, Integer> numbers = new HashMap<>();
  private final Longs ids = new Longs();
  private byte[] written = new byte[1 << 20];
  private int end;
  private final Longs entries = new Longs();

  /** Where the block begins in the file of all terms. */
  private long start;

  /**
   * No term yet.
   *
   * @param hashes those that were written before
   * @param start where the file of terms ends
   */
  Terms(Hashes hashes, long start) {
    this.hashes = hashes;
    this.start = start;
  }

  int number(Node node) {
    Integer known = numbers.get(node);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(node, number);
    ids.add(id(node));
    return number;
  }

  private long id(Node node) {
    NodeId value = NodeId.inline(node);
    if (value != null) {
      NodeIdFactory.set(value, eight, 0);
      return Bytes.read(eight, 0);
    }
    byte[] hash = hashing.of(node);
    long high = Bytes.read(hash, 0);
    long low = Bytes.read(hash, Long.BYTES);
    long id = hashes.id(high, low);
    if (id == Hashes.NONE) {
      id = start + end;
      write(node);
      hashes.put(high, low, id);
      entries.add(high);
      entries.add(low);
      entries.add(id);
    }
    return id;
  }

  private void write(Node node) {
    byte[] bytes = ThriftConvert.termToBytes(ThriftConvert.convert(node, true));
    if (end + bytes.length > written.length) {
      written = Arrays.copyOf(written, Math.max(2 * written.length, end + bytes.length));
    }
    System.arraycopy(bytes, 0, written, end, bytes.length);
    end += bytes.length;
  }

  /** The ids by number. */
  long[] ids() {
    return ids.toArray();
  }

  /** What is to be added to the file of terms. */
  byte[] written() {
    return Arrays.copyOf(written, end);
  }

  /** The hash and the id of each term that was not there before. */
  long[] entries() {
    return entries.toArray();
  }

  /** Begins the next block. */
  void next() {
    start += end;
    end = 0;
    entries.clear();
    ids.clear();
    numbers.clear();
  }
}
