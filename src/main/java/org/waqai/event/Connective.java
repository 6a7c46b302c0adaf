package org.waqai.event;

import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Row;
import org.waqai.model.WordSet;

/** Where a preposition or phrase of an entry stands in a clause, and what it leads to. */
final class Connective {
  /** «على التوالي», «على الأقل»: how, how much, not whom or what. */
  private static final WordSet ADVERBIAL =
      WordSet.of(
          "توالي", "اقل", "اكثر", "ارجح", "فور", "حساب", "نطاق", "مدار", "مدي", "راس", "غرار",
          "اخص", "اغلب", "اطلاق", "سواء", "خصوص", "عموم", "عكس", "ضوء", "صعيد", "وجه", "دفعات",
          "مراحل", "بعد", "مسافه");

  private static final WordSet STAGES = WordSet.of("دفعات", "مراحل", "اقساط", "جولات", "جلسات");

  /** They stand before «من» and make one preposition with it. */
  private static final WordSet LEADS =
      WordSet.of(
          "قرب", "مقربه", "بدل", "بدلا", "خوفا", "انطلاقا", "ابتداء", "اعتبارا", "رغم", "هربا");

  /** With «ب» before them they tell with whose help or at whose word it is done, after «من». */
  private static final WordSet HELP =
      WordSet.of(
          "دعم", "اسناد", "مسانده", "تاييد", "مشاركه", "تنسيق", "غطاء", "ضغط", "ايعاز", "امر",
          "تحريض", "طلب", "دعوه", "مبادره", "تشجيع", "توجيه");

  /** With «ل» they are one preposition. */
  private static final WordSet SAKE = WordSet.of("فائده", "صالح");

  /** What follows them hangs on them. */
  private static final WordSet ADVERBS =
      WordSet.of(
          "استنادا",
          "وفقا",
          "طبقا",
          "نظرا",
          "تبعا",
          "خلافا",
          "تنفيذا",
          "تطبيقا",
          "تمهيدا",
          "اضافه",
          "تزامنا",
          "مقارنه",
          "تعليقا",
          "قياسا",
          "تحسبا",
          "استعدادا",
          "عملا",
          "امتثالا",
          "اسوه",
          "التزاما",
          "وصولا",
          "بالتزامن",
          "تنديدا",
          "احتجاجا",
          "ردا",
          "دعما",
          "رفضا",
          "تضامنا",
          "بحثا",
          "طلبا",
          "دفاعا",
          "سعيا",
          "تعبيرا",
          "تكريما",
          "احتفالا",
          "انتقاما",
          "تاييدا",
          "تلبيه",
          "استجابه",
          "حدادا",
          "اعتراضا",
          "استنكارا",
          "حرصا",
          "تاكيدا",
          "فضلا",
          "ناهيك",
          "عوضا",
          "خلفا");

  /** Prepositions that lead to whom it is done to. */
  private static final WordSet POINTING =
      WordSet.of("علي", "عن", "الي", "ل", "ضد", "بحق", "مع", "تجاه");

  /** Joined pronouns that stand for somebody spoken of before. */
  static final WordSet THEM = WordSet.of("ه", "ها", "هم");

  private final Line line;
  private final int trigger;
  private final boolean saying;
  private final Whose whose;
  private final Between between;
  private final Attachment attachment;
  private final Elsewhere elsewhere;

  /** Of a clause; of one that says something, «ل» names whom it is said to. */
  Connective(Line line, int trigger, boolean saying) {
    this.line = line;
    this.trigger = trigger;
    this.saying = saying;
    this.whose = new Whose(line, trigger);
    this.between = new Between(line, trigger);
    this.attachment = new Attachment(line, trigger);
    this.elsewhere = new Elsewhere(line);
  }

  /** The word at which begins what the connective at a word leads to; -1 where it leads to none. */
  int at(Row<String> words, int i) {
    if (!begins(line.word(i), words.get(0)) || partOfNumber(i)) {
      return words.size() == 1 ? Sums.told(line, i, words.get(0)) : -1;
    }
    int start = match(words, i);
    boolean leads =
        start >= 0
            && start < line.size()
            && (i == trigger + 1 || !line.is(start, Sort.PRONOUN))
            && !within(i)
            && !(words.get(0).equals("بين") && between.others(i, start))
            && !Adjectives.whose(line, i)
            && !(words.size() == 1 && attachment.elsewhere(words.get(0), i))
            && !(words.get(0).equals("في") && elsewhere.within(i, trigger))
            && !(words.size() == 1 && words.get(0).equals("ب") && Adjectives.busy(line, i, trigger))
            && !(words.size() == 1 && (led(i) || words.get(0).equals("ل") && sake(i)));
    return leads ? Sums.figure(line, start) : -1;
  }

  /**
   * «وأفرجت عنه», «حكما بحقها»: whether a pronoun is joined to the preposition at a word, and not
   * that of «المحكوم عليه».
   */
  boolean points(String preposition, int i) {
    if (!hasPronoun(preposition, i)
        || !POINTING.contains(preposition)
        || Adjectives.whose(line, i)) {
      return false; // as most words
    }
    return i <= trigger + 1
        || !line.word(i - 1).stem().can(Pos.PASSIVE_PARTICIPLE)
            && line.word(i - 1).preposition().isEmpty() // «هدد بالثأر له»
            && !(line.is(i - 2, Sort.PREPOSITION) && line.is(i - 1, Sort.NOMINAL));
  }

  private boolean hasPronoun(String preposition, int i) {
    Word word = line.word(i);
    if (line.is(i, Sort.PRONOUN)) {
      return word.preposition().equals(preposition) && THEM.contains(word.normal());
    }
    return !word.pronoun().isEmpty()
        && word.flat().equals(preposition)
        && THEM.contains(word.pronoun())
        && line.mentionAt[i] < 0;
  }

  /** «5 بالمئة», «أكثر من 30»: their ب and من lead to nobody. */
  private boolean partOfNumber(int i) {
    return line.word(i).is("من") && i > 0 && i != trigger + 1 && Heads.those(line, i - 1) == i + 1
        || line.is(i, Sort.NUMBER) && line.is(i - 1, Sort.NUMBER)
        || i > 0 && line.quantity[i] >= 0 && line.quantity[i] == line.quantity[i - 1];
  }

  /** «الأمين العام للهيئة فلان»: what stands within a name's title hangs on the title. */
  private boolean within(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 8); k--) {
      if (line.mentionAt[k] >= 0 && line.mentionEnd[k] > (line.word(i).definite() ? i : i + 1)) {
        return true;
      }
    }
    return line.word(i).is("الي") && sentTo(i);
  }

  /** «مبعوث الأمم المتحدة إلى ليبيا فلان»: where the bearer of a title is sent. */
  private boolean sentTo(int i) {
    int place = i + 1;
    if (i < 1 || place >= line.size() || line.mentionAt[place] < 0 || !line.place(place)) {
      return false;
    }
    int name = line.mentionEnd[place];
    return line.named0[i - 1]
        && name < line.size()
        && line.mentionAt[name] >= 0
        && line.word(name).preposition().isEmpty()
        && !line.word(name).and()
        && line.kind(name) == Entity.Kind.PERSON;
  }

  /** Whether its first word may stand there: most words are ruled out at once. */
  private static boolean begins(Word word, String wanted) {
    return wanted.length() == 1
        ? word.preposition().equals(wanted) || word.flat().equals(wanted)
        : stands(word, wanted);
  }

  /** «لفائدة تونس»: the ل leads on to what follows. */
  private boolean sake(int i) {
    return SAKE.contains(line.word(i).normal())
        && i + 1 < line.size()
        && line.is(i + 1, Sort.NOMINAL);
  }

  /** «بالقرب من المسجد», «بدلا من»: a preposition that is half of another. */
  private boolean led(int i) {
    if (i > 0
        && i - 1 != trigger
        && ADVERBS.contains(line.word(i - 1).normal())
        && !line.word(i).and()) {
      return true; // «استنادا لتقرير»
    }
    return i > 0
        && line.word(i).preposition().isEmpty()
        && line.word(i).is("من")
        && (LEADS.contains(line.word(i - 1).normal()) || each(i - 1) || helped(i - 1));
  }

  /** «في حق كل من فلان وفلان»; but «من كل من فلان وفلان». */
  private boolean each(int i) {
    return line.word(i).is("كل") && i > 0 && !line.word(i - 1).is("من");
  }

  /** «استعاد الجيش، بدعم من القبائل، السيطرة»: nothing is taken from the tribes. */
  private boolean helped(int i) {
    return i != trigger
        && line.word(i).preposition().equals("ب")
        && HELP.contains(line.word(i).normal());
  }

  /** «من قبل الحكومة»: by whom; «من قبل» alone is before. */
  private boolean by(int i) {
    return i + 1 < line.size()
        && line.word(i).is("قبل")
        && line.word(i).pronoun().isEmpty()
        && line.is(i + 1, Sort.NOMINAL);
  }

  /** Whether a word is written like that, with its pronoun or without. */
  private static boolean stands(Word word, String wanted) {
    int length = wanted.length();
    String flat = word.flat();
    String full = word.full();
    return flat.length() == length && flat.equals(wanted)
        || full.length() == length && full.equals(wanted);
  }

  /** The word at which the filler begins where the connective stands at the word; else -1. */
  private int match(Row<String> words, int i) {
    int last = words.size() - 1;
    for (int k = 0; k <= last; k++) {
      if (i + k >= line.size()) {
        return -1;
      }
      Word word = line.word(i + k);
      String wanted = words.get(k);
      if (k == last && wanted.length() == 1 && !wanted.equals("و")) {
        if (!word.preposition().equals(wanted)
            || (!word.pronoun().isEmpty()
                && line.mentionAt[i + k] < 0
                && line.sorts[i + k] != Sort.NOMINAL)
            || (wanted.equals("ل") && whose.isOfDescription(i + k))
            || (saying && whose.isOfBearer(i + k))) {
          return -1;
        }
        return word.isPunctuation() ? i + k + 1 : i + k; // «لـ«الصحيفة»»
      }
      if (!stands(word, wanted)) {
        return -1;
      }
      if (k == last && wanted.equals("من") && line.word(i).pronoun().isEmpty() && by(i + k + 1)) {
        return i + k + 2;
      }
      if (k == last
          && wanted.equals("علي")
          && i + k + 2 < line.size()
          && line.is(i + k + 1, Sort.NUMBER)
          && STAGES.contains(line.word(i + k + 2).normal())) {
        return -1; // «على ثلاث دفعات»
      }
      if (k == last
          && wanted.equals("علي")
          && i + k + 1 < line.size()
          && ADVERBIAL.contains(line.word(i + k + 1).normal())
          && (line.word(i + k + 1).definite() || !line.word(i + k + 1).is("اطلاق")) // «النار»
          && !line.word(i + k + 2 < line.size() ? i + k + 2 : i).is("من")) { // «على أكثر من 30»
        return -1;
      }
      if (k == last
          && word.flat().equals(wanted)
          && !word.pronoun().isEmpty()
          && line.sorts[i + k] == Sort.PREPOSITION) {
        return -1;
      }
    }
    int start = i + words.size();
    boolean opens = start + 1 < line.size() && Bounds.QUOTES.contains(line.word(start).normal());
    return opens ? start + 1 : start; // «السيطرة على «معسكر النخيل»»
  }
}
