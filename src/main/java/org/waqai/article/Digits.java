package org.waqai.article;

/** Digits of three scripts as one. */
final class Digits {
  private Digits() {}

  /** The same text with 0–9 for Arabic «٠–٩» and Persian «۰–۹», one for one. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= '٠' && c <= '٩') {
        out.setCharAt(i, (char) ('0' + (c - '٠')));
      } else if (c >= '۰' && c <= '۹') {
        out.setCharAt(i, (char) ('0' + (c - '۰')));
      }
    }
    return out.toString();
  }
}
