package org.waqai.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.jena.dboe.base.block.Block;
import org.apache.jena.dboe.base.block.BlockMgr;

/**
 * New blocks in one of TDB2's files. TDB2 writes to memory that is mapped, where the system is
 * called at each page: when it is first touched, and, on all processors, before it goes to disk.
 * Here they are written to the file, several at once; TDB2 then reads them mapped, as LMDB does,
 * and has them on disk before it commits.
 */
final class Fresh implements Closeable {
  private static final int TOGETHER = 32;

  private final BlockMgr blocks;
  private final Path name;
  private final FileChannel file;
  private final int size;
  private final Optional<Spare> spare;
  private final ByteBuffer piece;

  /** The number of the block that the piece begins with. */
  private long first;

  private boolean again;

  /** At the end of the file alone. */
  Fresh(BlockMgr blocks, Path file, int size) throws IOException {
    this(blocks, file, size, Optional.empty());
  }

  /** Where there are spare ones, in their place. */
  Fresh(BlockMgr blocks, Path file, int size, Spare spare) throws IOException {
    this(blocks, file, size, Optional.of(spare));
  }

  private Fresh(BlockMgr blocks, Path file, int size, Optional<Spare> spare) throws IOException {
    this.blocks = blocks;
    this.name = file;
    this.file = FileChannel.open(file, StandardOpenOption.WRITE);
    this.size = size;
    this.spare = spare;
    this.piece = ByteBuffer.allocate(TOGETHER * size);
  }

  /** The number of the next block, for which there is room in {@link #bytes} then. */
  int begin() {
    OptionalInt old = spare.map(s -> s.take(name)).orElse(OptionalInt.empty());
    int number = old.isPresent() ? again(old.getAsInt()) : added();
    if (piece.position() == piece.capacity() || number != first + piece.position() / size) {
      write();
      first = number;
    }
    return number;
  }

  private int added() {
    Block block = blocks.allocate(size);
    blocks.release(block);
    return Math.toIntExact(block.getId());
  }

  /** TDB2 is told once that there is something to go to disk; where blocks are added it knows. */
  private int again(int number) {
    if (!again) {
      again = true;
      Block block = blocks.getWrite(number);
      blocks.write(block);
      blocks.release(block);
    }
    return number;
  }

  /** Room for the block that has begun. */
  ByteBuffer bytes() {
    ByteBuffer out = piece.slice(piece.position(), size);
    piece.position(piece.position() + size);
    return out;
  }

  /** Others stand in the place of one. */
  void replaces(int block) {
    spare.ifPresent(s -> s.replaced(name, block));
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
