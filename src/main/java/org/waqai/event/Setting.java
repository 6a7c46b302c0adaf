package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Mention;
import org.waqai.model.Value;

/** When and where: the time and the places of a clause. */
final class Setting {
  private static final Set<String> IN =
      Set.of(
          "في", "ب", "داخل", "قرب", "شمال", "جنوب", "شرق", "غرب", "وسط", "لدي", "ضواحي", "شمالي",
          "جنوبي", "شرقي", "غربي", "بين");

  private Setting() {}

  /** The time that a clause tells: after the trigger first, then before it. */
  static Optional<Value.Period> time(Line line, int trigger, int to) {
    for (int i = trigger + 1; i < Math.min(to, line.size()); i++) {
      if (line.time[i] >= 0) {
        return Optional.of(line.document.times().get(line.time[i]));
      }
    }
    for (int i = trigger - 1; i >= 0; i--) {
      if (line.time[i] >= 0) {
        return Optional.of(line.document.times().get(line.time[i]));
      }
      if (line.is(i, Sort.VERB) || line.is(i, Sort.COMPLEMENTIZER) || line.is(i, Sort.RELATIVE)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The one time of a sentence, where it tells just one. */
  static Optional<Value.Period> only(Line line) {
    int found = -1;
    for (int t : line.time) {
      if (t >= 0) {
        if (found >= 0 && found != t) {
          return Optional.empty();
        }
        found = t;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(line.document.times().get(found));
  }

  /** The places that a clause is said to happen in, the nearest first. */
  static List<Value.Reference> places(Line line, int from, int to) {
    List<Value.Reference> out = new ArrayList<>();
    boolean in = false;
    for (int i = from; i < Math.min(to, line.size()); i++) {
      Word word = line.word(i);
      if (line.mentionAt[i] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[i]);
        boolean place = line.named.entities().get(mention.entity()).kind().isPlace();
        if (place
            && (in
                || IN.contains(word.preposition())
                || (IN.contains(word.normal()) && word.preposition().isEmpty()))) {
          out.add(new Value.Reference(mention.entity(), mention.span()));
        }
        i = Math.max(i, line.mentionEnd[i] - 1);
        in &= place;
        continue;
      }
      int homeland = in || IN.contains(word.preposition()) ? line.homeland(i) : -1;
      if (homeland >= 0) {
        out.add(new Value.Reference(homeland, line.span(i, i + 1)));
      }
      if (line.is(i, Sort.PREPOSITION) || IN.contains(word.normal())) {
        in = IN.contains(word.normal()) && word.pronoun().isEmpty();
      } else if (!word.preposition().isEmpty()) {
        in = IN.contains(word.preposition());
      } else if (word.isPunctuation()) {
        in = false;
      }
    }
    return out;
  }

  /** Places go on past a verb that only describes the noun before it: «سجن يديره فلان شمال». */
  static int end(Line line, int to) {
    int i = to;
    while (i < line.size()
        && line.is(i, Sort.VERB)
        && !line.word(i).and()
        && !line.word(i).pronoun().isEmpty()) {
      i++;
      while (i < line.size()
          && (line.is(i, Sort.NOMINAL)
              || line.is(i, Sort.NUMBER)
              || line.is(i, Sort.PREPOSITION))) {
        i++;
      }
    }
    return i;
  }

  /** To the end of a relative clause that hangs on what ends at the word: «الاتفاق الذي وقع في». */
  static int relative(Line line, int to) {
    int i = to;
    if (!line.is(i, Sort.RELATIVE)) {
      return to;
    }
    i++;
    while (i < line.size()
        && !line.word(i).isPunctuation()
        && !line.is(i, Sort.COMPLEMENTIZER)
        && !(line.is(i, Sort.VERB) && line.word(i).and())) {
      i++;
    }
    return i;
  }
}
