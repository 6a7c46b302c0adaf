package org.waqai.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Phrases by their words, and what each stands for. Filled once, then only read.
 *
 * @param <T> what a phrase stands for
 */
final class Trie<T> {
  private final Node<T> root = new Node<>();

  /** Files a phrase; the first to claim a phrase keeps it. */
  void add(String[] phrase, T value) {
    Node<T> node = root;
    for (String word : phrase) {
      node = node.next.computeIfAbsent(word, w -> new Node<>());
    }
    if (node.value.isEmpty()) {
      node.value = Optional.of(value);
    }
  }

  Node<T> root() {
    return root;
  }

  /** Where the words so far lead. */
  static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private Optional<T> value = Optional.empty();

    Optional<Node<T>> to(String word) {
      return Optional.ofNullable(next.get(word));
    }

    Optional<T> value() {
      return value;
    }
  }
}
