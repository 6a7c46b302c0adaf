package org.waqai.pipeline;

import java.util.List;

/** What became of the articles that somebody brought, in their order. */
public record Receipt(List<Line> lines) {
  public Receipt {
    lines = List.copyOf(lines);
  }

  /** What became of one. */
  public enum Fate {
    /** It is on disk and was not there before. */
    STORED,
    /** It is on disk in the place of an earlier state. */
    REPLACED,
    /** It was there as it is. */
    UNCHANGED,
    /** It is no article that can be stored. */
    REFUSED
  }

  /**
   * One of them.
   *
   * @param location where in what was brought, such as {@code line 3}
   * @param fate what became of it
   * @param article its id; empty where it was refused
   * @param reason one sentence where it was refused, else empty
   * @param events that it tells
   * @param facts with their evidence
   * @param quads of its graph
   */
  public record Line(
      String location, Fate fate, String article, String reason, int events, int facts, int quads) {
    static Line unchanged(String location, String article) {
      return new Line(location, Fate.UNCHANGED, article, "", 0, 0, 0);
    }

    static Line refused(String location, String reason) {
      return new Line(location, Fate.REFUSED, "", reason, 0, 0, 0);
    }
  }
}
