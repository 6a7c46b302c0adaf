package org.waqai.graph;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.waqai.model.Digest;

/** SHA-256 of texts. */
final class Hash {
  private Hash() {}

  static String hex(String text) {
    return HexFormat.of().formatHex(Digest.of(text));
  }

  /** The first 16 hexadecimal digits: enough to tell the facts of one article apart. */
  static String hex16(String text) {
    return Digest.hex16(text);
  }

  static long first64(String text) {
    return ByteBuffer.wrap(Digest.of(text)).getLong();
  }

  /** To be filled. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
