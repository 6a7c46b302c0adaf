package org.waqai.lexicon;

import java.util.Set;

/**
 * A role of a class of events.
 *
 * @param name the local name of the property
 * @param kinds what may fill it
 * @param many whether it may be filled more than once
 */
public record Role(String name, Set<Filler> kinds, boolean many) {
  public Role {
    kinds = Fillers.of(kinds);
  }
}
