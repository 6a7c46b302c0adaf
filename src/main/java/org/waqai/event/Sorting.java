package org.waqai.event;

import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Token;

/**
 * Decides what each word does. A word of several classes keeps them all until its neighbours
 * decide: after a preposition no verb, after لم a verb, after a definite noun a verb rather than a
 * noun.
 */
final class Sorting {
  private static final Set<String> AUXILIARY =
      Set.of(
          "كان", "كانت", "كانوا", "يكون", "تكون", "ظل", "بات", "اصبح", "اصبحت", "باتت", "لازال",
          "مازال", "يزال", "تزال");

  /** As many words may stand between a verb and its object. */
  private static final int FAR = 14;

  private static final Set<String> ANY = Set.of("اي", "ايه");

  /** «عدم ذكر اسمه»: what denies a noun only. */
  private static final Set<String> NO_VERB = Set.of("عدم", "دون", "بدون", "غير");

  private Sorting() {}

  /** Whether the verb only carries the tense of another: «أن تكون بلاده قد باعت». */
  static boolean auxiliary(Word verb) {
    return AUXILIARY.contains(verb.normal());
  }

  static Sort[] of(Line line) {
    Sort[] sorts = new Sort[line.size()];
    for (int i = 0; i < sorts.length; i++) {
      sorts[i] = sort(line, sorts, i);
    }
    return sorts;
  }

  private static Sort sort(Line line, Sort[] sorts, int i) {
    Word word = line.word(i);
    Token token = word.stem();
    switch (token.kind()) {
      case PUNCTUATION -> {
        return Sort.PUNCTUATION;
      }
      case NUMBER -> {
        return Sort.NUMBER;
      }
      default -> {}
    }
    if (Homographs.tellsWhere(line, sorts, i)) {
      return Sort.PREPOSITION;
    }
    if (line.named0[i] || (word.definite() && !token.can(Pos.RELATIVE))) {
      return Sort.NOMINAL;
    }
    if (Homographs.bounds(line, i)) {
      return Sort.NUMBER;
    }
    if (line.quantity[i] >= 0 && (token.can(Pos.NUMERAL) || token.analyses().isEmpty())) {
      return Sort.NUMBER;
    }
    if (word.is("فجر") && Homographs.blowsUp(line, i)) {
      return Sort.VERB;
    }
    if (word.is("نفس") && !word.pronoun().isEmpty() || Kin.of(word)) {
      return Sort.NOMINAL; // «فجر نفسه», «قتل زوجته»
    }
    if (word.is("بين") && Homographs.makesClear(line, i)
        || word.is("عبر") && Homographs.expresses(line, i)) {
      return Sort.VERB;
    }
    if (token.can(Pos.PAST) && word.preposition().isEmpty() && within(line, sorts, i)) {
      return Sort.VERB;
    }
    Sort closed = closed(line, word, i);
    if (closed != Sort.NOMINAL) {
      return closed;
    }
    if (!token.canBeVerb() || line.time[i] >= 0) {
      return Sort.NOMINAL;
    }
    if (line.quote[i] < 0 && !word.pronoun().isEmpty() && onlyOfOneself(token)) {
      return Sort.NOMINAL; // «دعوته لوقف القتال»: outside of quotes nobody says «I called him»
    }
    return nominative(line, i + 1) || isVerb(line, sorts, i) ? Sort.VERB : Sort.NOMINAL;
  }

  /** Whether as a verb it can only be of the first or second person, and a noun too. */
  private static boolean onlyOfOneself(Token token) {
    boolean noun = false;
    for (Analysis a : token.analyses()) {
      if (a.isVerb() && a.person() == 3) {
        return false;
      }
      noun |= a.pos() == Pos.NOUN;
    }
    return noun;
  }

  /** «هجوم قتل فيه 20»: a verb that goes on about the noun before it. */
  private static boolean within(Line line, Sort[] sorts, int i) {
    if (i == 0 || i + 1 >= line.size() || sorts[i - 1] != Sort.NOMINAL) {
      return false;
    }
    Word next = line.word(i + 1);
    return (next.is("في") || next.is("خلال"))
        && !next.and()
        && (next.pronoun().equals("ه") || next.pronoun().equals("ها"))
        && !line.word(i - 1).definite();
  }

  /** «تمكن المقاتلون»: what stands before a nominative is no noun that it belongs to. */
  private static boolean nominative(Line line, int i) {
    if (i >= line.size() || !line.word(i).definite() || line.word(i).and()) {
      return false;
    }
    Word word = line.word(i);
    return word.normal().endsWith("ون")
        && word.normal().length() > 5
        && word.preposition().isEmpty()
        && !line.named0[i]
        && (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE));
  }

  /** The classes that are lists; NOMINAL where the word is in none of them. */
  private static Sort closed(Line line, Word word, int i) {
    Token token = word.stem();
    if (word.is("كلا") && i + 1 < line.size() && line.word(i + 1).is("من")) {
      return Sort.NOMINAL; // «كلا من مصر والأردن»
    }
    if (ANY.contains(word.normal()) && i + 1 < line.size() && standsFor(line.word(i + 1))) {
      return Sort.DEMONSTRATIVE; // «أي جهة»
    }
    for (Analysis a : token.analyses()) {
      switch (a.pos()) {
        case PREPOSITION -> {
          return token.canBeVerb() && i > 0 && line.word(i - 1).is("من")
              ? Sort.NOMINAL
              : Sort.PREPOSITION;
        }
        case COMPLEMENTIZER -> {
          return Sort.COMPLEMENTIZER;
        }
        case RELATIVE -> {
          return Sort.RELATIVE;
        }
        case NEGATION -> {
          return Sort.NEGATION;
        }
        case PARTICLE -> {
          return Sort.PARTICLE;
        }
        case CONJUNCTION -> {
          boolean hand = word.is("بيد") && i + 1 < line.size() && !line.word(i + 1).is("ان");
          return hand ? Sort.PREPOSITION : Sort.CONJUNCTION; // «سقطت المدينة بيد المتمردين»
        }
        case DEMONSTRATIVE -> {
          return Sort.DEMONSTRATIVE;
        }
        case PRONOUN -> {
          return Sort.PRONOUN;
        }
        default -> {}
      }
    }
    boolean adverb = token.can(Pos.ADVERB);
    return adverb && !token.canBeVerb() ? Sort.ADVERB : Sort.NOMINAL;
  }

  private static boolean isVerb(Line line, Sort[] sorts, int i) {
    Word word = line.word(i);
    Token token = word.stem();
    if (word.future()) {
      return true;
    }
    if (!word.preposition().isEmpty()) {
      return word.preposition().equals("ل") && token.can(Pos.PRESENT) && !nominal(token);
    }
    if (!nominal(token)) {
      return true;
    }
    if (line.quote[i] < 0 && !word.pronoun().isEmpty() && !third(token)) {
      return false; // «جدد دعوته»: no «I called him»
    }
    if (i == 0) {
      return !headline(line);
    }
    if (dualOnly(token) && !line.word(i - 1).normal().endsWith("ان")) {
      return false; // «التقى الوزير وفدا»
    }
    if (word.preposition().isEmpty() && accusative(line, i - 1) && sorts[i - 1] == Sort.NOMINAL) {
      return !token.normal().endsWith("ا"); // «عقد اجتماعا ضم الأطراف»: it is joined to nothing
    }
    if (NO_VERB.contains(line.word(i - 1).normal())) {
      return false;
    }
    if (i > 1 && word.normal().endsWith("وا") && sorts[i - 1] == Sort.NOMINAL) {
      if (sorts[i - 2] == Sort.NUMBER || line.quantity[i - 2] >= 0) {
        return true; // «3 ملايين شخص فروا»: hardly a noun in و
      }
    }
    int before = i - 1;
    while (before > 0 && sorts[before] == Sort.ADVERB) {
      before--;
    }
    boolean opens = word.and();
    int aside = !opens && !word.pronoun().isEmpty() ? beforeAside(line, before) : -1;
    if (aside >= 0 && definite(line, aside) && hasVerb(line, sorts, aside)) {
      return false; // «أعلنت سوريا -أمس- رفضها»
    }
    return switch (sorts[before]) {
      case PUNCTUATION, NEGATION, PARTICLE, COMPLEMENTIZER, RELATIVE, CONJUNCTION, PRONOUN -> true;
      case PREPOSITION, DEMONSTRATIVE -> opens && !line.word(before).pronoun().isEmpty();
      case NUMBER -> opens && verbAfterAnd(line, i);
      case VERB -> AUXILIARY.contains(line.word(before).normal());
      case ADVERB -> true;
      default ->
          opens
              ? verbAfterAnd(line, i)
              : definite(line, before) ? !hasVerb(line, sorts, before) : describes(line, i);
    };
  }

  /**
   * «كمين نصبه مسلحون»: after an indefinite noun a verb whose pronoun points back to it, with its
   * subject after it; a verbal noun there would have no place for one («محاولة قتله في»).
   */
  private static boolean describes(Line line, int i) {
    Word word = line.word(i);
    if (word.pronoun().isEmpty() || i + 1 >= line.size() || !word.stem().can(Pos.PAST)) {
      return false;
    }
    Word next = line.word(i + 1);
    return next.stem().kind() == Token.Kind.WORD
        && !next.and()
        && next.preposition().isEmpty()
        && !next.stem().can(Pos.PREPOSITION) // «في أوج تمدده على»
        && !next.stem().can(Pos.COMPLEMENTIZER)
        && !next.stem().can(Pos.RELATIVE)
        && line.quantity[i + 1] < 0
        && line.time[i + 1] < 0
        && (word.stem().analyses().getFirst().isVerb()
            || line.named0[i + 1]
            || next.definite()
            || named(next));
  }

  /** Whether the word is a noun that is somebody or something, and nothing else. */
  private static boolean named(Word word) {
    boolean noun = false;
    for (Analysis a : word.stem().analyses()) {
      switch (a.pos()) {
        case NOUN -> noun = true;
        case ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE, ADJECTIVE -> {}
        default -> {
          return false;
        }
      }
    }
    return noun;
  }

  /**
   * Whether a verb stands before a noun phrase in its clause: «تعتزم الحكومة صرف مساعدات» has its
   * verb, so «صرف» is the noun.
   */
  private static boolean hasVerb(Line line, Sort[] sorts, int from) {
    for (int k = from; k >= Math.max(0, from - FAR); k--) {
      switch (sorts[k]) {
        case VERB -> {
          return !AUXILIARY.contains(line.word(k).normal());
        }
        case NOMINAL, NUMBER -> {
          if (line.word(k).and()) {
            return joins(line, sorts, k);
          }
        }
        case PREPOSITION -> {} // «طلبت بغداد من طهران وقف القصف»
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  /**
   * «أدان الأمير ورئيس الوزراء قتل الصحفي»: whether nothing but a noun phrase stands between what
   * is joined and a verb that opens the sentence.
   */
  private static boolean joins(Line line, Sort[] sorts, int at) {
    int k = at - 1;
    while (k > 0 && at - k < 8 && sorts[k] == Sort.NOMINAL && !line.word(k).and()) {
      if (!line.word(k).preposition().isEmpty()) {
        return false;
      }
      k--;
    }
    boolean opens = k == 0 || k > 0 && line.word(k - 1).isPunctuation();
    return opens && at - k > 1 && sorts[k] == Sort.VERB && !auxiliary(line.word(k));
  }

  /** The word before the dashes that close at a word; -1 where none do. */
  private static int beforeAside(Line line, int close) {
    if (!line.word(close).is("-")) {
      return -1;
    }
    for (int k = close - 1; k > Math.max(0, close - FAR); k--) {
      if (line.word(k).is("-")) {
        return k - 1;
      }
    }
    return -1;
  }

  /** «وقصف مدفعي»: before an adjective of one thing stands no verb. */
  private static boolean quality(Word word) {
    boolean adjective = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.isVerb() || a.lemma().equals(word.normal()) && a.pos() == Pos.NOUN) {
        return false;
      }
      adjective |= a.pos() == Pos.ADJECTIVE;
    }
    return adjective
        && word.normal().endsWith("ي")
        && !word.definite()
        && !word.and()
        && word.preposition().isEmpty();
  }

  /** «وقتل 5 أشخاص» against «القتل وقتل الأطفال»: what follows tells. */
  private static boolean verbAfterAnd(Line line, int i) {
    Token token = line.word(i).stem();
    if (i + 1 < line.size() && token.can(Pos.MASDAR) && quality(line.word(i + 1))) {
      return false;
    }
    if (token.analyses().getFirst().isVerb()) {
      return true;
    }
    return i + 1 < line.size() && line.quantity[i + 1] < 0 && !line.word(i + 1).definite();
  }

  private static boolean definite(Line line, int i) {
    Word word = line.word(i);
    return word.definite() || line.named0[i] || !word.pronoun().isEmpty() || line.time[i] >= 0;
  }

  /** Whether the word can be the noun that «أي» asks for or leaves open. */
  private static boolean standsFor(Word word) {
    return !word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && !word.stem().analyses().isEmpty()
        && !word.stem().analyses().getFirst().isVerb()
        && (word.stem().can(Pos.NOUN) || word.stem().can(Pos.MASDAR));
  }

  /** «وفد تركي يزور»: a noun opens the line where an adjective and then a verb follow. */
  private static boolean headline(Line line) {
    if (line.size() < 3) {
      return false;
    }
    Word next = line.word(1);
    Token verb = line.word(2).stem();
    return !next.definite()
        && !next.and()
        && next.preposition().isEmpty()
        && (next.stem().can(Pos.ADJECTIVE) || next.stem().can(Pos.NISBA) || line.nisba[1] >= 0)
        && !next.stem().canBeVerb()
        && verb.can(Pos.PRESENT)
        && !nominal(verb);
  }

  /** «اجتماعا»: a noun in the indefinite accusative. */
  private static boolean accusative(Line line, int i) {
    Word word = line.word(i);
    if (word.definite() || line.named0[i] || !word.normal().endsWith("ا")) {
      return false;
    }
    String bare = word.normal().substring(0, word.normal().length() - 1);
    boolean noun = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.lemma().equals(word.normal())) {
        return false;
      }
      noun |= !a.isVerb() && a.lemma().equals(bare) && a.pos() == Pos.NOUN;
    }
    return noun;
  }

  /** «وفدا»: a verb only if two did it, a noun in the accusative else. */
  private static boolean dualOnly(Token token) {
    for (Analysis a : token.analyses()) {
      if (a.isVerb() && a.number() != Analysis.Count.DUAL) {
        return false;
      }
    }
    return token.normal().endsWith("ا");
  }

  /** Whether the word may be a verb of the third person. */
  private static boolean third(Token token) {
    for (Analysis a : token.analyses()) {
      if (a.isVerb() && a.person() == 3) {
        return true;
      }
    }
    return false;
  }

  private static boolean nominal(Token token) {
    for (Analysis a : token.analyses()) {
      if (!a.isVerb()) {
        return true;
      }
    }
    return false;
  }
}
