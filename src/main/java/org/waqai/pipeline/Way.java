package org.waqai.pipeline;

import java.util.Optional;
import java.util.function.Function;

/**
 * A page on its way through the rooms.
 *
 * @param location where it is from
 * @param now what has been made of it by now; empty once it has come to an end
 * @param end what became of it, if it came no further
 */
record Way<T>(String location, Optional<T> now, Optional<Outcome> end) {
  /** The same page, as what it is by now. */
  <U> Way<U> at(U now) {
    return new Way<>(location, Optional.of(now), Optional.empty());
  }

  /** The same page, which comes no further. */
  <U> Way<U> ends(Outcome end) {
    return new Way<>(location, Optional.empty(), Optional.of(end));
  }

  /** Goes on through the next room, unless it came to an end before; a fault is an end too. */
  <U> Way<U> on(Function<T, Way<U>> room) {
    if (now.isEmpty()) {
      return new Way<>(location, Optional.empty(), end);
    }
    try {
      return room.apply(now.get());
    } catch (RuntimeException | StackOverflowError e) {
      return ends(Outcome.SetAside.fault(location, "extraction", e));
    }
  }
}
