package org.waqai.event;

import java.util.Arrays;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/**
 * Times of participles: «قصفوا المدينة المحررة عام 2016» and «زار المصنع المغلق منذ 2015» tell when
 * the town was freed and the factory closed, and not when the deed was done.
 */
final class Dated {
  /** What is done once, and named by its day as often as not. */
  private static final WordSet DONE =
      WordSet.of(
          "صادر", "صادره", "موقعه", "مبرم", "مبرمه", "معلن", "معلنه", "مؤرخ", "مؤرخه", "منشور",
          "منشوره", "مؤسس", "مؤسسه", "مولود", "مولوده", "مزداد", "مزداده", "محرر", "محرره",
          "منتخبه", "مشيد", "مشيده", "منشا", "منشاه", "مفروض", "مفروضه", "مدشن", "مدشنه");

  /** They say what a thing is, and nothing that was done: «القوات المسلحة منذ». */
  private static final WordSet KINDS =
      WordSet.of(
          "مسلح", "مسلحه", "متحد", "متحده", "مشترك", "مشتركه", "مستقل", "مستقله", "حاكم", "حاكمه",
          "متمرد", "متمرده", "معارض", "معارضه", "متطرف", "متطرفه", "مسؤول", "مسؤوله", "مختص",
          "مختصه", "عام", "عامه", "خاص", "خاصه", "واسع", "واسعه", "متوسط", "متوسطه", "شامل",
          "شامله");

  /** «الاتفاق الموقع»; «الموقع» alone is a site. */
  private static final WordSet PAPERS =
      WordSet.of("اتفاق", "بروتوكول", "عقد", "ميثاق", "تفاهم", "اعلان", "نووي", "سلام");

  /** They say no more than that it was at that time. */
  private static final WordSet HELD =
      WordSet.of(
          "مقرر", "مقرره", "مرتقب", "مرتقبه", "منعقد", "منعقده", "مستمر", "مستمره", "متواصل",
          "متواصله", "جاري", "جاريه", "حالي", "حاليه", "ماضي", "ماضيه", "مقبل", "مقبله", "قادم",
          "قادمه", "منصرم", "منصرمه", "دائر", "دائره", "مقيم", "مقيمه", "منظم", "منظمه");

  /** When they come out is when somebody says what is in them. */
  private static final WordSet TEXTS =
      WordSet.of(
          "بيان", "تقرير", "تقريرها", "تصريح", "تصريحات", "مقابله", "حوار", "دراسه", "رساله",
          "مقال", "كلمه", "نشره", "عدد", "عددها", "بلاغ", "تغريده", "مرسوم");

  private static final WordSet SINCE = WordSet.of("منذ", "مذ");

  /** So many words may stand between a participle and its time. */
  private static final int FAR = 4;

  /** So many words may stand between a noun and a participle that describes it. */
  private static final int NEAR = 3;

  /** So many where both are of one gender. */
  private static final int LONG = 10;

  private final Line line;
  private final int[] by;

  Dated(Line line) {
    this.line = line;
    this.by = new int[line.size()];
    Arrays.fill(by, -1);
    for (int i = 1; i < line.size(); i++) {
      if (line.time[i] >= 0 && line.time[i - 1] != line.time[i]) {
        mark(i);
      }
    }
  }

  /** Whether the word is of a time that a participle has, which describes another word. */
  boolean ofAnother(int i, int trigger) {
    int participle = by[i];
    return participle >= 0
        && trigger != participle
        && !(participle < trigger && trigger < i) // «المناهضون للحكم تنفيذ انقلاب عام»
        && !described(trigger, participle);
  }

  /** «الاتفاق بين طهران والغرب المبرم عام 2015»: whether a noun may be what it describes. */
  private boolean described(int noun, int participle) {
    if (noun > participle || !line.is(noun, Sort.NOMINAL)) {
      return false;
    }
    for (int k = noun + 1; k < participle; k++) {
      if (line.is(k, Sort.VERB)) {
        return false;
      }
    }
    boolean alike =
        line.word(noun).normal().endsWith("ه") == line.word(participle).normal().endsWith("ه");
    return participle - noun <= (alike ? LONG : NEAR);
  }

  private void mark(int time) {
    int participle = participle(time);
    for (int i = time; participle >= 0 && i < line.size() && line.time[i] == line.time[time]; i++) {
      by[i] = participle;
    }
    if (participle >= 0 && SINCE.contains(line.word(time - 1).normal())) {
      by[time - 1] = participle;
    }
  }

  private int participle(int time) {
    boolean since =
        SINCE.contains(line.word(time).normal()) || SINCE.contains(line.word(time - 1).normal());
    if (!since && Edtf.isDay(line.document.times().get(line.time[time]))) {
      return -1; // what came out these days did so when it is told of
    }
    for (int k = time - 1; k > 0 && k >= time - FAR; k--) {
      Word word = line.word(k);
      if (word.isPunctuation()
          || line.time[k] >= 0
          || line.is(k, Sort.VERB)
          || line.is(k, Sort.RELATIVE)
          || line.is(k, Sort.COMPLEMENTIZER)
          || HELD.contains(word.normal())) {
        return -1;
      }
      if (TEXTS.contains(line.word(k - 1).normal())
          || k > 1 && TEXTS.contains(line.word(k - 2).normal())) {
        return -1; // «قالت في بيان صادر أمس إن»
      }
      boolean signed = word.is("موقع") && PAPERS.contains(line.word(k - 1).normal());
      boolean done = signed || DONE.contains(word.normal());
      if (describes(k, done) && (done || since && isParticiple(word))) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isParticiple(Word word) {
    return (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE))
        && !word.stem().can(Pos.NOUN)
        && !KINDS.contains(word.normal());
  }

  /** Whether it stands after a noun, as definite and of the same gender as far as that shows. */
  private boolean describes(int k, boolean done) {
    Word word = line.word(k);
    Word noun = line.word(k - 1);
    boolean named = line.named0[k - 1];
    return word.preposition().isEmpty()
        && !word.and()
        && !line.named0[k] // «الولايات المتحدة»
        && word.pronoun().isEmpty()
        && line.is(k - 1, Sort.NOMINAL)
        && (word.definite() == noun.definite() || named && word.definite())
        && (named
            || done // «قرار التهدئة الصادر»
            || word.normal().endsWith("ه") == noun.normal().endsWith("ه")
            || word.normal().endsWith("ه") && noun.normal().endsWith("ات"));
  }
}
