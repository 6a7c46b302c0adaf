package org.waqai.lexicon;

/**
 * A mistake in a file that experts write; its message names the file, the line and what was
 * expected.
 */
public final class Misspelt extends RuntimeException {
  Misspelt(String file, long line, String message) {
    super(file + ":" + line + ": " + message);
  }
}
