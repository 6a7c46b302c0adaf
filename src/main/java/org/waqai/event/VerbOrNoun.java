package org.waqai.event;

import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Token;
import org.waqai.model.WordSet;

/** Tells by what stands before and after a word that may be a verb or a noun which it is. */
final class VerbOrNoun {
  /** «عدم ذكر اسمه»: what denies a noun only. */
  private static final WordSet NO_VERB = WordSet.of("عدم", "دون", "بدون", "غير");

  /** What befalls those who are told next. */
  private static final WordSet TOLLS = WordSet.of("مقتل", "مصرع", "وفاه", "اصابه", "استشهاد");

  private static final WordSet TWO = WordSet.of("اثنين", "اثنتين");

  /** After «من», before what is to be done: «من المقرر عقد قمة». */
  private static final WordSet EXPECTED =
      WordSet.of(
          "مقرر", "منتظر", "متوقع", "مرتقب", "مزمع", "مفترض", "مرجح", "محتمل", "ممكن", "مستبعد");

  /** What is held. */
  private static final WordSet HELD =
      WordSet.of("اجتماع", "لقاء", "مؤتمر", "اجتماعين", "لقاءين", "مجلس", "حوار", "منتدي");

  private static final WordSet FRIENDLY = WordSet.of("صداقه", "اخوه");

  /** Somebody, by the commonest nouns. */
  private static final WordSet SOMEONE =
      WordSet.of(
          "شخص", "شاب", "رجل", "طفل", "شيخ", "عامل", "مهاجر", "سائق", "جندي", "شرطي", "مسلح",
          "انتحاري", "مواطن", "تلميذ", "طالب", "صياد", "راع", "قاصر", "رضيع", "صبي", "فتى", "اشخاص",
          "شبان", "اطفال", "عمال", "مهاجرين", "شخصين", "شابين", "طفلين");

  private final Line line;
  private final Sort[] sorts;
  private final ClauseVerb clauseVerb;

  VerbOrNoun(Line line, Sort[] sorts) {
    this.line = line;
    this.sorts = sorts;
    this.clauseVerb = new ClauseVerb(line, sorts);
  }

  /** Whether the word is the verb; the sorts of all words before it are known. */
  boolean verb(int i) {
    Word word = line.word(i);
    Token token = word.stem();
    if (word.future()) {
      return true;
    }
    if (!word.preposition().isEmpty()) {
      return word.preposition().equals("ل") && token.can(Pos.PRESENT) && !Alone.nominal(token);
    }
    if (!Alone.nominal(token)) {
      return true;
    }
    if (!word.pronoun().isEmpty()
        && i + 1 < line.size()
        && token.can(Pos.MASDAR)
        && (Alone.degree(line.word(i + 1)) || relation(i + 1))) {
      return false; // «ورفضها القاطع», «دعمها التام», «دعمها المالي»
    }
    if (i > 0 && word.and() && word.is("عمل") && FRIENDLY.contains(line.word(i - 1).normal())) {
      return false; // «زيارة صداقة وعمل»
    }
    if (Heads.counts(line, i) || i > 0 && line.word(i - 1).is("(") && Homographs.side(word)) {
      return false; // «وزير النقل وعدد من المسؤولين», «جدة (غرب السعودية)»
    }
    if (word.is("ولي") && i + 1 < line.size() && line.word(i + 1).definite()) {
      return false; // «ولي العهد»
    }
    if (line.quote[i] < 0 && !word.pronoun().isEmpty() && !Alone.third(token)) {
      return false; // «جدد دعوته»: no «I called him»
    }
    if (i == 0) {
      return !Headed.by(line);
    }
    if (line.word(i - 1).is("قد") || clauseVerb.afterTime(i)) {
      return true; // «قد تبادلا»
    }
    if (sorts[i - 1] == Sort.COMPLEMENTIZER && (Alone.dualOnly(token) || word.is("عدد"))) {
      return false; // «إن عددا من», «إن عدد العاطلين بلغ»
    }
    if (ClauseNoun.at(line, i)) {
      return false;
    }
    if (bothDid(i)) {
      return true;
    }
    if (Alone.dualOnly(token) && !line.word(i - 1).normal().endsWith("ان")) {
      return bothGoOn(i); // «التقى الوزير وفدا»
    }
    if (word.preposition().isEmpty() && sorts[i - 1] == Sort.NOMINAL && unowned(i - 1)) {
      return !token.normal().endsWith("ا"); // «عقد اجتماعا ضم الأطراف»: it is joined to nothing
    }
    if (word.is("عقد")
        && HELD.contains(line.word(i - 1).normal())
        && !line.word(i - 1).definite()
        && i + 1 < line.size()
        && (line.word(i + 1).stem().can(Pos.PREPOSITION) || line.time[i + 1] >= 0)) {
      return true; // «اجتماع عقد في», and no contract
    }
    if (word.is("صدر") && i + 1 < line.size() && line.word(i + 1).stem().can(Pos.PREPOSITION)) {
      return true; // «بيان ثلاثي صدر في»
    }
    if (word.stem().can(Pos.PAST) && someone(i - 1) && i + 1 < line.size()) {
      Token next = line.word(i + 1).stem();
      if (next.can(Pos.PREPOSITION) || next.can(Pos.ADVERB) || line.time[i + 1] >= 0) {
        return true; // «جثة شاب غرق في السد»
      }
    }
    if (NO_VERB.contains(line.word(i - 1).normal())
        || EXPECTED.contains(line.word(i - 1).normal()) && i > 1 && line.word(i - 2).is("من")) {
      return false;
    }
    if (i + 1 < line.size()
        && line.word(i + 1).is("عدم")
        && token.can(Pos.PAST)
        && !definite(i - 1)) {
      return true; // «مصدر أمني فضل عدم الكشف عن اسمه»
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
    int aside = !opens && !word.pronoun().isEmpty() ? clauseVerb.beforeAside(before) : -1;
    if (aside >= 0
        && definite(aside)
        && (!line.word(before).is("،") || token.can(Pos.MASDAR))
        && clauseVerb.before(aside)) {
      return false; // «أعلنت سوريا -أمس- رفضها», «أعلن الوزير، عزمه»
    }
    if (sorts[before] == Sort.PUNCTUATION
        && i + 1 < line.size()
        && token.can(Pos.MASDAR)
        && Alone.ofOne(line.word(i + 1))) {
      return false; // «تصعيد على الحدود: قصف متبادل»
    }
    return switch (sorts[before]) {
      case PUNCTUATION, NEGATION, PARTICLE, COMPLEMENTIZER, RELATIVE, CONJUNCTION, PRONOUN -> true;
      case PREPOSITION, DEMONSTRATIVE -> opens && !line.word(before).pronoun().isEmpty();
      case NUMBER -> opens && verbAfterAnd(i);
      case VERB -> Sorting.auxiliary(line.word(before));
      case ADVERB -> true;
      default ->
          opens ? verbAfterAnd(i) : definite(before) ? !clauseVerb.before(before) : describes(i);
    };
  }

  /**
   * «التقى نظيره، وبحثا سبل الحل»: two who go on, with what they do it to after them; without a
   * comma where no indefinite noun could have that after it, «وبحثا التعاون».
   */
  private boolean bothGoOn(int i) {
    Word word = line.word(i);
    if (!word.and() || i + 1 >= line.size()) {
      return false;
    }
    Word next = line.word(i + 1);
    if (sorts[i - 1] != Sort.PUNCTUATION && !next.definite()) {
      return false;
    }
    return word.stem().can(Pos.PAST)
        && next.stem().kind() == Token.Kind.WORD
        && !next.and()
        && next.preposition().isEmpty()
        && !next.stem().can(Pos.PREPOSITION)
        && !next.stem().can(Pos.ADJECTIVE)
        && !next.stem().can(Pos.COMPLEMENTIZER);
  }

  /** «أن جنديين إيطاليين قتلا في»: two, and then what became of them. */
  private boolean bothDid(int i) {
    Word word = line.word(i);
    if (i < 2
        || !word.normal().endsWith("ا")
        || word.and()
        || sorts[i - 1] != Sort.NOMINAL && !TWO.contains(line.word(i - 1).normal())
        || line.word(i - 1).normal().length() < 5
        || !(line.word(i - 1).normal().endsWith("ين")
            || line.word(i - 1).normal().endsWith("ان"))) {
      return false;
    }
    boolean two = false;
    for (Analysis a : word.stem().analyses()) {
      two |= a.pos() == Pos.PAST && a.number() == Analysis.Count.DUAL;
    }
    int start = i - 1;
    while (start > 0 && sorts[start - 1] == Sort.NOMINAL && !line.word(start).and()) {
      start--;
    }
    return two && start > 0 && sorts[start - 1] == Sort.COMPLEMENTIZER;
  }

  /**
   * «كمين نصبه مسلحون»: after an indefinite noun a verb whose pronoun points back to it, with its
   * subject after it; a verbal noun there would have no place for one («محاولة قتله في»).
   */
  private boolean describes(int i) {
    Word word = line.word(i);
    if (word.pronoun().isEmpty() || i + 1 >= line.size() || !word.stem().can(Pos.PAST)) {
      return false;
    }
    Word next = line.word(i + 1);
    return next.stem().kind() == Token.Kind.WORD
        && !next.and()
        && next.preposition().isEmpty()
        && !Manner.is(next) // «باستمرار حبسهم احتياطيا»
        && !next.stem().can(Pos.PREPOSITION) // «في أوج تمدده على»
        && !next.stem().can(Pos.COMPLEMENTIZER)
        && !next.stem().can(Pos.RELATIVE)
        && line.quantity[i + 1] < 0
        && line.time[i + 1] < 0
        && (word.stem().analyses().getFirst().isVerb()
            || line.named0[i + 1]
            || next.definite()
            || Alone.named(next));
  }

  /** «المالي», «العسكري»: what a deed is like, unless somebody is named by it. */
  private boolean relation(int i) {
    Word word = line.word(i);
    boolean one = word.normal().endsWith("ي") || word.normal().endsWith("يه");
    return one && word.definite() && line.mentionAt[i] < 0 && Adjectives.nisba(word);
  }

  /** «وقتل 5 أشخاص» against «القتل وقتل الأطفال»: what follows tells. */
  private boolean verbAfterAnd(int i) {
    Token token = line.word(i).stem();
    if (i + 1 < line.size() && token.can(Pos.MASDAR) && Alone.quality(line.word(i + 1))) {
      return false;
    }
    if (TOLLS.contains(line.word(i - 1).flat()) && token.can(Pos.MASDAR)) {
      return false; // «مقتل وجرح عدد من»
    }
    if (token.analyses().getFirst().isVerb()) {
      return true;
    }
    return i + 1 < line.size() && line.quantity[i + 1] < 0 && !line.word(i + 1).definite();
  }

  private boolean definite(int i) {
    Word word = line.word(i);
    return word.definite() || line.named0[i] || !word.pronoun().isEmpty() || line.time[i] >= 0;
  }

  /** «شاب»: somebody not told of before, to whom no deed is joined. */
  private boolean someone(int i) {
    Word word = line.word(i);
    return !word.definite()
        && word.pronoun().isEmpty()
        && sorts[i] == Sort.NOMINAL
        && line.mentionAt[i] < 0
        && SOMEONE.contains(word.normal());
  }

  /** «اجتماعا», «زلزالا قويا»: what nothing can be joined to. */
  private boolean unowned(int i) {
    return accusative(i)
        || i > 0
            && accusative(i - 1)
            && sorts[i - 1] == Sort.NOMINAL
            && line.word(i).normal().endsWith("ا")
            && (line.word(i).stem().can(Pos.ADJECTIVE) || line.word(i).stem().can(Pos.NISBA));
  }

  /** «اجتماعا»: a noun in the indefinite accusative. */
  private boolean accusative(int i) {
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
}
