package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Mention;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Where something is said: «قال الوزير، خلال لقاء في الرباط، إن». */
final class WhereSaid {
  /** They lead from who speaks to when and where. */
  private static final WordSet ASIDE =
      WordSet.of("،", "-", "–", "—", "خلال", "اثناء", "هامش", "ختام", "امام");

  /** In what something is said: «وفي كلمة في الجامعة، قال». */
  private static final WordSet OCCASIONS =
      WordSet.of(
          "مؤتمر", "لقاء", "كلمه", "كلمته", "خطاب", "خطابه", "ندوه", "اجتماع", "جلسه", "مقابله",
          "حوار", "قمه", "منتدي", "حفل", "افتتاح", "زياره", "زيارته", "تصريح", "تصريحات", "بيان",
          "رساله", "تغريده", "حديث", "تسجيل", "منشور", "تقرير", "تدوينه", "مداخله", "برقيه");

  private final Line line;
  private final Setting setting;

  WhereSaid(Line line, Setting setting) {
    this.line = line;
    this.setting = setting;
  }

  /** Whether the noun, or one that describes it, is in what something is said: «كلمة». */
  static boolean occasion(Word word) {
    return OCCASIONS.contains(word.normal());
  }

  /** «خلال اجتماع في جنيف»: whether the noun is the occasion on which something is done. */
  static boolean during(Line line, int i) {
    boolean led = line.word(i - 1).is("خلال") || line.word(i - 1).is("هامش");
    return led && occasion(line.word(i));
  }

  /** Where something is said: what stands in the asides between who says it and what is said. */
  List<Value.Reference> places(Clause clause, int said) {
    int end = Math.min(setting.end(clause.to), said);
    int from = clause.trigger + 1;
    while (from < end && line.time[from] < 0 && !aside(from)) {
      from++;
    }
    List<Value.Reference> out = new ArrayList<>(setting.places(from, end));
    if (from + 1 < end && line.word(from).is("من") && line.mentionAt[from + 1] >= 0) {
      Mention mention = line.named.mentions().get(line.mentionAt[from + 1]);
      out.addFirst(new Value.Reference(mention.entity(), mention.span()));
    }
    for (int[] more : clause.more) {
      if (more[1] <= clause.trigger && occasion(more[0])) {
        out.addAll(setting.places(more[0], more[1]));
      }
    }
    return out;
  }

  /** «، خلال لقاء», «على هامش القمة», «من باريس». */
  private boolean aside(int i) {
    return ASIDE.contains(line.word(i).normal())
        || line.word(i).is("من")
            && i + 1 < line.size()
            && line.mentionAt[i + 1] >= 0
            && line.place(i + 1);
  }

  /** Whether a stretch before a saying verb tells on what occasion: «وفي كلمة في الجامعة». */
  private boolean occasion(int from) {
    int next = from + 1;
    return next < line.size()
        && (ASIDE.contains(line.word(from).normal())
            || OCCASIONS.contains(line.word(next).normal())
            || line.word(from).is("في") && line.mentionAt[next] >= 0 && line.place(next));
  }
}
