package org.waqai.model;

import java.util.List;
import java.util.Optional;

/**
 * One thing in the world that the article tells of.
 *
 * @param id unique within the article, {@code e1} the first in the order of the text
 * @param type the IRI's local name of its class
 * @param status whether it happened
 * @param trigger the word or words of the fullest mention that tell it
 * @param time when; also among no argument
 * @param timeEvidence the passage that tells the time, where there is one
 * @param arguments roles and values
 * @param evidence every passage that tells of it, the fullest first
 */
public record Event(
    String id,
    String type,
    Status status,
    Span trigger,
    Optional<Value.Period> time,
    Optional<Evidence> timeEvidence,
    List<Argument> arguments,
    List<Evidence> evidence) {
  public Event {
    arguments = Row.copyOf(arguments);
    evidence = Row.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("an event without evidence: " + id + " " + type);
    }
  }

  /** How sure it is that the article tells it: 0 to 1. */
  public double confidence() {
    double most = 0;
    for (Evidence passage : evidence) {
      most = Math.max(most, passage.confidence());
    }
    return most;
  }
}
