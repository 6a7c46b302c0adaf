package org.waqai.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waqai.event.Clause.Filling;
import org.waqai.model.Analysis;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.Span;
import org.waqai.model.Status;

/** Whether a saying verb tells a saying, and who its subject is when words stand between. */
final class Speech {
  /** «يذكر أن», «تبين أنه»: nobody says it. */
  private static final Set<String> IMPERSONAL =
      Set.of("يذكر", "يشار", "يلاحظ", "تبين", "يتبين", "يعتبر", "يعد");

  /** Heads whose words go on speaking without a name: «المصدر ذاته», «البيان». */
  private static final Set<String> SPEAKERS =
      Set.of(
          "مصدر", "مصادر", "بيان", "بلاغ", "متحدث", "متحدثه", "ناطق", "ناطقه", "كاتب", "كاتبه",
          "مسؤول", "مسؤوله", "وزير", "وزيره", "قيادي", "قياديه", "مقال", "رساله", "وثيقه", "منشور",
          "تدوينه", "تغريده");

  /** Who speaks through a spokesman: the name after them is not his. */
  private static final Set<String> HOLDERS =
      Set.of(
          "رئيس", "رئيسه", "ممثل", "ممثله", "وزير", "وزيره", "امين", "مفوض", "مفوضه", "ملك", "امير",
          "مستشار", "مستشاره", "سفير", "نائب", "قائد");

  /** Texts that one speaks by more than once: «وأضاف البيان». */
  static boolean text(Word word) {
    return TEXTS.contains(word.normal());
  }

  private static final Set<String> TEXTS =
      Set.of("مصدر", "مصادر", "بيان", "بلاغ", "مقال", "رساله", "وثيقه", "منشور");

  /** Texts by which somebody speaks. */
  private static final Set<String> PAPERS =
      Set.of(
          "بيان", "بيانات", "بلاغ", "تقرير", "تقارير", "تصريح", "تصريحات", "تقدير", "تقديرات",
          "احصاءات", "ارقام", "مسح", "استطلاع", "دراسه", "رساله", "مذكره", "وثيقه", "تحقيق", "موقع",
          "حساب", "خطاب", "كلمه", "تغريده", "تدوينه", "قرار");

  /** They point back: «ذاته», «نفسها», «عينه», «المذكور». */
  private static final Set<String> SAME = Set.of("ذات", "نفس", "عين", "مذكور", "مذكوره");

  /** What is no title of a person, though it opens a phrase that speaks. */
  private static final Set<String> BODIES =
      Set.of(
          "وزاره", "حزب", "وكاله", "صحيفه", "بيان", "تقرير", "قناه", "موقع", "مصدر", "مصادر",
          "حكومه", "شركه", "منظمه", "جماعه", "هيئه", "لجنه", "حركه", "مكتب", "بلاغ", "مجله",
          "سلطات", "محامو", "اسره", "عائله", "حمله", "فريق", "اداره", "مجلس", "مقال");

  /** After these stands somebody else than the one who speaks. */
  private static final Set<String> OTHERS =
      Set.of(
          "مع", "نظير", "خلال", "اثناء", "بعد", "قبل", "منذ", "عبر", "ضد", "حول", "بحضور", "امام",
          "الي", "بين", "عقب", "عند", "لدي", "اثر", "بشان", "بخصوص", "تجاه", "من_قبل");

  private static final Set<String> SOURCES =
      Set.of("حسب", "بحسب", "وفق", "وفقا", "طبقا", "علي", "نحو");

  private static final int REACH = 22;
  private static final int NEAR = 7;
  private static final int LONG_QUOTE = 6;

  private final Line line;
  private final Ahead ahead;

  Speech(Line line, Ahead ahead) {
    this.line = line;
    this.ahead = ahead;
  }

  /** Whether the verb tells no saying: of the first person, within a quote, of nobody. */
  boolean silent(int v, Story story) {
    boolean hangs = ahead.relative(v) >= 0 || ahead.relativeVerb(v);
    if (cited(v) >= 0) {
      return !thirdPerson(v);
    }
    return !thirdPerson(v)
        || quoted(v)
        || impersonal(v)
        || adverb(v)
        || Mood.of(line, v).filter(Status.DENIED::equals).isPresent()
        || (hangs && !tellsWhat(v))
        || (nested(v, story) && (hangs || ahead.before(v) >= 0 || present(v)));
  }

  /** «الذي قال إن»: what is said follows at once; «التي عبرت عن رأيها» only describes. */
  private boolean tellsWhat(int v) {
    for (int i = v + 1; i < Math.min(line.size(), v + NEAR); i++) {
      if (line.is(i, Sort.COMPLEMENTIZER)
          || line.word(i).is(":")
          || (line.quote[i] >= 0 && line.quote[i] != line.quote[v])) {
        return true;
      }
    }
    return false;
  }

  private boolean present(int v) {
    return line.word(v).stem().can(Analysis.Pos.PRESENT)
        && !line.word(v).stem().can(Analysis.Pos.PAST);
  }

  /** «البيانات المسجلة»: a participle that only describes, with nothing said after it. */
  boolean describes(int p, Bounds bounds) {
    return line.word(p).definite()
        || (!bounds.participle(p) && !line.is(p + 1, Sort.COMPLEMENTIZER));
  }

  private boolean thirdPerson(int v) {
    boolean verb = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()) {
        verb = true;
        if (a.person() == 3) {
          return true;
        }
      }
    }
    return !verb;
  }

  /** The words of a quote are said already; a name in quotation marks is no quote. */
  private boolean quoted(int v) {
    int quote = line.quote[v];
    int from = v;
    int to = v;
    while (quote >= 0 && from > 0 && line.quote[from - 1] == quote) {
      from--;
    }
    while (quote >= 0 && to < line.size() && line.quote[to] == quote) {
      to++;
    }
    return to - from > LONG_QUOTE;
  }

  private boolean impersonal(int v) {
    int next = v + 1;
    if (next < line.size() && line.word(next).is("الي")) {
      next++;
    }
    return IMPERSONAL.contains(line.word(v).normal())
        && line.is(next, Sort.COMPLEMENTIZER)
        && ahead.before(v) < 0;
  }

  /**
   * The name of whom a description speaks of, further on before what is said: «قال المتحدث باسم
   * الحكومة، فلان، إن»; -1 where it has none.
   */
  int name(int subject) {
    int mention = line.mentionAt[subject];
    boolean known = mention >= 0 && kind(mention) != Entity.Kind.OFFICE && named(mention);
    if (known || BODIES.contains(line.word(subject).normal())) {
      return -1;
    }
    for (int i = subject + 1; i < Math.min(line.size(), subject + REACH); i++) {
      Sort sort = line.sorts[i];
      String word = line.word(i).normal();
      if (sort == Sort.COMPLEMENTIZER
          || sort == Sort.VERB
          || sort == Sort.RELATIVE
          || sort == Sort.CONJUNCTION
          || Bounds.STOPS.contains(word)
          || OTHERS.contains(word)
          || line.word(i).and()
          || (i > 1 && line.word(i - 1).is("اسم") && HOLDERS.contains(word))
          || (i > 1 && line.word(i - 1).is("باسم") && HOLDERS.contains(word))) {
        return -1;
      }
      if (line.mentionAt[i] >= 0 && person(line.mentionAt[i]) && apposed(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean apposed(int i) {
    Word before = line.word(i - 1);
    boolean free = line.word(i).preposition().isEmpty() && !line.is(i - 1, Sort.PREPOSITION);
    return free
        && (before.definite()
            || line.named0[i - 1]
            || line.nisba[i - 1] >= 0
            || before.isPunctuation());
  }

  private boolean person(int mention) {
    return kind(mention) == Entity.Kind.PERSON
        && line.named.mentions().get(mention).sort() == Mention.Sort.NAME;
  }

  private Entity.Kind kind(int mention) {
    return line.named.entities().get(line.named.mentions().get(mention).entity()).kind();
  }

  private boolean named(int mention) {
    return line.named.entities().get(line.named.mentions().get(mention).entity()).named();
  }

  /** Whether a phrase only points back to whoever spoke last: «المصدر ذاته», «البيان». */
  boolean pointsBack(int subject, int end) {
    Word head = line.word(subject);
    boolean person = line.mentionAt[subject] >= 0 && person(line.mentionAt[subject]);
    if (!head.definite() || person || name(subject) >= 0) {
      return false;
    }
    for (int i = subject + 1; i < Math.min(line.size(), end + 2); i++) {
      if (SAME.contains(line.word(i).normal())) {
        return true;
      }
    }
    if (!SPEAKERS.contains(head.normal())) {
      return false;
    }
    for (int i = subject + 1; i < end; i++) {
      if (!line.word(i).definite() || !line.word(i).preposition().isEmpty()) {
        return false;
      }
    }
    return end >= line.size()
        || !(line.word(end).is("باسم")
            || line.word(end).is("في")
            || line.word(end).preposition().equals("ب")
            || line.word(end).preposition().equals("ل"));
  }

  /**
   * «بيان الحكومة», «تقرير للأمم المتحدة»: whoever speaks through a text; -1 where none is told or
   * the text speaks for itself.
   */
  int owner(int subject, Phrases phrases) {
    if (line.mentionAt[subject] >= 0
        || !PAPERS.contains(line.word(subject).normal())
        || line.word(subject).definite()) {
      return -1;
    }
    int end = phrases.end(subject);
    for (int i = subject + 1; i < Math.min(line.size(), end + 1); i++) {
      boolean joined = i < end && line.word(i).preposition().isEmpty();
      boolean of = i == end && line.word(i).preposition().equals("ل");
      boolean somebody =
          line.mentionAt[i] >= 0 && !line.place(i) || BODIES.contains(line.word(i).normal());
      if (joined && !line.word(i).definite() && !somebody) {
        continue;
      }
      return (joined || of) && (somebody || line.mentionAt[i] >= 0) ? i : -1;
    }
    return -1;
  }

  /** «المسؤول» goes on for a man or woman, not for a state or a body. */
  static boolean mayBePerson(Filling speaker) {
    if (!(speaker instanceof Filling.At at) || at.line().mentionAt[at.start()] < 0) {
      return true;
    }
    Line line = at.line();
    int entity = line.named.mentions().get(line.mentionAt[at.start()]).entity();
    Entity.Kind kind = line.named.entities().get(entity).kind();
    return kind == Entity.Kind.PERSON || kind == Entity.Kind.OFFICE;
  }

  /** «المسؤول الكندي» after «مسؤول تركي» is another. */
  boolean sameOrigin(int subject, int end, Filling speaker) {
    if (!(speaker instanceof Filling.At at)) {
      return true;
    }
    Set<Integer> own = origins(line, subject, end);
    Set<Integer> before = origins(at.line(), at.start(), at.start() + end - subject);
    return own.isEmpty() || before.isEmpty() || before.containsAll(own);
  }

  private static Set<Integer> origins(Line line, int from, int to) {
    Set<Integer> out = new HashSet<>();
    for (int i = from; i < Math.min(to, line.size()); i++) {
      if (line.nisba[i] >= 0) {
        out.add(line.named.mentions().get(line.nisba[i]).entity());
      }
    }
    return out;
  }

  /** Whether the verb stands within what is said already, and does not go on with «و». */
  boolean nested(int v, Story story) {
    Span word = line.word(v).bare();
    return !story.speakerOf(word).isEmpty() && !line.word(v).and();
  }

  /** The phrases after a verb that may be its subject or object. */
  List<Integer> free(List<Integer> after, Bounds bounds) {
    return after.stream().filter(a -> !bounds.participle(a)).toList();
  }

  /** «الذي تقول فيه الحكومة»: the noun of the relative clause comes back as a pronoun. */
  boolean returns(int v) {
    return line.is(v + 1, Sort.PREPOSITION) && !line.word(v + 1).pronoun().isEmpty();
  }

  /** «بيانا للوزارة قالت فيه»: whose text the noun before a verb is; else -1. */
  int ownerBefore(int v, Bounds bounds) {
    int owner = bounds.phraseOf(v - 1);
    if (owner < 1 || !line.word(owner).preposition().equals("ل")) {
      return -1;
    }
    String text = line.word(owner - 1).normal();
    String bare = text.endsWith("ا") ? text.substring(0, text.length() - 1) : text;
    return PAPERS.contains(text) || PAPERS.contains(bare) ? owner : -1;
  }

  /** Whether a phrase points back to words rather than to a man or woman: «المصدر», «البيان». */
  boolean source(int subject) {
    return TEXTS.contains(line.word(subject).normal());
  }

  /** «ردا على سؤال»: an accusative written like a verb of two. */
  private boolean adverb(int v) {
    Word word = line.word(v);
    if (!word.normal().endsWith("ا") || word.and() || v == 0 || line.word(v - 1).is("كما")) {
      return false;
    }
    boolean two = false;
    for (Analysis a : word.stem().analyses()) {
      two |= a.isVerb() && a.number() == Analysis.Count.DUAL;
    }
    return two && line.word(v).pronoun().isEmpty() && ahead.before(v) < 0;
  }

  /** «وفي بيان مشترك، أكد»: where what stands before a verb opens with a preposition; else -1. */
  int opening(int v) {
    int start = v;
    while (start > 0
        && v - start < REACH
        && !Bounds.stops(line, start - 1)
        && !line.is(start - 1, Sort.VERB)
        && !line.is(start - 1, Sort.COMPLEMENTIZER)
        && !line.is(start - 1, Sort.RELATIVE)) {
      start--;
    }
    boolean begins = start == 0 || Bounds.STOPS.contains(line.word(start - 1).normal());
    return begins && start < v && line.is(start, Sort.PREPOSITION) ? start : -1;
  }

  /** «وفق ما أعلنت», «حسبما ذكر», «على ما قال»: where the connective begins; else -1. */
  int cited(int v) {
    int k = ahead.beforeGroup(v);
    if (k < 1) {
      return -1;
    }
    Word word = line.word(k);
    if (word.is("حسبما") || word.is("وفقما")) {
      return k;
    }
    boolean what =
        word.is("ما") && (word.preposition().isEmpty() || word.preposition().equals("ل"));
    return what && SOURCES.contains(line.word(k - 1).normal()) ? k - 1 : -1;
  }
}
