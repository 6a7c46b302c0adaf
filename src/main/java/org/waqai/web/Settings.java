package org.waqai.web;

import java.nio.file.Path;
import java.util.Optional;
import org.waqai.graph.Iris;

/**
 * How a store is served.
 *
 * @param port 0 for any that is free
 * @param iris what the things of the store are named by
 * @param limits of what one may take
 * @param safety who may do what
 * @param published what is given besides answers
 */
public record Settings(int port, Iris iris, Limits limits, Safety safety, Published published) {

  /** With nothing special that is published. */
  public Settings(int port, Iris iris, Limits limits, Safety safety) {
    this(port, iris, limits, safety, Published.USUAL);
  }

  /** To everybody, for reading. */
  public static Settings open(int port) {
    return new Settings(port, new Iris(Iris.BASE), Limits.USUAL, Safety.READING);
  }

  /**
   * Who may do what, and how they are known.
   *
   * @param users a file of users ({@link Users}); without one nobody may write
   * @param closed whether strangers may not even read
   * @param local whether it listens to this machine alone
   * @param tls what it proves itself by; without it, it speaks plain HTTP
   * @param log a file for a line a request; without one they go to standard error
   */
  public record Safety(
      Optional<Path> users, boolean closed, boolean local, Optional<Tls> tls, Optional<Path> log) {
    /** Everybody reads, nobody writes. */
    public static final Safety READING =
        new Safety(Optional.empty(), false, false, Optional.empty(), Optional.empty());
  }

  /**
   * A key store.
   *
   * @param file PKCS12 or JKS, with key and certificates
   * @param password of the file
   */
  public record Tls(Path file, String password) {
    @Override
    public String toString() {
      return file.toString();
    }
  }

  /**
   * What of a store is published besides its answers.
   *
   * @param dumps their folder; in that of the store where none is given
   * @param licence of the data, an IRI, where one is said
   * @param ontology folder of the shapes that it can be validated with
   * @param fixed whether it stays as it is: nobody may write, whoever they are
   */
  public record Published(
      Optional<Path> dumps, Optional<String> licence, Optional<Path> ontology, boolean fixed) {
    /** No licence is said, no shapes are there, and who may write writes. */
    public static final Published USUAL =
        new Published(Optional.empty(), Optional.empty(), Optional.empty(), false);
  }
}
