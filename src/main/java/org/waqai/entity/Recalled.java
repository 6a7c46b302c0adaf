package org.waqai.entity;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;

/**
 * Finds states, towns and groups again where their name alone might be a word: «حماس» is no
 * enthusiasm in an article that tells of «حركة حماس», nor «قطر» a diameter after «أمير قطر».
 */
final class Recalled {
  private final Set<String> told = new HashSet<>();

  Recalled(Findings findings) {
    for (Found found : findings.all()) {
      boolean known = found.kind().isPlace() || found.kind() == Kind.ORGANIZATION;
      if (known) {
        found.entry().ifPresent(name -> told.add(name.key()));
      }
    }
  }

  void find(Line line, BitSet taken, Findings out) {
    for (int i = 0; line.doubts() && !told.isEmpty() && i < line.size(); i++) {
      Optional<Match> match = taken.get(i) ? Optional.<Match>empty() : line.doubtful(i);
      if (match.isPresent() && told.contains(match.get().name().key()) && may(line, match.get())) {
        out.add(Finder.known(line, match.get(), Optional.empty()));
        taken.set(i);
      }
    }
  }

  private static boolean may(Line line, Match match) {
    int i = match.from();
    Word word = line.word(i);
    char governed = match.reading().governed();
    return match.to() == i + 1
        && !word.article()
        && !word.adverbial()
        && (governed == ' ' || governed == 'ل')
        && !word.core().canBeVerb()
        && !(describes(word) && described(line, i - 1));
  }

  /** «مسؤول مالي»: the name is an adjective too. */
  private static boolean describes(Word word) {
    return word.core().can(Pos.ADJECTIVE) || word.core().can(Pos.NISBA);
  }

  /** Whether a noun that an adjective may describe stands there. */
  private static boolean described(Line line, int i) {
    return line.isWord(i)
        && !line.word(i).article()
        && !line.has(i, Traits.CLOSED | Traits.SAY | Traits.VERB)
        && !line.word(i).core().analyses().isEmpty()
        && !line.word(i).core().canBeVerb();
  }
}
