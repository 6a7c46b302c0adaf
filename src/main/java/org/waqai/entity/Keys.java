package org.waqai.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.waqai.model.Entity.Kind;

/** Keys of what no list knows: the kind and a hash of the normal name. */
final class Keys {
  private Keys() {}

  static String of(Kind kind, String normal) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(normal.getBytes(StandardCharsets.UTF_8));
      return kind.name().toLowerCase(Locale.ROOT) + "/" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
