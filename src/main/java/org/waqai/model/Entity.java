package org.waqai.model;

import java.util.List;
import java.util.Optional;

/**
 * Someone or something that an article names.
 *
 * @param key what its IRI is made of, a function of what it is: an authority's key such as {@code
 *     country/MA}, else its kind and a hash of its normal name
 * @param kind what it is
 * @param name its fullest name in the article, verbatim
 * @param labels every name: those of the article first, then those of the authority file
 * @param wikidata the identifier that an authority file gives, such as {@code Q1028}
 * @param country ISO 3166-1 alpha-2 of the state that it belongs to
 * @param named whether it has a name, or only a description («مسلحون مجهولون»)
 */
public record Entity(
    String key,
    Kind kind,
    String name,
    List<Label> labels,
    Optional<String> wikidata,
    Optional<String> country,
    boolean named) {
  public Entity {
    labels = Row.copyOf(labels);
  }

  /** What there is to name. */
  public enum Kind {
    PERSON,
    ORGANIZATION,
    PLACE,
    COUNTRY,
    CITY,
    REGION,
    OFFICE;

    /** Whether it is a place of any sort. */
    public boolean isPlace() {
      return this == PLACE || this == COUNTRY || this == CITY || this == REGION;
    }
  }
}
