package org.waqai.entity;

import java.util.Optional;
import org.waqai.entity.WordLists.Sort;
import org.waqai.model.Analysis.Pos;
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
    if (known.isPresent()
        && known.get().name().kind() == Kind.COUNTRY
        && end <= known.get().to()
        && !line.word(name - 1).article()) {
      return name; // «رئيس سري لانكا»
    }
    if (end == name && name == to && strange(line, name)) {
      return name + 2;
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

  /**
   * «وزير الدفاع العراقي ثابت العباسي»: an adjective that cannot describe what has the article,
   * before a family name.
   */
  private static boolean strange(Line line, int i) {
    return line.isWord(i)
        && line.isWord(i - 1)
        && line.isWord(i + 1)
        && line.word(i).free()
        && line.word(i - 1).article()
        && !line.word(i).article()
        && quality(line, i)
        && !line.word(i).stem().endsWith("ه")
        && !line.word(i).stem().endsWith("ا")
        && line.word(i + 1).article()
        && line.word(i + 1).free()
        && line.word(i + 1).stem().endsWith("ي")
        && !line.has(i + 1, Traits.TITLE | Traits.TOPIC | Traits.HEAD);
  }

  private static boolean quality(Line line, int i) {
    return !line.has(i, Traits.TITLE | Traits.FORMER)
        && (line.has(i, Traits.ADJECTIVE)
            || line.word(i).core().can(Pos.ADJECTIVE)
            || line.word(i).core().can(Pos.ACTIVE_PARTICIPLE))
        && !line.word(i).core().canBeVerb();
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
