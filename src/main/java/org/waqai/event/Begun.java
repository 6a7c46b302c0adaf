package org.waqai.event;

import org.waqai.model.Span;

/** How many words begin up to each letter of a text, counted once: each fact asks it of two. */
final class Begun {
  private final String text;
  private final int[] before;

  Begun(String text) {
    this.text = text;
    this.before = new int[text.length() + 1];
    boolean within = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = isLetter(text.charAt(i));
      before[i + 1] = before[i] + (letter && !within ? 1 : 0);
      within = letter;
    }
  }

  /** Of Arabic letters and spaces nobody has to ask: they are most of a text. */
  private static boolean isLetter(char c) {
    return c >= 'ء' && c <= 'ي' || c != ' ' && Character.isLetterOrDigit(c);
  }

  /** How many words a passage has; what is left of a word that begins before it is one. */
  int in(Span span) {
    if (span.start() >= span.end()) {
      return 0;
    }
    boolean first = isLetter(text.charAt(span.start()));
    return before[span.end()] - before[span.start() + 1] + (first ? 1 : 0);
  }
}
