package org.waqai.graph.change;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A state that an article came into.
 *
 * @param kind how it came there
 * @param time when, to the millisecond
 * @param article its name
 * @param graph the name of its graph
 * @param key a hash of what the graph was made from, and since when its page is gone; of one that
 *     was removed, its last
 */
public record Version(Kind kind, Instant time, String article, String graph, String key) {
  /** What became of the article. */
  public enum Kind {
    /** It is new. */
    CREATED('+'),
    /** It took the place of an earlier one. */
    UPDATED('~'),
    /** It was removed. */
    DELETED('-');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }
  }

  Version at(Instant other) {
    return new Version(kind, other, article, graph, key);
  }

  /** The same, of another kind. */
  public Version as(Kind other) {
    return new Version(other, time, article, graph, key);
  }

  /** As a line of the log, without its end. */
  String line() {
    return kind.mark + "\t" + time + "\t" + article + "\t" + graph + "\t" + key;
  }

  /** That of a line; empty where the line is none. */
  static Optional<Version> of(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 5) {
      return Optional.empty();
    }
    try {
      Instant time = Instant.parse(parts[1]);
      return Arrays.stream(Kind.values())
          .filter(k -> parts[0].equals(String.valueOf(k.mark)))
          .findFirst()
          .map(k -> new Version(k, time, parts[2], parts[3], parts[4]));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
