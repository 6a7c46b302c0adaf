package org.waqai.graph.search;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What is searched for and where.
 *
 * @param words as typed: all must be found; {@code "…"} for a phrase, {@code -} before what must
 *     not be there, {@code *} after a beginning, {@code OR} between ways to say it
 * @param kinds classes of which the thing must have one, by local name in small letters; none for
 *     all
 * @param properties by one of which it must be found; none for all
 * @param language of the words, with what is more special; empty for all
 * @param things whether a thing is given once; else each of its names that fits
 */
public record Asked(
    String words,
    List<String> kinds,
    List<Node> properties,
    Optional<String> language,
    boolean things) {
  public Asked {
    kinds = List.copyOf(kinds);
    properties = List.copyOf(properties);
  }

  /** Of all that is there. */
  public static Asked of(String words) {
    return new Asked(words, List.of(), List.of(), Optional.empty(), true);
  }

  /** The same, of these kinds only. */
  public Asked among(List<String> some) {
    return new Asked(words, some, properties, language, things);
  }

  /** The same, only by what things are called. */
  public Asked named() {
    return new Asked(words, kinds, Said.PROPERTIES.subList(0, 3), language, things);
  }

  /** The same, in this language only. */
  public Asked in(Optional<String> some) {
    return new Asked(words, kinds, properties, some, things);
  }
}
