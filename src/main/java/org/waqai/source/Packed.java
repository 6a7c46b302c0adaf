package org.waqai.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Files that are gzip themselves, such as {@code sitemap.xml.gz}. */
final class Packed {
  private Packed() {}

  /** Unpacked, up to a limit; as it is where it is not packed or damaged. */
  static byte[] unpack(byte[] bytes, int limit) {
    boolean gzip = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    if (!gzip) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(limit);
    } catch (IOException e) {
      return bytes;
    }
  }
}
