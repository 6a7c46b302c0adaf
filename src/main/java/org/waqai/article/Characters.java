package org.waqai.article;

/** Characters that no reader sees. */
final class Characters {
  private Characters() {}

  /** Control characters as spaces, one for one: an offset before is an offset after. */
  static String shown(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  /** A line without white space, direction marks and byte order marks around it. */
  static String trim(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && unseen(line.charAt(start))) {
      start++;
    }
    while (end > start && unseen(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u061C'
        || c == '\uFEFF';
  }
}
