package org.waqai.event;

import org.waqai.model.Entity;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Places of a clause in which its event does not happen. */
record Elsewhere(Line line) {
  /** What lies in a place when it is spoken of. */
  private static final WordSet SITUATIONS =
      WordSet.of(
          "وضع",
          "اوضاع",
          "تطورات",
          "مستجدات",
          "احداث",
          "مجريات",
          "ازمه",
          "ازمات",
          "حرب",
          "صراع",
          "نزاع",
          "قتال",
          "حاله",
          "ملف",
          "قضيه",
          "قضايا",
          "انتخابات",
          "سلام",
          "امن",
          "استقرار",
          "عمليات",
          "تصعيد",
          "توتر",
          "مشاريع",
          "مشروع",
          "استثمار",
          "استثمارات",
          "حقوق",
          "مسار",
          "عمليه",
          "ظروف",
          "هدنه",
          "تسويه",
          "اعمار");

  private static final WordSet LINKING =
      WordSet.of("رابط", "رابطه", "واصل", "واصله", "ممتد", "ممتده", "يربط", "تربط", "يصل", "تصل");

  /** They lead to who says it. */
  private static final WordSet SOURCES =
      WordSet.of("بحسب", "حسب", "حسبما", "وفق", "وفقا", "وفقما", "نقلا", "طبقا");

  /** Among what something happens. */
  private static final WordSet AMID =
      WordSet.of(
          "مخاوف",
          "توتر",
          "توترات",
          "دعوات",
          "ترقب",
          "انتقادات",
          "تصاعد",
          "غياب",
          "اجراءات",
          "مطالب",
          "مطالبات",
          "تحذيرات",
          "انباء",
          "اتهامات",
          "استمرار",
          "احتجاجات",
          "خلافات",
          "ازمه",
          "تصعيد",
          "جدل",
          "قلق",
          "غموض",
          "صمت",
          "حاله",
          "تزايد",
          "تراجع",
          "تقارير");

  /** As many words back stands the occasion on which something is said. */
  private static final int SAID = 8;

  /** As many words may stand between such a noun and its «في»: «الأوضاع الإنسانية في». */
  private static final int NEAR = 2;

  /** They lead to what somebody else does meanwhile, after it or against it. */
  private static final WordSet MEANWHILE =
      WordSet.of("فيما", "بينما", "كما", "ثم", "حين", "لكن", "غير", "الا", "علما");

  /** The deed that they lead to is another, with a place of its own. */
  static final WordSet APART =
      WordSet.of("بعد", "عقب", "اثر", "غداه", "قبل", "قبيل", "بعيد", "اعقاب", "خلفيه");

  /** As many words has the name of a place. */
  private static final int NAME = 5;

  /**
   * «الشركاء بما في ذلك إيطاليا», «خط الأنابيب الرابط بين العراق وتركيا», «نظراؤه في الكويت»:
   * whether a preposition leads to one of several, to what something joins or to where somebody is
   * from.
   */
  boolean among(int i) {
    if (i < 1 || i + 1 >= line.size()) {
      return false;
    }
    Word word = line.word(i);
    Word before = line.word(i - 1);
    boolean that =
        word.is("في")
            && line.word(i + 1).is("ذلك")
            && before.is("ما")
            && before.preposition().equals("ب");
    boolean peers =
        word.is("في") && before.normal().startsWith("نظرا") && !before.pronoun().isEmpty();
    boolean link = word.is("بين") && LINKING.contains(before.normal());
    return that
        || peers
        || link && line.mentionAt[i + 1] >= 0 && line.kind(i + 1) == Entity.Kind.COUNTRY;
  }

  /** «بحثا الأوضاع في ليبيا»: whether the place is that of something that is spoken of. */
  boolean spokenOf(Value.Reference place, Draft draft) {
    int i = line.wordAt(place.span().start());
    if (i < 2
        || draft.arguments().stream()
            .noneMatch(a -> a.value() instanceof Value.Words w && w.span().covers(place.span()))) {
      return false;
    }
    i = first(i);
    int last = line.word(i).preposition().isEmpty() ? i - 2 : i - 1;
    for (int n = last; n >= Math.max(0, last - NEAR) && line.is(n, Sort.NOMINAL); n--) {
      if (SITUATIONS.contains(line.word(n).normal())) {
        return true;
      }
    }
    return false;
  }

  /** «في سوريا وقطاع غزة»: the first of the places that are joined. */
  private int first(int place) {
    int i = place;
    for (int k = i - 1; k > Math.max(1, i - NAME) && line.word(i).and(); k--) {
      if (line.mentionAt[k] >= 0 && line.mentionEnd[k] == i) {
        i = k;
      }
    }
    return i;
  }

  /**
   * «، بحسب مسؤول في القاهرة», «وسط مخاوف من حرب في السودان»: one past what only tells who says it
   * or among what it happened; the same word where it does not begin there.
   */
  int aside(int i) {
    Word word = line.word(i);
    boolean source = SOURCES.contains(word.full()) && !word.definite();
    boolean among =
        word.is("وسط")
            && i > 0
            && line.word(i - 1).is("،")
            && i + 1 < line.size()
            && AMID.contains(line.word(i + 1).normal());
    int end = i;
    while ((source || among)
        && end < line.size()
        && !line.word(end).is("،")
        && !line.word(end).is(",")
        && !line.is(end, Sort.COMPLEMENTIZER)) {
      end++;
    }
    return end;
  }

  /** Whether the word stands in what only tells who says what a trigger tells, or among what. */
  boolean within(int i, int trigger) {
    for (int k = i - 1; k > Math.max(trigger, i - SAID); k--) {
      if (aside(k) > i) {
        return true;
      }
    }
    return false;
  }

  /** «قال في مؤتمر صحفي في عمان إن»: whether it is where it is said what a trigger tells. */
  boolean saidThere(int trigger, int place) {
    boolean said = false;
    for (int i = place + 1; i < trigger; i++) {
      said |= line.is(i, Sort.COMPLEMENTIZER);
    }
    for (int i = place - 1; said && i >= Math.max(0, place - SAID); i--) {
      if (line.is(i, Sort.COMPLEMENTIZER) || line.is(i, Sort.VERB)) {
        return false;
      }
      if (WhereSaid.occasion(line.word(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * «اعتقل مهربين وأعلن عن مشروع في حلب», «أفرجت عن أسرى، فيما توفي شاعر في بيروت»: whether a place
   * after a word is that of another deed.
   */
  boolean another(int at, int place) {
    if (place > at ? apart(at + 1, place) >= 0 : apart(place + 1, at) == at) {
      return true;
    }
    for (int i = at + 1; i < place; i++) {
      if (line.is(i, Sort.VERB)
          && (line.word(i).and()
              || !line.fired(i).isEmpty() && meanwhile(i - 1) && !comma(i, place))) {
        return true; // «، فيما أصيب آخرون، في انفجار في بغداد» is of both
      }
    }
    return false;
  }

  /** «انسحبت من كذا غداة حريق في»: the other deed that is told from there on; -1 where none is. */
  private int apart(int from, int to) {
    for (int i = from; i < to; i++) {
      if (APART.contains(line.word(i).normal()) && !line.word(i).definite()) {
        int deed = deed(i + 1);
        if (deed >= 0) {
          return deed;
        }
      }
    }
    return -1;
  }

  /** «بعد لقاء», «بعد أن أعلن», «بعد ساعات من»: the deed that follows; -1 where none does. */
  private int deed(int first) {
    int i = first;
    while (i + 1 < line.size() && (line.is(i, Sort.NUMBER) || Somebody.lasts(line.word(i)))) {
      i++;
    }
    i += i > first && line.word(i).is("من") ? 1 : 0;
    i += i + 1 < line.size() && line.is(i, Sort.COMPLEMENTIZER) ? 1 : 0;
    return i < line.size()
            && (i > first && line.is(i, Sort.VERB)
                || Somebody.deed(line.word(i))
                || line.fired(i).stream().anyMatch(f -> f.form() == Triggers.Form.NOUN))
        ? i
        : -1;
  }

  private boolean comma(int from, int to) {
    for (int i = from; i < to; i++) {
      if (line.is(i, Sort.PUNCTUATION)) {
        return true;
      }
    }
    return false;
  }

  /** «فيما», «في حين», «غير أن المصدر»: whether the words up to one part two deeds. */
  private boolean meanwhile(int i) {
    int k = i;
    while (k > 0 && line.is(k, Sort.NOMINAL) && i - k < NAME) {
      k--;
    }
    k = line.is(k, Sort.COMPLEMENTIZER) ? k - 1 : k;
    return k > 0 && MEANWHILE.contains(line.word(k).normal());
  }
}
