package org.waqai.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Row;
import org.waqai.model.WordSet;

/** Where noun phrases begin and end in a line, and what is joined to them by «و». */
final class Phrases {
  /** Longer stretches of nouns are lists or headings, not phrases. */
  private static final int LONGEST = 14;

  /** They point back to the noun before them. */
  private static final WordSet SAME = WordSet.of("ذات", "عين");

  /** With «ذلك» they tell when or in spite of what: «ترفض قبل ذلك السماح». */
  private static final WordSet THEN = WordSet.of("قبل", "بعد", "رغم");

  /** By whom scales are called: what follows is no part of them. */
  private static final WordSet SCALES = WordSet.of("ريختر", "ميركالي");

  /** Qualities that are not told without what follows «ل». */
  private static final WordSet OPEN =
      WordSet.of("مسيل", "مسيله", "مضاد", "مضاده", "عابر", "عابره", "خارق", "خارقه");

  private static final WordSet OVER = WordSet.of("مدي", "مدار", "امتداد");

  /** They count without a number. */
  static final WordSet SEVERAL = WordSet.of("عده", "بضعه", "بضع");

  private static final WordSet ORDINALS =
      WordSet.of(
          "حادي", "حاديه", "ثاني", "ثانيه", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "خامسه",
          "سادس", "سادسه", "سابع", "سابعه", "ثامن", "ثامنه", "تاسع", "تاسعه");

  /** They are called by their day: «صلاة الجمعة». */
  private static final WordSet SERVICES =
      WordSet.of(
          "صلاه", "خطبه", "خطيب", "خطباء", "مسيره", "مظاهره", "صلوات", "صحيفه", "جريده", "جمعه");

  private final Line line;
  private final Nouns nouns;
  private final Adjectives adjectives;
  private final Belonging belonging;
  private final Closed closed;
  private final Beginnings beginnings;
  private final Conjuncts conjuncts;

  // what was measured before, by the first word: entry after entry asks for it
  private final byte[] opening;

  private final int[] ends;

  private final @Nullable List<Integer>[] joined;

  @SuppressWarnings("unchecked") // an array of lists
  Phrases(Line line, Nobody nobody) {
    this.line = line;
    this.nouns = new Nouns(line);
    this.adjectives = new Adjectives(line, nouns);
    this.belonging = new Belonging(line, nouns, adjectives, nobody);
    this.closed = new Closed(line, nouns, adjectives, nobody);
    this.beginnings = new Beginnings(line, nouns);
    this.conjuncts = new Conjuncts(line, this);
    this.opening = new byte[line.size()];
    this.ends = new int[line.size()];
    this.joined = (List<Integer>[]) new List<?>[line.size()];
  }

  /** What its nouns are. */
  Nouns nouns() {
    return nouns;
  }

  /** Which of its words describe the noun before them. */
  Adjectives adjectives() {
    return adjectives;
  }

  /** Whether a noun phrase can begin at the word, particles joined before it aside. */
  boolean opens(int i) {
    if (i >= line.size()) {
      return false;
    }
    if (opening[i] == 0) {
      opening[i] = (byte) (beginnings.at(i) ? 1 : -1);
    }
    return opening[i] > 0;
  }

  /** One past the last word of the noun phrase that begins at the word. */
  int end(int start) {
    if (ends[start] == 0) {
      ends[start] = measure(start);
    }
    return ends[start];
  }

  private int measure(int start) {
    int i = start;
    if (line.mentionAt[i] >= 0) {
      i = line.mentionEnd[i];
    } else {
      i++;
      if (that(start)) {
        return i;
      }
      while (i < line.size() && line.is(i - 1, Sort.DEMONSTRATIVE) && line.is(i, Sort.NOMINAL)) {
        i++;
      }
    }
    while (i < line.size() && i - start < LONGEST) {
      int next = grow(i);
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  /** «مؤتمرهم الثالث عشر»: the rest of an ordinal. */
  private boolean teen(int i) {
    Word word = line.word(i);
    return (word.is("عشر") || word.is("عشره"))
        && !word.and()
        && !word.definite()
        && line.word(i - 1).definite()
        && ORDINALS.contains(line.word(i - 1).normal());
  }

  /**
   * «قبل ذلك», «أعلن ذلك وزير», «صرح بذلك المتحدث»: what was told, and not whoever is told next.
   */
  private boolean that(int i) {
    Word word = line.word(i);
    if (i == 0 || !word.is("ذلك")) {
      return false;
    }
    return THEN.contains(line.word(i - 1).normal())
        || line.is(i - 1, Sort.VERB)
            && i + 1 < line.size()
            && (word.preposition().equals("ب") || !line.word(i + 1).definite());
  }

  /** One past the next part of the phrase; the same word where the phrase is over. */
  private int grow(int i) {
    Word word = line.word(i);
    if (word.isPunctuation()) {
      return Brackets.end(line, i);
    }
    if (line.dateNames[i]) {
      return i + 1;
    }
    if (word.is("اسم") && word.preposition().equals("ب") && !word.and()) {
      return i + 1; // «المتحدث باسم الحكومة»
    }
    if (word.is("عاصمه") && line.named0[i - 1] && !word.and() && word.preposition().isEmpty()) {
      return i + 1; // «مدينة الفاشر عاصمة الولاية»: what the town is
    }
    if (adjectives.returns(i) || teen(i)) {
      return i + 1;
    }
    if (word.is("غير")
        && !word.and()
        && word.preposition().isEmpty()
        && word.pronoun().isEmpty()
        && line.is(i + 1, Sort.NOMINAL)
        && line.is(i - 1, Sort.NOMINAL)
        && !line.word(i + 1).and()) {
      return i + 2; // «محاكمات غير عادلة»
    }
    if (adjectives.alike(i) || Alone.ruling(line, i) || Alone.special(line, i)) {
      return i + 1;
    }
    if (word.preposition().equals("ل") && !word.and() && OPEN.contains(line.word(i - 1).normal())) {
      return i + 1; // «الغاز المسيل للدموع»
    }
    if (word.and() || !word.preposition().isEmpty()) {
      return i;
    }
    if (SAME.contains(word.normal()) && word.pronoun().startsWith("ه") && nouns.definite(i - 1)) {
      return i + 1; // «المصدر ذاته»
    }
    if (line.is(i - 1, Sort.NUMBER) && line.is(i, Sort.NUMBER)) {
      return i + 1;
    }
    if (OVER.contains(line.word(i - 1).normal()) && line.is(i, Sort.NUMBER)) {
      return i + 1; // «على مدى ثلاثة أيام»
    }
    boolean ten = i + 1 < line.size() && line.word(i + 1).is("عشره"); // «الدول الاثنتي عشرة»
    if (word.definite() && line.word(i - 1).definite() && word.stem().can(Pos.NUMERAL) && !ten) {
      return i + 1; // «الأحزاب الثلاثة»
    }
    if (line.quantity[i] >= 0) {
      return line.quantity[i] == line.quantity[i - 1] || line.is(i - 1, Sort.NUMBER) ? i + 1 : i;
    }
    if (word.is("من")
        && line.quantity[i - 1] >= 0
        && i + 1 < line.size()
        && line.is(i + 1, Sort.NOMINAL)
        && (line.mentionAt[i + 1] < 0 || !line.place(i + 1))) {
      return i + 2; // «نحو مئة من عناصره»
    }
    if (beginnings.ofThese(i)) {
      return i + 2; // «منابع هذه السموم»
    }
    if (line.time[i] >= 0 || line.sorts[i] != Sort.NOMINAL || word.flat().equals("امس")) {
      return i;
    }
    if (Homographs.measures(word) && !nouns.definite(i - 1)) {
      return i; // «قرضا قيمته 3 مليارات», «فتاة عمرها 9 سنوات»
    }
    return Weekdays.at(line, i) && !SERVICES.contains(line.word(i - 1).normal()) ? i : noun(i);
  }

  /** One past a noun where it goes on with the phrase; the same word where it begins another. */
  private int noun(int i) {
    Word word = line.word(i);
    if (lasted(i - 1) && !word.stem().can(Pos.ADJECTIVE)) {
      return i; // «يناقش على مدى ثلاثة أيام أزمة المياه»
    }
    if (line.is(i - 1, Sort.NUMBER) || (line.quantity[i - 1] >= 0 && !nouns.pair(i - 1))) {
      return i + 1;
    }
    if (nouns.pair(i - 1) && !nouns.pair(i) && !adjectives.both(i)) {
      return i; // «لقي مهاجران مصرعهما»: the ن of the dual is lost before what belongs to it
    }
    boolean known = word.definite() || line.mentionAt[i] >= 0;
    if (beginnings.issued(i) || known && Alone.special(line, i - 1)) {
      return i; // «اقتحمت قوات خاصة المخيم»
    }
    if (word.is("قول") && !word.pronoun().isEmpty()) {
      return i; // «نقلت عن شهود قولهم»
    }
    if (nouns.reflexive(i) && !nouns.definite(i - 1)
        || nouns.whole(i - 1) && (nouns.definite(i) || line.mentionAt[i] >= 0)
        || nouns.counted(i - 1) && (word.definite() || !word.pronoun().isEmpty())
        || SCALES.contains(line.word(i - 1).normal())
        || nouns.beforePlace(i)) {
      return i; // «فجر انتحاري نفسه»
    }
    if (SEVERAL.contains(word.normal()) && i + 1 < line.size() && line.is(i + 1, Sort.NOMINAL)) {
      return i; // «أطلق شاب عدة أعيرة»
    }
    if (word.definite()
        && line.word(i - 1).definite()
        && word.normal().endsWith("ون")
        && line.word(i - 1).normal().endsWith("ون")) {
      return i + 1; // «المقاتلون الحوثيون»
    }
    if (nouns.nominative(i - 1) && (word.definite() || line.mentionAt[i] >= 0)) {
      return i; // «رشق سكان غاضبون الملك»
    }
    if (i > 1 && line.is(i - 2, Sort.DEMONSTRATIVE) && !word.pronoun().isEmpty()) {
      return i; // «لم تعلن أي جهة مسؤوليتها»
    }
    boolean definite =
        nouns.definite(i - 1) || i > 1 && adjectives.returns(i - 1); // «المشتبه به تهمة»
    if (line.mentionAt[i] >= 0) {
      if (counted(i - 1) && !word.normal().endsWith("يا")) {
        return i; // «غادر 120 أجنبيا غزة»
      }
      boolean other = definite ? !belonging.apposes(i) : closed.at(i) || Struck.at(line, i);
      return other ? i : line.mentionEnd[i]; // «دراجة نارية الناشط فلانا»
    }
    if (definite) {
      return word.definite() && !belonging.another(i) ? i + 1 : i;
    }
    return belonging.separate(i) || closed.at(i) ? i : i + 1;
  }

  /** «ثلاثة أيام»: a counted span of time. */
  private boolean lasted(int i) {
    return i > 0
        && Somebody.lasts(line.word(i))
        && !nouns.definite(i)
        && (line.is(i - 1, Sort.NUMBER) || line.quantity[i - 1] >= 0);
  }

  /** «120 أجنبيا»: a noun in the accusative after its number, to which nothing is joined. */
  private boolean counted(int i) {
    return i > 0
        && line.is(i, Sort.NOMINAL)
        && nouns.accusative(i)
        && (line.is(i - 1, Sort.NUMBER) || line.quantity[i - 1] >= 0);
  }

  /** The starts of the phrases that are joined by «و» and commas, the first one first. */
  List<Integer> conjuncts(int start) {
    List<Integer> known = joined[start];
    if (known == null) {
      known = Row.copyOf(conjuncts.of(start));
      joined[start] = known;
    }
    return known;
  }
}
