package org.waqai.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;

/**
 * New blocks at the end of one of TDB2's files. TDB2 writes to memory that is mapped, where the
 * system is called at each page: when it is first touched, and, on all processors, before it goes
 * to disk. Here they are written to the file, several at once; TDB2 then reads them mapped, as LMDB
 * does, and has them on disk before it commits.
 */
final class Fresh implements Closeable {
  private static final int TOGETHER = 32;

  private final BlockMgr blocks;
  private final FileChannel file;
  private final int size;
  private final ByteBuffer piece;

  /** The number of the block that the piece begins with. */
  private long first;

  Fresh(BlockMgr blocks, Path file, int size) throws IOException {
    this.blocks = blocks;
    this.file = FileChannel.open(file, StandardOpenOption.WRITE);
    this.size = size;
    this.piece = ByteBuffer.allocate(TOGETHER * size);
  }

  /** The number of the next block, which is to be written where the bytes are. */
  int begin() {
    Block block = blocks.allocate(size);
    long number = block.getId();
    blocks.release(block);
    if (piece.position() == piece.capacity() || number != first + piece.position() / size) {
      write();
      first = number;
    }
    return Math.toIntExact(number);
  }

  /** Room for the block that has begun. */
  ByteBuffer bytes() {
    ByteBuffer out = piece.slice(piece.position(), size);
    piece.position(piece.position() + size);
    return out;
  }

  /** Writes those that are not written yet; before anybody reads them. */
  void write() {
    try {
      piece.flip();
      long at = first * size;
      while (piece.hasRemaining()) {
        at += file.write(piece, at);
      }
      piece.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
