package org.waqai.graph;

import java.nio.file.Path;

/** A file of ours that can't be read, with its line: {@code shapes.ttl:12: expected a dot}. */
public final class BadFile extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  BadFile(Path file, long line, String message) {
    super(file + ":" + line + ": " + message);
  }

  BadFile(String message) {
    super(message);
  }
}
