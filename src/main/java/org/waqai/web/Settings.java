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
 */
public record Settings(int port, Iris iris, Limits limits, Safety safety) {

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
}
