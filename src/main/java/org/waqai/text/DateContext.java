package org.waqai.text;

import org.waqai.text.DateTerm.Kind;

/** What the words around a time decide: whether it lies ahead. */
final class DateContext {
  /** How far a word of the future reaches: «سيعقد وزراء خارجية الدول العربية اجتماعا الأربعاء». */
  private static final int REACH = 12;

  /** How far the present with which a sentence opens reaches: «ويعقد الوزراء اجتماعا الأحد». */
  private static final int OPENING = 6;

  private final DateWords words;
  private final DateTerms terms;

  DateContext(DateWords words, DateTerms terms) {
    this.words = words;
    this.terms = terms;
  }

  /**
   * Whether the nearest hint before a time is one of the future: س or سوف, «المقرر», «المقبل», a
   * doubt («قد يصادق»), «أن» with a present. The verb right after the time counts too («الأحد
   * سيجتمع»), so do «قبل» and «حتى», and a verb of saying right before it makes it the past («قال
   * الأحد إنه سيزور»).
   */
  boolean isFuture(int start, int end) {
    int i = start - 1;
    while (i >= 0 && words.at(i).is(Kind.DAY_PART)) {
      i--;
    }
    if (words.at(i).is(Kind.SAID)) {
      return false;
    }
    if (words.at(i).is(Kind.BEFORE) || words.at(i).is(Kind.UNTIL) || isFutureVerb(end)) {
      return true;
    }
    if (words.at(end).raw().equals("موعدا")) { // «حدد يوم الأحد موعدا»
      return true;
    }
    boolean opening = i <= OPENING;
    for (int back = i; back >= 0 && back > i - REACH; back--) {
      if (words.at(back).isMark(".؛؟!?;")) {
        return false;
      }
      if (afterWhat(back)) {
        return false;
      }
      opening &= !words.at(back).is(Kind.THAT) && !words.at(back).is(Kind.AFTER);
      if (isFutureVerb(back)
          || words.at(back).is(Kind.FUTURE)
          || opensPresent(back)
          || goesOn(back)) {
        return true;
      }
      if (back == 0) {
        return opening && isPresent(words.at(0));
      }
    }
    return false;
  }

  /**
   * «يزور الرئيس موسكو السبت», «ويعقد الوزراء اجتماعا الأحد»: what a sentence opens with. Most
   * words with ت may be a past too («توقع»), so that those that may not are listed.
   */
  private static boolean isPresent(DateWord word) {
    if (word.is(Kind.OPENS)) {
      return true;
    }
    String raw = word.raw().startsWith("و") ? word.raw().substring(1) : word.raw();
    return word.isUnknown() && raw.startsWith("ي") && raw.length() > 3;
  }

  /** «يغادر السبت إلى باريس حيث يستقبله الرئيس الاثنين»: what the present goes on to tell. */
  private boolean goesOn(int i) {
    return words.at(i).raw().equals("حيث") && isPresent(words.at(i + 1)) && isPresent(words.at(0));
  }

  /** «يصل الأحد بعدما التقى نظيره الثلاثاء»: what was before is past, whatever it is told after. */
  private boolean afterWhat(int i) {
    DateWord word = words.at(i);
    boolean that = words.at(i + 1).is(Kind.THAT) && word.is(Kind.AFTER);
    String verb = words.at(that ? i + 2 : i + 1).raw();
    return (that || word.raw().equals("بعدما")) && !verb.startsWith("ي") && !verb.startsWith("ت");
  }

  private boolean isFutureVerb(int i) {
    DateWord word = words.at(i);
    return word.sort() == DateWord.Sort.LETTERS
        && word.isUnknown()
        && terms.looksFuture(word.raw(), words.isHamzated(i));
  }

  /** «قد يصادق», «أن يصوت»; but «بعد أن يصل», «إن يوسف». */
  private boolean opensPresent(int i) {
    DateWord word = words.at(i);
    DateWord verb = words.at(i + 1);
    boolean present = verb.raw().startsWith("ي") && verb.raw().length() > 3;
    if (!present || !verb.isUnknown()) {
      return false;
    }
    DateWord before = words.at(i - 1);
    return word.is(Kind.MAY)
        || (word.is(Kind.THAT)
            && words.letter(i) != 'إ'
            && !before.is(Kind.AFTER)
            && !before.is(Kind.BEFORE));
  }
}
