package org.waqai.event;

import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** Who says what a verb tells, when words stand between: a spokesman's name, a report's author. */
final class Speaker {
  /** Who speaks through a spokesman: the name after them is not his. */
  private static final WordSet HOLDERS =
      WordSet.of(
          "رئيس", "رئيسه", "ممثل", "ممثله", "وزير", "وزيره", "امين", "مفوض", "مفوضه", "ملك", "امير",
          "مستشار", "مستشاره", "سفير", "نائب", "قائد");

  /** Texts by which somebody speaks. */
  private static final WordSet PAPERS =
      WordSet.of(
          "بيان", "بيانات", "بلاغ", "تقرير", "تقارير", "تصريح", "تصريحات", "تقدير", "تقديرات",
          "احصاءات", "ارقام", "مسح", "استطلاع", "دراسه", "رساله", "مذكره", "وثيقه", "تحقيق", "موقع",
          "حساب", "خطاب", "كلمه", "تغريده", "تدوينه", "قرار");

  /** What is no title of a person, though it opens a phrase that speaks. */
  private static final WordSet BODIES =
      WordSet.of(
          "وزاره", "حزب", "وكاله", "صحيفه", "بيان", "تقرير", "قناه", "موقع", "مصدر", "مصادر",
          "حكومه", "شركه", "منظمه", "جماعه", "هيئه", "لجنه", "حركه", "مكتب", "بلاغ", "مجله",
          "سلطات", "محامو", "اسره", "عائله", "حمله", "فريق", "اداره", "مجلس", "مقال", "جيش", "شرطه",
          "رئاسه", "نيابه", "قوات", "اتحاد", "خارجيه", "داخليه", "قياده", "محكمه", "نقابه");

  /** After these stands somebody else than the one who speaks. */
  private static final WordSet OTHERS =
      WordSet.of(
          "مع", "نظير", "خلال", "اثناء", "بعد", "قبل", "منذ", "عبر", "ضد", "حول", "بحضور", "امام",
          "الي", "بين", "عقب", "عند", "لدي", "اثر", "بشان", "بخصوص", "تجاه", "من_قبل");

  /** Who stands for the one whose title follows. */
  private static final WordSet DEPUTIES =
      WordSet.of("نائب", "نائبه", "مساعد", "مساعده", "وكيل", "وكيله", "كبير", "كبيره");

  private static final WordSet ISSUED = WordSet.of("صادر", "صادره", "صدر", "صدرت");

  private static final int REACH = 22;

  private final Line line;
  private final Phrases phrases;
  private final Bounds bounds;

  Speaker(Line line, Phrases phrases, Bounds bounds) {
    this.line = line;
    this.phrases = phrases;
    this.bounds = bounds;
  }

  /**
   * The name of whom a description speaks of, further on before what is said: «قال المتحدث باسم
   * الحكومة، فلان، إن»; -1 where it has none.
   */
  int name(int subject) {
    int mention = line.mentionAt[subject];
    boolean known = mention >= 0 && kind(mention) != Entity.Kind.OFFICE && named(mention);
    if (known || BODIES.contains(line.word(subject).normal())) {
      return -1;
    }
    for (int i = subject + 1; i < Math.min(line.size(), subject + REACH); i++) {
      Sort sort = line.sorts[i];
      String word = line.word(i).normal();
      if (sort == Sort.COMPLEMENTIZER
          || sort == Sort.VERB
          || sort == Sort.RELATIVE
          || sort == Sort.CONJUNCTION
          || Bounds.STOPS.contains(word)
          || OTHERS.contains(word)
          || line.word(i).and()
          || (i > 1 && line.word(i - 1).is("اسم") && HOLDERS.contains(word))
          || (i > 1 && line.word(i - 1).is("باسم") && HOLDERS.contains(word))) {
        return -1;
      }
      if (line.mentionAt[i] >= 0 && person(line.mentionAt[i]) && apposed(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean apposed(int i) {
    Word before = line.word(i - 1);
    boolean free = line.word(i).preposition().isEmpty() && !line.is(i - 1, Sort.PREPOSITION);
    if (free && DEPUTIES.contains(line.word(i - 1).normal()) && titled(line.mentionAt[i])) {
      return true;
    }
    return free
        && (before.definite()
            || line.named0[i - 1]
            || line.nisba[i - 1] >= 0
            || before.isPunctuation());
  }

  /** «نائبة المتحدث باسم كذا، فلانة»: whether the mention begins with the title of another. */
  private boolean titled(int mention) {
    Mention of = line.named.mentions().get(mention);
    return of.full().start() < of.span().start();
  }

  /** Whether the mention is the name of a man or woman. */
  boolean person(int mention) {
    return kind(mention) == Entity.Kind.PERSON
        && line.named.mentions().get(mention).sort() == Mention.Sort.NAME;
  }

  private Entity.Kind kind(int mention) {
    return line.named.entities().get(line.named.mentions().get(mention).entity()).kind();
  }

  private boolean named(int mention) {
    return line.named.entities().get(line.named.mentions().get(mention).entity()).named();
  }

  /**
   * «بيان الحكومة», «تقرير للأمم المتحدة»: whoever speaks through a text; -1 where none is told or
   * the text speaks for itself.
   */
  int owner(int subject) {
    if (line.mentionAt[subject] >= 0
        || !PAPERS.contains(line.word(subject).normal())
        || line.word(subject).definite()) {
      return -1;
    }
    int end = phrases.end(subject);
    int from = issuer(subject + 1);
    if (from >= 0) {
      return from;
    }
    for (int i = subject + 1; i < Math.min(line.size(), end + 1); i++) {
      boolean joined = i < end && line.word(i).preposition().isEmpty();
      boolean of = i == end && line.word(i).preposition().equals("ل");
      boolean somebody =
          line.mentionAt[i] >= 0 && !line.place(i) || BODIES.contains(line.word(i).normal());
      if (joined && !line.word(i).definite() && !somebody) {
        continue;
      }
      return (joined || of) && (somebody || line.mentionAt[i] >= 0) ? i : -1;
    }
    return -1;
  }

  /** «بيان صادر عن الوزارة»: who has given it out; -1 where that is not told. */
  private int issuer(int i) {
    boolean given =
        i + 2 < line.size()
            && ISSUED.contains(line.word(i).normal())
            && line.word(i + 1).is("عن")
            && line.word(i + 1).pronoun().isEmpty();
    return given && phrases.opens(i + 2) ? i + 2 : -1;
  }

  /**
   * «بيانا للوزارة قالت فيه», «أصدرت الوزارة بيانا قالت فيه»: whose text the noun before a verb is;
   * else -1.
   */
  int ownerBefore(int v) {
    int owner = bounds.phraseOf(v - 1);
    if (owner < 1) {
      return -1;
    }
    if (line.word(owner).preposition().equals("ل")) {
      return paper(owner - 1) ? owner : -1;
    }
    int giver = paper(owner) ? bounds.phraseOf(owner - 1) : -1;
    return giver > 0 && line.is(giver - 1, Sort.VERB) && line.word(giver).preposition().isEmpty()
        ? giver
        : -1;
  }

  private boolean paper(int i) {
    String text = line.word(i).normal();
    String bare = text.endsWith("ا") ? text.substring(0, text.length() - 1) : text;
    return PAPERS.contains(text) || PAPERS.contains(bare);
  }
}
