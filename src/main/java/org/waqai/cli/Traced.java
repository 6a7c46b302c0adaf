package org.waqai.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waqai.event.Trace;
import org.waqai.lexicon.Frame;
import org.waqai.model.Argument;
import org.waqai.model.Event;
import org.waqai.model.Sentence;

/** All that was tried on one article, to be looked at afterwards. */
final class Traced implements Trace {
  /** A sentence and its words. */
  record Line(int index, Sentence sentence, List<Heard> words) {}

  /** An entry that did not fit. */
  record Failed(Try of, Failure why) {}

  /** An entry that fitted; the event is the one that it is a mention of, if any. */
  record Fired(Try of, List<Argument> arguments, boolean told) {}

  private final List<Line> lines = new ArrayList<>();
  private final Map<String, Failed> failed = new LinkedHashMap<>();
  private final Map<String, Fired> fired = new LinkedHashMap<>();
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Map<String, Trace.Signs> signs = new LinkedHashMap<>();

  @Override
  public boolean listens() {
    return true;
  }

  @Override
  public void sentence(int index, Sentence sentence, List<Heard> words) {
    lines.add(new Line(index, sentence, words));
  }

  @Override
  public void failed(Try of, Failure why) {
    failed.put(key(of), new Failed(of, why));
  }

  @Override
  public void fired(Try of, List<Argument> arguments, boolean told) {
    fired.put(key(of), new Fired(of, arguments, told));
  }

  @Override
  public void told(Event event, Trace.Signs by, List<Try> mentions) {
    signs.put(event.id(), by);
    mentions.forEach(m -> events.put(key(m), event));
  }

  private static String key(Try of) {
    return of.sentence() + " " + of.trigger() + " " + of.frame().iri();
  }

  List<Line> lines() {
    return lines;
  }

  /** The signs of each event's confidence and its facts', by its id. */
  Map<String, Trace.Signs> signs() {
    return signs;
  }

  /** What fitted in the sentence. */
  List<Fired> fired(int sentence) {
    return fired.values().stream().filter(f -> f.of().sentence() == sentence).toList();
  }

  /** What was tried in the sentence in vain; what fitted at the second attempt is none. */
  List<Failed> failed(int sentence) {
    return failed.values().stream()
        .filter(f -> f.of().sentence() == sentence && !fired.containsKey(key(f.of())))
        .toList();
  }

  /** The event that a mention became or was merged into. */
  Optional<Event> event(Try of) {
    return Optional.ofNullable(events.get(key(of)));
  }

  /** Whether the mention is the one that the event is best told by. */
  boolean leads(Try of) {
    return event(of).filter(e -> e.trigger().equals(of.trigger())).isPresent();
  }

  /** Whether the entry tells or adds to events of the class. */
  static boolean about(Frame frame, String type) {
    return frame.tells().filter(type::equals).isPresent() || frame.adds().contains(type);
  }
}
