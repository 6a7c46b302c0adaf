package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Where a «ل» tells whose something is, and not whom the deed of a clause is done to. */
record Whose(Line line, int trigger) {
  /** In these one speaks to somebody: «في تصريح لصحيفة». */
  private static final WordSet TALKS =
      WordSet.of(
          "تصريح", "تصريحات", "حديث", "حوار", "مقابله", "لقاء", "بيان", "رساله", "كلمه", "خطاب",
          "مداخله", "اتصال", "مقال", "افاده", "شهاده");

  /** As many words may name such a body. */
  private static final int LONGEST = 5;

  /** Bodies that are parts of others. */
  private static final WordSet PARTS =
      WordSet.of(
          "لجنه",
          "هيئه",
          "مكتب",
          "مجلس",
          "امانه",
          "اداره",
          "جمعيه",
          "فرع",
          "قسم",
          "ديوان",
          "دائره",
          "سكرتاريه");

  /** Whom everybody speaks to. */
  private static final WordSet HEARERS =
      WordSet.of(
          "صحيفه", "صحف", "وكاله", "وكالات", "قناه", "قنوات", "اذاعه", "موقع", "شبكه", "تلفزيون",
          "مجله", "جريده", "وسائل", "صحفيين", "صحافيين", "مراسلين");

  /** Whether it hangs on a noun that is no part of the deed, or on what describes one. */
  boolean isOfDescription(int i) {
    return serves(i) || owns(i) || ofBody(i);
  }

  /** «أعلنت لجنة المتابعة للرابطة»: whose body it is that acts. */
  private boolean ofBody(int i) {
    int start = i;
    while (start > 0 && !line.is(start - 1, Sort.VERB) && i - start < LONGEST) {
      start--;
    }
    return start < i
        && PARTS.contains(line.word(start).normal())
        && line.word(start).preposition().isEmpty()
        && (line.mentionAt[start] >= 0 ? line.mentionEnd[start] : whole(start)) == i
        && line.word(i).preposition().equals("ل")
        && line.is(i, Sort.NOMINAL)
        && !HEARERS.contains(line.word(i).normal());
  }

  /** One past the nouns of a phrase that no list names. */
  private int whole(int start) {
    int i = start + 1;
    while (i < line.size()
        && line.is(i, Sort.NOMINAL)
        && line.word(i).definite()
        && line.word(i).preposition().isEmpty()
        && !line.word(i).and()) {
      i++;
    }
    return i;
  }

  /** «القوات الموالية للحكومة»: the ل of a participle that describes a noun. */
  private boolean serves(int i) {
    if (i - 2 <= trigger || !line.is(i - 1, Sort.NOMINAL) || line.named0[i - 1]) {
      return false;
    }
    Word before = line.word(i - 1);
    if (line.word(i - 2).is("،")
        && before.definite()
        && !before.and()
        && before.stem().can(Pos.ACTIVE_PARTICIPLE)) {
      return true; // «الجماعة، الموالية لإيران،»
    }
    if (!line.is(i - 2, Sort.NOMINAL)) {
      return false;
    }
    return before.definite() == line.word(i - 2).definite()
        && (before.stem().can(Pos.ACTIVE_PARTICIPLE) || before.stem().can(Pos.PASSIVE_PARTICIPLE))
        && !before.stem().can(Pos.NOUN)
        && !before.stem().can(Pos.ADJECTIVE)
        && !before.and()
        && before.preposition().isEmpty();
  }

  /** «المدير العام للوكالة»: whose he is, not whom he tells. */
  boolean isOfBearer(int i) {
    return line.word(i).preposition().equals("ل") && within(i, phrase(i))
        || line.word(i).definite()
            && line.word(i).preposition().equals("ل")
            && !HEARERS.contains(line.word(i).normal())
            && i > 0
            && line.is(i - 1, Sort.NOMINAL)
            && !line.named0[i - 1]
            && (line.mentionAt[i] < 0 || line.mentionEnd[i] > i + 1 || line.word(i - 1).definite());
  }

  /**
   * «هجوما على معسكر للجيش»: whose that is to which a preposition leads, and not whose the deed is.
   */
  private boolean owns(int i) {
    int k = phrase(i);
    return k < i
        && k > trigger + 1
        && line.is(k - 1, Sort.PREPOSITION)
        && line.word(k - 1).is("علي")
        && !line.word(i - 1).definite()
        && line.mentionAt[k] < 0
        && line.quantity[k] < 0
        && (line.word(i).definite() || line.mentionAt[i] >= 0);
  }

  /** Where the noun phrase before a word begins. */
  private int phrase(int i) {
    int k = i - 1;
    while (k > trigger
        && line.is(k, Sort.NOMINAL)
        && line.word(k).preposition().isEmpty()
        && !line.word(k).and()
        && !line.named0[k]) {
      k--;
    }
    return line.is(k, Sort.NOMINAL) ? k : k + 1;
  }

  /**
   * «خلال المؤتمر الجهوي لحزب كذا»: a phrase that hangs on a preposition, and is no text by which
   * one speaks («في تصريح لصحيفة»), has its own ل.
   */
  private boolean within(int i, int start) {
    return start > trigger
        && start < i
        && !line.named0[start]
        && (line.is(start - 1, Sort.PREPOSITION) || !line.word(start).preposition().isEmpty())
        && !TALKS.contains(line.word(start).normal());
  }
}
