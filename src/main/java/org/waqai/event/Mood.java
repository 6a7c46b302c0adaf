package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Status;
import org.waqai.model.WordSet;

/** What the words around a verb or noun say of whether it happened: سـ, لم, عدم, قد, إذا. */
final class Mood {
  private static final WordSet SPOILT =
      WordSet.of("افشال", "اجهاض", "عرقله", "تعطيل", "تخريب", "نسف");

  private static final WordSet CONDITION = WordSet.of("اذا", "لو", "لولا", "طالما", "ليت", "هل");
  private static final WordSet DENIAL = WordSet.of("لم", "ما", "ليس", "ليست", "لما");

  /** «لم يزل», «لا تزال». */
  private static final WordSet LASTS =
      WordSet.of(
          "يزال", "تزال", "يزالون", "يزالا", "نزال", "يزل", "تزل", "زال", "زالت", "زالوا",
          "يزالوا");

  private static final WordSet UNTIL = WordSet.of("حتي", "كي", "لكي", "ريثما");

  /** With these before «أن» it was done, or is not in question. */
  private static final WordSet ABLE =
      WordSet.of(
          "قبل", "استطاع", "استطاعت", "استطاعوا", "تمكن", "تمكنت", "سبق", "الي", "لا", "منذ");

  /** As many words may stand between what is denied and what is excepted. */
  private static final int EXCEPTION = 8;

  private static final WordSet NOT = WordSet.of("ليس", "ليست", "ليسوا", "لست", "لسنا");

  /** Of one among several it is denied only that it is that one. */
  private static final WordSet SINGLED =
      WordSet.of(
          "اول", "اولي", "ثاني", "ثانيه", "وحيد", "وحيده", "اخير", "اخيره", "فقط", "سوي", "الا",
          "بل");

  /** As many words may stand between «ليس» and what there is not. */
  private static final int NEAR = 4;

  /** As many words into a sentence its condition may begin. */
  private static final int OPENING = 2;

  private Mood() {}

  /** The status that a verb's own group tells, or «عدم» of a noun; empty where it tells nothing. */
  static Optional<Status> of(Line line, int v) {
    if (!line.is(v, Sort.VERB)) {
      boolean none = v > 0 && line.word(v - 1).is("عدم") || isNot(line, v);
      return none
          ? Optional.of(Status.DENIED)
          : maybe(line, v) ? Optional.of(Status.ALLEGED) : Optional.empty();
    }
    Word verb = line.word(v);
    if (verb.future()) {
      return Optional.of(Status.PLANNED);
    }
    for (int k = v - 1; k >= Math.max(0, v - 3); k--) {
      boolean goesOn = line.is(k, Sort.NEGATION) || line.is(k, Sort.PARTICLE);
      if (line.is(k, Sort.PUNCTUATION) || (line.word(k).and() && !goesOn)) {
        return Optional.empty();
      }
      String word = line.word(k).normal();
      if (word.equals("سوف")) {
        return Optional.of(Status.PLANNED);
      }
      if (line.is(k, Sort.NEGATION)) {
        boolean lasts = LASTS.contains(line.word(v).normal());
        return lasts
            ? Optional.of(Status.ONGOING)
            : (DENIAL.contains(word) || word.equals("لا") || word.equals("لن")) && !excepts(line, v)
                ? Optional.of(Status.DENIED)
                : Optional.empty();
      }
      if (word.equals("قد") && verb.stem().can(Pos.PRESENT) && !verb.stem().can(Pos.PAST)) {
        return Optional.of(Status.ALLEGED);
      }
      if (line.is(k, Sort.COMPLEMENTIZER) && k > 0 && line.word(k - 1).is("دون")) {
        return Optional.of(Status.DENIED); // «من دون أن يعلن»
      }
      if (k == v - 1 && wished(line, v)) {
        return Optional.of(Status.PLANNED); // «أن يتم قصفها»
      }
      if (line.is(k, Sort.VERB) || line.is(k, Sort.COMPLEMENTIZER)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** «اتهموه بإفشال المفاوضات»: they were held, whatever he is said to have done to them. */
  static boolean stands(Status status, Line line, int word) {
    return status == Status.ALLEGED
        && word > 0
        && line.word(word).definite()
        && SPOILT.contains(line.word(word - 1).normal());
  }

  /** «قد تشمل فرض عقوبات»: what may be done, by the verb right before it. */
  private static boolean maybe(Line line, int v) {
    return v > 1
        && line.is(v - 1, Sort.VERB)
        && line.word(v - 2).is("قد")
        && line.word(v - 1).stem().can(Pos.PRESENT)
        && !line.word(v - 1).stem().can(Pos.PAST);
  }

  /** «ليس هناك اتفاق», «ليست مهتمة باتفاقية»; but «ليست الغارة الأولى». */
  private static boolean isNot(Line line, int v) {
    for (int k = v - 1; k >= Math.max(0, v - NEAR); k--) {
      if (NOT.contains(line.word(k).normal())) {
        for (int i = v + 1; i < Math.min(line.size(), v + NEAR); i++) {
          if (SINGLED.contains(line.word(i).normal())) {
            return false;
          }
        }
        return !line.word(k + 1).is("فقط") && !line.word(k + 1).is("مجرد");
      }
      if (line.is(k, Sort.PUNCTUATION)
          || line.is(k, Sort.VERB)
          || line.is(k, Sort.COMPLEMENTIZER)) {
        return false;
      }
    }
    return false;
  }

  /**
   * «تمنى أن يتوصلا إلى اتفاق», «حتى يتم الإفراج عنهم»: after these particles a verb is in the
   * subjunctive, which tells what may be; but «قبل أن», «استطاع أن».
   */
  private static boolean wished(Line line, int v) {
    if (v < 1 || !line.word(v).stem().can(Pos.PRESENT) || line.word(v).stem().can(Pos.PAST)) {
      return false;
    }
    Word particle = line.word(v - 1);
    if (UNTIL.contains(particle.normal())) {
      return true;
    }
    return v > 1
        && particle.is("ان")
        && particle.pronoun().isEmpty()
        && !ABLE.contains(line.word(v - 2).normal())
        && !able(line, v - 2);
  }

  /** «استطاع الفريق أن»: whether a verb that says it was done stands before its subject. */
  private static boolean able(Line line, int from) {
    for (int k = from; k >= Math.max(0, from - NEAR); k--) {
      if (line.is(k, Sort.VERB) || line.is(k, Sort.PUNCTUATION)) {
        return ABLE.contains(line.word(k).normal());
      }
    }
    return false;
  }

  /** «لم يدفع سوى النصف», «لا يمثلون إلا عشرة»: what is denied of all but one is told of it. */
  private static boolean excepts(Line line, int v) {
    for (int i = v + 1; i < Math.min(line.size(), v + EXCEPTION); i++) {
      if (line.is(i, Sort.PUNCTUATION) || line.is(i, Sort.VERB)) {
        return false;
      }
      if (line.word(i).is("سوي") || line.word(i).is("الا")) {
        return i + 1 < line.size() && !line.is(i + 1, Sort.COMPLEMENTIZER);
      }
    }
    return false;
  }

  /** Whether a verb can only be of the past: «عقدت», but «تعقد» is of the present too. */
  static boolean past(Word verb) {
    boolean now = verb.normal().startsWith("ت") || verb.normal().startsWith("ي");
    return verb.stem().can(Pos.PAST) && !(now && verb.stem().can(Pos.PRESENT));
  }

  /**
   * «إذا حجب الثقة فسيضطر إلى الدعوة إلى انتخابات»: whether a word stands in what only a condition
   * would bring about.
   */
  static boolean depends(Line line, int i) {
    boolean condition = false;
    for (int k = 0; k < Math.min(i, OPENING) && !condition; k++) {
      condition = CONDITION.contains(line.word(k).normal()) && line.word(k).pronoun().isEmpty();
    }
    for (int k = i; condition && k > 0 && !line.word(k).is("؛"); k--) {
      Word word = line.word(k);
      if (word.future() && word.and()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause is a condition or a question, that tells no event. */
  static boolean supposes(Line line, int v) {
    for (int k = v - 1; k >= Math.max(0, v - 4); k--) {
      if (CONDITION.contains(line.word(k).normal()) && line.word(k).pronoun().isEmpty()) {
        return true;
      }
      if (line.is(k, Sort.PUNCTUATION) || line.is(k, Sort.VERB)) {
        return false;
      }
    }
    return false;
  }
}
