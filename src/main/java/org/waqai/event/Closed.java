package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Whether nothing more belongs to an indefinite noun: it is described, or the verb's object. */
record Closed(Line line, Nouns nouns, Adjectives adjectives, Nobody nobody) {
  /** Adjectives that are nouns after «وزير». */
  private static final WordSet MINISTRIES = WordSet.of("خارجيه", "داخليه", "ماليه");

  /** What a verb takes as its object to say one thing, and what belongs to nobody before it. */
  private static final WordSet FIXED = WordSet.of("نار", "رصاص", "قبض", "ستار");

  /** In what something is like that: «واسعة النطاق», «مجهولة المصدر». */
  private static final WordSet MEASURED =
      WordSet.of(
          "نطاق", "مدي", "حجم", "جوده", "مصدر", "جنسيه", "جنسيات", "مستوي", "مستويات", "اطراف",
          "هويه", "ابعاد", "اجل", "امد", "دخل", "صنع", "اغراض", "استخدام", "استعمال", "مفعول",
          "قيمه", "كلفه", "تكلفه", "عدد", "طراز", "مساحه", "عمر", "لون", "شكل", "تاثير", "خطوره",
          "اهميه", "حده", "حساسيه", "دقه", "سرعه", "كثافه", "عواقب", "نتائج", "موارد", "مهام",
          "صلاحيات", "ولاء", "نشاه", "اصل", "تردد", "ضغط", "قدره", "قوه", "طول", "وزن", "ارتفاع",
          "مضمون", "معالم", "ملامح", "صله", "سكان", "خدمات", "منشا", "عيار", "قوميه", "وجه", "قلب",
          "سمعه", "ثقافه", "لغه", "لغات", "تخصصات", "وظائف", "راس", "راي");

  /** How strong something is, of which «قوي» may be a noun too. */
  private static final WordSet FORCE =
      WordSet.of(
          "قوي", "قويه", "عنيف", "عنيفه", "هائل", "هائله", "ضخم", "ضخمه", "شديد", "شديده", "مدمر",
          "مدمره", "مروع", "مروعه");

  /** «مسؤول تركي قوله»: after an adjective of origin nothing definite belongs to its noun. */
  boolean at(int i) {
    Word before = line.word(i - 1);
    Word word = line.word(i);
    if (i >= 2 && line.word(i - 2).is("اي") && !word.pronoun().isEmpty()) {
      return true; // «لم تتبن أي جهة مسؤوليتها»
    }
    if (Kin.fate(word) && !word.pronoun().isEmpty()) {
      return true; // «لقي سائق حافلة مصرعه»
    }
    if (i >= 2 && line.is(i - 2, Sort.VERB) && launched(i)) {
      return true; // «شنت مقاتلات غارات»
    }
    if (i >= 2 && before.is("مسيره") && line.word(i - 2).is("طائره") && line.nisba[i] < 0) {
      return true; // «استهدفت طائرة مسيرة سيارة»
    }
    if (i >= 2 && adjectives.described(i - 1) && (nouns.noun(i) || nouns.owned(i))) {
      return true; // «داهمت قوة أمنية منزل الناشط»
    }
    if (i >= 3
        && qualified(i - 1)
        && (line.mentionAt[i] >= 0 || other(i) || nouns.owned(i) || theirs(i))) {
      return true; // «انتقدت أحزاب معارضة استبعاد مرشحين», «دانت منظمات حقوقية الحوثيين»
    }
    if (i >= 2
        && FORCE.contains(before.normal())
        && !before.definite()
        && !before.and()
        && line.is(i - 2, Sort.NOMINAL)
        && !line.word(i - 2).definite()
        && (line.mentionAt[i] >= 0 || word.definite())) {
      return true; // «هز انفجار قوي مدينة كذا»
    }
    if (i >= 3
        && word.definite()
        && line.is(i - 3, Sort.VERB)
        && !MEASURED.contains(word.normal())
        && like(i - 1)) {
      return true; // «هاجمت مجموعة مسلحة المعسكر», but «شنت هجمات واسعة النطاق»
    }
    boolean feminine = word.normal().endsWith("ه") || word.normal().endsWith("ات");
    if (i >= 2 && origin(i - 1) && nouns.noun(i) && feminine) {
      return true; // «اختتم وفد مغربي زيارة», «بحثا في اتصال هاتفي تطورات»
    }
    if (i >= 2
        && origin(i - 1)
        && word.preposition().isEmpty()
        && (line.mentionAt[i] >= 0
            || nouns.owned(i) && !word.stem().can(Pos.ADJECTIVE)
            || proposed(i))) {
      return true; // «دعا مسؤول أميركي إيران», «دعا وزير فرنسي زعيم الحركة»
    }
    if (i >= 2 && line.is(i - 2, Sort.VERB) && word.definite() && FIXED.contains(word.normal())) {
      return true; // «أطلق جنود النار»
    }
    if (i >= 2
        && line.is(i - 2, Sort.VERB)
        && before.preposition().isEmpty() // «رجل أدين بقتل زوجته»
        && Kin.of(line.word(i))
        && !Kin.is(before)) {
      return Kin.fate(line.word(i)) || !nobody.is(line, i - 1); // «قتل رجل زوجته»
    }
    if (MINISTRIES.contains(before.normal())
        && line.word(i - 2 < 0 ? 0 : i - 2).stem().can(Pos.NOUN)) {
      return false; // «وزراء خارجية الدول»
    }
    return (word.definite() || !word.pronoun().isEmpty())
        && !before.definite()
        && (line.nisba[i - 1] >= 0 || Adjectives.nisba(before))
        && i >= 2
        && line.is(i - 2, Sort.NOMINAL)
        && !line.word(i - 1).and()
        && before.preposition().isEmpty();
  }

  /** «بيان رسمي مقترح الهدنة»: a participle to which a noun with the article belongs is a noun. */
  private boolean proposed(int i) {
    Word word = line.word(i);
    return word.stem().can(Pos.PASSIVE_PARTICIPLE)
        && !word.definite()
        && word.pronoun().isEmpty()
        && i + 1 < line.size()
        && line.word(i + 1).definite()
        && line.word(i + 1).preposition().isEmpty()
        && !line.word(i + 1).and();
  }

  /** Whether the noun tells an event that the verb two words before is said to bring about. */
  private boolean launched(int i) {
    return line.word(i - 2).mold().carries()
        && !nouns.definite(i)
        && nouns.noun(i)
        && line.fired(i).stream().anyMatch(f -> f.form() == Triggers.Form.NOUN)
        && Candidates.lights(line, i - 2).stream()
            .anyMatch(light -> light.takesObject() && light.handsDoer());
  }

  /** «دانت منظمات حقوقية»: what a verb stands before, with an adjective in the feminine. */
  private boolean qualified(int i) {
    return qualified(i, i - 1)
        || i > 2 // «نفت شركة نفط كندية بيع حصتها»
            && line.is(i - 1, Sort.NOMINAL)
            && !nouns.definite(i - 1)
            && Adjectives.nisba(line.word(i))
            && qualified(i, i - 2);
  }

  private boolean qualified(int i, int head) {
    Word word = line.word(i);
    Word noun = line.word(head);
    return line.is(head - 1, Sort.VERB)
        && line.is(head, Sort.NOMINAL)
        && line.is(i, Sort.NOMINAL)
        && !nouns.definite(i)
        && !nouns.definite(head)
        && word.normal().endsWith("ه")
        && word.preposition().isEmpty()
        && !word.and()
        && (many(noun)
            || noun.normal().endsWith("ه") && !Nouns.listed(word)) // no «إدارة مؤسسة كهرباء»
        && word.stem().analyses().stream().anyMatch(a -> quality(a.pos()));
  }

  private static boolean many(Word noun) {
    return noun.normal().endsWith("ات")
        || noun.stem().analyses().stream()
            .anyMatch(a -> !a.isVerb() && a.number() == Analysis.Count.PLURAL);
  }

  /** «مسلحي المعارضة», «مقاتلي طالبان»: men of somebody, whose plural has lost its ن. */
  private boolean menOf(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    return normal.length() > 4
        && normal.endsWith("ي")
        && word.preposition().isEmpty()
        && !word.and()
        && i + 1 < line.size()
        && (line.word(i + 1).definite() || line.mentionAt[i + 1] >= 0)
        && line.word(i + 1).preposition().isEmpty()
        && word.stem().analyses().stream()
            .anyMatch(a -> a.pos() == Pos.NOUN && normal.equals(a.lemma() + "ي"));
  }

  /** A noun that can describe nothing, indefinite, or somebody's: «استبعاد مرشحين», «مسؤوليتها». */
  private boolean other(int i) {
    if (menOf(i)) {
      return true;
    }
    Word word = line.word(i);
    return !word.definite()
        && !line.named0[i]
        && word.preposition().isEmpty()
        && !word.and()
        && word.stem().analyses().stream()
            .anyMatch(a -> a.pos() == Pos.NOUN || a.pos() == Pos.MASDAR)
        && word.stem().analyses().stream().noneMatch(a -> quality(a.pos()));
  }

  /** «دورية للشرطة»: a noun, whatever else it may be, with what says whose it is. */
  private boolean theirs(int i) {
    Word word = line.word(i);
    return i + 1 < line.size()
        && line.word(i + 1).preposition().equals("ل")
        && !word.definite()
        && !word.and()
        && Nouns.listed(word);
  }

  private static boolean quality(Pos pos) {
    return pos == Pos.ADJECTIVE
        || pos == Pos.NISBA
        || pos == Pos.ACTIVE_PARTICIPLE
        || pos == Pos.PASSIVE_PARTICIPLE;
  }

  /**
   * «مجموعة مسلحة», «تنظيم متطرف»: an adjective and no noun, as indefinite as its noun and like it.
   */
  private boolean like(int i) {
    Word word = line.word(i);
    Word noun = line.word(i - 1);
    return line.is(i - 1, Sort.NOMINAL)
        && !nouns.definite(i)
        && !nouns.definite(i - 1)
        && line.mentionAt[i - 1] < 0
        && word.preposition().isEmpty()
        && !word.and()
        && word.normal().endsWith("ه") == noun.normal().endsWith("ه")
        && word.stem().can(Pos.ADJECTIVE)
        && word.stem().analyses().stream().allMatch(a -> quality(a.pos()));
  }

  /** «وفد مغربي»: a masculine adjective of origin, indefinite as its noun is. */
  private boolean origin(int i) {
    return (line.nisba[i] >= 0 || Adjectives.nisba(line.word(i)))
        && !line.word(i).normal().endsWith("ه")
        && !nouns.definite(i)
        && !nouns.definite(i - 1)
        && line.is(i - 1, Sort.NOMINAL)
        && line.word(i).preposition().isEmpty()
        && !line.word(i).and();
  }
}
