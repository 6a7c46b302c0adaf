package org.waqai.model;

import java.util.List;
import java.util.Optional;

/**
 * An entry of a list of names.
 *
 * @param key unique among all lists, what the IRI is made of: {@code country/MA}
 * @param kind what it names
 * @param arabic its forms in Arabic, the preferred one first
 * @param english its forms in English, the preferred one first; may be empty
 * @param french its forms in French, the preferred one first; may be empty
 * @param wikidata its identifier there, where verified
 * @param country ISO 3166-1 alpha-2 of the state that it is or belongs to
 * @param adjectives of a place: the adjectives of origin, masculine singular without article:
 *     «مغربي»
 * @param capital whether the name, a capital's, stands for the government of {@code country}
 */
public record Name(
    String key,
    Entity.Kind kind,
    List<String> arabic,
    List<String> english,
    List<String> french,
    Optional<String> wikidata,
    Optional<String> country,
    List<String> adjectives,
    boolean capital) {
  public Name {
    arabic = List.copyOf(arabic);
    english = List.copyOf(english);
    french = List.copyOf(french);
    adjectives = List.copyOf(adjectives);
  }
}
