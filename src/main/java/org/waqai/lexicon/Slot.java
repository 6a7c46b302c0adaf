package org.waqai.lexicon;

import java.util.Set;
import org.waqai.model.Row;
import org.waqai.model.WordSet;

/**
 * Where a role of a frame stands.
 *
 * @param where the places, the first that is filled counts
 * @param role the local name of the property; empty where the slot is only to be filled
 * @param kinds what may fill it
 * @param heads where not empty: the normal words with one of which the phrase must begin
 * @param barred the normal words with none of which it may begin
 * @param event whether the phrase must be an event noun or verbal noun of a class of the frame
 * @param required whether the entry needs it to fire
 * @param fresh whether the phrase must be one that the article did not speak of before
 * @param several whether the phrase must name two or more
 */
public record Slot(
    Row<Where> where,
    String role,
    Set<Filler> kinds,
    WordSet heads,
    WordSet barred,
    boolean event,
    boolean required,
    boolean fresh,
    boolean several) {
  public Slot {
    kinds = Fillers.of(kinds);
  }

  /** The same slot, filled by other kinds. */
  Slot with(Set<Filler> others) {
    return new Slot(where, role, others, heads, barred, event, required, fresh, several);
  }
}
