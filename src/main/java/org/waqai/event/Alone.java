package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/** What a word can be when it is taken alone, whatever stands beside it. */
final class Alone {
  /** What may be special: «قوات خاصة». */
  private static final WordSet SPECIAL =
      WordSet.of(
          "قوات",
          "قوه",
          "وحدات",
          "وحده",
          "عمليات",
          "مهمات",
          "طائره",
          "طائرات",
          "سياره",
          "سيارات",
          "شركه",
          "شركات",
          "مدرسه",
          "مدارس",
          "جامعه",
          "جامعات",
          "مستشفيات",
          "جلسه",
          "لجنه",
          "حافله",
          "شاحنه",
          "مؤسسات",
          "قنوات",
          "محكمه");

  private static final WordSet DEGREES =
      WordSet.of(
          "مطلق", "شديد", "قاطع", "تام", "كامل", "صريح", "واضح", "عميق", "بالغ", "ثابت", "راسخ",
          "جازم", "مطلقه", "شديده", "قاطعه", "تامه", "كامله", "صريحه", "عميقه", "بالغه");

  private static final WordSet RULERS =
      WordSet.of("حزب", "ائتلاف", "تحالف", "مجلس", "عسكري", "نظام", "فريق", "تيار", "تكتل");

  /** Verbs of the past whose participle of the same letters nobody writes: «هاجم», «حاصر». */
  private static final WordSet ACTS =
      WordSet.of(
          "هاجم", "حارب", "حاصر", "سافر", "حاول", "ناشد", "بادر", "شارك", "سارع", "ناقش", "خاطب",
          "عاقب", "قاوم", "طارد", "فاوض", "ساهم", "عالج", "داهم");

  private Alone() {}

  /** «وهاجم الحوثيين»: a verb, whatever stands around it. */
  static boolean acts(Word word) {
    return ACTS.contains(word.normal()) && word.preposition().isEmpty() && !word.definite();
  }

  static boolean nominal(Token token) {
    for (Analysis a : token.analyses()) {
      if (!a.isVerb()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word may be a verb of the third person. */
  static boolean third(Token token) {
    for (Analysis a : token.analyses()) {
      if (a.isVerb() && a.person() == 3) {
        return true;
      }
    }
    return false;
  }

  /** Whether as a verb it can only be of the first or second person, and a noun too. */
  static boolean onlyOfOneself(Token token) {
    boolean noun = false;
    for (Analysis a : token.analyses()) {
      if (a.isVerb() && a.person() == 3) {
        return false;
      }
      noun |= a.pos() == Pos.NOUN;
    }
    return noun;
  }

  /** «وفدا»: a verb only if two did it, a noun in the accusative else. */
  static boolean dualOnly(Token token) {
    for (Analysis a : token.analyses()) {
      if (a.isVerb() && a.number() != Analysis.Count.DUAL) {
        return false;
      }
    }
    return token.normal().endsWith("ا");
  }

  /** Whether the word is a noun that is somebody or something, and nothing else. */
  static boolean named(Word word) {
    boolean noun = false;
    for (Analysis a : word.stem().analyses()) {
      switch (a.pos()) {
        case NOUN -> noun = true;
        case ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE, ADJECTIVE -> {}
        default -> {
          return false;
        }
      }
    }
    return noun;
  }

  /** «قصف متبادل»: an adjective and nothing else, of one thing. */
  static boolean ofOne(Word word) {
    for (Analysis a : word.stem().analyses()) {
      boolean describes =
          a.pos() == Pos.ADJECTIVE
              || a.pos() == Pos.ACTIVE_PARTICIPLE
              || a.pos() == Pos.PASSIVE_PARTICIPLE;
      if (!describes || a.number() != Analysis.Count.SINGULAR) {
        return false;
      }
    }
    return word.stem().can(Pos.ADJECTIVE)
        && !word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && word.pronoun().isEmpty();
  }

  /** «قوات خاصة»: of these «خاصة» is a quality, and no «above all». */
  static boolean special(Line line, int i) {
    Word word = line.word(i);
    return word.is("خاصه")
        && !word.and()
        && word.preposition().isEmpty()
        && SPECIAL.contains(line.word(i - 1).normal())
        && !line.word(i - 1).definite();
  }

  /** «الحزب الحاكم», «الأسرة الحاكمة»: who rules, and no governor. */
  static boolean ruling(Line line, int i) {
    Word word = line.word(i);
    return i > 0
        && word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && (word.is("حاكم") && RULERS.contains(line.word(i - 1).normal()) || word.is("حاكمه"))
        && line.word(i - 1).definite();
  }

  /** «ورفضها القاطع»: how much, so that a deed stands before it. */
  static boolean degree(Word word) {
    return word.definite() && !word.and() && DEGREES.contains(word.normal());
  }

  /** «وقصف مدفعي»: before an adjective of one thing stands no verb. */
  static boolean quality(Word word) {
    boolean adjective = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.isVerb() || a.lemma().equals(word.normal()) && a.pos() == Pos.NOUN) {
        return false;
      }
      adjective |= a.pos() == Pos.ADJECTIVE;
    }
    return adjective
        && word.normal().endsWith("ي")
        && !word.definite()
        && !word.and()
        && word.preposition().isEmpty();
  }
}
