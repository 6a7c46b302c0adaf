package org.waqai.entity;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity.Kind;
import org.waqai.model.WordSet;

/** How far a person's name goes. */
final class PersonNames {
  private static final int MOST = 7;
  private static final int NEVER =
      Traits.CLOSED
          | Traits.COMMON
          | Traits.ADJECTIVE
          | Traits.SAY
          | Traits.VERB
          | Traits.TOPIC
          | Traits.DIRECTION
          | Traits.TIME
          | Traits.TITLE
          | Traits.HEAD
          | Traits.FORMER
          | Traits.NISBA
          | Traits.EPITHET
          | Traits.ALIAS;

  /** Second halves of first names: «صلاح الدين», «سيف الإسلام». */
  private static final WordSet COMPOUND =
      WordSet.of("الدين", "الاسلام", "الله", "الحق", "الزمان", "النبي", "الزهراء");

  /** «كامل الطيب إدريس»: given names with the article, after which another may come. */
  private static final WordSet GIVEN =
      WordSet.of("الطيب", "الامين", "الصادق", "الهادي", "النور", "الفاتح", "الطاهر", "الفاضل");

  /** What ends a family name, whatever the word before it is: «تقي الدين», «إمام أوغلو». */
  private static final WordSet TAILS = WordSet.of("الدين", "اوغلو", "زاده");

  /** «زياد أبو طالب»: what no verb follows. */
  private static final WordSet ABU = WordSet.of("ابو", "ابي", "ابا");

  private PersonNames() {}

  /** One past the last word of the name that begins at a word; the word itself where none does. */
  static int end(Line line, int from) {
    int i = from;
    boolean family = false;
    while (i < line.size() && i - from < MOST) {
      if (!line.isWord(i) || (i > from && (!line.word(i).free() || another(line, from, i)))) {
        break;
      }
      if (line.has(i, Traits.LINK) && linked(line, i)) {
        // after «آل نهيان» no further name comes
        family |= i > from && line.word(i).normal().equals("ال");
        i += 2;
        continue;
      }
      if (i > from && compound(line, i)) { // «زياد تقي الدين»
        i += 2;
        continue;
      }
      if (!part(line, i, from, family)) {
        break;
      }
      Word word = line.word(i);
      boolean given = GIVEN.contains(word.normal()) && line.has(i + 1, Traits.FIRST);
      family |= word.article() && i > from && !given && !COMPOUND.contains(word.normal());
      i++;
    }
    return i;
  }

  private static boolean compound(Line line, int i) {
    return line.isWord(i + 1)
        && line.word(i + 1).free()
        && TAILS.contains(line.word(i + 1).normal())
        && !line.word(i).article()
        && !line.has(i, Traits.CLOSED | Traits.SAY | Traits.TIME | Traits.HEAD)
        && line.word(i).stem().length() < 7;
  }

  /** «خان»: a family name without article that is no other word. */
  private static boolean surname(Line line, int i) {
    return !line.has(i, NEVER);
  }

  /**
   * «زيارة أنتوني بلينكن المرتقبة»: whether a known name of two words or more ends before a word.
   */
  private static boolean whole(Line line, int from, int i) {
    return !line.has(i, Traits.NISBA | Traits.SURNAME)
        && !(line.unknown(i) && line.word(i).core().analyses().isEmpty()) // «خالد بن أحمد الغبان»
        && line.name(from).filter(m -> m.name().kind() == Kind.PERSON && m.to() == i).isPresent();
  }

  /** «أعلن هاكايندي هيشيليما الجفاف كارثة»: names that no list knows have no article after them. */
  private static boolean foreign(Line line, int from, int i) {
    for (int k = from; k < i; k++) {
      if (line.word(k).article()
          || !line.unknown(k)
          || line.has(k, Traits.FIRST | Traits.WEAK | Traits.LINK | Traits.SURNAME)) {
        return false;
      }
    }
    return !line.has(i, Traits.NISBA) && line.word(i).core().can(Pos.NOUN);
  }

  /** «قيس سعيد نجلاء بودن»: where another known name begins, this one is over. */
  private static boolean another(Line line, int from, int i) {
    return i > from + 1
        && line.name(from).filter(m -> m.name().kind() == Kind.PERSON && m.to() == i).isPresent()
        && line.name(i).filter(m -> m.name().kind() == Kind.PERSON).isPresent();
  }

  /** «بن علي», «أبو عاقلة», «عبد الله»: the word after is part of the name whatever it is. */
  static boolean linked(Line line, int i) {
    return line.isWord(i + 1)
        && line.word(i + 1).free()
        && (!line.has(i + 1, Traits.CLOSED | Traits.SAY | Traits.TIME)
            || line.word(i).normal().equals("ال")
            || ABU.contains(line.word(i).normal()) && !line.has(i + 1, Traits.CLOSED))
        && !(line.has(i + 1, Traits.LINK) && !linked(line, i + 1));
  }

  private static boolean part(Line line, int i, int from, boolean family) {
    Word word = line.word(i);
    boolean title = i > from && word.article() && line.has(i, Traits.TITLE);
    if (family && !word.article()
        || title && (line.has(i + 1, Traits.FORMER) || line.word(i - 1).article())) {
      return false; // «ضمنهم فلان الوزير السابق», «يلتقي الحريري الملك»
    }
    if (NamePart.sure(line, i, from)) {
      return true;
    }
    if (i > from + 1 && word.article() && (whole(line, from, i) || foreign(line, from, i))) {
      return false;
    }
    if (line.has(i, Traits.TIME) && word.article() && i > from) {
      return false; // «البابا فرنسيس الجمعة»
    }
    if (line.has(i, Traits.FIRST | Traits.WEAK)) {
      return true;
    }
    if (i > from + 1
        && word.stem().length() > 4
        && word.stem().endsWith("ا")
        && (!line.unknown(i) || line.word(i - 1).article())) { // but «روجيه كامبا»
      // «استقبل فلان الفلاني ضغوطا»: an object, not a third name
      return false;
    }
    if (i > from && line.has(i, Traits.SURNAME) && (word.article() || surname(line, i))) {
      return true;
    }
    boolean given = line.has(i - 1, Traits.FIRST) || line.has(i - 2, Traits.LINK);
    given |= i == from + 1 && line.has(from, Traits.WEAK) && titled(line, from);
    boolean afterFirst = i > from && i < from + 3 && given && word.article();
    if (afterFirst && line.has(i, Traits.NISBA) && !line.has(i + 1, Traits.FIRST)) {
      // «محمد المغربي»: a family may be called after a country.
      return true;
    }
    if (noun(line, i, from) || speaks(line, i, from)) {
      return true;
    }
    if (line.has(i, NEVER) || (!word.core().analyses().isEmpty() && !family(word, i > from))) {
      return false;
    }
    if (i > from && word.article() && word.core().can(Pos.NOUN) && feminine(line, i)) {
      return false; // «غادر سليم بن حمدان القاعة»
    }
    if (line.place(i).isPresent() && middle(line, i, from)) {
      return true;
    }
    if (line.place(i).isPresent() && !(i > from && word.article() && line.has(i, Traits.RISKY))) {
      return false;
    }
    String s = word.normal();
    if (i > from && s.length() > 4 && s.charAt(0) == 'و' && "ايو".indexOf(s.charAt(1)) < 0) {
      // most likely «and» before a word that no list knows
      return false;
    }
    if (i > from && line.has(i, Traits.RISKY) && !word.article()) {
      return false;
    }
    return shaped(word, i > from) && (i > from || !verbal(word.stem()) || bears(line, i));
  }

  /** «نظيره الياباني يوجي موتو»: no verb, where two words that no list knows follow a title. */
  private static boolean bears(Line line, int i) {
    boolean described =
        line.has(i - 1, Traits.NISBA)
            && line.word(i - 1).article()
            && (line.has(i - 2, Traits.TITLE)
                || line.word(i - 2).article()
                || line.word(i - 2).pronoun());
    boolean titled = line.has(i - 1, Traits.TITLE) && line.word(i - 1).article();
    return (described || titled || line.has(i - 1, Traits.SAY)) // «قال ياسو كاوادا إن»
        && line.word(i).core().analyses().isEmpty()
        && line.isWord(i + 1)
        && line.word(i + 1).free()
        && line.unknown(i + 1)
        && line.word(i + 1).core().analyses().isEmpty()
        && shaped(line.word(i + 1), true);
  }

  /** «الممثل حسن», «الممثل الكوميدي حسن»: whether a title stands before a word. */
  private static boolean titled(Line line, int from) {
    return line.has(from - 1, Traits.TITLE) && line.word(from - 1).article()
        || line.has(from - 2, Traits.TITLE)
            && line.word(from - 2).article()
            && line.isWord(from - 1)
            && line.word(from - 1).article();
  }

  /** «قالت سعاد بري إن»: whatever word it is, between the first name and what she says. */
  private static boolean speaks(Line line, int i, int from) {
    Word word = line.word(i);
    return i == from + 1
        && line.has(from, Traits.FIRST)
        && line.has(from - 1, Traits.SAY)
        && line.isWord(i + 1)
        && line.word(i + 1).normal().equals("ان")
        && word.free()
        && !word.pronoun()
        && !word.stem().endsWith("ه")
        && !word.stem().endsWith("ا")
        && !line.has(i, Traits.CLOSED | Traits.TIME | Traits.SAY);
  }

  /**
   * «شيرين حداد إن»: a noun alone after a first name, where nothing that it could govern follows.
   */
  private static boolean noun(Line line, int i, int from) {
    Word word = line.word(i);
    boolean called =
        line.has(from, Traits.FIRST)
            || line.has(from, Traits.WEAK)
                && line.has(from - 1, Traits.TITLE)
                && line.word(from - 1).article();
    boolean given = i == from + 1 && called && !line.has(from, NEVER);
    given |= i == from + 2 && line.has(from, Traits.LINK); // «عبد الحليم حداد إن»
    boolean never = line.has(i, NEVER) && !line.has(i, Traits.SURNAME);
    if (!given || word.article() || never || line.name(i).isPresent()) {
      return false;
    }
    boolean governs =
        line.isWord(i + 1) && line.word(i + 1).free() && !line.has(i + 1, Traits.CLOSED);
    boolean shape = shaped(word, true) && !word.stem().endsWith("ه") && !word.stem().endsWith("ا");
    return shape && !governs && !word.core().canBeVerb() && word.stem().length() > 2;
  }

  private static boolean feminine(Line line, int i) {
    int end = line.word(i).whole().end();
    return line.text().charAt(end - 1) == 'ة';
  }

  /** «جيرالدين بيرن ناسون»: between a first name and a further word a city is part of the name. */
  private static boolean middle(Line line, int i, int from) {
    boolean next = line.unknown(i + 1) && line.word(i + 1).free() && !line.word(i + 1).article();
    return i > from && line.has(i - 1, Traits.FIRST) && next && shaped(line.word(i + 1), true);
  }

  /**
   * «الأنصاري», and without article «نهاري»: words that the tokenizer knows by their form alone.
   */
  private static boolean family(Word word, boolean later) {
    boolean deed = word.core().can(Pos.MASDAR) && word.core().can(Pos.NOUN);
    if (word.article() && deed && !word.stem().endsWith("ي")) {
      return false; // «أودع رشيد بن عمر الحبس»
    }
    return later && (word.article() || (!word.core().canBeVerb() && word.core().can(Pos.NISBA)));
  }

  /** Whether an unlisted word looks like a verb of the present: «يعتزم», «ستنظم». */
  static boolean verbal(String stem) {
    char c = stem.charAt(0);
    boolean future = c == 'س' && stem.length() > 4 && "يتن".indexOf(stem.charAt(1)) >= 0;
    return stem.length() > 3 && (c == 'ي' || c == 'ت' || future);
  }

  /** Whether an unlisted word may be part of a name by its letters. */
  static boolean shaped(Word word, boolean later) {
    String s = word.stem();
    int n = s.length();
    if (n < 2 || !Line.arabic(s) || word.pronoun() || word.adverbial()) {
      return false;
    }
    if (word.article()) {
      boolean many = n > 4 && (s.endsWith("ات") || s.endsWith("ون") || s.endsWith("ين"));
      return later && !many && !(n > 4 && s.endsWith("يه"));
    }
    if ((n > 4 && s.endsWith("ات") && !s.startsWith("وو"))
        || (n > 3 && s.endsWith("يه") && !later)) {
      return false;
    }
    // تفعيل and استفعال are verbal nouns: «تطوير», «استقبال».
    boolean masdar =
        (n == 5 && s.charAt(0) == 'ت' && s.charAt(3) == 'ي') || (n > 5 && s.startsWith("است"));
    return !masdar;
  }
}
