package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.model.Status;
import org.waqai.model.Value;

/**
 * What the light verbs over a word make of its event: planned, going on, denied, only asked for.
 */
record Modality(Line line, Governing governing) {
  /** What the light verbs above a word say of its event; the outermost counts. */
  Optional<Status> status(int word) {
    Optional<Status> out = Optional.empty();
    for (Governing.Governor governor : governing.of(word)) {
      Optional<Status> own = governor.light().status().filter(s -> !Mood.stands(s, line, word));
      Optional<Status> above = governor.at() == word ? Optional.empty() : above(governor.at());
      Optional<Status> mood = Mood.of(line, governor.at()).filter(Status.DENIED::equals);
      if (mood.isPresent() && governor.light().asks()) {
        continue; // «انتقد عدم دعوته إلى الاجتماع»
      }
      boolean future =
          own.filter(Status.ONGOING::equals).isPresent() && line.word(governor.at()).future();
      Optional<Status> said =
          future // «سيواصل هجماته»
              ? Optional.of(Status.PLANNED)
              : above.or(() -> mood).or(() -> own).or(() -> Mood.of(line, governor.at()));
      out = said.isPresent() ? said : out;
    }
    return out;
  }

  /** «إذا استمر إطلاق النار»: whether a condition stands over what leads to the word. */
  boolean supposed(int word) {
    for (Governing.Governor governor : governing.of(word)) {
      if (line.is(governor.at(), Sort.VERB) && Mood.supposes(line, governor.at())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Status> above(int word) {
    return governing.of(word).stream()
        .map(g -> g.light().status())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** «طالب بالإفراج», «طالب بإنهاء دعمها»: whether a word above asks for what the word names. */
  private boolean asksFor(int at) {
    for (Governing.Governor g : governing.of(at)) {
      if (g.light().asks()
          || !line.is(g.at(), Sort.VERB)
              && governing.of(g.at()).stream().anyMatch(above -> above.light().asks())) {
        return true;
      }
    }
    return false;
  }

  /** «طالب بالإفراج عنه»: a deed that is only asked for, threatened or refused. */
  boolean asked(Draft draft) {
    int at = draft.words().start();
    boolean counted = draft.arguments().stream().anyMatch(a -> a.value() instanceof Value.Quantity);
    if (counted || !asksFor(at)) {
      return false; // «دعت إلى جمع مليار دولار»
    }
    boolean named = // «حضور الاجتماع»
        draft.definite()
            && line.word(at).preposition().isEmpty()
            && line.is(at - 1, Sort.NOMINAL)
            && fires(at, draft, Triggers.Form.NOUN);
    return !named && deed(draft)
        || !draft.definite() // «هدد بفرض عقوبات»
            && fires(at - 1, draft, Triggers.Form.MASDAR)
            && asksFor(at - 1);
  }

  /** Whether its entry reads the word as a verbal noun: «اعتقال», but not «إضراب». */
  private boolean deed(Draft draft) {
    for (Triggers.Fired f : line.fired(draft.words().start())) {
      if (f.frame().iri().equals(draft.frame().iri())) {
        return f.form() == Triggers.Form.MASDAR;
      }
    }
    return false;
  }

  /** Whether the word in such a form tells of the class. */
  private boolean fires(int i, Draft draft, Triggers.Form form) {
    for (Triggers.Fired f : i < 0 ? List.<Triggers.Fired>of() : line.fired(i)) {
      if (f.form() == form && f.frame().tells().equals(draft.frame().tells())) {
        return true;
      }
    }
    return false;
  }
}
