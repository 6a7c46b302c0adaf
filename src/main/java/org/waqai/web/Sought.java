package org.waqai.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waqai.graph.search.Asked;

/**
 * What somebody searches for by the parameters of an address.
 *
 * @param words as typed
 * @param type of things, as typed; empty for all
 * @param language of the words
 * @param limit how many
 * @param offset after how many
 */
record Sought(String words, String type, Optional<String> language, int limit, int offset) {
  private static final int LONGEST = 300;
  private static final int MOST = 100;
  private static final int DEEPEST = 1_000;

  /** Types that are more than one class, or are called otherwise. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "entity", List.of("person", "organization", "place", "office"),
          "article", List.of("newsarticle"),
          "term", List.of("class", "property", "objectproperty", "datatypeproperty", "concept"));

  static Sought of(Parameters parameters, int usual) throws Problem {
    String words = parameters.first("q").or(() -> parameters.first("prefix")).orElse("").strip();
    if (words.length() > LONGEST) {
      throw Problem.bad("Too long", "q may have " + LONGEST + " letters");
    }
    String type = parameters.first("type").orElse("").strip().toLowerCase(Locale.ROOT);
    if (!type.matches("[a-z]{0,40}")) {
      throw Problem.bad("No type", "type is the name of a class, such as person or meeting");
    }
    Optional<String> language = parameters.first("lang").filter(l -> !l.isBlank());
    if (language.filter(l -> !l.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")).isPresent()) {
      throw Problem.bad("No language", "lang is a language tag, such as ar");
    }
    return new Sought(
        words,
        type,
        language,
        Math.max(1, number(parameters, "limit", usual, MOST)),
        number(parameters, "offset", 0, DEEPEST));
  }

  private static int number(Parameters parameters, String name, int usual, int most)
      throws Problem {
    Optional<String> said = parameters.first(name).filter(n -> !n.isBlank());
    if (said.isEmpty()) {
      return usual;
    }
    if (!said.get().matches("[0-9]{1,6}") || Integer.parseInt(said.get()) > most) {
      throw Problem.bad("No number", name + " is a number up to " + most);
    }
    return Integer.parseInt(said.get());
  }

  /** The classes that its type means; none for all. */
  List<String> kinds() {
    return type.isEmpty() ? List.of() : TYPES.getOrDefault(type, List.of(type));
  }

  Asked asked() {
    return Asked.of(words).among(kinds()).in(language);
  }
}
