package org.waqai.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.jena.dboe.sys.SystemIndex;

/** A file of TDB2's blocks that is written from its beginning on, several blocks at once. */
final class Pile implements Closeable {
  static final int BLOCK = SystemIndex.BlockSize;

  private static final int TOGETHER = 32;

  private final FileChannel file;
  private final ByteBuffer piece = ByteBuffer.allocate(TOGETHER * BLOCK);
  private int size;

  /** In the place of what is there. */
  Pile(Path path) throws IOException {
    this.file =
        FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** How many blocks there are: the number of the next one. */
  int size() {
    return size;
  }

  /** Room for the next block. */
  ByteBuffer next() throws IOException {
    if (!piece.hasRemaining()) {
      write();
    }
    ByteBuffer out = piece.slice(piece.position(), BLOCK);
    piece.position(piece.position() + BLOCK);
    size++;
    return out;
  }

  private void write() throws IOException {
    piece.flip();
    while (piece.hasRemaining()) {
      file.write(piece);
    }
    piece.clear();
  }

  /** All of it is on disk when this returns. */
  @Override
  public void close() throws IOException {
    try (file) {
      write();
      file.force(true);
    }
  }
}
