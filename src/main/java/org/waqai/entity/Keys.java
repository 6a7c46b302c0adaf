package org.waqai.entity;

import java.util.Locale;
import org.waqai.model.Digest;
import org.waqai.model.Entity.Kind;

/** Keys of what no list knows: the kind and a hash of the normal name. */
final class Keys {
  private Keys() {}

  static String of(Kind kind, String normal) {
    return kind.name().toLowerCase(Locale.ROOT) + "/" + Digest.hex16(normal);
  }
}
