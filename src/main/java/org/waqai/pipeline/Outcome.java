package org.waqai.pipeline;

import org.waqai.model.Reading;

/** What became of a page. */
public sealed interface Outcome {

  /**
   * It was read.
   *
   * @param location where it is
   */
  record Read(Reading reading, String location) implements Outcome {}

  /**
   * The store holds the same article, read by the same program and lexicon.
   *
   * @param location where it is
   */
  record Unchanged(String articleId, String location) implements Outcome {}

  /**
   * It could not be used.
   *
   * @param location where it is
   * @param stage the room that gave it up, or what was wrong with its source, such as {@code
   *     timeout}: like cases are counted by it
   * @param reason one sentence that names it and says why
   */
  record SetAside(String location, String stage, String reason) implements Outcome {
    /** One article that trips the program does not stop the others. */
    static SetAside fault(String location, String stage, Throwable e) {
      return new SetAside(
          location,
          stage,
          location + " could not be read by a fault of this program, please report it: " + e);
    }
  }

  /** A file in a folder that is no article by its name. */
  record PassedOver(String location) implements Outcome {}
}
