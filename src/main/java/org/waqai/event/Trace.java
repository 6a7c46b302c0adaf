package org.waqai.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Slot;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Sentence;
import org.waqai.model.Span;

/** Told what is tried on an article and what comes of it; nobody listens on the normal path. */
public interface Trace {
  /** Nobody listens. */
  Trace NONE = new Trace() {};

  /**
   * A word as it was read.
   *
   * @param span its letters, joined particles and all
   * @param sort what it does in its sentence
   * @param readings what it may be, such as «PAST قتل»
   */
  record Heard(Span span, String sort, List<String> readings) {
    public Heard {
      readings = List.copyOf(readings);
    }
  }

  /**
   * An entry whose words stand in the text.
   *
   * @param sentence which sentence
   * @param trigger its words in the text
   * @param frame the entry
   */
  record Try(int sentence, Span trigger, Frame frame) {}

  /** Why an entry whose words are there tells nothing. */
  enum Fault {
    UNLESS("a word beside it forbids it"),
    SUPPOSED("a condition or a question"),
    SILENT("nobody speaks"),
    EMPTY("a required slot is empty"),
    KIND("a required slot holds another kind of filler"),
    BARE("no role is filled"),
    OUTDONE("another entry fits the same words better");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** In words. */
    public String words() {
      return words;
    }
  }

  /**
   * What an entry failed by.
   *
   * @param fault why
   * @param slot the slot that is not filled
   * @param found what stands in its place
   * @param other the entry that fits better
   */
  record Failure(Fault fault, Optional<Slot> slot, List<Span> found, Optional<Frame> other) {
    public Failure {
      found = List.copyOf(found);
    }

    static Failure of(Fault fault) {
      return new Failure(fault, Optional.empty(), List.of(), Optional.empty());
    }
  }

  /**
   * What a confidence is by: signs and how far each holds.
   *
   * @param event those of the event itself
   * @param facts those of its roles and its time, by {@code role n}, the fillers of a role counted
   *     from 0
   */
  record Signs(Map<String, Double> event, Map<String, Map<String, Double>> facts) {
    public Signs {
      event = Map.copyOf(event);
      facts = Map.copyOf(facts);
    }
  }

  /** Whether anybody listens. */
  default boolean listens() {
    return false;
  }

  /** A sentence begins. */
  default void sentence(int index, Sentence sentence, List<Heard> words) {}

  /** An entry tells nothing here. */
  default void failed(Try of, Failure why) {}

  /** An entry fits; told is whether it tells an event rather than mentions one. */
  default void fired(Try of, List<Argument> arguments, boolean told) {}

  /** An event is told by these mentions, with the signs that its confidence is by. */
  default void told(Event event, Signs signs, List<Try> mentions) {}
}
