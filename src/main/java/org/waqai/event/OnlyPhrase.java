package org.waqai.event;

import java.util.List;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.WordSet;

/** The one phrase after a verb: whether it is the object, so that the subject is another. */
final class OnlyPhrase {
  /** In their course somebody is met: «خلال الزيارة», «خلال جولته». */
  private static final WordSet VISITS = WordSet.of("زياره", "زيارت", "جوله", "جولت");

  /** Whom everybody calls on. */
  private static final WordSet ASKED =
      WordSet.of("سلطات", "دول", "مجتمع", "اطراف", "جهات", "حكومه", "قاده", "فصائل");

  private final Line line;
  private final Phrases phrases;
  private final Voice voice;
  private final Nobody nobody;
  private final Story story;

  OnlyPhrase(Grammar grammar, Story story) {
    this.line = grammar.line();
    this.phrases = grammar.phrases();
    this.voice = grammar.voice();
    this.nobody = grammar.nobody();
    this.story = story;
  }

  /** Whether it can only be the object, or nobody can be the subject but whoever did the last. */
  boolean isObject(Around around, Bearing bearing) {
    List<Integer> after = around.after();
    return oblique(after)
        || lasts(after)
        || bearing.measures() && figure(after)
        || around.relative() < 0 && suffers(after)
        || around.opens() && goesOnWithThing(around.v(), after)
        || around.opens()
            && !bearing.said()
            && bearing.somebody()
            && goesOnWith(around.v(), after, bearing)
        || inItsCourse(around, bearing)
        || there(around, bearing)
        || bearing.said() && around.opens() && ownDeed(around.v(), after)
        || around.opens() && voice.toWoman(around.v(), after)
        || voice.hidden(around);
  }

  /**
   * «حيث بلغ 37 بالمئة», «ارتفع 5 دولارات»: a figure by itself is the measure, not what is
   * measured.
   */
  boolean figure(List<Integer> after) {
    if (after.isEmpty() || line.quantity[after.getFirst()] < 0) {
      return false;
    }
    int start = after.getFirst();
    int last = phrases.end(start) - 1;
    return line.quantity[last] == line.quantity[start]
        || last > start && !line.is(last, Sort.NOMINAL);
  }

  /**
   * «أنه انخفض المعدل»: the pronoun stands for nobody where what is measured comes after the verb.
   */
  boolean isMeasured(Around around, Bearing bearing) {
    return bearing.measures()
        && around.opens()
        && !around.after().isEmpty()
        && !figure(around.after());
  }

  /** «وأعلن عزمه الطعن»: what whoever speaks does himself is what he says. */
  private boolean ownDeed(int v, List<Integer> after) {
    if (after.isEmpty() || after.getFirst() != v + 1) {
      return false;
    }
    Word head = line.word(v + 1);
    return !head.pronoun().isEmpty()
        && line.mentionAt[v + 1] < 0
        && head.preposition().isEmpty()
        && head.stem().can(Pos.MASDAR)
        && nobody.is(line, v + 1);
  }

  /** «زيارة يلتقي خلالها الأمير»: whoever is on the visit does it to the one who is named. */
  private boolean inItsCourse(Around around, Bearing bearing) {
    return (voice.during(around.v()) || onVisit(around.v()))
        && around.after().size() == 1
        && bearing.object()
        && bearing.somebody()
        && !bearing.needsObject()
        && story.somebody(line.word(around.v())).isPresent();
  }

  /** «وصل الوزير إلى عمان حيث التقى الملك»: whoever went there does it to the one who is named. */
  private boolean there(Around around, Bearing bearing) {
    int v = around.v();
    return v > 1
        && line.word(v - 1).is("حيث")
        && around.after().size() == 1
        && bearing.object()
        && bearing.somebody()
        && !bearing.said()
        && !bearing.needsObject()
        && line.mentionAt[around.first()] >= 0
        && story.doing(line.word(v)).isPresent();
  }

  /** «يلتقي خلال الزيارة». */
  private boolean onVisit(int v) {
    return v + 2 < line.size()
        && line.word(v + 1).is("خلال")
        && VISITS.contains(line.word(v + 2).normal())
        && (line.word(v + 2).definite() || !line.word(v + 2).pronoun().isEmpty());
  }

  /** Whether it is rather the object of such an entry, where nothing stands before the verb. */
  boolean isRatherObject(Around around, Bearing bearing) {
    return bearing.object() && belongs(around.after())
        || bearing.somebody() && onlyThing(around.v(), around.after());
  }

  /**
   * «حذر المعارضين», «حمل المتمردين مسؤولية كذا»: the first phrase after a verb can only be its
   * object, by its case.
   */
  private boolean oblique(List<Integer> after) {
    if (after.isEmpty()) {
      return false;
    }
    int first = after.getFirst();
    boolean people = line.word(first).normal().endsWith("يين"); // «وهاجم الحوثيين»
    return (line.mentionAt[first] < 0 || people) && voice.oblique(first);
  }

  /** «استمرت عدة أسابيع»: the first phrase after a verb tells how long. */
  private boolean lasts(List<Integer> after) {
    if (after.isEmpty() || line.mentionAt[after.getFirst()] >= 0) {
      return false;
    }
    int i = after.getFirst();
    boolean several = line.is(i, Sort.NUMBER) || Phrases.SEVERAL.contains(line.word(i).normal());
    return several && i + 1 < line.size() && Somebody.lasts(line.word(i + 1));
  }

  /** «يحمل مسدسا صغيرا»: the one phrase after a verb is in the accusative. */
  private boolean suffers(List<Integer> after) {
    return after.size() == 1 && phrases.nouns().unowned(after.getFirst());
  }

  /** «كما فرض عقوبات»: the one thing after a verb that goes on is done by whoever did the last. */
  private boolean goesOnWithThing(int v, List<Integer> after) {
    boolean also = v > 0 && line.word(v - 1).is("كما");
    return voice.disagrees(v, after)
        || also
            && after.size() == 1
            && after.getFirst() == v + 1
            && onlyThing(v, after)
            && !line.word(v + 1).definite()
            && story.somebody(line.word(v)).isPresent();
  }

  /** «أدانت الجمعية الهجوم وحثت الحكومة على»: whoever has just acted goes on, and asks her. */
  private boolean goesOnWith(int v, List<Integer> after, Bearing bearing) {
    return bearing.object()
        && line.word(v).and()
        && (!line.is(v - 1, Sort.PUNCTUATION) || line.word(v - 1).is("،") && asked(v + 1))
        && after.size() == 1
        && after.getFirst() == v + 1
        && (phrases.nouns().definite(v + 1)
            || asked(v + 1)
            || nobody.is(line, v + 1) && phrases.nouns().owned(v + 1)) // «وأطلق سراح الوزير»
        && (story.doing(line.word(v)).isPresent() || story.spokeOf(line.word(v)));
  }

  /** «رحبت الحركة بالقرار، ودعت السلطات إلى»: whom everybody calls on. */
  private boolean asked(int i) {
    return i < line.size()
        && line.mentionAt[i] < 0
        && ASKED.contains(line.word(i).normal())
        && line.word(i).preposition().isEmpty();
  }

  /**
   * «دعا أنصاره»: the one phrase after a verb has the pronoun of whoever was spoken of, so it is
   * the object.
   */
  private boolean belongs(List<Integer> after) {
    if (after.size() != 1) {
      return false;
    }
    Word head = line.word(after.getFirst());
    return !head.pronoun().isEmpty()
        && line.mentionAt[after.getFirst()] < 0
        && !Courtesy.him(line, after.getFirst()) // «ودعا سموه إلى كذا»
        && story.subject(head).isPresent();
  }

  /**
   * «أبدى انزعاجه»: the one phrase after a verb of somebody is a thing, so it is the object; «رفض
   * الاتفاق» may be no verb.
   */
  private boolean onlyThing(int v, List<Integer> after) {
    return after.size() == 1
        && !line.word(v).stem().can(Pos.MASDAR)
        && line.mentionAt[after.getFirst()] < 0
        && !Heads.many(line, after.getFirst()) // «دعا عدد من النواب»
        && nobody.is(line, after.getFirst());
  }
}
