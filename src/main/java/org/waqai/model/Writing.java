package org.waqai.model;

import org.jspecify.annotations.Nullable;

/**
 * A word as news writes it, particles and all: one object wherever it stands, so that what a room
 * finds out of the word alone is found out once ({@link Memory}).
 *
 * <p>News uses the same words over and over. Whoever makes them sees to it that there are not too
 * many; what is remembered goes with them. Any two are equal, since what is remembered of a word is
 * no part of what an article says.
 */
public final class Writing {
  /** Of tokens that nothing is remembered of. */
  public static final Writing NONE = new Writing(0);

  private final int tokens;
  private final @Nullable Known[] known = new @Nullable Known[Memory.Of.values().length];

  /** What one memory knows. */
  record Known(Memory<?> by, Object what) {}

  /** A word of so many tokens, the last of which is its stem or a pronoun joined to it. */
  public Writing(int tokens) {
    this.tokens = tokens;
  }

  /**
   * How many tokens the word has that begins at one; 0 where nothing is remembered of it, or not
   * all of it stands there.
   */
  @SuppressWarnings("ReferenceEquality") // any two are equal
  public static int length(Row<Token> tokens, int from) {
    Token first = tokens.get(from);
    int length = first.writing().tokens;
    if (length == 1) {
      return 1;
    }
    int end = from + length;
    return length > 0
            && first.part() == 0
            && end <= tokens.size()
            && tokens.get(end - 1).writing() == first.writing()
            && tokens.get(end - 1).part() == length - 1
        ? length
        : 0;
  }

  @Nullable Known known(int of) {
    return known[of];
  }

  void know(int of, Known what) {
    known[of] = what;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Writing;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
