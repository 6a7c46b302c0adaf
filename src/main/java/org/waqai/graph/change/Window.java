package org.waqai.graph.change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;

/** A file as it is read from some byte on, while others write to its end. */
final class Window implements ReadableByteChannel {
  private final FileChannel file;
  private long at;

  Window(FileChannel file, long start) {
    this.file = file;
    this.at = start;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    int count = file.read(to, at);
    at += Math.max(0, count);
    return count;
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() {
    // the file is another's
  }
}
