package org.waqai.event;

import org.waqai.event.Clause.Filling;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/**
 * The words that are said: a quote, the clause after «أن» and a colon, what a source is given for.
 */
final class Sayings {
  /** Only this verb says with «إن». */
  private static final WordSet SAY = WordSet.of("قال", "قالت", "قالا", "قالوا", "يقول", "تقول");

  /** With these whoever speaks goes on, with a comma before them or without. */
  private static final WordSet GOING_ON =
      WordSet.of(
          "مشيرا", "مشيره", "مؤكدا", "مؤكده", "داعيا", "داعيه", "مطالبا", "مطالبه", "مضيفا",
          "مضيفه", "موضحا", "موضحه", "معتبرا", "معتبره", "مشددا", "مشدده", "لافتا", "لافته",
          "منوها", "محذرا", "محذره", "معربا", "معربه", "مبينا", "مبرزا", "مبرزه", "مستدركا",
          "متهما", "متهمه", "مناشدا", "مناشده", "متوعدا", "مهددا", "قائلا", "قائله", "مشيرين",
          "مؤكدين", "داعين", "مطالبين", "مضيفين", "موضحين", "معتبرين", "مشددين", "محذرين", "معربين",
          "مناشدين", "متوعدين", "مهددين", "قائلين", "مرددا", "مرددين", "هاتفين", "منددا", "منددين");

  /** With أن after one of these it is told when or in spite of what, and not what is said. */
  private static final WordSet CIRCUMSTANCE =
      WordSet.of("بعد", "قبل", "منذ", "دون", "بدون", "رغم", "غير", "بيد", "الا", "لولا");

  /** As many words in quotation marks, the marks counted, may be but a name. */
  private static final int TITLE = 6;

  private static final int AFTER = 14;

  /** As many words may tell of somebody who speaks. */
  private static final int WHO = 8;

  private final Line line;
  private final Bounds bounds;
  private final Ahead ahead;
  private final SpeakingOn speakingOn;

  Sayings(Line line, Bounds bounds, Ahead ahead) {
    this.line = line;
    this.bounds = bounds;
    this.ahead = ahead;
    this.speakingOn = new SpeakingOn(line);
  }

  /** «قائلا», «مؤكدة»: whoever did something goes on to speak. */
  static boolean goesOn(Word word) {
    return GOING_ON.contains(word.normal()) && word.preposition().isEmpty() && !word.definite();
  }

  /** What is said after a saying verb: a quote, or the clause after أن and the colon. */
  void after(Clause clause, int from) {
    int own = line.quote[clause.trigger];
    int what = -1; // «أشاد بما تحقق»
    for (int i = from; i < line.size(); i++) {
      if (what < 0 && (line.is(i, Sort.PREPOSITION) || what(i) && bounds.free(from).size() < 2)) {
        what = what(i) ? i : line.size(); // «أعربا عن دعمهما بما يخدم كذا»: no more than how
      }
      boolean office = line.mentionAt[Math.min(i + 1, line.size() - 1)] >= 0; // «، مفوضة كذا»
      if (line.word(i).is("،") && !office && bounds.participle(i + 1)) {
        int closes = asideEnd(i);
        if (closes < 0) {
          break; // «شدد على حرصه، مشيرا إلى أن»: another says that
        }
        i = closes;
        continue;
      }
      if (line.quote[i] >= 0 && line.quote[i] != own && !title(i, from)) {
        clause.said.add(new Filling.Stretch(line.document.quotes().get(line.quote[i])));
        return;
      }
      boolean opens = line.is(i, Sort.COMPLEMENTIZER) || line.word(i).is(":");
      if (opens && i > from && CIRCUMSTANCE.contains(line.word(i - 1).normal())) {
        break; // «أعلنت تعليق أنشطتها بعد أن تعرضت»
      }
      if (opens && (!line.word(i).is(":") || i - from < 18)) {
        int start = line.word(i).is(":") ? i + 1 : i;
        int end = sayingEnd(clause.trigger, start);
        if (start < end) {
          if (line.word(i).is(":")
              && line.quote[Math.min(line.size() - 1, start + 1)] >= 0
              && line.quote[Math.min(line.size() - 1, start + 1)] != own) {
            continue;
          }
          clause.said.add(
              new Filling.Stretch(
                  new Span(line.word(start).span().start(), line.word(end - 1).span().end())));
          clause.content.add(clause.said.getFirst());
        }
        return;
      }
      if (line.is(i, Sort.VERB)
          && i - from > 1
          && !ahead.relativeVerb(i)
          && (line.word(i).pronoun().isEmpty() || ahead.described(i) < 0)) { // «في كلمة ألقاها»
        if (speaks(clause, i)) {
          continue;
        }
        if (resumed(clause, i)) {
          return;
        }
        break;
      }
    }
    if (what >= 0 && what < line.size()) {
      int end = sayingEnd(clause.trigger, what);
      clause.said.add(
          new Filling.Stretch(
              new Span(line.word(what).span().start(), line.word(end - 1).span().end())));
    } else if (!line.word(clause.trigger).and()) { // «"كذا"، وأعلن عزمه»: another thing
      quoteBefore(clause, own);
    }
  }

  /** «أشاد بما قدمته الهيئة», but «بما في ذلك». */
  private boolean what(int i) {
    Word word = line.word(i);
    return line.is(i, Sort.RELATIVE)
        && word.is("ما")
        && word.preposition().equals("ب")
        && line.is(i + 1, Sort.VERB);
  }

  /** «قال المصدر، مشترطا عدم الكشف عن هويته، إن»: the comma before what is said; else -1. */
  private int asideEnd(int comma) {
    for (int i = comma + 2; i + 1 < Math.min(line.size(), comma + AFTER); i++) {
      if (line.word(i).is("،")) {
        return line.is(i + 1, Sort.COMPLEMENTIZER) ? i : -1;
      }
      if (line.is(i, Sort.VERB) || line.is(i, Sort.COMPLEMENTIZER) || Bounds.stops(line, i)) {
        return -1;
      }
    }
    return -1;
  }

  /** «قال القيادي في حزب "النهضة" إن»: a few words in quotation marks that only name. */
  private boolean title(int i, int from) {
    int end = i;
    while (end < line.size() && line.quote[end] == line.quote[i]) {
      end++;
    }
    if (end - i > TITLE) {
      return false;
    }
    for (int k = i; k < end; k++) {
      if (line.is(k, Sort.VERB) && end - i > 3) {
        return false; // «قال فلان "العمل اكتمل"», but «تحالف "تقدم"»
      }
    }
    boolean colon = i > 0 && line.word(i - 1).is(":") || i > 1 && line.word(i - 2).is(":");
    if (colon) {
      return false;
    }
    for (int k = end; k < Math.min(line.size(), end + AFTER); k++) {
      boolean other = line.quote[k] >= 0 && line.quote[k] != line.quote[i];
      if (line.is(k, Sort.COMPLEMENTIZER) || line.word(k).is(":") || other) {
        return true;
      }
    }
    return !line.word(i).preposition().isEmpty() // «المرتبط بـ«الجبهة»»
        || named(i, from);
  }

  /** «أفادت شبكة "كذا"»: whether what is in quotation marks is the name of what stands before. */
  private boolean named(int i, int from) {
    int before = line.word(i - 1).isPunctuation() ? i - 2 : i - 1;
    return i > from
        && before >= from
        && (line.is(before, Sort.NOMINAL) || line.is(before, Sort.PREPOSITION));
  }

  /** «قال شاهد يدعى فلانا إن»: a verb that tells who says it, before what is said. */
  private boolean speaks(Clause clause, int i) {
    if (!SAY.contains(line.word(clause.trigger).normal())
        || line.word(i).and()
        || !line.is(i - 1, Sort.NOMINAL)
        || line.word(i - 1).definite()) {
      return false;
    }
    for (int k = i + 1; k < Math.min(line.size(), i + WHO); k++) {
      if (line.is(k, Sort.COMPLEMENTIZER)) {
        return true;
      }
      if (line.is(k, Sort.VERB) || line.is(k, Sort.PUNCTUATION)) {
        return false;
      }
    }
    return false;
  }

  /** «قال فلان، ردا على سؤال لم يعجبه، إن»: what is said comes after all that stands between. */
  private boolean resumed(Clause clause, int from) {
    if (!SAY.contains(line.word(clause.trigger).normal())) {
      return false;
    }
    for (int i = from; i < line.size() && !Bounds.stops(line, i); i++) {
      if (line.is(i, Sort.COMPLEMENTIZER) && line.is(i - 1, Sort.PUNCTUATION)) {
        int end = sayingEnd(clause.trigger, i);
        clause.said.add(
            new Filling.Stretch(
                new Span(line.word(i).span().start(), line.word(end - 1).span().end())));
        clause.content.add(clause.said.getFirst());
        return true;
      }
    }
    return false;
  }

  /** «"..."، قال فلان»: the quote that ends right before the verb. */
  private void quoteBefore(Clause clause, int own) {
    for (int i = clause.trigger - 1; i >= Math.max(0, clause.trigger - 4); i--) {
      if (line.quote[i] >= 0 && line.quote[i] != own && !names(i)) {
        clause.said.add(new Filling.Stretch(line.document.quotes().get(line.quote[i])));
        return;
      }
    }
  }

  /**
   * «المقربة من "التيار الوطني"»: whether the few words in quotation marks that end at one name.
   */
  private boolean names(int last) {
    int first = last;
    while (first > 0 && line.quote[first - 1] == line.quote[last]) {
      first--;
    }
    return last - first < TITLE
        && (!line.word(first).preposition().isEmpty()
            || line.is(first - 1, Sort.PREPOSITION)
            || line.is(first - 1, Sort.NOMINAL));
  }

  /** Where what a verb says ends: with the sentence, or before «، مؤكدا», «، بحسب», «، ودعا». */
  private int sayingEnd(int verb, int start) {
    for (int i = start + 2; i < line.size() - 1; i++) {
      if (line.word(i).is("،")
          && (bounds.participle(i + 1)
              || line.word(i + 1).is("حسب")
              || line.word(i + 1).is("وفق")
              || line.word(i + 1).is("وفقا")
              || speakingOn.after(verb, i + 1)
              || afterQuote(verb, i))) {
        return i;
      }
      if (GOING_ON.contains(line.word(i).normal()) && bounds.participle(i) && line.quote[i] < 0) {
        return i; // «قال إن الوضع هادئ داعيا إلى كذا»
      }
    }
    int end = line.size();
    while (end > start && line.word(end - 1).isPunctuation()) {
      end--;
    }
    return end;
  }

  /** «بأنه "خطير"، وأعلن»: whether a quote closes before the comma and another deed is told. */
  private boolean afterQuote(int verb, int comma) {
    int last = line.word(comma - 1).isPunctuation() ? comma - 2 : comma - 1;
    return last > verb
        && line.quote[last] >= 0
        && line.quote[last] != line.quote[comma + 1]
        && line.is(comma + 1, Sort.VERB)
        && line.word(comma + 1).and()
        && Mood.past(line.word(comma + 1));
  }

  /** For a source phrase («بحسب فلان»): the clause that it stands in is what is said. */
  void around(Clause clause) {
    around(clause, clause.trigger);
  }

  /** The same, for a source phrase that begins at a word. */
  void around(Clause clause, int start) {
    int first = start;
    while (first > 0 && !Bounds.stops(line, first - 1)) {
      first--;
    }
    int from = first;
    int to = start;
    while (to > from && line.word(to - 1).isPunctuation()) {
      to--;
    }
    if (to - from < 3) {
      from = clause.to;
      while (from < line.size() && line.word(from).isPunctuation()) {
        from++;
      }
      to = sayingEnd(clause.trigger, Math.min(from, line.size()));
    }
    if (from < to) {
      clause.said.add(
          new Filling.Stretch(
              new Span(line.word(from).span().start(), line.word(to - 1).span().end())));
    }
  }
}
