package org.waqai.model;

/**
 * A place in the text that speaks of an entity.
 *
 * @param span the words of the name or description itself, without title and joined particles
 * @param full from the title or role before the name to the apposition after it; covers {@code
 *     span}
 * @param sentence which sentence, counted in {@link Document#sentences()}
 * @param entity which entity, counted in {@link Named#entities()}
 * @param sort how it is spoken of
 */
public record Mention(Span span, Span full, int sentence, int entity, Sort sort) {

  /** Ways to speak of an entity. */
  public enum Sort {
    NAME,
    /** «التنظيم المتطرف», «وزارته». */
    DESCRIPTION,
    /** «الأميركي»: a state by the adjective of its name. */
    NISBA,
    PRONOUN
  }
}
