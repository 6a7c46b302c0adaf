package org.waqai.web;

import java.io.IOException;

/** Something else listens on the port. */
public final class PortTaken extends IOException {
  PortTaken(int port) {
    super("port " + port + " is in use by another program: stop it or give another with --port");
  }
}
