package org.waqai.event;

import java.util.Optional;
import org.waqai.event.Clause.Filling;

/** What carries over from clause to clause: who did the last thing. One a document. */
final class Story {
  private Optional<Filling> subject = Optional.empty();
  private Optional<Filling> speaker = Optional.empty();

  /** Whom a verb without a subject, or a joined pronoun, points to. */
  Optional<Filling> subject(Word word) {
    return subject;
  }

  Optional<Filling> speaker() {
    return speaker;
  }

  void did(Filling who) {
    subject = Optional.of(who);
  }

  void said(Filling who) {
    speaker = Optional.of(who);
    subject = speaker;
  }
}
