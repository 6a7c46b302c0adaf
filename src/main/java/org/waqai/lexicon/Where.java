package org.waqai.lexicon;

import java.util.List;
import org.waqai.model.Row;

/**
 * A place in the clause of a trigger.
 *
 * @param position which place
 * @param words of {@link Position#PHRASE}: the connective, normal, a word each; the last may be a
 *     joined preposition: ب, ل, ك
 */
public record Where(Position position, Row<String> words) {
  /** A place that no words name. */
  Where(Position position) {
    this(position, Row.copyOf(List.of()));
  }

  /** Places by the grammar. */
  public enum Position {
    SUBJECT,
    OBJECT,
    OF,
    ADJECTIVE,
    SAID,
    CLAUSE,
    /** The trigger itself with what belongs to it. */
    SELF,
    /** The number that counts the trigger. */
    NUMBER,
    /** Whoever says the passage that the trigger stands in. */
    SPEAKER,
    /** Whoever does or says what is told in the clause, on the occasion that the trigger names. */
    DOER,
    PHRASE
  }
}
