package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Entity;

/** Who does what a verb tells, by the phrase that names him or by who was spoken of before. */
final class Subjects {
  private final Line line;
  private final Ahead ahead;
  private final Speech speech;
  private final Speaker speaker;
  private final SameSpeaker again;
  private final Voice voice;
  private final Nobody nobody;
  private final Story story;

  Subjects(Grammar grammar, Story story) {
    this.line = grammar.line();
    this.ahead = grammar.ahead();
    this.speech = grammar.speech();
    this.speaker = new Speaker(line, grammar.phrases(), grammar.bounds());
    this.again = new SameSpeaker(line, grammar.phrases(), speaker);
    this.voice = grammar.voice();
    this.nobody = grammar.nobody();
    this.story = story;
  }

  /** Fills the subject of a verb's clause from a phrase; from what came before, where it is -1. */
  void fill(Clause clause, int subject) {
    int v = clause.trigger;
    boolean saying = clause.saying;
    int owner = subject >= 0 ? speaker.owner(subject) : -1;
    int name = owner >= 0 ? owner : saying && subject >= 0 ? speaker.name(subject) : -1;
    Optional<Filling> last =
        saying && subject >= 0 ? again.of(v, subject, story) : Optional.empty();
    int owned = subject < 0 ? owned(v) : -1;
    if (owned >= 0) {
      clause.subject.add(story.phrase(line, owned)); // «بيانا للوزارة قالت فيه»
    } else if (last.isPresent()) {
      clause.subject.add(last.get());
      clause.inherited = true;
    } else if (subject >= 0) {
      clause.subject.add(story.phrase(line, name >= 0 ? name : subject));
      if (owner >= 0) {
        clause.subject.add(story.phrase(line, subject)); // where an entry asks for a text
        clause.text = subject;
        clause.owner = owner;
      }
    } else if (voice.speaks(v)) {
      List<Filling> who =
          story.passages().speakerOf(line.word(v).bare()); // «لن نقبل»: whoever says it
      clause.subject.addAll(who);
      if (who.isEmpty() && line.quote[v] >= 0) {
        story.speaker(line.word(v)).ifPresent(clause.subject::add);
      }
      clause.inherited = true;
    } else {
      inherit(clause);
    }
  }

  /**
   * «أصدرت النقابة بيانا طالبت فيه»: whose text it is in which the verb says something; else -1.
   */
  int owned(int v) {
    return speech.returns(v) ? speaker.ownerBefore(v) : -1;
  }

  /** Whoever did something last is the subject; somebody, where a thing cannot be. */
  private void inherit(Clause clause) {
    Word verb = line.word(clause.trigger);
    clause.inherited = true;
    if (!clause.saying && voice.impersonal(clause.trigger) && !story.acts()) {
      return; // «وأفرج أمس عن ثلاثين طالبا»: nobody is told who did
    }
    int v = clause.trigger;
    if (text(v) && !verb.pronoun().isEmpty() && story.spoke()) {
      return; // «قال في كلمة ألقاها أمس إن»: told already
    }
    int carrier = verb.pronoun().isEmpty() ? ahead.described(v) : -1;
    if (carrier >= 0 && nobody.is(line, carrier) || clause.saying && text(v) && ofText(v)) {
      story.going(verb).ifPresent(clause.subject::add); // «رددوا شعارات تندد بالغلاء»
    } else if (clause.saying && verb.and() && !story.spoke() && named(story.doing(verb))) {
      story.doing(verb).ifPresent(clause.subject::add); // «طردت باماكو السفير وأعلنت قطع»
    } else if (!clause.saying && goesOn(v) && story.spokeBefore(verb).isPresent()) {
      story.spokeBefore(verb).ifPresent(clause.subject::add);
    } else if (clause.saying || clause.speakingOn) {
      story.speaker(verb).ifPresent(clause.subject::add);
    } else if (story.othersDid(verb)) {
      Optional<Filling> one =
          v + 1 < line.size() && voice.oblique(v + 1) ? story.one() : Optional.empty();
      one.ifPresent(clause.subject::add);
    } else {
      Optional<Filling> last = story.subject(verb);
      Optional<Filling> somebody = story.somebody(verb);
      if (last.isPresent()) {
        clause.subject.add(last.get());
      }
      if (somebody.isPresent() && !last.get().equals(somebody.get())) {
        clause.subject.add(somebody.get());
      }
    }
  }

  /** Whether whoever did the last thing in the sentence is told by a name of his own. */
  private boolean named(Optional<Filling> who) {
    if (who.isEmpty() || !(who.get() instanceof Filling.At at) || at.line() != line) {
      return false;
    }
    int mention = line.mentionAt[at.start()];
    return mention >= 0
        && line.named.entities().get(line.named.mentions().get(mention).entity()).kind()
            != Entity.Kind.OFFICE;
  }

  /** «وأضافت أن الأمطار ألحقت أضرارا. ودعت إلى»: a sentence that goes on with what she does. */
  private boolean goesOn(int v) {
    boolean opens = v == 0 ? line.word(0).and() : v == 1 && line.word(0).is("كما");
    return opens && SpeakingOn.speaks(line.word(v));
  }

  /** «في كلمة ألقاها», «خطاب حذر فيه»: the words are of whoever the sentence is about. */
  private boolean ofText(int v) {
    return !line.word(v).pronoun().isEmpty() || speech.returns(v);
  }

  private boolean text(int v) {
    return v > 0 && WhereSaid.occasion(line.word(v - 1));
  }
}
