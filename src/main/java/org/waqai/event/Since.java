package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** What began at a time and goes on: «منذ 2014», «منذ اندلعت الحرب قبل عامين». */
final class Since {
  private static final WordSet SINCE = WordSet.of("منذ", "مذ");

  /** «أول زيارة منذ»: a record counts from that time, what sets it does not last since then. */
  private static final WordSet RECORD =
      WordSet.of(
          "اول", "اولي", "اكبر", "اعلي", "ادني", "اسوا", "اعنف", "اضخم", "اطول", "اقوي", "اقل",
          "اشد", "اخطر", "مره");

  /** «الأكثر دموية منذ»; «أكثر من مئة منذ» is none. */
  private static final String MOST = "اكثر";

  /** What goes on from then: «منذ اندلاع الحرب»; not «منذ قرار المحكمة». */
  private static final WordSet BEGINNING =
      WordSet.of(
          "اندلع", "اندلعت", "اندلاع", "بدا", "بدات", "بدء", "بدايه", "انطلق", "انطلقت", "انطلاق",
          "نشب", "نشبت", "نشوب", "تفجر", "تفجرت", "شن", "شنت");

  /** What was done once, though it lasts. */
  private static final WordSet ONCE =
      WordSet.of("مفروض", "مفروضه", "موقع", "موقعه", "مبرم", "مبرمه", "معلن", "معلنه");

  private static final int RECORD_REACH = 8;
  private static final int BEGINNING_REACH = 5;

  private final Line line;

  Since(Line line) {
    this.line = line;
  }

  /** Whether the word is «منذ». */
  boolean is(int i) {
    return SINCE.contains(line.word(i).normal());
  }

  /** «منذ اندلاع الحرب عام 2011»: what is dated within is where it began; none of a record. */
  Optional<Value.Period> from(int since, Value.Period start) {
    if (records(since)) {
      return Optional.empty();
    }
    return Optional.of(Edtf.onward(start));
  }

  /** «منذ اندلعت الحرب قبل عامين»: where «منذ» stands by which what goes on began; else -1. */
  int began(int trigger) {
    for (int k = trigger - 1; k > 0 && k >= trigger - BEGINNING_REACH; k--) {
      if (BEGINNING.contains(line.word(k).normal())) {
        int before = line.is(k - 1, Sort.COMPLEMENTIZER) ? k - 2 : k - 1;
        return before >= 0 && is(before) ? before : -1;
      }
      if (!line.is(k, Sort.NOMINAL)) {
        return -1;
      }
    }
    return -1;
  }

  /** «الحظر المفروض منذ 2011»: whether what is told was done then, though it lasts. */
  boolean once(int since) {
    return is(since)
        && (since > 0 && ONCE.contains(line.word(since - 1).normal())
            || since > 1 // «المفروضة عليها منذ 2018»
                && !line.word(since - 1).pronoun().isEmpty()
                && ONCE.contains(line.word(since - 2).normal()));
  }

  /** «أعنف هجوم منذ 2014»: whether a time only says how long nothing was like it. */
  boolean records(int since) {
    for (int k = since - 1; k >= Math.max(0, since - RECORD_REACH); k--) {
      boolean most = line.word(k).is(MOST) && line.word(k).definite();
      if (most || RECORD.contains(line.word(k).normal())) {
        return true;
      }
      if (line.is(k, Sort.VERB) && line.word(k).and()) {
        return false;
      }
    }
    return false;
  }
}
