package org.waqai.event;

import java.util.Locale;

/** The constants of an enum as signs write them: in small letters. */
@SuppressWarnings("EnumOrdinal") // within one run, never stored
final class Lowered<E extends Enum<E>> {
  private final String[] names;

  /**
   * Of all its constants.
   *
   * @param before what stands before each
   * @param all in their order
   */
  Lowered(String before, E[] all) {
    this.names = new String[all.length];
    for (E one : all) {
      names[one.ordinal()] = before + one.name().toLowerCase(Locale.ROOT);
    }
  }

  String of(E one) {
    return names[one.ordinal()];
  }
}
