package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.Lexicon;
import org.waqai.model.Argument;
import org.waqai.model.Evidence;
import org.waqai.model.Row;
import org.waqai.model.Span;
import org.waqai.model.Status;
import org.waqai.model.Value;

/**
 * One mention of an event, before mentions become events.
 *
 * @param frame the entry that fired
 * @param sentence where, counted in the document
 * @param words the words of the trigger, counted in its line, half-open
 * @param trigger the same in the text
 * @param anchors words in the same line at which the same event is named, such as the noun of a
 *     light verb
 * @param noun whether the trigger is a noun
 * @param definite whether the noun is one that was told before: «الهجوم»
 * @param status whether it happened, as far as this mention says
 * @param arguments roles and values
 * @param time when
 * @param evidence the passage
 * @param confidence 0 to 1
 * @param told whether it tells the event, and does not only mention it
 * @param inherited whether its subject is that of a clause before
 * @param length how many words its sentence has
 * @param bare those of its arguments that only name it, and are left out of its event
 */
record Draft(
    Frame frame,
    int sentence,
    Span words,
    Span trigger,
    List<Integer> anchors,
    boolean noun,
    boolean definite,
    Status status,
    List<Argument> arguments,
    Optional<Value.Period> time,
    Evidence evidence,
    double confidence,
    boolean told,
    boolean inherited,
    int length,
    List<Argument> bare) {
  Draft {
    bare = Row.copyOf(bare);
    anchors = Row.copyOf(anchors);
    arguments = Row.copyOf(arguments);
  }

  /** The same mention, with its time, and the status that its entry leaves open. */
  Draft at(Optional<Status> other, Optional<Value.Period> when) {
    Optional<Status> own = frame.status();
    Status left = own.isPresent() ? own.get() : other.orElse(status);
    return copy(words, left, arguments, when, told, bare);
  }

  /** The same mention, that only mentions what another may tell. */
  Draft mentioned() {
    return copy(words, status, arguments, time, false, bare);
  }

  /** The same mention with other arguments. */
  Draft with(List<Argument> others) {
    return again(words, others);
  }

  /** The same of others, who are told elsewhere in the sentence. */
  Draft again(Span where, List<Argument> others) {
    return copy(where, status, others, time, told, bare);
  }

  /** The same mention, some of whose arguments only name it: «وقع اتفاقا». */
  Draft naming(List<Argument> names) {
    return copy(words, status, arguments, time, told, names);
  }

  /** What is the same however it changes; its anchors are those of its own words. */
  private Draft copy(
      Span where,
      Status happened,
      List<Argument> fillers,
      Optional<Value.Period> when,
      boolean tells,
      List<Argument> names) {
    return new Draft(
        frame,
        sentence,
        where,
        trigger,
        where.equals(words) ? anchors : List.of(),
        noun,
        definite,
        happened,
        fillers,
        when,
        evidence,
        confidence,
        tells,
        inherited,
        length,
        names);
  }

  /** Whether it has something that an event of the class may have. */
  boolean gives(EventType type) {
    return arguments.stream().anyMatch(a -> type.role(a.role()).isPresent());
  }

  /** Whether it adds something to what tells of a class: «انفجار» adds nothing to an attack. */
  boolean adds(String type, Lexicon lexicon) {
    return frame.adds().contains(type) && lexicon.type(type).filter(this::gives).isPresent();
  }

  /** Whether it is or names the word. */
  boolean holds(int word) {
    return words.start() == word || anchors.contains(word);
  }
}
