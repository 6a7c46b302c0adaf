package org.waqai.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta tags of a page, by name. */
record Metas(Map<String, List<String>> values) {

  static Metas of(Document page) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Element meta : page.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop")) {
        String name = meta.attr(attribute).toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.computeIfAbsent(name, first -> new ArrayList<>()).add(content);
        }
      }
    }
    return new Metas(values);
  }

  Stream<String> of(String name) {
    return values.getOrDefault(name, List.of()).stream();
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
