package org.waqai.event;

import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** The name after what somebody is in a body: «القيادي في الحركة فلان», «النائب عن الكتلة فلان». */
final class Apposed {
  private static final WordSet HEADS =
      WordSet.of(
          "قيادي",
          "قياديه",
          "نائب",
          "نائبه",
          "عضو",
          "عضوه",
          "خبير",
          "خبيره",
          "باحث",
          "باحثه",
          "محلل",
          "محلله",
          "ناشط",
          "ناشطه",
          "مسؤول",
          "مسؤوله",
          "استاذ",
          "استاذه",
          "مستشار",
          "مستشاره",
          "متحدث",
          "متحدثه",
          "ناطق",
          "ناطقه",
          "ضابط",
          "قائد",
          "قائده",
          "مدير",
          "مديره",
          "برلماني",
          "برلمانيه",
          "معارض",
          "معارضه",
          "محامي",
          "محاميه",
          "صحافي",
          "صحافيه",
          "صحفي",
          "صحفيه",
          "مراسل",
          "مراسله",
          "كاتب",
          "كاتبه",
          "عالم",
          "طبيب",
          "طبيبه",
          "رئيس",
          "رئيسه",
          "مفاوض",
          "دبلوماسي",
          "سفير",
          "سفيره",
          "لاعب",
          "لاعبه",
          "مفوض",
          "مفوضه");

  private static final WordSet LINKS = WordSet.of("في", "ب", "من", "عن", "ل", "لدي", "باسم");

  /** What one is a member or an expert of. */
  private static final WordSet FIELDS =
      WordSet.of(
          "شؤون", "شئون", "حركه", "حزب", "جماعه", "كتله", "تنظيم", "تحالف", "تيار", "هيئه", "لجنه",
          "مجلس", "وزاره", "نقابه", "جمعيه", "منظمه", "معهد", "جامعه", "برلمان", "قانون", "علوم",
          "علم", "اقتصاد", "مجال", "قضايا", "حراك", "معارضه", "اتحاد", "فريق", "شركه", "صحيفه",
          "قناه", "سلطه", "ائتلاف", "جبهه", "فصيل", "رابطه", "حكومه", "مكتب", "سياسه", "طب");

  /** As many words may what hangs on the title have. */
  private static final int HANGS = 6;

  private Apposed() {}

  /**
   * The word at which the name, with its title, begins of whom a phrase describes; -1 where it has
   * none.
   */
  static int name(Line line, int start, int end) {
    Word head = line.word(start);
    if (!HEADS.contains(head.normal())
        || line.mentionAt[start] >= 0 && !office(line, start)
        || end + 2 >= line.size()
        || !known(line, start, end)) {
      return -1;
    }
    Word link = line.word(end);
    boolean apart = line.is(end, Sort.PREPOSITION);
    String hangs = apart ? link.normal() : link.preposition();
    if (link.and() || apart && !link.pronoun().isEmpty() || !LINKS.contains(hangs)) {
      return -1;
    }
    int of = apart ? end + 1 : end;
    boolean body =
        FIELDS.contains(line.word(of).normal())
            || line.mentionAt[of] >= 0 && kind(line, of) == Entity.Kind.ORGANIZATION;
    if (!body || line.mentionAt[of] >= 0 && line.place(of)) {
      return -1; // «استقبل القائد في بغداد فلانا»
    }
    for (int i = of; i < Math.min(line.size(), of + HANGS); i++) {
      boolean named = line.mentionAt[i] >= 0 && person(line, i);
      int name = named ? line.wordAt(mention(line, i).span().start()) : i;
      if (named && name > of) {
        return !line.word(name).and() && known(line, name - 1, name) ? i : -1;
      }
      if (!line.is(i, Sort.NOMINAL)
          || i > of && !line.word(i).preposition().isEmpty()
          || line.time[i] >= 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean office(Line line, int i) {
    return kind(line, i) == Entity.Kind.OFFICE;
  }

  /** Whether the words end with an article, a name or a pronoun: somebody known is meant. */
  private static boolean known(Line line, int start, int end) {
    Word last = line.word(end - 1);
    return last.definite()
        || line.named0[end - 1]
        || !last.pronoun().isEmpty()
        || line.word(start).definite();
  }

  private static boolean person(Line line, int i) {
    return kind(line, i) == Entity.Kind.PERSON && mention(line, i).sort() == Mention.Sort.NAME;
  }

  private static Mention mention(Line line, int i) {
    return line.named.mentions().get(line.mentionAt[i]);
  }

  private static Entity.Kind kind(Line line, int i) {
    return line.named.entities().get(mention(line, i).entity()).kind();
  }
}
