package org.waqai.lexicon;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Row;

/**
 * A class of events.
 *
 * @param name the local name of the class
 * @param roles its own roles, in the order of the file; place and time are every event's
 * @param sited whether it always happens somewhere, so that the place may stand anywhere in the
 *     sentence that tells it
 */
public record EventType(String name, List<Role> roles, boolean sited) {
  public EventType {
    roles = Row.copyOf(roles);
  }

  /** The role of that name. */
  public Optional<Role> role(String name) {
    for (Role role : roles) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** Whether it is a saying: one of its roles is what is said. */
  public boolean isSaying() {
    for (Role role : roles) {
      if (role.kinds().contains(Filler.SAID)) {
        return true;
      }
    }
    return false;
  }
}
