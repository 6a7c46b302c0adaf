package org.waqai.model;

import java.util.List;

/**
 * A noun by its forms, with or without marks.
 *
 * @param singular «غارة»
 * @param plurals «غارات»
 */
public record Noun(String singular, List<String> plurals) {
  public Noun {
    plurals = List.copyOf(plurals);
  }
}
