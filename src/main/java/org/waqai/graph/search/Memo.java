package org.waqai.graph.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was worked out before; when there is too much of it, it begins anew. */
final class Memo<V> {
  private static final int MOST = 20_000;

  private final Function<String, V> work;
  private final Map<String, V> known = new HashMap<>();

  Memo(Function<String, V> work) {
    this.work = work;
  }

  V of(String word) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(word, work);
  }
}
