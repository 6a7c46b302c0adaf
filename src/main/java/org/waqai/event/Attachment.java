package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * Which word a preposition hangs on, where a nearer one than the trigger takes it: «شن غارات بهدف
 * الضغط على الحكومة» raids nothing of the government's.
 */
record Attachment(Line line, int trigger) {
  /** Nouns of deeds that «على» leads on from. */
  private static final WordSet ON =
      WordSet.of(
          "ضغط", "سيطره", "حصول", "استيلاء", "قضاء", "حفاظ", "محافظه", "تاثير", "تغلب", "اعتماد",
          "اشراف", "تاكيد", "تركيز", "تحريض", "تشجيع", "تدليل", "ابقاء", "تضييق", "قبضه", "عثور",
          "تصويت", "موافقه", "مصادقه", "تدريب", "اجبار", "ارغام", "تعرف", "اطلاع", "استحواذ",
          "تحايل", "هيمنه", "رد", "وقوف", "تنافس", "صراع", "اقتصار", "رقابه", "تشويش", "تعتيم",
          "تستر", "تمرد", "استقواء", "حرب", "هجوم", "هجمات", "عدوان", "غزو");

  /** Nouns of deeds that «عن» leads on from: «أعلنوا إضرابهم عن الطعام». */
  private static final WordSet OFF =
      WordSet.of(
          "اضراب", "افراج", "دفاع", "كشف", "بحث", "تخلي", "تنازل", "امتناع", "تعبير", "اعلان",
          "غياب", "انفصال", "استقلال", "خروج", "عزوف", "اعتذار", "تعويض", "بديل");

  /** What two neighbours have with each other. */
  private static final WordSet WITH = WordSet.of("حدود");

  /** They tell how much of the noun right before them there is. */
  private static final WordSet MEASURES =
      WordSet.of("قيمته", "قيمتها", "قدره", "قدرها", "نسبته", "نسبتها", "مقداره", "مقدارها");

  /** They lead to what is given for a deed, or was before it. */
  private static final WordSet RETURN = WordSet.of("مقابل", "لقاء", "بعد", "قبل", "رغم");

  /** They lead to what a deed is meant for, and to what came with it or after it. */
  private static final WordSet TO =
      WordSet.of(
          "من", "بهدف", "اجل", "بغيه", "قصد", "بقصد", "بغرض", "قبل", "بعد", "عبر", "سبيل", "بسبب",
          "اثر", "جراء", "خلفيه");

  /** As many words stand between such a noun and its preposition. */
  private static final int FAR = 4;

  /** Whether the preposition at the word hangs on a noun between it and the trigger. */
  boolean elsewhere(String preposition, int i) {
    return switch (preposition) {
      case "علي" -> on(i);
      case "ل" -> taken(i);
      case "عن" ->
          i - 1 > trigger
              && (off(i - 1) || Somebody.sent(line, i - 1, i)); // «حضر الاجتماع ممثلون عن النقابات»
      case "في" -> i - 1 > trigger && i > 1 && WhereSaid.during(line, i - 1);
      case "مع" -> i > 0 && WITH.contains(line.word(i - 1).normal()) && at(i - 1);
      default -> MEASURES.contains(preposition) && measured(i - 1);
    };
  }

  /**
   * «تظاهروا إثر الإفراج عن», «إثر إفراج إسرائيل عن»: whether the deed, or who does it, ends so.
   */
  private boolean off(int last) {
    if (deedOff(last) || line.word(last).definite() && last - 1 > trigger && deedOff(last - 1)) {
      return true; // «إثر إفراج السلطات عن»
    }
    for (int k = last; k > trigger + 1 && k > last - FAR; k--) {
      if (line.mentionAt[k] >= 0 && line.mentionEnd[k] == last + 1) {
        return deedOff(k - 1);
      }
    }
    return false;
  }

  private boolean deedOff(int i) {
    return OFF.contains(line.word(i).normal()) && !line.named0[i]; // «وزارة الدفاع»
  }

  /** «لاتهامهم بتكوين عصابة للاتجار»: of what somebody is accused has a «ل» of its own. */
  private boolean taken(int i) {
    return i > trigger + 2
        && line.is(trigger, Sort.NOMINAL)
        && !line.word(trigger).pronoun().isEmpty()
        && line.word(trigger).stem().can(Pos.MASDAR)
        && line.word(trigger + 1).preposition().equals("ب");
  }

  /** «خفض الأجور مقابل قرض قيمته مليار»: it measures the loan. */
  private boolean measured(int noun) {
    return noun - 1 > trigger
        && line.is(noun, Sort.NOMINAL)
        && !line.word(noun).definite()
        && RETURN.contains(line.word(noun - 1).normal());
  }

  /** «على الحدود مع ليبيا», and not «ترسيم الحدود مع ليبيا». */
  private boolean at(int i) {
    return i - 1 > trigger && line.is(i - 1, Sort.PREPOSITION)
        || !line.word(i).preposition().isEmpty();
  }

  private boolean on(int i) {
    int low = Math.max(trigger + 1, i - FAR);
    for (int k = i - 1; k >= low && line.is(k, Sort.NOMINAL); k--) {
      if (ON.contains(line.word(k).normal()) && meant(k, low)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is meant or comes after leads to the noun, by itself or joined: «لإحكام قبضته».
   */
  private boolean meant(int noun, int low) {
    for (int k = noun; k >= low - 1 && k > trigger; k--) {
      Word word = line.word(k);
      if (word.preposition().equals("ل") || line.is(k - 1, Sort.PREPOSITION) && led(k - 1)) {
        return true;
      }
      if (!line.is(k, Sort.NOMINAL) || !word.preposition().isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean led(int i) {
    return i > trigger && TO.contains(line.word(i).normal());
  }
}
