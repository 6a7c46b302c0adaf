package org.waqai.event;

import java.util.List;
import java.util.Set;
import org.waqai.event.Clause.Filling;

/** The words that phrases begin with. */
final class Heads {
  /** What stands before the noun that it is a part of: «آخر معاقله», «جميع الأسرى». */
  private static final Set<String> SHARES =
      Set.of("اخر", "اول", "جميع", "كل", "كافه", "معظم", "غالبيه", "بعض", "ابرز", "اكبر", "نصف");

  private Heads() {}

  /** Whether a phrase begins with one of the words, numbers and the ا of the accusative aside. */
  static boolean begins(Filling filling, Set<String> heads) {
    Line line;
    int i;
    switch (filling) {
      case Filling.At at -> {
        line = at.line();
        i = at.start();
      }
      case Filling.Owned owned -> {
        line = owned.line();
        i = owned.start();
      }
      default -> {
        return false;
      }
    }
    while (i < line.size() - 1
        && (line.is(i, Sort.NUMBER)
            || line.is(i, Sort.DEMONSTRATIVE)
            || (SHARES.contains(line.word(i).normal()) && line.is(i + 1, Sort.NOMINAL)))) {
      i++;
    }
    return is(line, i, heads);
  }

  private static boolean is(Line line, int i, Set<String> heads) {
    Word word = line.word(i);
    List<String> endings = Ending.of(word.normal(), !word.pronoun().isEmpty());
    if (heads.contains(word.normal())
        || heads.contains(word.flat())
        || endings.stream().anyMatch(heads::contains)) {
      return true;
    }
    return i + 1 < line.size()
        && (heads.contains(word.normal() + " " + line.word(i + 1).normal())
            || heads.contains(word.normal() + " " + line.word(i + 1).flat()));
  }
}
