package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** Whether a noun belongs to the noun phrase that stands before it, or begins one of its own. */
final class Belonging {
  /** They are one word and many people: «الشباب المحتجين». */
  private static final WordSet COLLECTIVES =
      WordSet.of(
          "شباب", "شبيبه", "ناس", "جمهور", "شعب", "طلبه", "اهالي", "سكان", "اهل", "جماهير", "قوم",
          "بدو", "ال", "اسر", "كوادر", "طاقم", "جنود", "عرب", "اكراد", "بعض");

  /** Adjectives that are nouns after «وزير». */
  private static final WordSet MINISTRIES = WordSet.of("خارجيه", "داخليه", "ماليه");

  /** What a verb takes as its object to say one thing, and what belongs to nobody before it. */
  private static final WordSet FIXED = WordSet.of("نار", "رصاص", "قبض", "ستار");

  private final Line line;
  private final Nouns nouns;
  private final Nobody nobody;

  Belonging(Line line, Nouns nouns, Nobody nobody) {
    this.line = line;
    this.nouns = nouns;
    this.nobody = nobody;
  }

  /** A person's name after a definite title: «الرئيس فلان». */
  boolean apposes(int i) {
    Mention mention = line.named.mentions().get(line.mentionAt[i]);
    return line.named.entities().get(mention.entity()).kind() == Entity.Kind.PERSON
        && !line.named0[i - 1]
        && !nobody.is(line, i - 1) // «ترأست الاجتماع الوزيرة فلانة»
        && (line.word(i).definite()
            || line.word(i).span().end()
                > mention.span().start()); // no «حضر الاجتماع وزير الدفاع فلان»
  }

  /** «شن مسلحون هجوما»: two indefinite nouns side by side that are two phrases. */
  boolean separate(int i) {
    String before = line.word(i - 1).normal();
    boolean plural =
        before.endsWith("ون")
            && before.length() > 4
            && line.word(i - 1).stem().analyses().stream()
                .noneMatch(a -> a.lemma().equals(before)); // «قانون» is one
    return (plural && !nouns.adjective(i))
        || (nouns.accusative(i) && !nouns.accusative(i - 1))
        || anotherObject(i);
  }

  /** «يرتدون زيا عسكريا مهندسا»: a noun in the accusative after an adjective of another. */
  private boolean anotherObject(int i) {
    if (i < 2 || !nouns.accusative(i) || !nouns.accusative(i - 1) || !nouns.accusative(i - 2)) {
      return false;
    }
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      if (a.pos() == Pos.ADJECTIVE || a.pos() == Pos.NISBA) {
        return false;
      }
      noun |= a.pos() == Pos.NOUN;
    }
    return noun && Nouns.nisba(line.word(i - 1));
  }

  /** «مسؤول تركي قوله»: after an adjective of origin nothing definite belongs to its noun. */
  boolean closed(int i) {
    Word before = line.word(i - 1);
    Word word = line.word(i);
    if (i >= 2 && nouns.described(i - 1) && (nouns.noun(i) || nouns.owned(i))) {
      return true; // «داهمت قوة أمنية منزل الناشط»
    }
    if (i >= 3 && qualified(i - 1) && (other(i) || nouns.owned(i) || theirs(i))) {
      return true; // «انتقدت أحزاب معارضة استبعاد مرشحين»
    }
    boolean feminine = word.normal().endsWith("ه") || word.normal().endsWith("ات");
    if (i >= 2 && origin(i - 1) && nouns.noun(i) && feminine) {
      return true; // «اختتم وفد مغربي زيارة», «بحثا في اتصال هاتفي تطورات»
    }
    if (i >= 2 && line.is(i - 2, Sort.VERB) && word.definite() && FIXED.contains(word.normal())) {
      return true; // «أطلق جنود النار»
    }
    if (i >= 2 && line.is(i - 2, Sort.VERB) && Kin.of(line.word(i)) && !Kin.is(before)) {
      return Kin.fate(line.word(i)) || !nobody.is(line, i - 1); // «قتل رجل زوجته»
    }
    if (MINISTRIES.contains(before.normal())
        && line.word(i - 2 < 0 ? 0 : i - 2).stem().can(Pos.NOUN)) {
      return false; // «وزراء خارجية الدول»
    }
    return (word.definite() || !word.pronoun().isEmpty())
        && !before.definite()
        && (line.nisba[i - 1] >= 0 || Nouns.nisba(before))
        && i >= 2
        && line.is(i - 2, Sort.NOMINAL)
        && !line.word(i - 1).and()
        && before.preposition().isEmpty();
  }

  /** Whether a plural of people follows a noun in the singular, which it cannot describe. */
  private boolean others(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    Word before = line.word(i - 1);
    if (!normal.endsWith("ين")
        || normal.length() < 6
        || !word.definite()
        || !before.definite()
        || line.mentionAt[i] >= 0
        || line.nisba[i] >= 0
        || line.several(i - 1)
        || COLLECTIVES.contains(before.normal())) {
      return false;
    }
    String one = normal.substring(0, normal.length() - 2);
    boolean noun =
        word.stem().analyses().stream().anyMatch(a -> a.pos() == Pos.NOUN && a.lemma().equals(one));
    boolean single =
        before.stem().analyses().stream()
            .anyMatch(a -> a.pos() == Pos.NOUN && a.lemma().equals(before.normal()));
    return noun && single;
  }

  /** «دانت منظمات حقوقية»: what a verb stands before, with an adjective in the feminine. */
  private boolean qualified(int i) {
    Word word = line.word(i);
    Word noun = line.word(i - 1);
    return line.is(i - 2, Sort.VERB)
        && line.is(i - 1, Sort.NOMINAL)
        && line.is(i, Sort.NOMINAL)
        && !nouns.definite(i)
        && !nouns.definite(i - 1)
        && word.normal().endsWith("ه")
        && word.preposition().isEmpty()
        && !word.and()
        && (many(noun) || noun.normal().endsWith("ه") && !isNoun(word)) // no «إدارة مؤسسة كهرباء»
        && word.stem().analyses().stream().anyMatch(a -> quality(a.pos()));
  }

  private static boolean isNoun(Word word) {
    return word.stem().analyses().stream()
        .anyMatch(a -> a.pos() == Pos.NOUN && a.lemma().equals(word.normal()));
  }

  private static boolean many(Word noun) {
    return noun.normal().endsWith("ات")
        || noun.stem().analyses().stream()
            .anyMatch(a -> !a.isVerb() && a.number() == Analysis.Count.PLURAL);
  }

  /** A noun that can describe nothing, indefinite, or somebody's: «استبعاد مرشحين», «مسؤوليتها». */
  private boolean other(int i) {
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
        && isNoun(word);
  }

  private static boolean quality(Pos pos) {
    return pos == Pos.ADJECTIVE
        || pos == Pos.NISBA
        || pos == Pos.ACTIVE_PARTICIPLE
        || pos == Pos.PASSIVE_PARTICIPLE;
  }

  /** «وفد مغربي»: a masculine adjective of origin, indefinite as its noun is. */
  private boolean origin(int i) {
    return (line.nisba[i] >= 0 || Nouns.nisba(line.word(i)))
        && !line.word(i).normal().endsWith("ه")
        && !nouns.definite(i)
        && !nouns.definite(i - 1)
        && line.is(i - 1, Sort.NOMINAL)
        && line.word(i).preposition().isEmpty()
        && !line.word(i).and();
  }

  /** «أدانت الحكومة الهجوم»: a definite verbal noun that can be no adjective is another phrase. */
  boolean another(int i) {
    if (nouns.attribute(i)) {
      return false;
    }
    if (line.word(i).is("مسيره") && line.word(i - 1).normal().startsWith("طائر")) {
      return false; // «الطائرات المسيرة», and no march
    }
    if (others(i)) {
      return true; // «اتهم المتحدث المتمردين»
    }
    if (line.named0[i - 1]) {
      return !nouns.describesName(i); // «رفضت إيران المقترح»
    }
    boolean many = line.word(i - 1).normal().endsWith("ون") && line.word(i - 1).definite();
    if (many && line.word(i - 1).normal().length() > 4 && !line.word(i).normal().endsWith("ون")) {
      return true; // «دعا المحتجون الرئيس»
    }
    boolean noun = false;
    for (Analysis a : line.word(i).stem().analyses()) {
      switch (a.pos()) {
        case MASDAR -> noun = true;
        case NOUN -> {
          noun = true;
          if (a.lemma().endsWith("ي")) {
            return false; // «المقاتلون الأكراد»
          }
        }
        case ADJECTIVE, NISBA, NUMERAL -> {
          return false;
        }
        default -> {}
      }
    }
    return noun && (line.word(i - 1).definite() || !line.word(i - 1).pronoun().isEmpty());
  }
}
