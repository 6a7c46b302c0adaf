package org.waqai.graph;

/** Somebody wants to write to a graph that is not theirs; nothing was written. */
public final class NotYours extends RuntimeException {
  private static final long serialVersionUID = 1;

  NotYours(String sentence) {
    super(sentence);
  }
}
