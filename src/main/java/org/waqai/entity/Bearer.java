package org.waqai.entity;

import java.util.Optional;
import org.waqai.entity.WordLists.Sort;
import org.waqai.model.Entity.Kind;

/** The name of whoever bears a title: «بوتين» after «الرئيس». */
final class Bearer {
  private static final int GIVEN = Traits.FIRST | Traits.WEAK;

  private Bearer() {}

  /** One past the name that begins at a word after a title; that word where none does. */
  static int end(Line line, int name, int from, int head, int to, Sort sort) {
    Optional<Gazetteer.Match> known = line.name(name);
    int end = PersonNames.end(line, name);
    if (known.isPresent() && known.get().name().kind() == Kind.PERSON) {
      return Math.max(end, known.get().to());
    }
    if (end == name && name == to && sort == Sort.HONORIFIC && family(line, name)) {
      return name + 1;
    }
    boolean called = sort == Sort.HONORIFIC && line.has(name, Traits.WEAK);
    if (end != name + 1 || called || line.has(name, Traits.FIRST)) {
      return end;
    }
    return alone(line, name, from, head, to) ? end : name;
  }

  /** «الرئيس بوتين»: whether one unlisted word after a title is a name. */
  private static boolean alone(Line line, int name, int from, int head, int to) {
    if (!line.unknown(name) || PersonNames.verbal(line.word(name).stem())) {
      return false;
    }
    boolean ends = !line.isWord(name + 1) || line.has(name + 1, Traits.CLOSED | Traits.SAY);
    ends |= line.isWord(name + 1) && line.word(name + 1).core().canBeVerb();
    return line.word(from).article() || (to > head && ends && to == name);
  }

  /** «المهندس القحطاني»: a family name alone. */
  private static boolean family(Line line, int i) {
    Word word = line.word(i);
    if (!word.free() || line.has(i, Traits.NISBA)) {
      return false;
    }
    boolean open = line.unknown(i) || line.family(i);
    if (line.isWord(i + 1) && (line.unknown(i + 1) || line.has(i + 1, GIVEN))) {
      return false;
    }
    return line.has(i, Traits.SURNAME) || (open && PersonNames.shaped(word, true));
  }
}
