package org.waqai.entity;

import java.util.HashSet;
import java.util.Set;
import org.waqai.model.Normal;

/** Definite nouns that name a body by themselves where an article names no fuller one. */
final class Standing {
  private final Set<String> nouns = new HashSet<>();

  Standing(WordLists lists) {
    for (WordLists.Plain word : lists.words()) {
      if (word.sort().equals("standing")) {
        nouns.add(Normal.of(word.form()));
      }
    }
  }

  boolean has(String normal) {
    return nouns.contains(normal);
  }
}
