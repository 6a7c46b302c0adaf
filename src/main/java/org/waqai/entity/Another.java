package org.waqai.entity;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Where the scope of a title ends since somebody or something else is told of. */
final class Another {
  private static final WordSet FATE = WordSet.of("مصرع", "حتف");

  private Another() {}

  /** Whether the word is no part of the scope whose title ends before the word at head. */
  static boolean is(Line line, int head, int i) {
    return fate(line, head, i) || described(line, head, i) || another(line, i);
  }

  /** «لقي عامل مصرعه». */
  private static boolean fate(Line line, int head, int i) {
    return i == head && line.word(i).pronoun() && FATE.contains(line.word(i).core().normal());
  }

  /**
   * «هدد مسؤول أميركي زعيم الحركة»: past an indefinite adjective of origin somebody else is told.
   */
  private static boolean described(Line line, int head, int i) {
    return i == head + 1
        && line.has(head, Traits.NISBA)
        && !line.word(head).article()
        && line.word(head).free()
        && line.word(i).free()
        && (!line.word(i).article() || line.name(i).isPresent())
        && !line.has(i, Traits.FORMER | Traits.ADJECTIVE | Traits.NISBA | Traits.CLOSED)
        && !line.word(i).core().can(Pos.ADJECTIVE);
  }

  /**
   * «انتقد رئيس الوزراء المعارضة»: after a word with the article a body's head with the article,
   * which describes nothing, unless it is an adjective that agrees.
   */
  private static boolean another(Line line, int i) {
    if (!line.word(i).article() || !line.word(i).free() || !line.has(i, Traits.HEAD)) {
      return false;
    }
    String before = line.word(i - 1).stem();
    boolean feminine =
        before.endsWith("ه") || before.endsWith("ات") || Describing.plural(line.word(i - 1));
    boolean describes =
        line.has(i, Traits.ADJECTIVE)
            || line.word(i).core().can(Pos.PASSIVE_PARTICIPLE)
                && (feminine || !Describing.noun(line.word(i)))
            || line.word(i).core().can(Pos.ADJECTIVE);
    describes &= !line.word(i).stem().equals("معارضه") || !line.has(i - 1, Traits.TOPIC);
    boolean agrees = feminine == line.word(i).stem().endsWith("ه");
    return line.word(i - 1).article() && !(describes && agrees);
  }

  /** «اتهم وزير الداخلية المتظاهرين»: whom one man's deed is done to, and no adjective of him. */
  static boolean others(Line line, int head, int i) {
    Word before = line.word(i - 1);
    return line.word(i).several()
        && line.word(i).core().analyses().stream()
            .noneMatch(a -> a.number() == Analysis.Count.SINGULAR) // «المسجون»
        && before.article()
        && before.free()
        && !line.has(i - 1, Traits.NISBA)
        && !line.has(i, Traits.NISBA | Traits.ADJECTIVE)
        && (before.stem().equals("وزراء") || !before.several() && !Describing.men(before))
        && !Describing.men(line.word(head - 1));
  }
}
