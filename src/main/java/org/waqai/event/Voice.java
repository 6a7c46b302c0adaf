package org.waqai.event;

import java.util.List;
import org.waqai.lexicon.Frame;
import org.waqai.model.Analysis;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** What the letters of a verb tell of its voice, and whether its subject is in itself. */
final class Voice {
  private static final char DAMMA = '\u064f';

  /** Men all the same: «قادة», «الخليفة». */
  private static final WordSet MEN =
      WordSet.of(
          "قاده", "قضاه", "اساتذه", "طلبه", "ساده", "ولاه", "خليفه", "علامه", "دعاه", "رعاه",
          "مشاه", "حماه", "عراه", "رماه", "سعاه", "غزاه", "بناه", "هواه", "رواه", "زملاء", "طغاه",
          "فقهاء", "عتاه", "داهيه", "طاغيه", "باشوات", "فته", "صبيه", "اخوه", "عامه");

  /** Women by what they are. */
  private static final WordSet WOMEN =
      WordSet.of(
          "وزيره", "رئيسه", "سفيره", "مديره", "نائبه", "ممثله", "مبعوثه", "مفوضه", "منسقه",
          "مسؤوله", "متحدثه", "ناطقه", "زعيمه", "ملكه", "اميره", "سيده", "صحفيه", "صحافيه", "ناشطه",
          "محاميه", "قاضيه", "كاتبه", "شاعره", "فنانه", "طبيبه", "مستشاره", "امينه", "مقرره",
          "امراه", "فتاه", "طفله", "شابه", "والده", "زوجه", "ابنه", "شقيقه", "ارمله");

  /** Broken plurals of what is no man: their verb is feminine. */
  private static final WordSet FEMININE = WordSet.of("دول", "منظمات", "قوي", "احزاب", "شعوب");

  private static final WordSet LEADS = WordSet.of("كما", "حيث");

  /** What stands between a verb and its object where both tell of the noun before. */
  private static final WordSet DURING = WordSet.of("خلال", "اثناء", "في");

  private final Line line;

  Voice(Line line) {
    this.line = line;
  }

  /**
   * «قتل 5 في غارة»: letters that may be a passive and one phrase, where the entry needs an object.
   */
  boolean passiveByShape(Frame frame, Around around) {
    int v = around.v();
    List<Integer> after = around.after();
    int before = around.before();
    int relative = around.relative();
    if (!mayBePassive(v)) {
      return false;
    }
    if (agreesFully(v) && !after.isEmpty() && before < 0 && relative < 0) {
      return false; // «واختطفوا أكثر من مئتي تلميذ»: they did
    }
    if (Becoming.told(line, frame, around)) {
      return true;
    }
    if (during(v) && relative >= 0 && after.size() == 1 && Mood.past(line.word(v))) {
      return true; // «الهجوم الذي قتل فيه خمسة»
    }
    int phrasesAround =
        Manner.others(line, after) + (before >= 0 ? 1 : 0) + (relative >= 0 ? 1 : 0);
    return phrasesAround == 1 || (after.isEmpty() && phrasesAround > 0);
  }

  /** Whether the letters of a verb of the third person may be a passive. */
  boolean mayBePassive(int v) {
    boolean either = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      either |= a.isVerb() && a.voice() == Analysis.Voice.EITHER && a.person() == 3;
    }
    return either && line.word(v).pronoun().isEmpty();
  }

  /**
   * «أفرج عن», «حكم أمس على»: letters that may be a passive, in the masculine, with nothing but a
   * preposition after them.
   */
  boolean impersonal(int v) {
    int next = v + 1;
    while (next < line.size() && (line.time[next] >= 0 || line.is(next, Sort.ADVERB))) {
      next++;
    }
    return mayBePassive(v)
        && !feminine(v)
        && !agreesFully(v)
        && line.word(v).stem().can(Analysis.Pos.PAST)
        && line.is(next, Sort.PREPOSITION)
        && line.word(next).pronoun().isEmpty();
  }

  /** «أُوقف»: the vowel of the passive, where it is written. */
  boolean vowelled(int v) {
    Word verb = line.word(v);
    int mark = verb.bare().start() + 1;
    return !verb.future()
        && verb.stem().can(Analysis.Pos.PAST)
        && !(verb.stem().can(Analysis.Pos.PRESENT) && "يتن".indexOf(verb.normal().charAt(0)) >= 0)
        && mark < verb.span().end()
        && line.text().charAt(mark) == DAMMA;
  }

  /**
   * «واعتقلت شابين»: the one phrase after a verb is in the accusative, or counts men after a
   * feminine verb, so it is the object and the subject is whoever was spoken of.
   */
  boolean hidden(Around around) {
    int v = around.v();
    List<Integer> after = around.after();
    if (after.size() != 1 || !around.opens() || !goesOn(v)) {
      return false;
    }
    int i = after.getFirst();
    Word word = line.word(i);
    if (line.mentionAt[i] >= 0 || word.definite() || !word.pronoun().isEmpty() || word.and()) {
      return false;
    }
    if (line.is(i, Sort.NUMBER)) {
      return feminine(v)
          && word.normal().endsWith("ه")
          && i + 1 < line.size()
          && (Agreeing.PEOPLE.contains(line.word(i + 1).normal())
              || line.word(i + 1).normal().endsWith("ين"));
    }
    if (line.is(i, Sort.NOMINAL) && bothOf(i)) {
      return true; // «ودعت طرفي النزاع»
    }
    return word.stem().can(Analysis.Pos.NOUN)
        && word.normal().length() > 4
        && (word.normal().endsWith("ين") || word.normal().endsWith("ا"))
        && word.stem().analyses().stream().noneMatch(a -> a.lemma().equals(word.normal()));
  }

  /**
   * «وقتل ستة أشخاص», «وأوقف 12 من عناصرها»: letters of a passive, and next to them men counted.
   */
  boolean counted(int v) {
    return mayBePassive(v) && !feminine(v) && Agreeing.men(line, v + 1);
  }

  /** «طرفي النزاع»: two, in the oblique case, with what they belong to after them. */
  private boolean bothOf(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    if (!normal.endsWith("ي")
        || normal.length() < 4
        || i + 1 >= line.size()
        || !line.word(i + 1).definite()
        || !line.word(i + 1).preposition().isEmpty()
        || line.word(i + 1).and()
        || word.stem().analyses().isEmpty()) {
      return false;
    }
    String one = normal.substring(0, normal.length() - 1);
    for (Analysis a : word.stem().analyses()) {
      if (a.pos() != Analysis.Pos.NOUN || !a.lemma().equals(one)) {
        return false;
      }
    }
    return true;
  }

  /**
   * «كما فرض عقوبات», «واتهمت الجيش»: a verb that goes on, and after it one thing of the other
   * gender, which can be neither its subject nor that of a passive.
   */
  boolean disagrees(int v, List<Integer> after) {
    boolean during = during(v);
    int next = during ? v + 2 : v + 1;
    boolean one = after.size() == 1 && after.getFirst() == next;
    if (!one || !during && !goesOn(v) || line.quantity[next] >= 0) {
      return false;
    }
    Word word = line.word(next);
    if (feminine(v)) {
      boolean men = Agreeing.masculine(word) || Agreeing.colleagues(word);
      return men && Agreeing.own(line.word(v)) == Analysis.Gender.FEMININE;
    }
    String normal = word.normal();
    return (word.stem().can(Analysis.Pos.NOUN) || word.stem().can(Analysis.Pos.MASDAR))
        && !word.and()
        && word.pronoun().isEmpty()
        && !person(next)
        && !word.stem().can(Analysis.Pos.NUMERAL) // «واعتصم عشرات»
        && !MEN.contains(normal)
        && (Agreeing.marked(line, next) || normal.endsWith("ات") || FEMININE.contains(normal));
  }

  /**
   * «وكلف وزيرة البيئة»: a masculine verb and next to it a woman by her title, to whom it is done,
   * since a verb agrees with whoever stands next to it.
   */
  boolean toWoman(int v, List<Integer> after) {
    int next = v + 1;
    return !after.isEmpty()
        && after.getFirst() == next
        && WOMEN.contains(line.word(next).normal())
        && line.word(next).preposition().isEmpty()
        && !line.word(next).and()
        && third(v, Analysis.Gender.MASCULINE, true); // may be of one man
  }

  private boolean feminine(int v) {
    return third(v, Analysis.Gender.FEMININE, false);
  }

  /** Whether the verb may be of the third person and the gender, and of one. */
  private boolean third(int v, Analysis.Gender gender, boolean one) {
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()
          && a.person() == 3
          && a.gender() == gender
          && (!one || a.number() == Analysis.Count.SINGULAR)) {
        return true;
      }
    }
    return false;
  }

  /** «زيارة يلتقي خلالها»: whether a verb tells of the noun before what is done in its course. */
  boolean during(int v) {
    return v + 1 < line.size()
        && DURING.contains(line.word(v + 1).normal())
        && !line.word(v + 1).pronoun().isEmpty();
  }

  private boolean person(int i) {
    return line.mentionAt[i] >= 0 && line.kind(i) == Entity.Kind.PERSON;
  }

  /** «وفرض», «كما فرض», «حيث فرض». */
  private boolean goesOn(int v) {
    return line.word(v).and() || v > 0 && LEADS.contains(line.word(v - 1).normal());
  }

  /** «المعارضين»: a sound plural or a dual that is no subject, by its case. */
  boolean oblique(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    if (!normal.endsWith("ين")
        || normal.length() < 6
        || !word.pronoun().isEmpty()
        || !word.preposition().isEmpty()
        || line.quantity[i] >= 0) {
      return false;
    }
    String singular = normal.substring(0, normal.length() - 2);
    for (Analysis a : word.stem().analyses()) {
      boolean participle =
          a.pos() == Analysis.Pos.ACTIVE_PARTICIPLE || a.pos() == Analysis.Pos.PASSIVE_PARTICIPLE;
      if (!participle && !a.lemma().equals(singular)) {
        return false;
      }
    }
    return !word.stem().analyses().isEmpty();
  }

  /** «المرشحون»: a sound plural that can only be a subject. */
  boolean nominative(int i) {
    Word word = line.word(i);
    return word.normal().endsWith("ون")
        && word.normal().length() > 5
        && word.definite()
        && word.preposition().isEmpty()
        && word.stem().analyses().stream()
            .anyMatch(a -> a.lemma().length() < word.normal().length());
  }

  /** A verb in the plural or of the first person has its subject in itself. */
  boolean agreesFully(int v) {
    boolean any = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()) {
        any = true;
        if (a.person() == 3
            && a.number() != Analysis.Count.PLURAL
            && a.number() != Analysis.Count.DUAL) {
          return false;
        }
      }
    }
    return any;
  }

  /** «أدعو», «نرفض», «اضغط»: a verb that can only be of the first or the second person. */
  boolean speaks(int v) {
    boolean any = false;
    for (Analysis a : line.word(v).stem().analyses()) {
      if (a.isVerb()) {
        any = true;
        if (a.person() == 3) {
          return false;
        }
      }
    }
    return any;
  }
}
