package org.waqai.event;

import java.util.List;
import org.waqai.model.Row;

/**
 * The phrases around a verb that may be its subject or object.
 *
 * @param v the verb
 * @param after those after it that hang on no preposition, in order
 * @param before the one ahead of it that is its subject; -1 where none is
 * @param relative the noun that its relative clause hangs on; -1 where it is in none
 */
record Around(int v, List<Integer> after, int before, int relative) {
  Around {
    after = Row.copyOf(after);
  }

  /** The first phrase after the verb; -1 where there is none. */
  int first() {
    return after.isEmpty() ? -1 : after.getFirst();
  }

  /** Whether nothing ahead of the verb is its subject or has it as its relative clause. */
  boolean opens() {
    return before < 0 && relative < 0;
  }
}
