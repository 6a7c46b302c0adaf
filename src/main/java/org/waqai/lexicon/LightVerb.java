package org.waqai.lexicon;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Noun;
import org.waqai.model.Status;
import org.waqai.model.Verb;

/**
 * A verb that hands over to the event named by its complement: «شن هجوما».
 *
 * @param iri its own
 * @param verbs by principal parts
 * @param nouns nouns and fixed words that do the same: «من المقرر»
 * @param complement where the event stands
 * @param hands what goes where
 * @param status what it says of the event
 * @param asks whether the deed that it governs is only asked for, threatened or refused
 */
public record LightVerb(
    String iri,
    List<Verb> verbs,
    List<Noun> nouns,
    List<Where> complement,
    List<Hand> hands,
    Optional<Status> status,
    boolean asks) {
  public LightVerb {
    verbs = List.copyOf(verbs);
    nouns = List.copyOf(nouns);
    complement = List.copyOf(complement);
    hands = List.copyOf(hands);
  }

  /** Whether it is done to the event: «شن هجوما». */
  public boolean takesObject() {
    return stands(Where.Position.OBJECT);
  }

  /** Whether the event is its subject: «اندلع», «انطلق». */
  public boolean happens() {
    return stands(Where.Position.SUBJECT);
  }

  /** Whether it hands over who does it. */
  public boolean handsDoer() {
    for (Hand hand : hands) {
      if (hand.from().position() == Where.Position.SUBJECT) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(Where.Position position) {
    for (Where where : complement) {
      if (where.position() == position) {
        return true;
      }
    }
    return false;
  }

  /**
   * One thing handed over.
   *
   * @param from where it stands by the light verb
   * @param to where it would stand by the event
   */
  public record Hand(Where from, Where to) {}
}
