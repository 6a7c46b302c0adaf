package org.waqai.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A long download, which may take hours but not for ever: a server that drips a byte a second is
 * left. The time that the reader takes for itself does not count.
 */
final class Brisk extends FilterInputStream {
  /** Bytes a second, on the whole. */
  private static final long SLOWEST = 1_000;

  private final long grace;
  private long waited;
  private long count;

  /**
   * Reads on from a server.
   *
   * @param grace how long it may be slow
   */
  Brisk(InputStream in, Duration grace) {
    super(in);
    this.grace = grace.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int off, int len) throws IOException {
    long start = System.nanoTime();
    int n = super.read(to, off, len);
    waited += System.nanoTime() - start;
    count += Math.max(0, n);
    if (waited > grace && count < SLOWEST * (waited / 1_000_000_000)) {
      throw new SocketTimeoutException("slower than " + SLOWEST + " bytes a second");
    }
    return n;
  }
}
