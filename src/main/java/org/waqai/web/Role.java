package org.waqai.web;

/** What somebody may do; each may do what those before it may. */
public enum Role {
  /** Asks, also where the endpoint is closed to strangers. */
  READER,
  /** Brings and removes articles, and writes to graphs of its own. */
  EDITOR,
  /** Keeps the store: metrics, backup, compaction. */
  ADMIN;

  boolean may(Role needed) {
    return compareTo(needed) >= 0;
  }
}
