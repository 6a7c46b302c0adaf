package org.waqai.text;

import java.util.Optional;

/**
 * An expression of time that was recognised.
 *
 * @param start its first word
 * @param end one past its last word
 * @param edtf the time; empty where the text and the publication date do not tell it. Such words
 *     are still taken, lest a part of them be read as another time
 */
record DateHit(int start, int end, Optional<String> edtf) {

  DateHit from(int start) {
    return new DateHit(start, end, edtf);
  }

  DateHit to(int end) {
    return new DateHit(start, end, edtf);
  }

  /** The longer of two; the first where they are as long. */
  static Optional<DateHit> longer(Optional<DateHit> a, Optional<DateHit> b) {
    return a.isEmpty() || (b.isPresent() && b.get().end() > a.get().end()) ? b : a;
  }
}
