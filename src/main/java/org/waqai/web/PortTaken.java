package org.waqai.web;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;

/** Something else listens on the port, or it is not for us. */
public final class PortTaken extends IOException {
  private static final long serialVersionUID = 1;

  private PortTaken(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  /** What lies below a server that did not start; where it is no port, the fault itself. */
  static PortTaken of(int port, RuntimeException e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof BindException && !String.valueOf(t.getMessage()).contains("denied")) {
        return new PortTaken(
            "port %d is in use by another program: stop it or give another with --port"
                .formatted(port),
            e);
      }
      if (t instanceof SocketException) {
        return new PortTaken(
            "port %d may not be used by this user: give one above 1023 with --port".formatted(port),
            e);
      }
    }
    throw e;
  }
}
