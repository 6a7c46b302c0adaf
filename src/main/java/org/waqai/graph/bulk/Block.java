package org.waqai.graph.bulk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What came together and is on disk together.
 *
 * @param terms what it adds to the file of terms
 * @param entries three numbers for each of these terms: its hash, in two, and its id
 * @param ids the ids of all terms of the quads, in order
 * @param marks two numbers a graph: which it is, and from what it was made
 * @param quads four numbers a quad: places among the ids
 */
@SuppressWarnings("ArrayRecordComponent") // it is written and read, never compared
record Block(byte[] terms, long[] entries, long[] ids, long[] marks, int[] quads) {
  private static final int MAGIC = 0x77616731;
  private static final int HEAD = 6 * Integer.BYTES;

  /** Writes it where the file is. */
  void write(FileChannel file) throws IOException {
    long size = size(terms.length, entries.length, ids.length, marks.length, quads.length);
    ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(HEAD + size + Long.BYTES));
    out.putInt(MAGIC).putInt(terms.length).putInt(entries.length);
    out.putInt(ids.length).putInt(marks.length).putInt(quads.length);
    out.put(terms);
    for (long[] longs : new long[][] {entries, ids, marks}) {
      out.asLongBuffer().put(longs);
      out.position(out.position() + longs.length * Long.BYTES);
    }
    out.asIntBuffer().put(quads);
    out.position(out.position() + quads.length * Integer.BYTES);
    out.putLong(sum(out, out.position()));
    out.flip();
    while (out.hasRemaining()) {
      file.write(out);
    }
  }

  /** Reads the one that begins where the file is; empty where nothing whole does. */
  static Optional<Block> read(FileChannel file) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!filled(head, file) || head.getInt(0) != MAGIC) {
      return Optional.empty();
    }
    int[] lengths = new int[5];
    head.position(Integer.BYTES).asIntBuffer().get(lengths);
    long size = size(lengths[0], lengths[1], lengths[2], lengths[3], lengths[4]) + Long.BYTES;
    if (size > file.size() - file.position()) {
      return Optional.empty();
    }
    ByteBuffer in = ByteBuffer.allocate(Math.toIntExact(HEAD + size)).put(head.rewind());
    if (!filled(in, file)
        || in.getLong(in.limit() - Long.BYTES) != sum(in, in.limit() - Long.BYTES)) {
      return Optional.empty();
    }
    in.position(HEAD);
    byte[] terms = new byte[lengths[0]];
    in.get(terms);
    return Optional.of(
        new Block(
            terms,
            longs(in, lengths[1]),
            longs(in, lengths[2]),
            longs(in, lengths[3]),
            ints(in, lengths[4])));
  }

  private static long size(int terms, int entries, int ids, int marks, int quads) {
    return terms + Long.BYTES * ((long) entries + ids + marks) + Integer.BYTES * (long) quads;
  }

  private static long sum(ByteBuffer of, int end) {
    CRC32C sum = new CRC32C();
    sum.update(of.duplicate().position(0).limit(end));
    return sum.getValue();
  }

  private static boolean filled(ByteBuffer to, FileChannel from) throws IOException {
    while (to.hasRemaining()) {
      if (from.read(to) < 0) {
        return false;
      }
    }
    return true;
  }

  private static long[] longs(ByteBuffer in, int length) {
    long[] out = new long[length];
    in.asLongBuffer().get(out);
    in.position(in.position() + length * Long.BYTES);
    return out;
  }

  private static int[] ints(ByteBuffer in, int length) {
    int[] out = new int[length];
    in.asIntBuffer().get(out);
    return out;
  }
}
