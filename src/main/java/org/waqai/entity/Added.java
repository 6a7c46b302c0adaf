package org.waqai.entity;

import org.waqai.model.WordSet;

/** What «ل» adds to the name of a body: «المرصد السوري لحقوق الإنسان». */
final class Added {
  /** Whom a body deals with, and who are no part of its name: «وجهت النيابة العامة للمتهمين». */
  private static final WordSet TOLD =
      WordSet.of(
          "متهمين",
          "متظاهرين",
          "محتجين",
          "متضررين",
          "مسلحين",
          "معتقلين",
          "موقوفين",
          "ضحايا",
          "قرار");

  /** To what end something is done: «حقل نفطي للمطالبة بكذا». */
  private static final WordSet AIMS =
      WordSet.of(
          "مطالبه", "احتجاج", "تنديد", "ضغط", "حصول", "تظاهر", "اطلاع", "تعبير", "مغادره", "رد",
          "مرور", "عبور", "افراج", "تشاور");

  /** To what end people meet: «لبحث الأزمة», but «المركز الوطني للبحث العلمي». */
  private static final WordSet TALKS = WordSet.of("بحث", "مناقشه", "تدارس", "استعراض");

  /** What an inquiry goes on to: «أخطرت النيابة العامة لمباشرة التحقيق». */
  private static final WordSet STEPS =
      WordSet.of(
          "مباشره", "استكمال", "اتخاذ", "استجواب", "سماع", "معاينه", "معرفه", "انتداب", "استماع");

  /** Bodies that are founded for others. */
  private static final WordSet SOLIDARY =
      WordSet.of("جبهه", "جمعيه", "لجنه", "هيئه", "مبادره", "شبكه", "رابطه", "تنسيقيه", "حمله");

  private static final WordSet FOR = WordSet.of("دعم", "نصره", "مسانده", "مناصره", "اغاثه");

  /** Who is known without what they are for: «قدمت طلبات إلى السلطات لتسليمه». */
  private static final WordSet GENERAL =
      WordSet.of("سلطات", "سلطه", "حكومه", "شرطه", "جيش", "برلمان", "رئاسه", "قضاء", "درك", "نظام");

  private Added() {}

  /** Whether what «ل» leads to is what is done, and no part of the name that begins before. */
  static boolean foreign(Line line, int from, int at) {
    return line.isWord(at) && GENERAL.contains(line.word(from).stem()) && !line.word(at).article();
  }

  /** «المرصد السوري لحقوق الإنسان», «الهيئة الوطنية لمقاومة التعذيب». */
  static int end(Line line, int i) {
    if (!line.isWord(i) || line.word(i).governed() != 'ل' || line.word(i).joined()) {
      return i;
    }
    Word word = line.word(i);
    if (word.pronoun() || !word.article() && line.has(i, Traits.TITLE)) {
      return i; // «انتقد الحزب لدعمه», «اتهام حزب كذا لزعيم الحركة»
    }
    boolean step = !word.article() && STEPS.contains(word.stem());
    if (step || line.place(i).isPresent() && !line.has(i, Traits.TOPIC)) {
      return i;
    }
    int defence = inDefence(line, i);
    if (defence > i) {
      return defence;
    }
    if (word.article()) {
      boolean one = line.has(i, Traits.TITLE) && !line.has(i, Traits.TOPIC | Traits.HEAD);
      boolean told = one || line.has(i, Traits.TIME) || TOLD.contains(word.stem()) || aim(word);
      return told ? i : further(line, i, chain(line, i + 1));
    }
    if (!line.has(i, Traits.TOPIC | Traits.COMMON) && word.core().analyses().isEmpty()) {
      return i;
    }
    int cause = cause(line, i);
    if (cause > i) {
      return cause;
    }
    int to = chain(line, i + 1);
    return to > i + 1 ? to : i;
  }

  /** «المكتب الجهوي للنقابة الوطنية للصحة»: what is added to a body that was added itself. */
  private static int further(Line line, int i, int to) {
    return to > i + 1 && line.has(i, Traits.HEAD) ? end(line, to) : to;
  }

  /** «استدعى السفير للتشاور»: to what end something is done, and no part of a name. */
  static boolean aim(Word word) {
    return AIMS.contains(word.stem()) || !word.article() && TALKS.contains(word.stem());
  }

  /** «الرابطة التونسية للدفاع عن حقوق الإنسان»: one past what it defends; the same word else. */
  private static int inDefence(Line line, int i) {
    if (!line.word(i).stem().equals("دفاع")
        || !line.isWord(i + 1)
        || !line.word(i + 1).normal().equals("عن")
        || !line.isWord(i + 2)
        || line.place(i + 2).isPresent()) {
      return i;
    }
    int to = chain(line, i + 3);
    return line.word(i + 2).article() || to > i + 3 ? to : i;
  }

  /** «الجبهة المغربية لدعم فلسطين»: one past the place that a body is for; the same word else. */
  private static int cause(Line line, int i) {
    boolean solidary = false;
    for (int k = Math.max(0, i - 3); k < i; k++) {
      solidary |= line.word(k).article() && SOLIDARY.contains(line.word(k).stem());
    }
    return solidary && FOR.contains(line.word(i).stem())
        ? line.place(i + 1).map(Gazetteer.Match::to).orElse(i)
        : i;
  }

  /** Genitives and adjectives with the article, and further topics. */
  static int chain(Line line, int from) {
    int i = from;
    while (line.isWord(i) && i - from < 6) {
      Word word = line.word(i);
      boolean topic = line.has(i, Traits.TOPIC | Traits.ADJECTIVE | Traits.NISBA);
      boolean fits =
          word.article()
              && word.free()
              && !line.has(i, Bodies.NO_QUALITY | Traits.FIRST)
              && (topic || !line.has(i, Traits.TITLE)) // «المجلس الأعلى للإعلام السيد فلان»
              && !line.time(i);
      fits |=
          word.joined() && word.governed() == ' ' && word.article() && line.has(i, Traits.TOPIC);
      boolean first = i == from && line.has(i - 1, Traits.TOPIC | Traits.COMMON);
      boolean who = i == from && word.article() && those(line, i); // «للأساتذة المبرزين»
      if (!fits || (!topic && !first && !who && !line.unknown(i) && !line.relative(i))) {
        break;
      }
      i++;
    }
    return i;
  }

  /** A sound plural that tells what sort of people are meant: «الأساتذة المتعاقدين». */
  private static boolean those(Line line, int i) {
    return line.word(i).stem().endsWith("ين")
        && line.word(i).stem().length() > 5
        && line.word(i - 1).article()
        && !line.has(i, Traits.SAY | Traits.VERB);
  }
}
