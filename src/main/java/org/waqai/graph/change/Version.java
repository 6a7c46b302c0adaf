package org.waqai.graph.change;

import java.time.Instant;
import java.time.format.DateTimeParseException;
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
  private static final int PARTS = 5;

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

    private static Optional<Kind> of(char mark) {
      for (Kind kind : values()) {
        if (kind.mark == mark) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
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

  /** Whether a line is one, whatever it says of the time: that takes long to read. */
  static boolean isOne(String line) {
    return line.length() > 1
        && line.charAt(1) == '\t'
        && Kind.of(line.charAt(0)).isPresent()
        && line.chars().filter(c -> c == '\t').count() == PARTS - 1;
  }

  /** That of a line; empty where the line is none. */
  static Optional<Version> of(String line) {
    if (!isOne(line)) {
      return Optional.empty();
    }
    String[] parts = line.split("\t", -1);
    try {
      Instant time = Instant.parse(parts[1]);
      return Kind.of(line.charAt(0)).map(k -> new Version(k, time, parts[2], parts[3], parts[4]));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
