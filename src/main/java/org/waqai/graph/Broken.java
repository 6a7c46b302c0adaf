package org.waqai.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What TDB2 throws, in one sentence for a person. */
final class Broken {
  private static final Pattern HOLDER = Pattern.compile("(?:PID|process|pid)[^0-9]{0,20}([0-9]+)");

  private Broken() {}

  static IOException store(Path folder, Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      String message = String.valueOf(t.getMessage());
      if (message.contains("No space left on device") || message.contains("unsafe memory access")) {
        return new IOException("the disk of the store " + folder + " is full", cause);
      }
      if (message.contains("lock")) {
        Matcher holder = HOLDER.matcher(message);
        return new IOException(
            "the store %s is in use by %s"
                .formatted(
                    folder, holder.find() ? "process " + holder.group(1) : "another process"),
            cause);
      }
    }
    return new IOException("the store " + folder + " can't be used: " + cause.getMessage(), cause);
  }
}
