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
@SuppressWarnings("EnumOrdinal") // within one run, never stored
public final class Memory<T> {

  /** Of what one may know something. */
  public enum Of {
    TIMES,
    NUMBERS,
    NAMES,
    EVENTS
  }

  private final int of;

  public Memory(Of of) {
    this.of = of.ordinal();
  }

  /** What is known of a word; null where nothing is yet, or another has remembered it since. */
  @SuppressWarnings({"unchecked", "ReferenceEquality"}) // what this one keeps is its own
  public @Nullable T of(Writing word) {
    Writing.Known known = word.known(of);
    return known != null && known.by() == this ? (T) known.what() : null;
  }

  /** Remembers what is known of a word, and gives it. */
  public T keep(Writing word, T what) {
    word.know(of, new Writing.Known(this, what));
    return what;
  }
}
