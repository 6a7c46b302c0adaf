package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Span;
import org.waqai.model.WordSet;

/** Which nouns can be somebody: no verbal noun, no adjective by itself, no span of time. */
final class Somebody {
  /** Verbal nouns by which bodies are called: «المعارضة», «القيادة». */
  private static final WordSet BODIES =
      WordSet.of(
          "معارضه", "مقاومه", "قياده", "اداره", "اتحاد", "تحالف", "ائتلاف", "تنظيم", "تجمع", "قضاء",
          "ادعاء", "دفاع", "اعلام", "احتلال", "رئاسه", "وزاره", "حكومه", "نيابه", "سلطه", "حركه",
          "جماعه", "حراك", "تشكيل", "حرس", "وفد", "امن", "ولايه", "بعثه", "دوله", "صحافه", "قوه",
          "جانب", "زعامه", "طيران", "نظام", "تكتل", "انتحاري");

  /** So few letters has a verbal noun that looks like a participle without its last. */
  private static final int SHORT = 3;

  private static final WordSet MADE =
      WordSet.of(
          "مبرم", "مبرمه", "مقرر", "مقرره", "متوقع", "متوقعه", "موقع", "موقعه", "منعقد", "منعقده",
          "مرتقب", "مرتقبه", "مزمع", "مزمعه", "مذكور", "مذكوره", "صادر", "صادره", "ناجم", "ناجمه");

  private static final WordSet MEASURES_OF_TIME =
      WordSet.of(
          "يوم", "ايام", "اسبوع", "اسابيع", "شهر", "اشهر", "شهور", "سنه", "سنوات", "عام", "اعوام",
          "ساعه", "ساعات", "دقيقه", "دقائق", "عقد", "عقود", "وقت", "مساء", "صباح", "يوما", "شهرا",
          "عاما", "مده", "فتره", "اسبوعا", "امس", "اليوم", "غدا", "مره", "مرتين", "مرات");

  private static final WordSet SENT = WordSet.of("وفد", "ممثل", "مندوب", "بعثه");

  /** «ميزانية قدرها مليون»: what leads to a number. */
  private static final WordSet SUMS = WordSet.of("قدر", "قيمت", "قيمه", "عدد", "مدت", "مده");

  private Somebody() {}

  /** Whether a description may begin with the word. */
  static boolean describable(Line line, int i, boolean thing) {
    Word word = line.word(i);
    return !word.isPunctuation()
        && !describes(line, i)
        && !whole(line, i)
        && !made(word)
        && (word.pronoun().isEmpty() || !SUMS.contains(word.normal()))
        && !MEASURES_OF_TIME.contains(word.normal())
        && (thing || !acts(word));
  }

  /** Whether the word measures time: «سنوات». */
  static boolean lasts(Word word) {
    return MEASURES_OF_TIME.contains(word.normal());
  }

  /** «للقضية الفلسطينية»: the name with the article that a joined ل has swallowed. */
  static String bare(Line line, int from, Span span) {
    String words = span.in(line.text());
    boolean swallowed = line.word(from).definite() && !words.startsWith("ال");
    return swallowed ? "ال" + words : words;
  }

  /** «وفد من الكونغرس», «ممثلون عن النقابات»: who sent them belongs to who they are. */
  static boolean sent(Line line, int from, int end) {
    String head = line.word(from).normal();
    if (line.word(from).definite()) {
      return false; // «انسحب الوفد الإسرائيلي من الجلسة»
    }
    return end + 1 < line.size()
        && (line.word(end).is("من") || line.word(end).is("عن"))
        && !line.word(end).and()
        && line.is(end + 1, Sort.NOMINAL)
        && line.quantity[end + 1] < 0
        && SENT.stream().anyMatch(head::startsWith);
  }

  /** Whether the noun is rather what is done than somebody: «التصويت», «القصف». */
  static boolean deed(Word word) {
    boolean masdar = false;
    boolean participle = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.pos() == Analysis.Pos.MASDAR) {
        masdar = true;
      } else if (participle(a)) {
        participle |= word.normal().length() > SHORT; // «منع» is hardly «منعٍ»
      } else if (!a.isVerb() && !a.lemma().equals(word.normal())) {
        return false;
      }
    }
    boolean same = word.normal().startsWith("م") && word.normal().endsWith("ه"); // «مواجهة»
    return masdar && (same || !participle) && !BODIES.contains(word.normal());
  }

  private static boolean participle(Analysis a) {
    return a.pos() == Analysis.Pos.ACTIVE_PARTICIPLE || a.pos() == Analysis.Pos.PASSIVE_PARTICIPLE;
  }

  /** «الاتفاق مع إيران المبرم عام كذا»: what was made, of a noun before. */
  private static boolean made(Word word) {
    return word.definite() && MADE.contains(word.normal());
  }

  /** «طالب بأراضيه كاملة»: an adjective that only says how much or how. */
  private static boolean whole(Line line, int i) {
    Word word = line.word(i);
    String normal = word.normal();
    return !word.definite()
        && word.pronoun().isEmpty()
        && !line.is(i - 1, Sort.NUMBER)
        && (normal.endsWith("ه") || normal.endsWith("ا"))
        && !word.stem().analyses().isEmpty()
        && word.stem().analyses().stream()
            .allMatch(a -> a.pos() == Analysis.Pos.ADJECTIVE && !a.lemma().endsWith("ي"));
  }

  /** «الوفدان السويدي والفنلندي»: an adjective by itself is nobody. */
  private static boolean describes(Line line, int i) {
    Word word = line.word(i);
    if (word.definite() && !word.and() && line.nisba[i] < 0) {
      return false; // «القيادي في الحركة»
    }
    if (i > 0 && (line.is(i - 1, Sort.NUMBER) || line.quantity[i - 1] >= 0)) {
      return false; // «خمسون ألف سوري»
    }
    boolean singular = word.normal().endsWith("ي") || word.normal().endsWith("يه");
    boolean adjective = false;
    for (Analysis a : word.stem().analyses()) {
      switch (a.pos()) {
        case ADJECTIVE, NISBA -> adjective = true;
        case NOUN -> {
          boolean both = !word.definite() && word.normal().equals(a.lemma() + "ي");
          if (both || a.lemma().equals(word.normal())) {
            return false; // «وفدي الحكومة والمعارضة» are two
          }
        }
        default -> {
          if (!a.isVerb()) {
            return false;
          }
        }
      }
    }
    return singular && (adjective || line.nisba[i] >= 0);
  }

  /** A verbal noun is nobody: «مطالبة الأهالي». */
  private static boolean acts(Word word) {
    boolean masdar = false;
    for (Analysis a : word.stem().analyses()) {
      if (a.pos() == Analysis.Pos.MASDAR) {
        masdar = true;
      } else if (!a.isVerb()) {
        return false;
      }
    }
    return masdar && !BODIES.contains(word.normal());
  }
}
