package org.waqai.entity;

/** The form in which names and words are compared, the same as {@code Token.normal}. */
final class Normal {
  private Normal() {}

  /** Without marks and tatweel, أ إ آ ٱ as ا, ى as ي, ة as ه; runs of space as one space. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        continue;
      }
      if (Character.isWhitespace(c) || c == '\u00a0') {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
          out.append(' ');
        }
        continue;
      }
      out.append(letter(c));
    }
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == ' ') {
      out.setLength(end - 1);
    }
    return out.toString();
  }

  static boolean isMark(char c) {
    return (c >= '\u064b' && c <= '\u065f')
        || c == '\u0670'
        || c == '\u0640'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e');
  }

  private static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى' -> 'ي';
      case 'ة' -> 'ه';
      default -> Character.toLowerCase(c);
    };
  }
}
