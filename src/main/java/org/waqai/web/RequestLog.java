package org.waqai.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Where the line of each request goes: to a file, with its time, or to the program's log. */
final class RequestLog {
  private static final System.Logger LOG = System.getLogger("org.waqai.web.Request");

  private final Optional<BufferedWriter> file;

  private RequestLog(Optional<BufferedWriter> file) {
    this.file = file;
  }

  /**
   * A log in a file, at its end; or in the program's log.
   *
   * @throws IOException where the file can't be written
   */
  static RequestLog to(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return new RequestLog(Optional.empty());
    }
    return new RequestLog(
        Optional.of(
            Files.newBufferedWriter(
                file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
  }

  /** Writes a line; that a disk is full stops no answer. */
  void write(String line) {
    if (file.isEmpty()) {
      LOG.log(Level.INFO, line);
      return;
    }
    BufferedWriter out = file.get();
    synchronized (out) {
      try {
        out.write(Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n");
        out.flush();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "the log cannot be written: " + e.getMessage());
      }
    }
  }
}
