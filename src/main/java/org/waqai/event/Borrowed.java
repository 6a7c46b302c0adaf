package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.lexicon.EventType;
import org.waqai.lexicon.Filler;
import org.waqai.lexicon.Lexicon;
import org.waqai.lexicon.Role;
import org.waqai.model.Argument;
import org.waqai.model.Value;

/**
 * Times that a mention has only from what stands around it, and that are of something else: of who
 * speaks of a deed, not of the deed, «تظاهروا أمس احتجاجا على مقتل شاب», or of the deed, not of who
 * speaks of it, «تتهم الجماعة بتدبير انقلاب في يوليو 2016».
 */
final class Borrowed {
  private final Lexicon lexicon;
  private final Triggers triggers;
  private final Line line;

  Borrowed(Lexicon lexicon, Triggers triggers, Line line) {
    this.lexicon = lexicon;
    this.triggers = triggers;
    this.line = line;
  }

  /** The mentions of the line, those times left out. */
  List<Draft> without(List<Draft> drafts) {
    List<Draft> out = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      boolean borrowed = draft.time().isPresent() && (ofTopic(draft, drafts) || ofContent(draft));
      out.add(borrowed ? draft.at(Optional.of(draft.status()), Optional.empty()) : draft);
    }
    return out;
  }

  /** Whether it stands in what another mention is about, and the time before that. */
  private boolean ofTopic(Draft draft, List<Draft> all) {
    Value.Period time = draft.time().orElseThrow();
    if (!draft.noun() || type(draft).filter(EventType::isSaying).isPresent()) {
      return false;
    }
    for (Draft other : all) {
      if (other.frame().tells().equals(draft.frame().tells())
          || other.time().filter(time::equals).isEmpty()) {
        continue;
      }
      for (Argument a : other.arguments()) {
        if (a.value() instanceof Value.Words
            && a.value().span().covers(draft.trigger())
            && time.span().end() <= a.value().span().start()
            && isTopic(other, a.role())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether it says something, and the time stands in what it says. */
  private boolean ofContent(Draft draft) {
    Optional<EventType> type = type(draft).filter(EventType::isSaying);
    if (type.isEmpty() || draft.noun()) {
      return false;
    }
    Value.Period time = draft.time().orElseThrow();
    boolean speech = triggers.bearing(draft.frame()).speech();
    boolean past = Mood.past(line.word(draft.words().start()));
    for (Argument a : draft.arguments()) {
      Optional<Role> role = type.get().role(a.role());
      boolean said = role.filter(r -> r.kinds().contains(Filler.SAID)).isPresent();
      int start = a.value() instanceof Value.Words ? a.value().span().start() : 0;
      boolean after = start > draft.trigger().start() && start < time.span().start();
      if (after && (said || isTopic(draft, a.role())) && (!past || speech && coarse(time))) {
        return true;
      }
    }
    return false;
  }

  /** A month, a year, a stretch: nobody tells so when somebody spoke. */
  private static boolean coarse(Value.Period time) {
    return !Edtf.isDay(time) && !(time.edtf().startsWith("--") && time.edtf().length() > 4);
  }

  /** Whether a role says what a deed is about, in words that may tell another. */
  private boolean isTopic(Draft draft, String name) {
    Optional<Role> role = type(draft).flatMap(t -> t.role(name));
    return role.filter(r -> r.kinds().contains(Filler.WORDS) && !r.kinds().contains(Filler.TERM))
        .filter(r -> !r.kinds().contains(Filler.SAID) || !triggers.bearing(draft.frame()).speech())
        .isPresent();
  }

  private Optional<EventType> type(Draft draft) {
    return draft.frame().tells().flatMap(lexicon::type);
  }
}
