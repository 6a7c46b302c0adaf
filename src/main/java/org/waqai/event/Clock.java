package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Value;

/** When the last things that a text told happened. One a document. */
final class Clock {
  /** When somebody named did the last thing, in this sentence or the one before. */
  private Optional<Value.Period> last = Optional.empty();

  /** When what the sentence before begins to tell happened: «وفي مايو عقدوا مؤتمرا. ودعوا إلى». */
  private Optional<Value.Period> scene = Optional.empty();

  private int sentences;
  private int set;

  /** A new sentence begins. */
  void begin() {
    sentences++;
  }

  /** Notes when somebody named did what is told now, if that is told. */
  void last(Optional<Value.Period> time) {
    last = time;
    set = sentences;
  }

  /** When whoever did the last thing did it. */
  Optional<Value.Period> last() {
    return sentences - set <= 1 ? last : Optional.empty();
  }

  /** Notes when what a sentence begins with happened. */
  void scene(Optional<Value.Period> time) {
    scene = time;
  }

  /** When what the sentence before began with happened. */
  Optional<Value.Period> scene() {
    return scene;
  }
}
