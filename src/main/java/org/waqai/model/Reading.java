package org.waqai.model;

import java.util.List;

/**
 * All that was read out of one article.
 *
 * @param article the article
 * @param named who and what it names
 * @param events what it tells, in the order of the text
 */
public record Reading(Article article, Named named, List<Event> events) {
  public Reading {
    events = List.copyOf(events);
  }

  /** The same without the events and the facts that are less sure; the others keep their ids. */
  public Reading atLeast(double confidence) {
    return confidence <= 0
        ? this
        : new Reading(
            article,
            named,
            events.stream()
                .filter(e -> e.confidence() >= confidence)
                .map(e -> e.atLeast(confidence))
                .toList());
  }
}
