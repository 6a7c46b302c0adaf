package org.waqai.source;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of an answer, never more of them in memory than was bargained for. */
final class Body {
  /** Text seldom packs a hundredfold; a bomb packs a thousandfold. */
  private static final int RATIO = 200;

  private static final int SMALL = 1 << 20;

  private Body() {}

  /** More than was bargained for. */
  static final class Oversize extends IOException {
    private static final long serialVersionUID = 1;
    private final Trouble trouble;

    Oversize(Trouble trouble, String message) {
      super(message);
      this.trouble = trouble;
    }

    Trouble trouble() {
      return trouble;
    }
  }

  /**
   * All of it, unpacked where it is packed.
   *
   * @throws Oversize where it is longer than the limit, or packed more tightly than text can be
   */
  static byte[] whole(InputStream body, boolean packed, int limit) throws IOException {
    Counted raw = new Counted(body);
    InputStream in = packed ? new GZIPInputStream(raw, 1 << 14) : raw;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 14];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      if (packed && out.size() > SMALL && out.size() > RATIO * raw.count) {
        throw new Oversize(Trouble.BOMB, "is packed so tightly that it must be a bomb");
      }
      if (out.size() > limit) {
        throw new Oversize(Trouble.LARGE, "is larger than " + Records.size(limit));
      }
    }
    if (packed) {
      body.read(); // the end of what was packed is not yet the end of the answer
    }
    return out.toByteArray();
  }

  /** Knows whether it was read to its end. */
  static final class Watched extends FilterInputStream {
    private boolean over;

    Watched(InputStream in) {
      super(in);
    }

    boolean over() {
      return over;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      over |= b < 0;
      return b;
    }

    @Override
    public int read(byte[] to, int off, int len) throws IOException {
      int n = super.read(to, off, len);
      over |= n < 0;
      return n;
    }
  }

  /** Its beginning, unpacked where it is packed. */
  static byte[] start(InputStream body, boolean packed, int limit) throws IOException {
    InputStream in = packed ? new GZIPInputStream(body, 1 << 14) : body;
    return in.readNBytes(limit);
  }

  /** Whether bytes are gzip data by themselves, such as those of {@code sitemap.xml.gz}. */
  static boolean gzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  /** Counts what went by. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int off, int len) throws IOException {
      int n = super.read(to, off, len);
      count += Math.max(0, n);
      return n;
    }
  }
}
