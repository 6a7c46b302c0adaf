package org.waqai.entity;

import java.util.List;
import java.util.Optional;
import org.waqai.entity.Gazetteer.Match;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Name;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** Finds papers and channels where someone tells them something: «في تصريح لـ"الوطن"». */
final class Outlets {
  private static final int LONGEST = 4;
  private static final int BEFORE = 10;

  /** Nouns of telling, besides the verbs. */
  private static final WordSet TELLING =
      WordSet.of(
          "تصريح", "تصريحات", "حديث", "حوار", "مقابله", "لقاء", "بيان", "خاص", "خاصه", "تصريحا",
          "حديثا", "كلمه", "رساله", "مداخله", "تعليق", "شهاده");

  /** What speaks to everybody. */
  private static final WordSet OUTLETS =
      WordSet.of("صحيفه", "جريده", "مجله", "اذاعه", "قناه", "وكاله", "وسائل", "صحف", "قنوات");

  private Outlets() {}

  /** «صرح المدير لإذاعة محلية»: an outlet without a name. */
  static boolean some(Word word) {
    return OUTLETS.contains(word.stem()) && !word.article();
  }

  /** The outlet whose quotation marks open at a word. */
  static Optional<Found> at(Line line, int open) {
    if (open == 0 || !line.word(open - 1).text().equals("ل")) {
      return Optional.empty();
    }
    Optional<Integer> close = line.closing(open);
    if (close.isEmpty() || close.get() - open > LONGEST || !told(line, open - 1)) {
      return Optional.empty();
    }
    for (int i = open + 1; i < close.get(); i++) {
      if (!line.isWord(i)) {
        return Optional.empty();
      }
    }
    Found outlet = outlet(line, open + 1, close.get());
    boolean one = close.get() == open + 2;
    boolean named = one || line.word(open + 1).article() || outlet.entry().isPresent();
    return named ? Optional.of(outlet) : Optional.empty();
  }

  private static boolean told(Line line, int at) {
    for (int i = at - 1; i >= 0 && i >= at - BEFORE; i--) {
      if (line.has(i, Traits.SAY) || TELLING.contains(line.word(i).normal())) {
        return true;
      }
    }
    return false;
  }

  private static Found outlet(Line line, int from, int to) {
    Optional<Name> entry =
        line.name(from)
            .filter(m -> m.to() == to && m.name().kind() == Kind.ORGANIZATION)
            .map(Match::name);
    Span span = line.span(from, to);
    return new Found(
        Kind.ORGANIZATION,
        line.number(),
        span,
        span,
        span.in(line.text()),
        line.normals(from, to, line.bare(from)),
        entry,
        "صحيفة",
        List.of(),
        Mention.Sort.NAME);
  }
}
