package org.waqai.event;

import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.WordSet;

/**
 * The clause that describes an indefinite noun with nothing between them, «انتقد منظمة تدعم
 * الانفصاليين»: what Arabic grammar calls a describing clause (جملة نعت), the noun its subject.
 */
record DescribingClause(Line line, VerbGroup group, Ahead ahead, Voice voice, Nobody nobody) {
  /** «أصدر البرلمان قرارا يطالب الحكومة»: in these whoever makes or bears them does it. */
  private static final WordSet DECISIONS =
      WordSet.of(
          "قرارا", "قانونا", "مرسوما", "امرا", "حكما", "عريضه", "مذكره", "توصيه", "دعوي", "شكوي",
          "رسائل", "بيانات", "نداء", "تعميما", "شعارات", "لافتات", "هتافات", "عبارات", "كتابات");

  /** By these a state that they come from asks for something. */
  private static final WordSet PROPOSALS =
      WordSet.of("اقتراح", "مقترح", "مشروع", "قرار", "مبادره", "خطه", "نداء", "طلب");

  /** «أصدر البرلمان قرارا يطالب الحكومة»: whether whoever made what is described does it. */
  boolean decides(int v) {
    int noun = ahead.described(v);
    return noun >= 0
        && line.word(v).pronoun().isEmpty()
        && DECISIONS.contains(line.word(noun).normal());
  }

  /** The indefinite noun before a verb that its clause describes; -1 where none does it. */
  int noun(int v, List<Integer> after) {
    int start = ahead.described(v);
    Gender own = Agreeing.own(line.word(v));
    if (start < 0
        || own == Gender.ANY
        || !line.word(v).pronoun().isEmpty()
        || !after.isEmpty() && Homographs.measures(line.word(after.getFirst()))
        || WhereSaid.occasion(line.word(start))
        || DECISIONS.contains(line.word(start).normal())
        || Somebody.lasts(line.word(start))
        || voice.during(v)
        || !after.isEmpty() && origin(v - 2, v) < 0 && !object(after.getFirst(), own)) {
      return -1;
    }
    int last = group.before(v);
    for (int i = last; i >= start; i--) { // «جثة شاب توفي»: the last that agrees
      boolean quality = i > start && (line.nisba[i] >= 0 || quality(i));
      if (!quality && own == gender(i)) {
        return after.isEmpty() && nobody.is(line, i) ? -1 : i; // «في حادث توفي على إثره»
      }
    }
    return -1;
  }

  /** «مقترح مصري يطلب من الطرفين»: the adjective of the state that acts by it; -1 where none. */
  int origin(int noun, int v) {
    boolean state = noun >= 0 && noun + 1 == v - 1 && line.nisba[v - 1] >= 0;
    return state && PROPOSALS.contains(line.word(noun).normal()) ? v - 1 : -1;
  }

  /** «إصابة خطيرة»: an adjective of the noun before it, and no noun, «وفاة مريض». */
  private boolean quality(int i) {
    Word word = line.word(i);
    return (word.stem().can(Analysis.Pos.ADJECTIVE)
            || word.stem().can(Analysis.Pos.ACTIVE_PARTICIPLE)
            || word.stem().can(Analysis.Pos.PASSIVE_PARTICIPLE))
        && (!word.stem().can(Analysis.Pos.NOUN) // «طائرات مسيرة»
            || line.word(i - 1).normal().endsWith("ات"))
        && gender(i) == gender(i - 1);
  }

  /** «سفينة», «دول»: the gender of the verb that a noun asks for. */
  private Gender gender(int noun) {
    boolean many = Agreeing.many(new Clause.Filling.At(line, noun));
    return many ? Gender.FEMININE : Agreeing.of(line, noun);
  }

  /**
   * Whether a phrase after the verb cannot be its subject: by its case, its gender, or as nobody.
   */
  private boolean object(int i, Gender own) {
    Word word = line.word(i);
    boolean known = word.definite() || line.mentionAt[i] >= 0 || line.named0[i];
    boolean thing = word.normal().endsWith("ا") || nobody.is(line, i);
    return !known && thing && word.pronoun().isEmpty()
        || voice.oblique(i)
        || line.mentionAt[i] < 0
            && own != Agreeing.of(line, i)
            && word.stem().analyses().stream()
                .allMatch(a -> a.number() == Analysis.Count.SINGULAR || a.isVerb());
  }
}
