package org.waqai.graph;

import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonException;
import org.apache.jena.atlas.json.JsonString;
import org.jspecify.annotations.Nullable;

/** What a server says to change where it refuses: the detail of a problem in JSON (RFC 9457). */
public final class Advice {
  private Advice() {}

  /**
   * The advice of an answer in one line, without what a terminal would obey; empty where it has
   * none.
   *
   * @param body of the answer, if it has one
   */
  public static String in(@Nullable String body) {
    if (body == null || !body.stripLeading().startsWith("{")) {
      return "";
    }
    try {
      return JSON.parse(body).get("detail") instanceof JsonString said ? line(said.value()) : "";
    } catch (JsonException e) {
      return "";
    }
  }

  /** A text in one line, without what a terminal would obey. */
  public static String line(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
