package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** Which words of a line describe the noun before them: adjectives, and participles that do. */
record Adjectives(Line line, Nouns nouns) {
  /** Participles that say of a body whose or where it is: «التابعة لـ», «المدعوم من». */
  private static final WordSet ATTRIBUTES =
      WordSet.of(
          "تابع", "مدعوم", "مقرب", "صادر", "مكلف", "منعقد", "موالي", "مناهض", "مؤيد", "متحالف",
          "منتمي", "ناطق", "واقع", "معني", "مختص", "متخصص", "منبثق", "مصنف", "مدرج", "مرتبط",
          "خاضع", "محسوب", "مطل", "داعم", "مناوئ", "ممول", "منشق", "متمركز", "متواجد", "مقيم",
          "ملقب", "مملوك", "حاصل", "منتهي", "دائر", "جاري", "ناجم", "ناتج", "قادم", "متجه", "رافض",
          "رامي");

  /** What tells whose the noun before is, with «ل» after it. */
  static final WordSet OWNED =
      WordSet.of(
          "تابع", "تابعه", "تابعا", "تابعين", "تابعتين", "تابعان", "تابعون", "تتبع", "يتبع",
          "تتبعان", "يتبعون");

  /**
   * «اتهمت المنظمة المعنية بحقوق الإنسان الحكومة بقصف»: what a body deals with, where the same
   * preposition leads on to what is told.
   */
  static boolean busy(Line line, int i, int trigger) {
    boolean attribute =
        i - 2 > trigger
            && line.word(i - 1).definite()
            && line.word(i - 1).preposition().isEmpty()
            && attribute(line, i - 1);
    for (int k = i + 1; attribute && k < Math.min(line.size(), i + 14); k++) {
      if (line.is(k, Sort.VERB) || Bounds.stops(line, k)) {
        return false;
      }
      if (line.word(k).preposition().equals(line.word(i).preposition())
          && line.is(k, Sort.NOMINAL)) {
        return true;
      }
    }
    return false;
  }

  /** Participles that need a preposition to name somebody: «المشتبه به», «المدعى عليه». */
  private static final WordSet NEEDY =
      WordSet.of("مشتبه", "محكوم", "مدعي", "مغضوب", "مجني", "معترف");

  private static final WordSet RETURNS =
      WordSet.of("به", "بها", "بهم", "بهما", "فيه", "فيها", "فيهم", "عليه", "عليها", "عليهم");

  /** «طائرة تابعة للجيش»: whose the thing before is, which tells nothing of the deed. */
  static boolean whose(Line line, int i) {
    return i > 0
        && line.word(i).preposition().equals("ل")
        && !line.word(i).and()
        && OWNED.contains(line.word(i - 1).normal());
  }

  /** «مشتبه به», «المحكوم عليه»: a passive participle with the preposition that it needs. */
  boolean returns(int i) {
    Word before = line.word(i - 1);
    return RETURNS.contains(line.word(i).full())
        && !line.word(i).and()
        && NEEDY.stream().anyMatch(before.normal()::startsWith);
  }

  /**
   * «الأطباء المتهمين بالإهمال»: a participle in the plural with its preposition, after a broken
   * plural that no verb stands before, whose object it might be.
   */
  boolean tells(int i) {
    Word word = line.word(i);
    boolean plural = word.normal().endsWith("ين") || word.normal().endsWith("ون");
    boolean participle =
        word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE);
    return plural
        && participle
        && i >= 2
        && i + 1 < line.size()
        && (line.is(i + 1, Sort.PREPOSITION) || !line.word(i + 1).preposition().isEmpty())
        && !line.word(i + 1).and()
        && !line.is(i - 2, Sort.VERB)
        && !line.word(i - 1).normal().endsWith("ين")
        && !line.word(i - 1).normal().endsWith("ات")
        && line.word(i - 1).stem().analyses().stream()
            .anyMatch(a -> !a.isVerb() && a.number() == Analysis.Count.PLURAL);
  }

  /** «مصادر أمنية ومحلية»: an adjective of belonging joined to another of the same noun. */
  private boolean alsoDescribes(int i) {
    Word word = line.word(i);
    Word before = line.word(i - 1);
    return i >= 2
        && word.and()
        && line.is(i, Sort.NOMINAL)
        && line.is(i - 2, Sort.NOMINAL)
        && word.definite() == before.definite()
        && !before.and()
        && !line.named0[i]
        && word.normal().endsWith("يه")
        && before.normal().endsWith("يه")
        && line.nisba[i] < 0
        && quality(word)
        && quality(before);
  }

  private static boolean quality(Word word) {
    return nisba(word) && !word.stem().can(Pos.NOUN) && !word.stem().can(Pos.MASDAR);
  }

  /** «جنديان فرنسيان»: an adjective of the two before it. */
  boolean both(int i) {
    String normal = line.word(i).normal();
    String before = line.word(i - 1).normal();
    boolean dual = normal.endsWith("ان") && before.endsWith("ان");
    dual |= normal.endsWith("ين") && before.endsWith("ين");
    return dual && (line.nisba[i] >= 0 || line.word(i).stem().can(Pos.ADJECTIVE));
  }

  /** «الوفدان السعودي والعماني»: an adjective of origin joined to another. */
  boolean alike(int i) {
    Word word = line.word(i);
    if (alsoDescribes(i)) {
      return true;
    }
    return word.and()
        && word.definite()
        && line.nisba[i] >= 0
        && line.nisba[i - 1] >= 0
        && line.word(i - 1).definite()
        && !line.word(i - 1).and()
        && i >= 2
        && (line.word(i - 2).normal().endsWith("ان") || line.word(i - 2).normal().endsWith("ين"));
  }

  /** «قوة أمنية»: an adjective and nothing else, indefinite as its noun is. */
  boolean described(int i) {
    Word word = line.word(i);
    return nisba(word)
        && word.normal().endsWith("يه")
        && line.word(i - 1).normal().endsWith("ه")
        && !nouns.definite(i)
        && !nouns.definite(i - 1)
        && line.is(i - 1, Sort.NOMINAL)
        && word.preposition().isEmpty()
        && !word.and()
        && word.stem().analyses().stream()
            .allMatch(a -> a.pos() == Pos.ADJECTIVE || a.pos() == Pos.NISBA);
  }

  static boolean nisba(Word word) {
    if (word.is("احدي")) {
      return false; // «طلاب إحدى المدارس»
    }
    for (Analysis a : word.stem().analyses()) {
      boolean described = a.pos() == Pos.ADJECTIVE || a.pos() == Pos.NISBA;
      if (described && (a.lemma().endsWith("ي") || a.lemma().endsWith("يه"))) {
        return true;
      }
    }
    return false;
  }

  /** «الهيئة التابعة لـ», «الشركة المدعومة من»: a participle with what hangs on it. */
  boolean attribute(int i) {
    return attribute(line, i);
  }

  /** The same of a word of any line. */
  static boolean attribute(Line line, int i) {
    String normal = line.word(i).normal();
    String stem = normal.endsWith("ه") ? normal.substring(0, normal.length() - 1) : normal;
    return ATTRIBUTES.contains(stem)
        && i + 1 < line.size()
        && (line.is(i + 1, Sort.PREPOSITION) || !line.word(i + 1).preposition().isEmpty())
        && !line.word(i + 1).and();
  }

  /** «الحزب الاشتراكي المعارض», «حركة كذا المسلحة»: what a party or an armed group is. */
  private static final WordSet SIDES =
      WordSet.of(
          "معارض",
          "معارضه",
          "حاكم",
          "حاكمه",
          "محظور",
          "محظوره",
          "مسلح",
          "مسلحه",
          "متطرف",
          "متطرفه",
          "متشدد",
          "متشدده",
          "متمرد",
          "متمرده",
          "منحل",
          "منحله",
          "موالي",
          "مواليه",
          "مستقل",
          "مستقله",
          "مقاتل",
          "مقاتله",
          "محافظ",
          "محافظه",
          "انفصالي",
          "انفصاليه");

  private boolean side(int i) {
    Word word = line.word(i);
    if (!SIDES.contains(word.normal()) || !word.definite() || line.mentionAt[i] >= 0) {
      return false;
    }
    for (int k = i - 1; k >= Math.max(0, i - 6); k--) {
      if (line.mentionAt[k] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[k]);
        Entity.Kind kind = line.named.entities().get(mention.entity()).kind();
        boolean body = kind == Entity.Kind.ORGANIZATION;
        boolean feminine = line.word(k).normal().endsWith("ه");
        return body && line.mentionEnd[k] == i && feminine == word.normal().endsWith("ه");
      }
    }
    return false;
  }

  /** «بنك مصر الوطني», «حركة حماس الفلسطينية»: only an adjective goes on after a name. */
  boolean describesName(int i) {
    if (side(i)) {
      return true;
    }
    boolean many = line.word(i).normal().endsWith("يين") || line.word(i).normal().endsWith("يون");
    if (many && !line.word(i - 1).normal().endsWith("ن")) {
      return false; // «منح الاتحاد الأوروبي الفلسطينيين»
    }
    if (line.nisba[i] >= 0 || line.word(i).stem().analyses().isEmpty()) {
      return true;
    }
    boolean adjective = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      switch (a.pos()) {
        case NISBA, ADJECTIVE -> adjective = true;
        case NOUN, MASDAR -> {
          if (!a.lemma().endsWith("ي")) {
            return false;
          }
        }
        case ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE -> {
          if (ofPlace(i - 1) && !line.word(i).normal().endsWith("ه")) {
            return false;
          }
        }
        default -> {}
      }
    }
    return adjective;
  }

  /** Whether a place's name ends at the word. */
  private boolean ofPlace(int i) {
    for (int k = i; k >= Math.max(0, i - 4); k--) {
      if (line.mentionAt[k] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[k]);
        return line.mentionEnd[k] == i + 1
            && line.named.entities().get(mention.entity()).kind().isPlace();
      }
    }
    return false;
  }

  /** «مسلحون مجهولون», «مقاتلون أجانب»: what describes men tells that they are many. */
  boolean adjectiveOfMany(int i) {
    if (!adjective(i) || line.word(i).normal().endsWith("ون")) {
      return adjective(i);
    }
    for (Analysis a : line.word(i).stem().analyses()) {
      boolean described = a.pos() == Pos.ADJECTIVE || a.pos() == Pos.NISBA;
      if (described && a.number() == Analysis.Count.PLURAL) {
        return true;
      }
    }
    return false;
  }

  boolean adjective(int i) {
    if (line.word(i).normal().endsWith("ات")) {
      return false; // «رفع متظاهرون لافتات»
    }
    return line.word(i).stem().can(Pos.ADJECTIVE)
        || line.word(i).stem().can(Pos.NISBA)
        || line.word(i).stem().can(Pos.PASSIVE_PARTICIPLE)
        || line.word(i).normal().endsWith("ون");
  }
}
