package org.waqai.event;

import java.util.Map;
import org.waqai.model.Event;

/** Told what is tried on an article and what comes of it; nobody listens on the normal path. */
public interface Trace {
  /** Nobody listens. */
  Trace NONE = new Trace() {};

  /** An event is told, with the signs that its confidence is by. */
  default void told(Event event, Map<String, Double> signs) {}
}
