package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.event.Sense.Firing;
import org.waqai.event.Sense.Phrase;
import org.waqai.event.Triggers.Fired;
import org.waqai.event.Triggers.Form;
import org.waqai.lexicon.Frame;
import org.waqai.lexicon.LightVerb;
import org.waqai.model.Analysis.Pos;

/** Which entries of the lexicon the words of a line may fire, by what stands beside them. */
final class Candidates {
  private Candidates() {}

  /** For each word of a line every entry that it may fire, in the order of the lexicon. */
  static List<List<Fired>> of(Line line) {
    List<List<Fired>> out = new ArrayList<>(line.size());
    for (int i = 0; i < line.size(); i++) {
      out.add(line.word(i).mold().fires() ? at(line, i) : List.of());
    }
    return out;
  }

  private static List<Fired> at(Line line, int i) {
    Sense sense = line.word(i).mold().sense();
    if (line.sorts[i] == Sort.VERB) {
      return until(TwoVerbs.of(line, i), i + 1);
    }
    if (line.named0[i] && line.mentionAt[i] < 0 || Homographs.inReturn(line, i)) {
      return List.of();
    }
    if (line.mentionAt[i] >= 0 && line.mentionEnd[i] == i + 1 && line.place(i)) {
      return List.of(); // «مظاهرات في سيول»: Seoul, and no floods
    }
    List<Fired> out = until(line.named0[i] ? sense.named() : sense.nouns(), i + 1);
    List<Phrase<Firing>> phrases = sense.phrases().at(line, i);
    if (phrases.isEmpty() || relates(line, i)) {
      return out;
    }
    List<Fired> all = new ArrayList<>(out);
    if (line.word(i).normal().endsWith("ات")) {
      all.removeIf(f -> f.form() == Form.PARTICIPLE && named(f, phrases));
    }
    for (Phrase<Firing> p : phrases) {
      int end = i + p.length();
      if (!among(p.entry().frame(), all)) {
        all.add(p.entry().until(end));
      }
    }
    return all;
  }

  /** «الطيران الحربي», «جدل انتخابي»: an adjective that is written as two of a noun are. */
  private static boolean relates(Line line, int i) {
    Word word = line.word(i);
    return word.normal().endsWith("ي")
        && (word.stem().can(Pos.NISBA) || word.stem().can(Pos.ADJECTIVE))
        && (word.definite()
            || line.is(i - 1, Sort.NOMINAL) && !word.and() && word.preposition().isEmpty());
  }

  /** «مطالبات بكذا»: a noun of the same class, and no women who demand it. */
  private static boolean named(Fired fired, List<Phrase<Firing>> phrases) {
    return phrases.stream().anyMatch(p -> p.entry().frame().tells().equals(fired.frame().tells()));
  }

  private static boolean among(Frame frame, List<Fired> fired) {
    for (Fired other : fired) {
      if (other.frame().iri().equals(frame.iri())) {
        return true;
      }
    }
    return false;
  }

  private static List<Fired> until(List<Firing> firings, int end) {
    if (firings.isEmpty()) {
      return List.of(); // as of most words
    }
    List<Fired> out = new ArrayList<>(firings.size());
    for (Firing firing : firings) {
      out.add(firing.until(end));
    }
    return out;
  }

  /** The light verbs that the word may be. */
  static List<LightVerb> lights(Line line, int i) {
    Sense sense = line.word(i).mold().sense();
    List<LightVerb> own = line.sorts[i] == Sort.VERB ? sense.lights() : sense.lightNouns();
    List<Phrase<LightVerb>> phrases = sense.lightPhrases().at(line, i);
    if (phrases.isEmpty()) {
      return own;
    }
    List<LightVerb> out = new ArrayList<>(own);
    for (Phrase<LightVerb> p : phrases) {
      out.add(p.entry());
    }
    return out;
  }
}
