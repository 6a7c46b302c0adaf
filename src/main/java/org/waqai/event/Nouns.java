package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** What the words of a line are to the nouns beside them. */
record Nouns(Line line) {
  private static final WordSet TWO =
      WordSet.of("وزيرا", "رئيسا", "زعيما", "قائدا", "نائبا", "سفيرا", "وفدا", "ممثلا", "مبعوثا");

  private static final WordSet OFFICES =
      WordSet.of("خارجيه", "داخليه", "دفاع", "حكومه", "وزراء", "اركان", "برلمان", "مجلس", "ماليه");

  /** Participles that say of a body whose or where it is: «التابعة لـ», «المدعوم من». */
  private static final WordSet ATTRIBUTES =
      WordSet.of(
          "تابع", "مدعوم", "مقرب", "صادر", "مكلف", "منعقد", "موالي", "مناهض", "مؤيد", "متحالف",
          "منتمي", "ناطق", "واقع", "معني", "مختص", "متخصص", "منبثق", "مصنف", "مدرج", "مرتبط",
          "خاضع", "محسوب", "مطل", "داعم", "مناوئ", "ممول", "منشق", "متمركز", "متواجد", "مقيم",
          "ملقب", "مملوك", "حاصل", "منتهي");

  /** Participles that need a preposition to name somebody: «المشتبه به», «المدعى عليه». */
  private static final WordSet NEEDY = WordSet.of("مشتبه", "محكوم", "مدعي", "مغضوب", "مجني");

  private static final WordSet RETURNS =
      WordSet.of("به", "بها", "بهم", "بهما", "فيه", "فيها", "فيهم", "عليه", "عليها", "عليهم");

  /**
   * «اختطف مسلحون مدير المستشفى»: a plural that has kept its ن governs nothing, and nothing
   * definite describes it.
   */
  boolean whole(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    if (definite(i) || normal.length() < 5 || !(normal.endsWith("ون") || normal.endsWith("ين"))) {
      return false;
    }
    String singular = normal.substring(0, normal.length() - 2);
    boolean plural = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.lemma().equals(normal)) {
        return false; // «قانون»
      }
      plural |= !a.isVerb() && a.lemma().equals(singular);
    }
    return plural;
  }

  /**
   * «عبر 12 ألف لاجئ الحدود»: what is counted is indefinite, and nothing definite belongs to it.
   */
  boolean counted(int i) {
    return i >= 1
        && line.is(i, Sort.NOMINAL)
        && !definite(i)
        && !line.word(i).stem().can(Pos.NUMERAL)
        && line.word(i).preposition().isEmpty()
        && line.is(i - 1, Sort.NUMBER);
  }

  /** «غادر جندي أميركي أفغانستان»: a place belongs to no indefinite noun that is described. */
  boolean beforePlace(int i) {
    return i >= 2
        && line.mentionAt[i] >= 0
        && line.place(i)
        && line.nisba[i - 1] >= 0
        && !line.word(i - 1).definite()
        && line.is(i - 2, Sort.NOMINAL)
        && !line.word(i - 2).definite();
  }

  /** «مهاجران», «شرطيين»: a dual, which counts itself. */
  boolean pair(int i) {
    String normal = line.word(i).normal();
    return line.quantity[i] >= 0
        && line.is(i, Sort.NOMINAL)
        && !line.word(i).stem().can(Pos.NUMERAL)
        && (i == 0 || line.quantity[i - 1] != line.quantity[i])
        && (normal.endsWith("ان") || normal.endsWith("ين"));
  }

  /** «جنديان فرنسيان»: an adjective of the two before it. */
  boolean both(int i) {
    String normal = line.word(i).normal();
    String before = line.word(i - 1).normal();
    boolean dual = normal.endsWith("ان") && before.endsWith("ان");
    dual |= normal.endsWith("ين") && before.endsWith("ين");
    return dual && (line.nisba[i] >= 0 || line.word(i).stem().can(Pos.ADJECTIVE));
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
        && !definite(i)
        && !definite(i - 1)
        && line.is(i - 1, Sort.NOMINAL)
        && word.preposition().isEmpty()
        && !word.and()
        && word.stem().analyses().stream()
            .allMatch(a -> a.pos() == Pos.ADJECTIVE || a.pos() == Pos.NISBA);
  }

  /** A noun that can describe nothing. */
  boolean noun(int i) {
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      switch (a.pos()) {
        case NOUN -> noun = true;
        case ADJECTIVE, NISBA, ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE, NUMERAL -> {
          return false;
        }
        default -> {}
      }
    }
    return noun;
  }

  /** A noun to which the next word belongs, whatever else it may be: «منزل الناشط». */
  boolean owned(int i) {
    Word word = line.word(i);
    return i + 1 < line.size()
        && definite(i + 1)
        && line.word(i + 1).preposition().isEmpty()
        && !line.word(i + 1).and()
        && word.stem().analyses().stream()
            .anyMatch(a -> a.pos() == Pos.NOUN && a.lemma().equals(word.normal()));
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
    String normal = line.word(i).normal();
    String stem = normal.endsWith("ه") ? normal.substring(0, normal.length() - 1) : normal;
    return ATTRIBUTES.contains(stem)
        && i + 1 < line.size()
        && (line.is(i + 1, Sort.PREPOSITION) || !line.word(i + 1).preposition().isEmpty())
        && !line.word(i + 1).and();
  }

  /** «بنك مصر الوطني», «حركة حماس الفلسطينية»: only an adjective goes on after a name. */
  boolean describesName(int i) {
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
  boolean ofPlace(int i) {
    for (int k = i; k >= Math.max(0, i - 4); k--) {
      if (line.mentionAt[k] >= 0) {
        Mention mention = line.named.mentions().get(line.mentionAt[k]);
        return line.mentionEnd[k] == i + 1
            && line.named.entities().get(mention.entity()).kind().isPlace();
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

  /** «هجوما»: an indefinite noun with the ا of the accusative. */
  boolean accusative(int i) {
    Word word = line.word(i);
    if (!word.normal().endsWith("ا")
        || word.definite()
        || line.named0[i]
        || word.normal().length() < 4
        || two(i)) {
      return false;
    }
    for (Analysis a : word.stem().analyses()) {
      if (a.lemma().equals(word.normal())) {
        return false;
      }
    }
    return true;
  }

  /** «بحث وزيرا خارجية مصر والسودان»: two who hold an office, and no accusative. */
  private boolean two(int i) {
    return TWO.contains(line.word(i).normal())
        && line.is(i + 1, Sort.NOMINAL)
        && line.word(i + 1).preposition().isEmpty()
        && !line.word(i + 1).and()
        && (line.word(i + 1).definite() || OFFICES.contains(line.word(i + 1).normal()));
  }

  /** «عدم مسؤولية الحركة»: a noun that denies the one that belongs to it. */
  boolean denied(int i) {
    return line.is(i, Sort.NEGATION) && line.word(i).is("عدم") && line.is(i + 1, Sort.NOMINAL);
  }

  /** «نفسه», «أنفسهم»: whoever does it, and nobody else. */
  boolean reflexive(int i) {
    Word word = line.word(i);
    return (word.is("نفس") || word.is("انفس")) && !word.pronoun().isEmpty();
  }

  /** «يحمل مسدسا صغيرا»: in the accusative, and no dual to which the next noun belongs. */
  boolean unowned(int i) {
    return accusative(i)
        && (i + 1 >= line.size()
            || !line.is(i + 1, Sort.NOMINAL)
            || line.word(i + 1).and()
            || !line.word(i + 1).preposition().isEmpty()
            || accusative(i + 1));
  }

  /** Whether the word is definite: by ال, as a name, or by a joined pronoun. */
  boolean definite(int i) {
    Word word = line.word(i);
    return word.definite() || line.named0[i] || !word.pronoun().isEmpty() || word.is(")");
  }
}
