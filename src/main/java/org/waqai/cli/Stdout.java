package org.waqai.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output, which who writes may end but not close; a broken pipe is an error at once. */
final class Stdout extends OutputStream {
  @Override
  public void write(int b) throws IOException {
    System.out.write(b);
    check();
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    System.out.write(bytes, from, length);
    check();
  }

  private static void check() throws IOException {
    if (System.out.checkError()) {
      throw new IOException("nobody reads standard output any more");
    }
  }

  @Override
  public void flush() throws IOException {
    System.out.flush();
    check();
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
