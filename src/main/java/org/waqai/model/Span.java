package org.waqai.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of {@link Article#text()}, half-open.
 *
 * @param start the first UTF-16 unit
 * @param end one past the last UTF-16 unit
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + ".." + end);
    }
  }

  /** The words of this span, verbatim. */
  public String in(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that covers both. */
  public Span join(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  // written out, as spans are asked of all the time and what a record makes up itself is slow

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span span && start == span.start && end == span.end;
  }

  @Override
  public int hashCode() {
    return 31 * start + end;
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
