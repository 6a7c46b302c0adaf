package org.waqai.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * The meta tags of a page.
 *
 * @param values by any of their names
 * @param named by property and name alone: an itemprop may speak of something else on the page
 */
record Metas(Map<String, List<String>> values, Map<String, List<String>> named) {

  static Metas of(List<Element> metas) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Element meta : metas) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.computeIfAbsent(name, first -> new ArrayList<>()).add(content);
          if (!attribute.equals("itemprop")) {
            named.computeIfAbsent(name, first -> new ArrayList<>()).add(content);
          }
        }
      }
    }
    return new Metas(values, named);
  }

  Stream<String> of(String name) {
    return values.getOrDefault(name, List.of()).stream();
  }

  /** The first that is named so by property or name. */
  Optional<String> named(String name) {
    return named.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** The first of the first name that there is. */
  Optional<String> first(String... names) {
    return Stream.of(names).flatMap(this::of).findFirst();
  }

  /** Whether a tag's value has a word in it. */
  boolean has(String name, String word) {
    return of(name).anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word));
  }
}
