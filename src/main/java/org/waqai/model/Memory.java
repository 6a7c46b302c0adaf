package org.waqai.model;

import org.jspecify.annotations.Nullable;

/**
 * What somebody knows of words, kept with the words themselves: nothing is looked up.
 *
 * <p>Safe for any number of threads as long as what is kept never changes: at worst two find out
 * the same.
 *
 * @param <T> what is known of a word; a function of the word alone
 */
public final class Memory<T> {

  /** What is known of a word; null where nothing is yet. */
  @SuppressWarnings("unchecked") // only this one keeps what is its own
  public @Nullable T of(Writing word) {
    for (Writing.Known known = word.known; known != null; known = known.next()) {
      if (known.by() == this) {
        return (T) known.what();
      }
    }
    return null;
  }

  /** Remembers what is known of a word, and gives it. */
  public T keep(Writing word, T what) {
    word.known = new Writing.Known(this, what, word.known);
    return what;
  }
}
