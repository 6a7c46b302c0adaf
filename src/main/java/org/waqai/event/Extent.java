package org.waqai.event;

import java.util.Optional;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** How far the words go that fill a role as they stand. */
final class Extent {
  /** What stands before a number and belongs to it: «بنسبة 5 بالمئة». */
  private static final WordSet RATES =
      WordSet.of(
          "بنسبه", "بمعدل", "بقيمه", "بنحو", "بمبلغ", "بواقع", "بفارق", "بمقدار", "بحوالي", "يوم",
          "بما", "بكلفه", "بتكلفه");

  /**
   * In whose presence, under whose care, since when: what is told of the deed, not of its object.
   */
  private static final WordSet CIRCUMSTANCES =
      WordSet.of(
          "بحضور",
          "برعايه",
          "برئاسه",
          "بوساطه",
          "بمشاركه",
          "بقياده",
          "بتهمه",
          "بتهم",
          "بجرم",
          "بمناسبه",
          "منذ",
          "وسط",
          "بالتزامن",
          "خلال",
          "اثناء");

  /** Where people meet and speak: what they say «على» something about hangs on another word. */
  private static final WordSet MET =
      WordSet.of("لقاء", "اجتماع", "جلسه", "زياره", "قمه", "كلمه", "كلمت", "خطاب", "مباحثات");

  private static final WordSet AMONG = WordSet.of("بينها", "منها");

  private static final int PHRASE = 10;

  private Extent() {}

  /** «وقع الاتفاق ممثلون عن الجانبين»: who does it is no part of what is done. */
  private static boolean doers(Line line, int start, int i) {
    Word word = line.word(i);
    return i > start
        && line.word(i - 1).definite()
        && !word.definite()
        && !word.and()
        && word.normal().endsWith("ون")
        && word.stem().can(Pos.ACTIVE_PARTICIPLE);
  }

  /** A phrase as it stands: on to the next verb or mark, at most ten words. */
  static Optional<Value> words(Line line, int start) {
    int end = start;
    while (end < line.size() && end - start < PHRASE) {
      Sort sort = line.sorts[end];
      boolean stops =
          sort == Sort.VERB
              || sort == Sort.COMPLEMENTIZER
              || sort == Sort.RELATIVE
              || (sort == Sort.PUNCTUATION && !quoteMark(line.word(end).normal()))
              || line.time[end] >= 0
              || other(line, start, end)
              || begins(line, end)
              || end == start + 1 && line.word(start).definite() && person(line, end)
              || by(line, end)
              || doers(line, start, end)
              || Sayings.goesOn(line.word(end)) && line.is(end + 1, Sort.COMPLEMENTIZER)
              || new Distance(line).leads(end) >= 0
              || end > start && CIRCUMSTANCES.contains(line.word(end).flat())
              || end > start && aftermath(line, end)
              || Homographs.measures(line.word(end))
              || (end > start + 1
                  && line.quantity[end] >= 0
                  && line.quantity[end] != line.quantity[start]
                  && line.quantity[end] != line.quantity[end - 1]
                  && isAmount(line, end));
      if (stops && end > start) {
        break;
      }
      end++;
    }
    while (end > start + 1
        && (line.word(end - 1).isPunctuation()
            || line.is(end - 1, Sort.PREPOSITION)
            || line.is(end - 1, Sort.CONJUNCTION)
            || line.is(end - 1, Sort.ADVERB)
            || line.is(end - 1, Sort.NEGATION)
            || line.is(end - 1, Sort.PARTICLE)
            || RATES.contains(line.word(end - 1).flat()))) {
      end--;
    }
    int from = start;
    while (from < end && (line.word(from).isPunctuation() || among(line, from))) {
      from++;
    }
    return from < end ? Optional.of(new Value.Words(line.span(from, end))) : Optional.empty();
  }

  /** «رفضت الخطة بعد اعتقال فلان»: when the verb tells that it was done. */
  private static boolean aftermath(Line line, int i) {
    if (line.word(i).is("علي") && i + 1 < line.size() && line.word(i + 1).is("خلفيه")) {
      return true;
    }
    return Elsewhere.APART.contains(line.word(i).normal())
        && line.word(i).pronoun().isEmpty()
        && !line.word(i).definite()
        && i + 1 < line.size()
        && !line.is(i, Sort.VERB)
        && (Somebody.deed(line.word(i + 1)) || line.word(i + 1).stem().can(Pos.MASDAR));
  }

  /** «بتهم بينها القتل»: some are told of them all. */
  private static boolean among(Line line, int i) {
    return line.is(i, Sort.PREPOSITION) && AMONG.contains(line.word(i).full());
  }

  /** «الاتفاقية من قبل الوزير»: by whom. */
  private static boolean by(Line line, int i) {
    return line.word(i).is("من")
        && line.word(i).pronoun().isEmpty()
        && i + 2 < line.size()
        && BY.contains(line.word(i + 1).normal())
        && line.is(i + 2, Sort.NOMINAL);
  }

  /** «أثارت اتهامات بالتزوير جدلا»: what the verb before all that does it to. */
  private static boolean other(Line line, int start, int i) {
    boolean hangs =
        !line.word(start).preposition().isEmpty() || line.is(start - 1, Sort.PREPOSITION);
    return hangs
        && i > start
        && line.is(i - 1, Sort.NOMINAL)
        && line.word(i - 1).definite()
        && !line.word(i).and()
        && line.is(i, Sort.NOMINAL)
        && new Nouns(line).accusative(i);
  }

  /** «وقع الاتفاقية وزير الاقتصاد»: nothing indefinite belongs to what is definite. */
  private static boolean begins(Line line, int i) {
    Word word = line.word(i);
    return i > 0
        && line.word(i - 1).definite()
        && line.is(i - 1, Sort.NOMINAL)
        && line.is(i, Sort.NOMINAL)
        && !word.definite()
        && !word.and()
        && word.preposition().isEmpty()
        && word.pronoun().isEmpty()
        && (!line.named0[i] || office(line, i))
        && line.quantity[i] < 0
        && stands(new Nouns(line), i);
  }

  private static boolean stands(Nouns nouns, int i) {
    return nouns.noun(i) && !nouns.accusative(i);
  }

  /** «وقع المذكرة فلان»: who does it. */
  private static boolean person(Line line, int i) {
    return !line.named0[i - 1]
        && line.mentionAt[i] >= 0
        && line.kind(i) == Entity.Kind.PERSON
        && !line.word(i).and()
        && line.word(i).preposition().isEmpty();
  }

  private static boolean office(Line line, int i) {
    return line.mentionAt[i] >= 0 && line.kind(i) == Entity.Kind.OFFICE;
  }

  private static final WordSet BY = WordSet.of("قبل", "طرف", "جانب");

  /** What may hang on a noun and belong to what it names: «صادرات السيارات إلى», «سفيرا لدى». */
  private static final WordSet HANGS = WordSet.of("من", "في", "علي", "لدي", "مع", "بين");

  /**
   * A noun phrase as it stands with what hangs on it, but without a place, a time or a number:
   * «نسبة البطالة بين الشباب» of «نسبة البطالة بين الشباب في تونس».
   */
  static Optional<Value> term(Line line, int start, Phrases phrases) {
    int from = share(line, start);
    while (from < line.size() && line.word(from).isPunctuation()) {
      from++;
    }
    if (from >= line.size() || !phrases.opens(from)) {
      return words(line, from == line.size() ? start : from);
    }
    int end = phrases.end(from);
    while (end < line.size() && end - from < PHRASE) {
      int next = line.is(end, Sort.PREPOSITION) ? end + 1 : end;
      boolean met = line.word(end).is("علي") && MET.contains(line.word(from).normal());
      if (met // «أكد خلال اللقاء على متانة العلاقات»
          || !hangs(line, end, next)
          || !phrases.opens(next)
          || !goesOn(line, end, next, phrases)) {
        break;
      }
      end = phrases.end(next);
    }
    return Optional.of(new Value.Words(line.span(from, Math.min(end, from + PHRASE))));
  }

  /** «80 بالمئة من القمح»: where what is shared begins; the same word where no share opens it. */
  private static int share(Line line, int start) {
    int i = start;
    while (i < line.size() && (line.is(i, Sort.NUMBER) || line.quantity[i] >= 0)) {
      i++;
    }
    boolean of = i > start && i + 1 < line.size() && line.word(i).is("من");
    return of && line.word(i).pronoun().isEmpty() ? i + 1 : start;
  }

  private static boolean hangs(Line line, int at, int next) {
    Word word = line.word(at);
    if (word.and() || !word.pronoun().isEmpty() && next > at) {
      return false;
    }
    return next > at
        ? HANGS.contains(word.normal())
        : word.preposition().equals("ل") || word.preposition().equals("ب");
  }

  /** Whether what follows a preposition is neither place, time, number nor a rate. */
  private static boolean goesOn(Line line, int at, int next, Phrases phrases) {
    if (next >= line.size()
        || line.time[next] >= 0
        || line.quantity[next] >= 0
        || line.is(next, Sort.NUMBER)
        || RATES.contains(line.word(at).flat())) {
      return false;
    }
    boolean belongs = line.word(at).preposition().equals("ل") || line.word(at).is("لدي");
    for (int i = next; i < phrases.end(next) && !belongs; i++) {
      if (line.mentionAt[i] >= 0 && line.place(i)) {
        return false; // «حادث سير بولاية سطيف»
      }
    }
    return belongs || !Homographs.side(line.word(next));
  }

  /** Money and shares are values of their own; other numbers belong to what is told. */
  static boolean isAmount(Line line, int i) {
    String unit = line.document.quantities().get(line.quantity[i]).unit();
    return unit.equals("%") || (unit.length() == 3 && Character.isUpperCase(unit.charAt(0)));
  }

  private static boolean quoteMark(String mark) {
    return "\"“”«»".contains(mark);
  }
}
