package org.waqai.source;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What became of asking for an address. */
sealed interface Fetched {

  /**
   * What a server said of one state of a page, to ask later whether it has changed (RFC 9110, 8.8).
   */
  record Validators(Optional<String> etag, Optional<String> modified) {
    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());
  }

  /**
   * An answer with content.
   *
   * @param address where it was, after redirects
   * @param type the media type without parameters, in small letters; empty where none was given
   * @param charset of the content type
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares
  record Content(
      URI address, String type, Optional<String> charset, byte[] bytes, Validators validators)
      implements Fetched {}

  /** It is as it was. */
  record Same() implements Fetched {}

  /**
   * No content.
   *
   * @param reason one sentence without the address at its head: «took longer than 30 s»
   * @param again when to try again, where that may help
   */
  record Failed(Trouble trouble, String reason, Optional<Duration> again) implements Fetched {
    static Failed of(Trouble trouble, String reason) {
      return new Failed(trouble, reason, Optional.empty());
    }
  }
}
