package org.waqai.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Pages from files, folders and standard input, one after the other and never all at once.
 *
 * <p>An argument is a file, a folder (walked in the order of names) or {@code -} for standard
 * input. Text, HTML and JSON are known by their suffix and by how they begin; each may be gzipped.
 * A file of JSON Lines is a page a line.
 */
public final class Files {
  /** The longest page, or line of JSON, that is read. */
  public static final int PAGE_LIMIT = 64 << 20;

  private final List<String> arguments;
  private final InputStream stdin;
  private final int limit;

  public Files(List<String> arguments, InputStream stdin) {
    this(arguments, stdin, PAGE_LIMIT);
  }

  /** With another limit, in bytes, for one page. */
  Files(List<String> arguments, InputStream stdin, int limit) {
    this.arguments = List.copyOf(arguments);
    this.stdin = stdin;
    this.limit = limit;
  }

  /**
   * Everything found, in order. Lazy and sequential: a page is read when it is asked for. Close it
   * when leaving early; at its end it has closed all that it opened.
   */
  public Stream<Found> stream() {
    Reading reading = new Reading(new Walk(arguments), stdin, limit, listing -> {});
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                reading, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(() -> close(reading));
  }

  private static void close(Reading reading) {
    try {
      reading.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
