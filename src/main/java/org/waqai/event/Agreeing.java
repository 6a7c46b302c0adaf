package org.waqai.event;

import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** Of which gender and number somebody must be for a verb or a pronoun to point to him. */
final class Agreeing {
  /** Feminine without a sign of it. */
  private static final WordSet WOMANLY =
      WordSet.of(
          "حرب", "نار", "ارض", "دار", "ام", "بنت", "اخت", "سوق", "روح", "ريح", "شمس", "نفس", "يد",
          "عين", "بئر", "طريق", "سن", "كاس", "عروس", "سبيل", "فلك", "رحم", "حال");

  /** Men, by their broken plural. */
  private static final WordSet MEN =
      WordSet.of(
          "شركاء", "وزراء", "خبراء", "سفراء", "زعماء", "علماء", "رؤساء", "نشطاء", "وكلاء", "حلفاء",
          "امراء", "زملاء", "وسطاء", "فرقاء", "اعضاء", "نواب", "انصار", "عمال", "طلاب", "تجار",
          "ضباط", "جنود", "سكان", "رجال", "قاده");

  /** Men counted: broken plurals, which say no case. */
  static final WordSet PEOPLE =
      WordSet.of(
          "اشخاص", "شبان", "شباب", "رجال", "جنود", "عناصر", "افراد", "عمال", "طلاب", "ضباط",
          "اطباء", "نشطاء", "اطفال", "خبراء", "قاده", "زعماء", "نواب", "قضاه", "سياح", "مدنيين",
          "شخصا", "مدنيا", "جنديا", "عنصرا", "مسلحا", "مسلحين", "مواطنين");

  /** Participles by which many are called: «معظم السكان». */
  private static final WordSet MANY =
      WordSet.of("معظم", "مجتمع", "سائر", "جانب", "كامل", "غالب", "مجموع", "مجلس", "جامع");

  private Agreeing() {}

  /** «السكان», «ثلاثة ناشطين»: whether they are several, as far as the word tells. */
  static boolean many(Filling who) {
    if (!(who instanceof Filling.At at)) {
      return false;
    }
    if (at.line().is(at.start(), Sort.NUMBER)) {
      return true;
    }
    if (at.line().mentionAt[at.start()] >= 0 && at.line().kind(at.start()) == Entity.Kind.PERSON) {
      return false; // «سامي» is a name, and no plural that something is joined to
    }
    for (Analysis a : at.line().word(at.start()).stem().analyses()) {
      if (!a.isVerb() && a.number() == Analysis.Count.PLURAL) {
        return true;
      }
    }
    return false;
  }

  /** Whether «هم» may point to them: to anybody but one thing, as «الطلب» and «الاستئناف» are. */
  static boolean several(Filling who) {
    if (!(who instanceof Filling.At at) || at.line().mentionAt[at.start()] >= 0) {
      return true;
    }
    return !masculine(at.line().word(at.start())) || at.line().is(at.start(), Sort.NUMBER);
  }

  /** «شخصين», «الوزيران»: whether they are two, as far as the words tell. */
  static boolean two(Filling who) {
    if (!(who instanceof Filling.At at)) {
      return false;
    }
    Line line = at.line();
    int quantity = line.quantity[at.start()];
    if (quantity >= 0) {
      return line.document.quantities().get(quantity).number().intValue() == 2;
    }
    String normal = line.word(at.start()).normal();
    boolean ending = normal.endsWith("ان") || normal.endsWith("ين");
    return ending
        && line.mentionAt[at.start()] < 0
        && line.word(at.start()).stem().analyses().stream()
            .anyMatch(a -> !a.isVerb() && a.number() == Analysis.Count.DUAL);
  }

  /** «يطالبون»: whether a verb can only be of several. */
  static boolean plural(Word verb) {
    return counts(verb, Analysis.Count.PLURAL);
  }

  private static boolean counts(Word verb, Analysis.Count number) {
    boolean found = false;
    for (Analysis a : verb.stem().analyses()) {
      if (a.isVerb() && (a.person() != 3 || a.number() != number)) {
        return false;
      }
      found |= a.isVerb();
    }
    return found;
  }

  /**
   * «قال مسؤول إنهم يطالبون», «ضغط الجنود عليهما كي يستقيلا»: whether a verb can only be of more or
   * fewer than these are, as far as the words tell.
   */
  static boolean unfit(Word verb, Filling who) {
    return counts(verb, Analysis.Count.DUAL) ? men(who) && !two(who) : plural(verb) && alone(who);
  }

  /** «ويطالبون بفدية. وأضاف أن»: whether a verb is of one man, and these are several. */
  static boolean one(Word verb, Filling who) {
    return own(verb) == Gender.MASCULINE
        && men(who)
        && verb.stem().analyses().stream()
            .filter(a -> a.isVerb() && a.person() == 3)
            .allMatch(a -> a.number() == Analysis.Count.SINGULAR);
  }

  private static boolean alone(Filling who) {
    if (!(who instanceof Filling.At at) || at.line().is(at.start(), Sort.NUMBER)) {
      return false;
    }
    Line line = at.line();
    for (int i = at.start() + 1; i < line.size() && line.is(i, Sort.NOMINAL); i++) {
      if (line.word(i).and()) {
        return false; // «الوزير ونائبه»
      }
    }
    if (line.mentionAt[at.start()] >= 0) {
      Entity.Kind kind = line.kind(at.start());
      return kind == Entity.Kind.PERSON || kind == Entity.Kind.OFFICE;
    }
    boolean man = false;
    for (Analysis a : line.word(at.start()).stem().analyses()) {
      if (MANY.contains(line.word(at.start()).normal())
          || !a.isVerb() && a.number() != Analysis.Count.SINGULAR) {
        return false;
      }
      man |= a.pos() == Pos.ACTIVE_PARTICIPLE || a.pos() == Pos.PASSIVE_PARTICIPLE;
    }
    return man;
  }

  /**
   * Whether they are several, where no reading of the word is of one man alone, as «محامي» may be.
   */
  static boolean men(Filling who) {
    if (!many(who) || !(who instanceof Filling.At at) || at.line().is(at.start(), Sort.NUMBER)) {
      return many(who);
    }
    for (Analysis a : at.line().word(at.start()).stem().analyses()) {
      if (!a.isVerb() && a.number() != Analysis.Count.PLURAL) {
        return false;
      }
    }
    return true;
  }

  /** «ستة أشخاص», «12 من عناصرها»: whether a number counts men. */
  static boolean men(Line line, int number) {
    if (number >= line.size() || line.quantity[number] < 0) {
      return false;
    }
    int i = number;
    while (i < line.size()
        && (line.quantity[i] == line.quantity[number] || line.word(i).is("من"))) {
      i++;
    }
    return i < line.size()
        && (PEOPLE.contains(line.word(i).normal()) || MEN.contains(line.word(i).normal()));
  }

  /** «الجيش», «الرئيس»: one man or thing by his name with the article, whose verb is masculine. */
  static boolean masculine(Word noun) {
    boolean one = false;
    for (Analysis a : noun.stem().analyses()) {
      if (!a.isVerb()
          && (a.number() != Analysis.Count.SINGULAR || a.gender() != Gender.MASCULINE)) {
        return false;
      }
      one |= a.pos() == Pos.NOUN;
    }
    return one
        && noun.definite()
        && noun.pronoun().isEmpty()
        && noun.preposition().isEmpty()
        && !noun.and()
        && !WOMANLY.contains(noun.normal());
  }

  /**
   * «تبنت التفجير جماعة», «نفذ العملية مسلحان»: of two phrases after a verb only the second can be
   * its subject, by its gender or its case.
   */
  static boolean onlySecond(Line line, int verb, int first, int second) {
    Word doer = line.word(second);
    if (!line.word(first).definite() || doer.definite() || line.is(second, Sort.NUMBER)) {
      return false;
    }
    boolean woman =
        own(line.word(verb)) == Gender.FEMININE
            && of(line, first) == Gender.MASCULINE
            && !many(new Filling.At(line, first));
    String normal = doer.normal();
    return woman && marked(line, second)
        || doer.stem().can(Pos.ACTIVE_PARTICIPLE)
            && (normal.endsWith("ون") || normal.endsWith("ان"));
  }

  /** The gender of a noun, as far as its letters tell. */
  static Gender of(Line line, int noun) {
    Word word = line.word(noun);
    boolean feminine =
        marked(line, noun) || WOMANLY.contains(word.normal()) || word.normal().endsWith("ات");
    return feminine ? Gender.FEMININE : Gender.MASCULINE;
  }

  /** Whether a noun ends with the sign of the feminine, as «الجنيه» does not. */
  static boolean marked(Line line, int noun) {
    Word word = line.word(noun);
    return word.normal().endsWith("ه") && line.text().charAt(word.bare().end() - 1) == 'ة';
  }

  /** «شركاء», «الخبراء»: men in the broken plural that is of men alone, whose verb is masculine. */
  static boolean colleagues(Word noun) {
    return MEN.contains(noun.normal())
        && noun.pronoun().isEmpty()
        && noun.preposition().isEmpty()
        && !noun.and();
  }

  /** The gender of whom a verb or a joined pronoun asks for; ANY where the letters do not tell. */
  static Gender asked(Word word) {
    return word.and() || onlyVerb(word)
        ? own(word) // «واتهمته», «كلمة ألقاها»: whoever does it, whatever the object
        : pointed(word);
  }

  private static boolean onlyVerb(Word word) {
    for (Analysis a : word.stem().analyses()) {
      if (!a.isVerb()) {
        return false;
      }
    }
    return !word.stem().analyses().isEmpty();
  }

  /** Whether a joined pronoun may point to the subject of a verb: one of the same gender. */
  static boolean alike(Word verb, Word pronoun) {
    Gender subject = own(verb);
    return subject != Gender.ANY && subject == pointed(pronoun);
  }

  /** The gender of whom a joined pronoun points to; that of a verb's subject, where none is. */
  static Gender pointed(Word word) {
    return switch (word.pronoun()) {
      case "ها" -> Gender.FEMININE;
      case "ه" -> Gender.MASCULINE;
      case "هم" -> word.stem().can(Pos.MASDAR) ? Gender.MASCULINE : own(word);
      default -> own(word);
    };
  }

  /** The gender of a verb's subject. */
  static Gender own(Word word) {
    Gender found = null;
    for (Analysis a : word.stem().analyses()) {
      if (a.isVerb() && a.person() == 3) {
        found = found == null || found == a.gender() ? a.gender() : Gender.ANY;
      }
    }
    return found == null ? Gender.ANY : found;
  }

  /**
   * «قتلى في تفجير استهدف سوقا»: a verb after its subject agrees with it, and so no plural has one
   * that is of a man or a thing in the masculine.
   */
  static boolean unlike(Line line, int subject, int v) {
    Word noun = line.word(subject);
    if (line.mentionAt[subject] >= 0 || line.named0[subject] || noun.stem().analyses().isEmpty()) {
      return false;
    }
    for (Analysis a : noun.stem().analyses()) {
      if (a.number() != Analysis.Count.PLURAL) {
        return false;
      }
    }
    boolean one = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()) {
        if (a.number() != Analysis.Count.SINGULAR || a.gender() != Gender.MASCULINE) {
          return false;
        }
        one = true;
      }
    }
    return one;
  }
}
