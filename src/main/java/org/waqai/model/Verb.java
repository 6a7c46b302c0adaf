package org.waqai.model;

import java.util.List;
import java.util.Optional;

/**
 * A verb by its principal parts, as a dictionary gives them, with or without marks.
 *
 * @param past the third person masculine: «استضاف»
 * @param present the third person masculine: «يستضيف»
 * @param masdars verbal nouns, may be none: «استضافة»
 * @param active the active participle: «مستضيف»
 * @param passive the passive participle: «مستضاف»
 */
public record Verb(
    String past,
    String present,
    List<String> masdars,
    Optional<String> active,
    Optional<String> passive) {
  public Verb {
    masdars = List.copyOf(masdars);
  }
}
