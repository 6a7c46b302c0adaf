package org.waqai.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts: identifiers are a function of content. */
public final class Digest {
  private static final HexFormat HEX = HexFormat.of();

  /** To be copied: looking the algorithm up takes longer than most texts do. */
  private static final MessageDigest EMPTY = lookedUp();

  private Digest() {}

  /** The first 16 hexadecimal digits: enough to tell the things of one store apart. */
  public static String hex16(String text) {
    return HEX.formatHex(of(text), 0, 8);
  }

  /** All bytes. */
  public static byte[] of(String text) {
    try {
      MessageDigest digest = (MessageDigest) EMPTY.clone();
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException e) {
      return lookedUp().digest(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static MessageDigest lookedUp() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
