package org.waqai.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Bytes that can be looked at before they are read; unpacked where they are gzipped. */
final class Input extends BufferedInputStream {
  private static final int HEAD = 8192;
  private static final int BUFFER = 1 << 16;

  private Input(InputStream in) {
    super(in, BUFFER);
  }

  /** Unpacks by what the bytes say, whatever the name says: downloads are often one or other. */
  static Input of(InputStream raw) throws IOException {
    Input packed = new Input(raw);
    byte[] head = packed.head();
    boolean gzip = head.length > 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    return gzip ? new Input(new GZIPInputStream(packed, BUFFER)) : packed;
  }

  /** The first bytes, which stay to be read. */
  byte[] head() throws IOException {
    mark(HEAD);
    try {
      byte[] head = readNBytes(HEAD);
      reset();
      return head;
    } catch (EOFException e) {
      reset();
      byte[] head = Arrays.copyOfRange(buf, pos, Math.min(count, pos + HEAD));
      if (Archive.is(head)) {
        return head; // the pages before the cut can be read
      }
      throw e;
    }
  }

  /**
   * Honest at the end of the stream only: GZIPInputStream takes 0 for the end, and on a pipe would
   * drop the second of two joined gzip files without a word.
   */
  @Override
  public synchronized int available() throws IOException {
    mark(1);
    try {
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    } catch (IOException e) {
      return 0; // the next read tells; what was read before it must not be lost with it
    }
  }
}
