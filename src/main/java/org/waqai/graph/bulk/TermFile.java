package org.waqai.graph.bulk;

import java.util.Arrays;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.RiotThriftException;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.tdb2.loader.base.LoaderOps;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The terms of a store by their ids, for whoever goes through all of it, within one transaction.
 * TDB2 itself asks the system for nearly every byte of a term; this reads a piece of its file at
 * once, in which the terms of one graph lie side by side.
 */
public final class TermFile {
  private static final int PIECE = 1 << 13;
  private static final int PIECES = 1 << 8;

  /** Longer terms, such as the text of an article, are left to TDB2. */
  private static final int LONGEST = 1 << 10;

  private final NodeTable table;
  private final BinaryDataFile file;
  private final byte[][] pieces = new byte[PIECES][];
  private final long[] numbers = new long[PIECES];

  /** The terms of a store that is open, whose transaction goes on as long as this is asked. */
  public TermFile(NodeTable table) {
    this.table = table;
    this.file = LoaderOps.ntDataFile(table);
    Arrays.fill(numbers, -1);
  }

  /** The term with an id. */
  public Node term(NodeId id) {
    if (!id.isPtr()) {
      return table.getNodeForNodeId(id);
    }
    long place = id.getPtrLocation();
    int at = (int) (place % PIECE);
    byte[] bytes = Arrays.copyOfRange(piece(place / PIECE), at, at + LONGEST);
    RDF_Term term = new RDF_Term();
    try {
      ThriftConvert.termFromBytes(term, bytes);
    } catch (RiotThriftException e) {
      return table.getNodeForNodeId(id); // it goes on after these bytes
    }
    return ThriftConvert.convert(term);
  }

  /** A piece, and the beginning of the next one. */
  private byte[] piece(long number) {
    int slot = (int) (number % PIECES);
    if (numbers[slot] != number) {
      byte[] bytes = new byte[PIECE + LONGEST];
      file.read(number * PIECE, bytes, 0, bytes.length);
      pieces[slot] = bytes;
      numbers[slot] = number;
    }
    return pieces[slot];
  }
}
