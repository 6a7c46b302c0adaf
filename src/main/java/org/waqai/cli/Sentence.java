package org.waqai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import org.apache.jena.atlas.RuntimeIOException;
import org.waqai.graph.BadFile;
import org.waqai.lexicon.Misspelt;

/** What ended a command, as one sentence to its user. */
final class Sentence {
  private Sentence() {}

  static String of(Throwable e) {
    return switch (e) {
      case UncheckedIOException wrapped ->
          Optional.ofNullable(wrapped.getCause()).map(Sentence::of).orElse("");
      case RuntimeIOException wrapped ->
          wrapped.getCause() == null ? fault(wrapped) : of(wrapped.getCause());
      case FileSystemException file -> file(file);
      case CharacterCodingException text -> "a file is not UTF-8: " + text.getMessage();
      case IOException broken -> said(broken);
      case Misspelt ours -> said(ours);
      case BadFile ours -> said(ours);
      case Problem said -> said(said);
      case OutOfMemoryError memory ->
          "the memory is full: give Java more, such as WAQAI_JAVA_OPTIONS=-Xmx4g";
      default -> fault(e);
    };
  }

  /** Java's own messages are only the name of the file. */
  private static String file(FileSystemException e) {
    String name = String.valueOf(e.getFile());
    return switch (e) {
      case NoSuchFileException missing -> name + " does not exist: check the name";
      case AccessDeniedException denied ->
          name + " may not be read or written: check its permissions";
      case FileAlreadyExistsException taken -> name + " is there already, and is no folder";
      case NotDirectoryException other -> name + " is no folder";
      default -> name + " can't be used: " + (e.getReason() == null ? e.toString() : e.getReason());
    };
  }

  private static String said(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String fault(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return "a fault of this program, please report it: "
        + e
        + (trace.length > 0 ? " at " + trace[0] : "");
  }
}
