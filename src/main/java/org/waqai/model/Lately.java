package org.waqai.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was met lately, up to a bound: what has not been asked for the longest is forgotten. It is
 * for one thread at a time.
 *
 * @param <K> by what it is found
 * @param <V> what is remembered of it
 */
public final class Lately<K, V> {
  private final Map<K, V> kept;

  /**
   * Remembers nothing yet.
   *
   * @param most how many are remembered
   * @throws IllegalArgumentException where that is none
   */
  public Lately(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one is remembered, not " + most);
    }
    kept =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What is remembered of it. */
  public Optional<V> of(K key) {
    return Optional.ofNullable(kept.get(key));
  }

  /** What is remembered of it; where that is nothing, what is found out now. */
  public V of(K key, Function<K, V> found) {
    return of(key)
        .orElseGet(
            () -> {
              V now = found.apply(key);
              kept.put(key, now);
              return now;
            });
  }

  /** Remembers it in the place of what was. */
  public void put(K key, V value) {
    kept.put(key, value);
  }
}
