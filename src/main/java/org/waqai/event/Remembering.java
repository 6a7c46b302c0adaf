package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.waqai.model.Argument;
import org.waqai.model.Status;
import org.waqai.model.Value;

/** Keeps for the rest of the story who did something last, and who said what. */
final class Remembering {
  private final Line line;
  private final Triggers triggers;
  private final Clauses clauses;
  private final Times times;
  private final Nobody nobody;
  private final Story story;

  Remembering(
      Line line, Triggers triggers, Clauses clauses, Times times, Nobody nobody, Story story) {
    this.line = line;
    this.triggers = triggers;
    this.clauses = clauses;
    this.times = times;
    this.nobody = nobody;
    this.story = story;
  }

  /** Remembers whom the next verb without a subject points to. */
  void follow(int i, Optional<Draft> draft) {
    if (!line.is(i, Sort.VERB)) {
      return;
    }
    Clause clause = clauses.verb(i, Skeleton.BARE, false);
    boolean subordinate = clauses.subordinate(i);
    boolean waits = // «كان في استقباله فلان لدى وصوله»: the guest arrived
        i + 2 < line.size() && line.word(i + 1).is("في") && line.word(i + 2).is("استقبال");
    boolean told = !clause.inherited && !clause.subject.isEmpty() && !that(clause.subject);
    if (told && !clause.describes && !subordinate && !waits) {
      Clause.Filling who = clause.subject.getFirst();
      story.did(who, line.word(i), isThing(who));
      if (!clauses.nested(i)) {
        story.clock().last(words(clause), times.saying(clause, clause.to, false, true));
      }
    }
    if (draft.isPresent()
        && triggers.bearing(draft.get().frame()).saying()
        && !subordinate
        && !clauses.nested(i)) {
      spoke(i, clauses.verb(i, draft.get().frame(), false), draft.get());
    }
  }

  /** The first two words of a clause's subject: «رئيس الوزراء»; none of a pronoun. */
  static String words(Clause clause) {
    if (clause.inherited
        || clause.subject.isEmpty()
        || !(clause.subject.getFirst() instanceof Clause.Filling.At at)) {
      return "";
    }
    int next = at.start() + 1;
    boolean two = next < at.line().size() && at.line().is(next, Sort.NOMINAL);
    return at.line().word(at.start()).normal() + (two ? " " + at.line().word(next).normal() : "");
  }

  /** Remembers who has a part in what is told. */
  void parties(Draft draft, Cast cast) {
    for (Argument a : draft.arguments()) {
      int word = line.wordAt(a.value().span().start());
      int start = word < 0 ? -1 : clauses.phrase(word);
      if (start >= 0
          && a.value() instanceof Value.Reference r
          && !a.role().equals("place")
          && (line.mentionAt[start] >= 0 || !nobody.is(line, start))
          && !cast.isDeed(r)) {
        story.parties().took(new Clause.Filling.At(line, start));
      }
    }
  }

  private void spoke(int i, Clause clause, Draft draft) {
    if (!clause.subject.isEmpty()) {
      boolean words = triggers.bearing(draft.frame()).speech();
      Clause.Filling subject = clause.subject.getFirst();
      story.said(words ? quoted(subject, draft).orElse(subject) : subject, line.word(i), words);
    }
  }

  /** «نقل البيان عن مصدر أمني قوله»: whose words they are, if not of the verb's subject. */
  private Optional<Clause.Filling> quoted(Clause.Filling subject, Draft draft) {
    if (!(subject instanceof Clause.Filling.At at) || at.line() != line) {
      return Optional.empty();
    }
    for (Argument a : draft.arguments()) {
      if (a.value() instanceof Value.Reference) {
        int word = line.wordAt(a.value().span().start());
        return word > at.start()
                && word >= clauses.skip(at.start())
                && line.is(word - 1, Sort.PREPOSITION)
                && line.word(word - 1).is("عن")
            ? Optional.of(new Clause.Filling.At(line, word))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** «جاء ذلك», «ألقي القبض على فلان»: that does nothing, and no pronoun points to it. */
  private static boolean that(List<Clause.Filling> subject) {
    return subject.getFirst() instanceof Clause.Filling.At at
        && (at.line().word(at.start()).is("ذلك") || at.line().word(at.start()).is("قبض"));
  }

  private boolean isThing(Clause.Filling filling) {
    return filling instanceof Clause.Filling.At at
        && at.line().mentionAt[at.start()] < 0
        && nobody.is(at.line(), at.start());
  }

  /** Remembers when it happened, for what is told of it next. */
  void when(Draft draft) {
    boolean another = draft.noun() && !draft.definite();
    if (draft.status() == Status.HAPPENED && (draft.time().isPresent() || another)) {
      draft.frame().tells().ifPresent(type -> story.clock().told(type, draft.time()));
    }
  }

  /** Notes who says what a saying says. */
  void passage(Draft draft) {
    if (!triggers.bearing(draft.frame()).saying()) {
      return;
    }
    List<Value> speakers = new ArrayList<>();
    for (Argument a : draft.arguments()) {
      if (a.value() instanceof Value.Reference) {
        speakers.add(a.value());
      } else if (a.value() instanceof Value.Words && !speakers.isEmpty()) {
        Clause.Filling who = new Clause.Filling.Known(List.of(speakers.getFirst()));
        story.passages().add(a.value().span(), List.of(who));
        int head = line.wordAt(a.value().span().start());
        if (head >= 0 && SameSpeaker.text(line.word(head))) {
          story.text(line.word(head).normal(), who);
        }
      }
    }
  }
}
