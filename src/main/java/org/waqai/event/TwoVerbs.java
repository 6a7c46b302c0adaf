package org.waqai.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waqai.event.Sense.Firing;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Normal;

/**
 * Letters that are the present of one verb in the feminine and the past of another in the
 * masculine: «توقف الوزير عند الجهود» is he who dwells on them, and nobody arrests him.
 */
final class TwoVerbs {
  private TwoVerbs() {}

  /** What a verb may fire, by who stands next to it. */
  static List<Firing> of(Line line, int v) {
    List<Firing> all = line.word(v).mold().sense().verbs();
    Set<String> his = all.isEmpty() || !man(line, v + 1) ? Set.of() : his(line.word(v));
    if (his.isEmpty()) {
      return all;
    }
    List<Firing> out = new ArrayList<>();
    for (Firing firing : all) {
      if (firing.frame().verbs().stream().anyMatch(b -> his.contains(Normal.of(b.past())))) {
        out.add(firing);
      }
    }
    return out;
  }

  /** The verbs of which the word is the past in the masculine, if it is also a present of hers. */
  private static Set<String> his(Word word) {
    Set<String> his = new HashSet<>();
    if (!word.normal().startsWith("ت") || word.future() || !word.pronoun().isEmpty()) {
      return his; // as most words
    }
    boolean hers = false;
    for (Analysis a : word.stem().analyses()) {
      hers |= a.pos() == Pos.PRESENT && a.person() == 3 && a.gender() == Gender.FEMININE;
      if (a.pos() == Pos.PAST && a.person() == 3 && a.gender() == Gender.MASCULINE) {
        his.add(a.lemma());
      }
    }
    return hers ? his : Set.of();
  }

  /** «الوزير», «رئيس الجمعية»: one man next to a verb that opens its clause. */
  private static boolean man(Line line, int i) {
    int v = i - 1;
    boolean opens = v == 0 || line.word(v).and() || line.word(v - 1).isPunctuation();
    if (!opens || i >= line.size()) {
      return false;
    }
    Word word = line.word(i);
    if (line.mentionAt[i] < 0) {
      return Agreeing.masculine(word) && !word.stem().can(Pos.MASDAR);
    }
    Entity.Kind kind = line.kind(i);
    return (kind == Entity.Kind.OFFICE || titled(line, i) && kind == Entity.Kind.PERSON)
        && !word.and()
        && word.preposition().isEmpty()
        && !Agreeing.many(new Clause.Filling.At(line, i))
        && Agreeing.of(line, i) == Gender.MASCULINE;
  }

  /** Whether a name has its title, whose gender its letters tell. */
  private static boolean titled(Line line, int i) {
    Mention mention = line.named.mentions().get(line.mentionAt[i]);
    return !mention.span().equals(mention.full());
  }
}
