package org.waqai.graph;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a pattern is tried on for so long at most: some patterns, as a group that is said
 * again ({@code \1}), go back and forth in a short text for longer than anybody lives, and nothing
 * else stops them.
 */
public final class Timed implements CharSequence {
  private static final Duration MOST = Duration.ofSeconds(1);

  /** How often the clock is looked at. */
  private static final int STEPS = 1 << 12;

  private final String text;
  private final long end;
  private int steps;

  private Timed(String text, long end) {
    this.text = text;
    this.end = end;
  }

  /** The time is over. */
  public static final class Over extends RuntimeException {
    private static final long serialVersionUID = 1;

    Over() {
      super("a pattern takes too long", null, false, false);
    }
  }

  /**
   * To find a pattern in a text.
   *
   * @return what throws {@link Over} where that takes too long
   */
  public static Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new Timed(text, System.nanoTime() + MOST.toNanos()));
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int at) {
    steps++;
    if (steps % STEPS == 0 && System.nanoTime() - end > 0) {
      throw new Over();
    }
    return text.charAt(at);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public String toString() {
    return text;
  }
}
