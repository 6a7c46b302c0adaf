package org.waqai.event;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** Whoever spoke last, where a phrase only points back to him: «المصدر ذاته», «البيان». */
final class SameSpeaker {
  /** Heads whose words go on speaking without a name: «المصدر ذاته», «البيان». */
  private static final WordSet SPEAKERS =
      WordSet.of(
          "مصدر", "مصادر", "بيان", "بلاغ", "متحدث", "متحدثه", "ناطق", "ناطقه", "كاتب", "كاتبه",
          "مسؤول", "مسؤوله", "وزير", "وزيره", "قيادي", "قياديه", "مقال", "رساله", "وثيقه", "منشور",
          "تدوينه", "تغريده");

  private static final WordSet TEXTS =
      WordSet.of("مصدر", "مصادر", "بيان", "بلاغ", "مقال", "رساله", "وثيقه", "منشور");

  /** They point back: «ذاته», «نفسها», «عينه», «المذكور». */
  private static final WordSet SAME = WordSet.of("ذات", "نفس", "عين", "مذكور", "مذكوره");

  private final Line line;
  private final Phrases phrases;
  private final Speaker speaker;

  SameSpeaker(Line line, Phrases phrases, Speaker speaker) {
    this.line = line;
    this.phrases = phrases;
    this.speaker = speaker;
  }

  /** Who spoke last, if the subject of the verb only points back to him. */
  Optional<Filling> of(int v, int subject, Story story) {
    int end = phrases.end(subject);
    if (!pointsBack(subject, end)) {
      return Optional.empty();
    }
    return text(line.word(subject))
        ? story.speaking(line.word(subject).normal())
        : story
            .speaking(line.word(v))
            .filter(SameSpeaker::mayBePerson)
            .filter(s -> sameOrigin(subject, end, s));
  }

  /** Texts that one speaks by more than once: «وأضاف البيان». */
  static boolean text(Word word) {
    return TEXTS.contains(word.normal());
  }

  /** Whether a phrase only points back to whoever spoke last: «المصدر ذاته», «البيان». */
  private boolean pointsBack(int subject, int end) {
    Word head = line.word(subject);
    boolean person = line.mentionAt[subject] >= 0 && speaker.person(line.mentionAt[subject]);
    if (!head.definite() || person || speaker.name(subject) >= 0) {
      return false;
    }
    for (int i = subject + 1; i < Math.min(line.size(), end + 2); i++) {
      if (SAME.contains(line.word(i).normal())) {
        return true;
      }
    }
    if (!SPEAKERS.contains(head.normal())) {
      return false;
    }
    for (int i = subject + 1; i < end; i++) {
      if (!line.word(i).definite() || !line.word(i).preposition().isEmpty()) {
        return false;
      }
    }
    return end >= line.size()
        || !(line.word(end).is("باسم")
            || line.word(end).is("في")
            || line.word(end).preposition().equals("ب")
            || line.word(end).preposition().equals("ل"));
  }

  /** «المسؤول» goes on for a man or woman, not for a state or a body. */
  private static boolean mayBePerson(Filling speaker) {
    if (!(speaker instanceof Filling.At at) || at.line().mentionAt[at.start()] < 0) {
      return true;
    }
    Line line = at.line();
    int entity = line.named.mentions().get(line.mentionAt[at.start()]).entity();
    Entity.Kind kind = line.named.entities().get(entity).kind();
    return kind == Entity.Kind.PERSON || kind == Entity.Kind.OFFICE;
  }

  /** «المسؤول الكندي» after «مسؤول تركي» is another. */
  private boolean sameOrigin(int subject, int end, Filling speaker) {
    if (!(speaker instanceof Filling.At at)) {
      return true;
    }
    Set<Integer> own = origins(line, subject, end);
    Set<Integer> before = origins(at.line(), at.start(), at.start() + end - subject);
    return own.isEmpty() || before.isEmpty() || before.containsAll(own);
  }

  private static Set<Integer> origins(Line line, int from, int to) {
    Set<Integer> out = new HashSet<>();
    for (int i = from; i < Math.min(to, line.size()); i++) {
      if (line.nisba[i] >= 0) {
        out.add(line.named.mentions().get(line.nisba[i]).entity());
      }
    }
    return out;
  }
}
