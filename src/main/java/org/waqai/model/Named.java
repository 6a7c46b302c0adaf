package org.waqai.model;

import java.util.List;

/**
 * Everyone and everything that a document names.
 *
 * @param entities each once
 * @param mentions in the order of the text; mentions may hold others («وزارة الخارجية المغربية»
 *     holds the adjective)
 * @param holdings who holds which office
 */
public record Named(List<Entity> entities, List<Mention> mentions, List<Holding> holdings) {
  public Named {
    entities = Row.copyOf(entities);
    mentions = Row.copyOf(mentions);
    holdings = Row.copyOf(holdings);
  }
}
