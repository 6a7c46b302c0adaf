package org.waqai.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waqai.model.Page.Format;

/** What the first bytes of a file say that it is. */
final class Sniff {
  private static final Pattern HTML =
      Pattern.compile(
          "<(!doctype\\s+html|html|head|body|\\?xml[^>]*>\\s*(<!--|<!doctype\\s+html|<html))");
  private static final Pattern JSON = Pattern.compile("(\\[\\s*)?\\{\\s*\"");

  private Sniff() {}

  /** Only what cannot be anything else: then it counts more than the suffix. */
  static Optional<Format> surely(byte[] head) {
    String start = start(head);
    if (HTML.matcher(start.toLowerCase(Locale.ROOT)).lookingAt()) {
      return Optional.of(Format.HTML);
    }
    return JSON.matcher(start).lookingAt() ? Optional.of(Format.JSON) : Optional.empty();
  }

  /** The best guess where no suffix helps; none for what no reader would read. */
  static Optional<Format> guess(byte[] head) {
    if (binary(head)) {
      return Optional.empty();
    }
    String start = start(head);
    return Optional.of(
        surely(head)
            .orElse(
                start.startsWith("{")
                    ? Format.JSON
                    : start.startsWith("<") ? Format.HTML : Format.TEXT));
  }

  /** Control characters tell pictures and programs from text; UTF-16 has zeros of its own. */
  private static boolean binary(byte[] head) {
    if (utf16(head)) {
      return false;
    }
    int odd = 0;
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
      odd += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
    }
    return odd * 20 > head.length
        || new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
  }

  /** Whether a byte order mark says UTF-16. */
  static boolean utf16(byte[] head) {
    if (head.length < 2) {
      return false;
    }
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    return (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
  }

  /** How long the byte order mark is. */
  static int mark(byte[] head) {
    boolean utf8 =
        head.length > 2
            && (head[0] & 0xff) == 0xef
            && (head[1] & 0xff) == 0xbb
            && (head[2] & 0xff) == 0xbf;
    return utf8 ? 3 : utf16(head) ? 2 : 0;
  }

  /**
   * Whether JSON lies over several lines: an array, or an object whose first line ends where a line
   * of its own could not. A line cut off in a string is a broken line, not the start of more.
   */
  static boolean spread(byte[] head) {
    String start = start(head);
    int line = start.indexOf('\n');
    if (start.startsWith("[")) {
      return true;
    }
    if (!start.startsWith("{") || line < 0) {
      return false;
    }
    String first = start.substring(0, line).stripTrailing();
    String rest = start.substring(line).stripLeading();
    boolean open = "{[,:".indexOf(first.charAt(first.length() - 1)) >= 0;
    return (open && !rest.startsWith("{")) || rest.startsWith(",") || rest.startsWith("\"");
  }

  /** Past a byte order mark and white space; zeros of UTF-16 fall away. */
  private static String start(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).substring(mark(head));
    return (utf16(head) ? text.replace("\0", "") : text).stripLeading();
  }
}
