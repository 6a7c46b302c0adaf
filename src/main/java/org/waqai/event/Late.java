package org.waqai.event;

import java.util.List;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Mention;
import org.waqai.model.WordSet;

/** What stands after the one comma of a clause and still belongs to its verb. */
record Late(Line line, Phrases phrases, Bounds bounds) {
  private static final WordSet SENT =
      WordSet.of(
          "برقيه", "برقيات", "برقيتي", "برقيتين", "رساله", "رسائل", "سؤالا", "اسئله", "ملتمسا",
          "شكايه", "شكوي", "طلبا", "بلاغا", "بيانا", "مراسله", "مذكره", "سبل", "افاق", "خطوات",
          "مستجدات", "تطورات", "اوجه", "مجالات", "اخر", "اهم", "ابرز", "جمله");

  private static final WordSet ALL = WordSet.of("جميع", "كل", "كافه", "مختلف", "سائر");

  /** What armies hit and take. */
  private static final WordSet GROUND =
      WordSet.of(
          "منازل", "احياء", "مناطق", "مواقع", "مدينه", "مدن", "بلده", "بلدات", "قريه", "قري",
          "مخيم", "مخيمات", "تجمعات", "مقار", "مقرات", "معسكر", "معسكرات", "مطار");

  /**
   * «افتتح الوزير، اليوم الخميس مصنعا», «أيدت المحكمة بفاس، الحكم»: what a verb is done to, after
   * the one comma that parts it from when and where; -1 where none stands there.
   *
   * @param free the phrases before the comma that hang on no preposition
   * @param from one past the verb
   */
  int after(List<Integer> free, int from, int comma, int to) {
    if (free.size() != 1) {
      return -1;
    }
    if (parts(comma)) {
      return comma + 1;
    }
    if (!line.is(from - 1, Sort.VERB)) {
      return -1;
    }
    int i = comma + 1;
    while (i < to && line.time[i] >= 0) {
      i++;
    }
    if (i == comma + 1
        && phrases.end(free.getFirst()) == comma
        && (ground(i) || struck(i, to, free.getFirst()))) {
      return i;
    }
    boolean deed = i < to && !line.word(i).definite() && !line.fired(i).isEmpty();
    boolean held = held(free.getFirst(), comma);
    boolean apart =
        i > comma + 1
            || bounds.skip(free.getFirst()) < comma
            || deed
            || held
            || sent(i, to)
            || all(i, to);
    return apart
            && i < to
            && line.is(i, Sort.NOMINAL)
            && phrases.opens(i)
            && line.word(i).preposition().isEmpty()
            && !line.word(i).and()
            && (line.mentionAt[i] < 0
                || line.word(i).definite() && line.kind(i) == Entity.Kind.ORGANIZATION
                || held && line.kind(i) == Entity.Kind.PERSON
                || struck(i, to, free.getFirst()))
            && !bounds.participle(i)
            && !line.is(phrases.end(i), Sort.VERB)
            && !line.is(phrases.end(i), Sort.RELATIVE)
        ? i
        : -1;
  }

  /** «دعت البعثة، جميع الأطراف إلى»: nobody's title. */
  private boolean all(int i, int to) {
    return i + 1 < to && ALL.contains(line.word(i).normal()) && line.word(i + 1).definite();
  }

  /** «بعث الملك، برقية تعزية إلى», «بحث الجانبان، سبل»: what is nobody's title. */
  private boolean sent(int i, int to) {
    if (i >= to || line.word(i).definite() || line.mentionAt[i] >= 0) {
      return false;
    }
    return SENT.contains(line.word(i).normal());
  }

  /**
   * «اقتحمت القوات فجر الجمعة، مدينة كذا», «أوقفت الشرطة بالمدينة، شابا»: whether a comma only
   * parts when and where from what is done.
   */
  private boolean parts(int comma) {
    int next = comma + 1;
    return comma > 0
        && next < line.size()
        && line.word(next).preposition().isEmpty()
        && !line.word(next).and()
        && !Manner.is(line.word(next))
        && (line.is(next, Sort.NOMINAL)
                && (line.time[comma - 1] >= 0 || phrases.nouns().unowned(next) || suffers(next))
            || line.quantity[next] >= 0 && Agreeing.men(line, next));
  }

  /** «استقبل الشيخ فلان رئيس الهيئة، السيد فلانا»: whether a name and its office stand there. */
  private boolean held(int first, int comma) {
    if (line.mentionAt[first] < 0
        || line.mentionEnd[first] != comma
        || line.kind(first) != Entity.Kind.PERSON) {
      return false;
    }
    Mention mention = line.named.mentions().get(line.mentionAt[first]);
    return mention.span().end() < mention.full().end();
  }

  /** «قصفت مدفعية الجيش، أحياء المدينة», «استهدفت الطائرات، المنازل»: what is hit. */
  private boolean ground(int i) {
    Word word = line.word(i);
    return i < line.size()
        && line.is(i, Sort.NOMINAL)
        && GROUND.contains(word.normal())
        && word.preposition().isEmpty()
        && !word.and()
        && (word.definite()
            || line.mentionAt[i] >= 0
            || owned(i)
            || i + 1 < line.size() && Homographs.side(line.word(i + 1))); // «، قرى شمال جنين»
  }

  /** «قصف الجيش، كييف بالصواريخ», «اتهم السراج، حفتر بكذا»: a name that goes on to how. */
  private boolean struck(int i, int to, int subject) {
    int end = i < to && line.mentionAt[i] >= 0 ? bounds.skip(i) : to;
    boolean person = end < to && line.kind(i) == Entity.Kind.PERSON;
    boolean other =
        person
            ? line.mentionAt[subject] >= 0 && line.kind(subject) == Entity.Kind.PERSON
            : end < to && line.place(i) && (line.mentionAt[subject] < 0 || !line.place(subject));
    return other
        && line.word(i).preposition().isEmpty()
        && !line.word(i).and()
        && line.word(end).preposition().equals("ب")
        && !line.word(end).and();
  }

  /** «منازل القرويين». */
  private boolean owned(int i) {
    return i + 1 < line.size()
        && line.is(i + 1, Sort.NOMINAL)
        && (line.word(i + 1).definite() || line.mentionAt[i + 1] >= 0)
        && line.word(i + 1).preposition().isEmpty()
        && !line.word(i + 1).and();
  }

  /** «المشتبه فيه», «شابين». */
  private boolean suffers(int i) {
    Word word = line.word(i);
    String normal = word.normal();
    return word.is("مشتبه") && word.definite()
        || normal.endsWith("ين")
            && !word.definite()
            && line.mentionAt[i] < 0
            && word.stem().analyses().stream()
                .anyMatch(
                    a ->
                        a.pos() == Pos.NOUN
                            && a.lemma().equals(normal.substring(0, normal.length() - 2)));
  }
}
