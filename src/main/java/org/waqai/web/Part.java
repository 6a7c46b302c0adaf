package org.waqai.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a client asks for, {@code Range: bytes=100-199}.
 *
 * @param from first byte
 * @param to last byte
 */
record Part(long from, long to) {
  private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

  long length() {
    return to - from + 1;
  }

  /**
   * The part that a header asks for; empty where all of it is to be given, since the header asks
   * for several parts, for nothing, or is not understood.
   *
   * @param length of the file
   * @throws Problem where the file has no such part
   */
  static Optional<Part> of(String header, long length) throws Problem {
    Matcher one = ONE.matcher(header.strip());
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (one.group(1).isEmpty()) {
      long last = Math.min(length, Long.parseLong(one.group(2)));
      return Optional.of(demand(new Part(length - last, length - 1), length));
    }
    long from = Long.parseLong(one.group(1));
    long to = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
    if (to < from && !one.group(2).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(demand(new Part(from, Math.min(to, length - 1)), length));
  }

  private static Part demand(Part part, long length) throws Problem {
    if (part.from() >= length || part.length() <= 0) {
      throw Problem.of(416, "No such part", "The file has %d bytes".formatted(length))
          .with("Content-Range", "bytes */" + length);
    }
    return part;
  }
}
