package org.waqai.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One thing in the world that the article tells of.
 *
 * @param id unique within the article, {@code e1} the first in the order of the text
 * @param type the IRI's local name of its class
 * @param status whether it happened
 * @param trigger the word or words of the fullest mention that tell it
 * @param time when; also among no argument
 * @param timeEvidence the passage that tells the time, where there is one, and how sure it is
 * @param arguments roles and values, each as sure as its own evidence
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

  /** The same without the roles and the time that are less sure. */
  Event atLeast(double least) {
    Predicate<Evidence> sure = e -> e.confidence() >= least;
    return new Event(
        id,
        type,
        status,
        trigger,
        time.filter(t -> timeEvidence.filter(sure).isPresent()),
        timeEvidence.filter(sure),
        arguments.stream().filter(a -> sure.test(a.evidence())).toList(),
        evidence);
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
