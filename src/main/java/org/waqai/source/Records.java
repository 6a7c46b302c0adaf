package org.waqai.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.waqai.model.Page;

/**
 * The pages of a JSON file, one at a time: one a line, or values one after the other, as in an
 * array or in a file that a person laid out over several lines. It only finds where a page ends;
 * whether it is JSON is for its reader to say.
 */
final class Records {
  /** So many pages' worth of bytes without a page: a broken or a hostile file. */
  private static final int WASTE = 16;

  private final InputStream in;
  private final String location;
  private final String name;
  private final int limit;
  private final boolean lines;
  private final boolean maybeAlone;

  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int line = 1;
  private int count;
  private boolean over;
  private int depth;
  private boolean quoted;
  private boolean escaped;

  /**
   * Reads from {@code in}, which somebody else closes.
   *
   * @param maybeAlone whether a page that is alone in its file is named as the file is
   */
  Records(
      InputStream in, String location, String name, boolean lines, boolean maybeAlone, int limit) {
    this.in = in;
    this.location = location;
    this.name = name;
    this.lines = lines;
    this.maybeAlone = maybeAlone;
    this.limit = limit;
  }

  /** The next page, or why there is none; empty at the end. */
  Optional<Found> next() throws IOException {
    if (over || !toStart()) {
      return Optional.empty();
    }
    count++;
    int first = line;
    if (!lines && buffer[at] != '{') {
      over = true;
      return told(first, "should begin an article with { here: the rest of the file is not read");
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    long size = collect(page);
    if (size > (long) WASTE * limit) {
      over = true;
      return told(first, "does not end within " + size(size) + ": the rest is not read");
    }
    if (size > limit) {
      return told(first, "is longer than " + size(limit) + ": cut it into articles");
    }
    boolean alone = maybeAlone && count == 1 && !toStart();
    String number = alone ? "" : "#" + (lines ? first : count);
    return Optional.of(
        new Found.Got(new Page(place(first), name + number, Page.Format.JSON, bytes(page))));
  }

  /** Past white space, and past what stands between values; false at the end of the file. */
  private boolean toStart() throws IOException {
    while (filled()) {
      byte b = buffer[at];
      boolean between = !lines && (b == ',' || b == '[' || b == ']');
      if (!between && b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return true;
      }
      line += b == '\n' ? 1 : 0;
      at++;
    }
    return false;
  }

  /** Collects one page, no more than the limit of it, and tells how long it is. */
  private long collect(ByteArrayOutputStream page) throws IOException {
    long size = 0;
    boolean ended = false;
    depth = 0;
    quoted = false;
    escaped = false;
    while (!ended && size <= (long) WASTE * limit && filled()) {
      int from = at;
      while (!ended && at < end) {
        byte b = buffer[at++];
        line += b == '\n' ? 1 : 0;
        ended = lines ? b == '\n' : closes(b);
      }
      size += at - from;
      if (size <= limit) {
        page.write(buffer, from, at - from);
      }
    }
    return size;
  }

  /** Without the end of the line, which would pass for a part of a string that is cut off. */
  private static byte[] bytes(ByteArrayOutputStream page) {
    byte[] bytes = page.toByteArray();
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Whether this byte closes the outermost bracket; brackets in strings are words. */
  private boolean closes(byte b) {
    if (quoted) {
      quoted = b != '"' || escaped;
      escaped = b == '\\' && !escaped;
      return false;
    }
    switch (b) {
      case '"' -> quoted = true;
      case '{', '[' -> depth++;
      case '}', ']' -> depth--;
      default -> {
        return false;
      }
    }
    return depth == 0 && !quoted;
  }

  private boolean filled() throws IOException {
    if (at == end) {
      end = Math.max(0, in.read(buffer));
      at = 0;
    }
    return at < end;
  }

  private Optional<Found> told(int first, String reason) {
    String place = place(first);
    return Optional.of(new Found.Unreadable(place, place + " " + reason));
  }

  private String place(int first) {
    return location + ":" + first + (lines || count == 1 ? "" : " (item " + count + ")");
  }

  static String size(long bytes) {
    return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
  }
}
