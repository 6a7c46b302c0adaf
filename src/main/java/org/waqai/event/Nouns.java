package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** Whether a noun of a line is definite, counted, in the accusative, or open to what follows. */
record Nouns(Line line) {
  private static final WordSet TWO =
      WordSet.of("وزيرا", "رئيسا", "زعيما", "قائدا", "نائبا", "سفيرا", "وفدا", "ممثلا", "مبعوثا");

  private static final WordSet OFFICES =
      WordSet.of("خارجيه", "داخليه", "دفاع", "حكومه", "وزراء", "اركان", "برلمان", "مجلس", "ماليه");

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
        && listed(word);
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

  /** «غاضبون»: an indefinite sound plural, to which nothing is joined since it has its ن. */
  boolean nominative(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    if (word.definite()
        || line.named0[i]
        || normal.length() < 6
        || !normal.endsWith("ون")
        || !word.pronoun().isEmpty()) {
      return false;
    }
    String one = normal.substring(0, normal.length() - 2);
    for (Analysis a : word.stem().analyses()) {
      boolean participle = a.pos() == Pos.ACTIVE_PARTICIPLE || a.pos() == Pos.PASSIVE_PARTICIPLE;
      if (participle || a.lemma().equals(one)) {
        return true;
      }
    }
    return false;
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

  /** Whether a list has the word as a noun in the form in which it stands, whatever else it is. */
  static boolean listed(Word word) {
    return word.stem().analyses().stream()
        .anyMatch(a -> a.pos() == Pos.NOUN && a.lemma().equals(word.normal()));
  }
}
