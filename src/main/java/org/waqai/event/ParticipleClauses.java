package org.waqai.event;

import java.util.List;
import java.util.Optional;
import org.waqai.event.Clause.Filling;
import org.waqai.lexicon.Frame;

/** The clauses of participles: «مؤكدا أن», «المعين مؤخرا». */
final class ParticipleClauses {
  private final Line line;
  private final Bounds bounds;
  private final Ahead ahead;
  private final ObjectPronoun pronoun;
  private final Sayings sayings;
  private final Nobody nobody;
  private final Story story;
  private final Triggers triggers;

  ParticipleClauses(Grammar grammar, Story story, Triggers triggers) {
    this.line = grammar.line();
    this.bounds = grammar.bounds();
    this.ahead = grammar.ahead();
    this.pronoun = new ObjectPronoun(line, bounds);
    this.sayings = grammar.sayings();
    this.nobody = grammar.nobody();
    this.story = story;
    this.triggers = triggers;
  }

  /** The clause of a participle, for an entry. */
  Clause of(int p, Frame frame, boolean passive) {
    Clause clause = new Clause(line, p, story);
    clause.to = bounds.right(p + 1);
    boolean adverbial = bounds.participle(p);
    int noun = p > 0 ? bounds.phraseOf(line.word(p - 1).is("،") ? p - 2 : p - 1) : -1;
    if (!adverbial && noun < 0) {
      noun = ahead.subject(p);
    }
    adverbial |= noun >= 0 && noun < p && how(p, noun);
    if (adverbial || noun < 0) {
      (triggers.bearing(frame).said() ? going(p) : goesOn(p))
          .ifPresent((passive ? clause.object : clause.subject)::add);
      clause.inherited = true;
    } else if (noun != p) {
      (passive ? clause.object : clause.subject).add(story.phrase(line, noun));
    }
    List<Integer> after = bounds.free(p + 1);
    if (!passive) {
      after.stream().limit(2).forEach(a -> clause.object.add(story.phrase(line, a)));
      int meant = pronoun.meant(p + 1, nobody);
      if (meant >= 0) {
        clause.object.add(story.phrase(line, meant)); // «متهما إياها»
      }
    }
    sayings.after(clause, p + 1);
    return clause;
  }

  /** «تجمعوا في الساحة مطالبين بكذا»: how those act who are told of before a place or thing. */
  private boolean how(int p, int noun) {
    Word word = line.word(p);
    boolean many =
        word.normal().endsWith("ين")
            && !word.definite()
            && !word.and()
            && word.preposition().isEmpty()
            && !line.word(p - 1).isPunctuation();
    boolean known = line.word(p - 1).definite() || line.named0[p - 1];
    return many && known && !line.several(noun);
  }

  /** «حمل الرئيس خصومه المسؤولية قائلا»: with no comma whoever did the last thing goes on. */
  private Optional<Filling> going(int p) {
    int source = story.spoke() ? -1 : new Sourced(line, bounds).who(p);
    if (source >= 0) {
      return Optional.of(story.phrase(line, source));
    }
    boolean close = p > 0 && !line.word(p - 1).isPunctuation();
    return close
        ? story.doing(line.word(p)).or(() -> story.going(line.word(p)))
        : story.going(line.word(p));
  }

  /** «قال فلان إن كذا، مطالبا»: after a comma whoever speaks in the sentence goes on to act. */
  private Optional<Filling> goesOn(int p) {
    if (p == 0 && Sayings.goesOn(line.word(p))) {
      return story.speaker(line.word(p)); // «داعيا إلى»: a sentence cut from the one before
    }
    return p > 0 && (line.word(p - 1).is("،") || Sayings.goesOn(line.word(p)))
        ? story
            .speaker(line.word(p))
            .filter(s -> s instanceof Filling.At at && at.line() == line)
            .or(() -> story.subject(line.word(p)))
        : story.subject(line.word(p));
  }
}
