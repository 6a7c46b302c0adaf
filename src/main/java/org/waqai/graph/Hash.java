package org.waqai.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts. */
final class Hash {
  private Hash() {}

  static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  /** The first 16 hexadecimal digits: enough to tell the facts of one article apart. */
  static String hex16(String text) {
    return HexFormat.of().formatHex(sha256(text), 0, 8);
  }

  static long first64(String text) {
    return ByteBuffer.wrap(sha256(text)).getLong();
  }

  private static byte[] sha256(String text) {
    return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
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
