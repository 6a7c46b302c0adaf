package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/**
 * Words that are written alike and of which the neighbours tell one from the other: «فجر» blows up
 * or is the dawn, «عبر» crosses or is through, «شمال» is a side or where something is.
 */
final class Homographs {
  /** «هجوم شمال مالي», «غرق قارب قبالة السواحل»: sides that stand before a place. */
  static final WordSet SIDES =
      WordSet.of(
          "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "قباله");

  private static final WordSet BLOWN = WordSet.of("نفس", "انفس", "حزام", "سيارت", "شاحنت");

  /** With a pronoun they tell how much or how old what stands before them is. */
  private static final WordSet MEASURES =
      WordSet.of(
          "قيمت", "قدر", "عدد", "مدت", "عمر", "اعمار", "طول", "وزن", "سعر", "مساحت", "سعت", "نسبت",
          "مقدار", "حجم", "تكلفت", "كلفت", "قوت", "سرعت", "شدت", "عمق");

  private static final WordSet SPREAD = WordSet.of("نشر", "بث", "صدر", "وزع", "اذيع", "تلي");

  private static final WordSet TEXTS =
      WordSet.of(
          "بيان", "تقرير", "مقطع", "شريط", "تسجيل", "فيديو", "مقال", "خبر", "رساله", "بلاغ",
          "مرسوم", "حوار", "تصريح");

  private static final WordSet WHY =
      WordSet.of(
          "ردا",
          "تعليقا",
          "احتجاجا",
          "تضامنا",
          "تنديدا",
          "استنادا",
          "نظرا",
          "تنفيذا",
          "تزامنا",
          "استعدادا",
          "تمهيدا",
          "تحسبا",
          "خوفا",
          "هربا",
          "دفاعا",
          "انطلاقا",
          "بناء",
          "سعيا",
          "رفضا",
          "عطفا",
          "تلبيه",
          "اضافه",
          "خلافا",
          "امتثالا",
          "تطبيقا",
          "مقارنه",
          "انتقاما",
          "خلفا",
          "حدادا");

  private static final WordSet LINKS = WordSet.of("علي", "ل", "مع", "من", "عن", "ب", "الي");

  /** What is given or done in return: «لقاء مبلغ», «لقاء الإفراج عنه». */
  private static final WordSet PAID =
      WordSet.of(
          "مبلغ", "مبالغ", "رشوه", "رشاوي", "رشوي", "فديه", "اجر", "اجور", "عموله", "عمولات", "مال",
          "اموال", "خدمات", "خدماته", "وعد", "وعود", "تعهد", "افراج", "اطلاق", "تسليم", "تسهيل",
          "تنازل", "حصول", "اسقاط", "مقابل", "بدل", "نسبه", "حفنه", "ثمن", "صفقه", "دولارات");

  private static final WordSet HELP = WordSet.of("بدعم", "بتمويل", "بتاييد", "باسناد", "بمسانده");

  private static final WordSet FIRES = WordSet.of("حريق", "حرائق", "نار", "نيران", "لهب", "السنه");

  private Homographs() {}

  /** «بدعم من المانحين أقامت الجمعية»: with whose help, which is read as one word. */
  static boolean helped(Word word) {
    return HELP.contains(word.normal());
  }

  /** Whether the word is a side, as «شمال» is, that a place may follow. */
  static boolean side(Word word) {
    return SIDES.contains(word.normal())
        && !word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && word.pronoun().isEmpty();
  }

  /** «لقاء فدية»: in return for, and no meeting. */
  static boolean inReturn(Line line, int i) {
    Word word = line.word(i);
    if (!word.is("لقاء") || !word.flat().equals("لقاء") || i + 1 >= line.size() || i == 0) {
      return false;
    }
    Word next = line.word(i + 1);
    return !word.and()
        && word.pronoun().isEmpty()
        && next.preposition().isEmpty()
        && (PAID.contains(next.normal()) || line.quantity[i + 1] >= 0)
        && !line.word(i - 1).stem().can(Pos.NUMERAL);
  }

  /** «في بيان نشر أمس», «مقطع بث على»: what became of a text that is told of for the first time. */
  static boolean published(Line line, int i) {
    if (i == 0 || i + 1 >= line.size()) {
      return false;
    }
    Word text = line.word(i - 1);
    return SPREAD.contains(line.word(i).normal())
        && line.word(i).flat().equals(line.word(i).normal())
        && line.word(i).pronoun().isEmpty()
        && !line.word(i).and()
        && TEXTS.contains(text.normal())
        && !text.definite()
        && !line.word(i + 1).definite()
        && line.mentionAt[i + 1] < 0;
  }

  /** «قارب مهاجرين»: a boat, and not what comes near its number. */
  static boolean boat(Line line, int i) {
    if (!line.word(i).is("قارب") || !line.word(i).pronoun().isEmpty() || i + 1 >= line.size()) {
      return false;
    }
    Word next = line.word(i + 1);
    return !next.definite()
        && next.pronoun().isEmpty()
        && line.quantity[i + 1] < 0
        && !next.stem().can(Pos.NUMERAL)
        && !next.stem().can(Pos.PREPOSITION)
        && !next.stem().can(Pos.COMPLEMENTIZER);
  }

  /** «قد مثل أمام القاضي», «لقاء ضم الوزير ونظيره»: what their neighbours make a verb. */
  static boolean stands(Line line, int i) {
    Word word = line.word(i);
    if (i + 1 >= line.size() || !word.pronoun().isEmpty() || !word.preposition().isEmpty()) {
      return false;
    }
    Word next = line.word(i + 1);
    if (word.is("مثل")) {
      int k = i + 1;
      while (k + 1 < line.size() && (line.time[k] >= 0 || line.word(k).is("امس"))) {
        k++; // «مثل أمس أمام»
      }
      return line.word(k).is("امام") && k + 1 < line.size() && line.word(k + 1).definite();
    }
    boolean joined =
        word.is("ضم") && !next.stem().can(Pos.PREPOSITION) && next.preposition().isEmpty();
    return joined && i > 0 && MET.contains(line.word(i - 1).normal()) && !word.and();
  }

  private static final WordSet MET =
      WordSet.of(
          "لقاء", "اجتماع", "مؤتمر", "وفد", "فريق", "ائتلاف", "تحالف", "منتدي", "محفل", "قائمه",
          "لجنه", "تجمع");

  private static final WordSet WISHES =
      WordSet.of(
          "حفظه", "حفظها", "حفظهم", "حفظهما", "يحفظه", "رحمه", "رحمها", "رحمهم", "رعاه", "رعاها",
          "ايده", "سلمه", "وفقه", "رعاهم", "نصره", "نصرهم");

  /** «الملك سلمان حفظه الله»: a wish, and nothing that is told. */
  static boolean wish(Line line, int i) {
    return line.word(i).is("الله") && i > 0 && WISHES.contains(line.word(i - 1).full())
        || WISHES.contains(line.word(i).full())
            && i + 1 < line.size()
            && line.word(i + 1).is("الله");
  }

  /** «قبل رئيس الحكومة الاستقالة»: somebody by his office does it to what stands after him. */
  static boolean accepts(Line line, int i) {
    boolean opens = i == 0 || line.word(i - 1).isPunctuation() && !line.word(i).is("،");
    if (!opens || i + 2 >= line.size() || line.mentionAt[i + 1] < 0) {
      return false;
    }
    Entity.Kind kind = line.kind(i + 1);
    int end = line.mentionEnd[i + 1];
    return (kind == Entity.Kind.OFFICE || kind == Entity.Kind.PERSON)
        && end < line.size()
        && line.word(end).definite()
        && !line.word(end).and()
        && line.word(end).preposition().isEmpty()
        && line.mentionAt[end] < 0
        && line.nisba[end] < 0
        && line.word(end).stem().can(Pos.MASDAR);
  }

  /** «حريق التهم مبنى»: what a fire does, and no charges. */
  static boolean devours(Line line, int i) {
    return i > 0 && line.word(i).is("تهم") && FIRES.contains(line.word(i - 1).normal());
  }

  /** «قيمته», «عمرها»: how much or how old what stands before is. */
  static boolean measures(Word word) {
    if (word.pronoun().isEmpty()) {
      return false; // as most words
    }
    String normal = word.normal();
    String joined = normal.endsWith("ه") ? normal.substring(0, normal.length() - 1) + "ت" : normal;
    return MEASURES.contains(joined) && word.preposition().isEmpty();
  }

  /** «ردا على», «تضامنا مع»: why or how, with the preposition after it. */
  static boolean tellsWhy(Line line, int i) {
    Word word = line.word(i);
    return WHY.contains(word.normal())
        && !word.definite()
        && word.pronoun().isEmpty()
        && i + 1 < line.size()
        && (LINKS.contains(line.word(i + 1).normal())
            || LINKS.contains(line.word(i + 1).preposition()))
        && !line.word(i + 1).and();
  }

  /** A side after a noun or a number tells where, as a preposition does. */
  static boolean tellsWhere(Line line, Sort[] sorts, int i) {
    if (i == 0 || i + 1 >= line.size() || !side(line.word(i)) || line.nisba[i] >= 0) {
      return false;
    }
    if (line.mentionAt[i] >= 0 && line.kind(i) == Entity.Kind.COUNTRY
        || line.mentionAt[i] < 0 && line.named0[i]) {
      return false; // «جنوب السودان» is a name
    }
    Word next = line.word(i + 1);
    return (sorts[i - 1] == Sort.NOMINAL
            || sorts[i - 1] == Sort.NUMBER
            || sorts[i - 1] == Sort.VERB && Sides.besideVerb(line, sorts, i))
        && (next.definite() || line.named0[i + 1] || side(next) || line.mentionAt[i + 1] >= 0)
        && next.preposition().isEmpty()
        && !next.and()
        && !Sides.struck(line, sorts, i);
  }

  /** «فجر انتحاري نفسه», and not the dawn: what follows has himself or his belt as its object. */
  static boolean blowsUp(Line line, int i) {
    for (int k = i + 1; k < Math.min(line.size(), i + 7); k++) {
      Word word = line.word(k);
      if (word.isPunctuation() || word.stem().can(Pos.PREPOSITION) || line.time[k] >= 0) {
        return false;
      }
      if (BLOWN.contains(word.normal()) && !word.pronoun().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** «وبين المصدر أن»: the verb, where «أن» follows its subject. */
  static boolean makesClear(Line line, int i) {
    if (!line.word(i).stem().canBeVerb() || !line.word(i).pronoun().isEmpty()) {
      return false;
    }
    for (int k = i + 1; k < Math.min(line.size(), i + 7); k++) {
      Word word = line.word(k);
      if (word.stem().can(Pos.COMPLEMENTIZER)
          && !word.and()
          && (word.is("ان") || word.preposition().equals("ب"))) {
        return true;
      }
      if (word.isPunctuation()
          || word.and()
          || word.stem().canBeVerb() && word.stem().analyses().getFirst().isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** «وعبر المبعوث عن أمله»: the verb, where «عن» follows its subject. */
  static boolean expresses(Line line, int i) {
    boolean opens = i == 0 || line.word(i).and() || line.word(i - 1).isPunctuation();
    if (opens && i + 1 < line.size() && HowMany.opens(line, i + 1)) {
      return true; // «عبر 12 ألف لاجئ الحدود»
    }
    for (int k = i + 1; opens && k < Math.min(line.size(), i + 10); k++) {
      Word word = line.word(k);
      if (word.is("عن") && word.pronoun().isEmpty()) {
        return true;
      }
      if (word.isPunctuation() || word.and() || word.stem().can(Pos.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }
}
