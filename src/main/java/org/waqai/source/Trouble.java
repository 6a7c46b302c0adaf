package org.waqai.source;

/** Why an address gave no page: the names by which a run counts its failures. */
enum Trouble {
  ADDRESS("bad address"),
  PRIVATE("private address"),
  ROBOTS("robots.txt"),
  DNS("unknown host", true),
  CONNECTION("connection", true),
  TLS("tls"),
  TIMEOUT("timeout", true),
  LARGE("too large"),
  BOMB("compressed bomb"),
  TYPE("content type"),
  EMPTY("empty"),
  REDIRECTS("redirects"),
  GONE("gone"),
  STATUS("refused"),
  BUSY("too many requests", true),
  SERVER("server error", true),
  DOWN("host down", true),
  LISTING("malformed listing"),
  ARCHIVE("malformed archive"),
  LIMIT("page limit", true);

  private final String label;

  private final boolean passing;

  Trouble(String label) {
    this(label, false);
  }

  Trouble(String label, boolean passing) {
    this.label = label;
    this.passing = passing;
  }

  /** Whether it may be over when the next run asks. */
  boolean passing() {
    return passing;
  }

  /** Such as {@code robots.txt}. */
  String label() {
    return label;
  }
}
