package org.waqai.event;

import java.util.List;
import org.waqai.model.Event;
import org.waqai.model.Named;

/**
 * How sure the events of one article are, and each of their roles and times.
 *
 * @param events what the signs of events weigh
 * @param facts what the signs of roles and times weigh
 * @param named who and what the article names
 * @param words where those of the article begin
 */
record Sureness(Confidence events, Confidence facts, Named named, Begun words) {
  /** The event that a group of mentions tells, among all of the article. */
  Event event(String id, Group group, List<Group> all, Notes notes) {
    Weighing signs = Signs.of(group, all, events.weighing(notes.listens()));
    double confidence = signs.confidence();
    FactSigns of =
        new FactSigns(group, named, words, confidence, () -> facts.weighing(notes.listens()));
    Event event = group.event(id, confidence, of);
    notes.told(event, signs.signs(), of.signs(), group);
    return event;
  }
}
