package org.waqai.lexicon;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Noun;
import org.waqai.model.Row;
import org.waqai.model.Status;
import org.waqai.model.Verb;

/**
 * An entry of the lexicon: words that tell an event, and where its roles stand.
 *
 * @param iri its own, which goes with every fact that it finds
 * @param tells the class of event; empty where it only adds to others
 * @param adds the classes of event that it adds roles to
 * @param verbs by principal parts
 * @param nouns by their forms; words of one noun joined by a space
 * @param slots where roles stand
 * @param notAfter normal words that forbid it right after the trigger
 * @param notBefore normal words that forbid it right before the trigger
 * @param status where the words themselves say it
 * @param confidence 0 to 1
 * @param details how many details of its own a noun needs to tell the event, not just to mention it
 * @param otherwise whether it only tells of a number of which no other entry tells
 * @param undated whether its own time is not that of the event: «تبنى التنظيم الهجوم أمس»
 * @param figure whether its words tell no event, though others would read one: «حرب التصريحات»
 */
public record Frame(
    String iri,
    Optional<String> tells,
    List<String> adds,
    List<Verb> verbs,
    List<Noun> nouns,
    Row<Slot> slots,
    Row<List<String>> notAfter,
    Row<List<String>> notBefore,
    Optional<Status> status,
    double confidence,
    int details,
    boolean otherwise,
    boolean undated,
    boolean figure) {
  public Frame {
    adds = Row.copyOf(adds);
    verbs = Row.copyOf(verbs);
    nouns = Row.copyOf(nouns);
  }
}
