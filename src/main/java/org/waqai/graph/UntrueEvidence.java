package org.waqai.graph;

/** Evidence that is not what the article says; nothing of such a reading is written. */
public final class UntrueEvidence extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UntrueEvidence(String message) {
    super(message);
  }
}
