package org.waqai.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.waqai.model.Value;

/** When the last things that a text told happened. One a document. */
final class Clock {
  /** As many sentences later «الاجتماع» still means the last one told. */
  private static final int RECALLED = 4;

  /** When somebody named did the last thing, in this sentence or the one before. */
  private Optional<Value.Period> last = Optional.empty();

  /** Who that is, by the first words. */
  private String doer = "";

  /** When what the sentence before begins to tell happened: «وفي مايو عقدوا مؤتمرا. ودعوا إلى». */
  private Optional<Value.Period> scene = Optional.empty();

  /** When the last of each class happened, and in which sentence that was told. */
  private final Map<String, Told> told = new HashMap<>();

  private int sentences;
  private int set;

  private record Told(Value.Period time, int sentence) {}

  /** A new sentence begins. */
  void begin() {
    sentences++;
  }

  /** Notes when somebody named did what is told now, if that is told. */
  void last(String who, Optional<Value.Period> time) {
    doer = who;
    last = time;
    set = sentences;
  }

  /** Whether the words name who did the last thing, on a day. */
  boolean by(String who) {
    return !who.isEmpty() && who.equals(doer) && last.filter(Edtf::isDay).isPresent();
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

  /**
   * Notes when something of a class happened; another one, of which no time is told, forgets it.
   */
  void told(String type, Optional<Value.Period> time) {
    if (time.isPresent()) {
      told.put(type, new Told(time.get(), sentences));
    } else {
      told.remove(type);
    }
  }

  /** When what a definite noun of the class means happened: «خلال الاجتماع». */
  Optional<Value.Period> of(String type) {
    return Optional.ofNullable(told.get(type))
        .filter(t -> sentences - t.sentence() <= RECALLED)
        .map(Told::time);
  }
}
