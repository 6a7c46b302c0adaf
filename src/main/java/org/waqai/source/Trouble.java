package org.waqai.source;

/** Why an address gave no page: the names by which a run counts its failures. */
enum Trouble {
  ADDRESS("bad address"),
  PRIVATE("private address"),
  ROBOTS("robots.txt"),
  DNS("unknown host"),
  CONNECTION("connection"),
  TLS("tls"),
  TIMEOUT("timeout"),
  LARGE("too large"),
  BOMB("compressed bomb"),
  TYPE("content type"),
  REDIRECTS("redirects"),
  GONE("gone"),
  STATUS("refused"),
  BUSY("too many requests"),
  SERVER("server error"),
  DOWN("host down"),
  LISTING("malformed listing"),
  ARCHIVE("malformed archive"),
  LIMIT("page limit");

  private final String label;

  Trouble(String label) {
    this.label = label;
  }

  /** Such as {@code robots.txt}. */
  String label() {
    return label;
  }
}
