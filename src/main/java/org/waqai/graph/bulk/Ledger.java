package org.waqai.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file of all that a new store will hold, block after block. A kill may leave the beginning of
 * a block, which nobody was told of: it is taken away.
 */
final class Ledger implements Closeable {
  private final FileChannel file;
  private long end;

  private Ledger(FileChannel file) {
    this.file = file;
  }

  static Ledger open(Path path) throws IOException {
    return new Ledger(
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** What is done with each block. */
  interface Taker {
    void take(Block block) throws IOException;
  }

  /** Goes through all that is there whole. */
  void read(Taker taker) throws IOException {
    file.position(0);
    end = 0;
    for (Optional<Block> next = Block.read(file); next.isPresent(); next = Block.read(file)) {
      taker.take(next.get());
      end = file.position();
    }
  }

  /** Adds a block after what was read; on disk when this returns. */
  void add(Block block) throws IOException {
    file.truncate(end);
    file.position(end);
    block.write(file);
    file.force(false);
    end = file.position();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
