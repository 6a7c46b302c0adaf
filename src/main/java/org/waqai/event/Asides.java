package org.waqai.event;

import java.util.List;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Entity;
import org.waqai.model.WordSet;

/** What stands between two commas and is no part of what its clause tells. */
final class Asides {
  private static final WordSet ATTENDS = WordSet.of("حضر", "حضرت", "يحضر", "شهد", "راس", "تراس");

  /** As many words may stand between the commas of an aside. */
  private static final int ASIDE = 18;

  /** They tell an age. */
  private static final WordSet AGED =
      WordSet.of("يبلغ", "تبلغ", "يبلغان", "تبلغان", "يبلغون", "البالغ", "بالغ", "بالغه", "يناهز");

  private static final WordSet AROUND = WordSet.of("نحو", "حوالي", "قرابه", "زهاء", "قيد");

  private static final WordSet SELF = WordSet.of("هو", "هي", "هم", "هما");

  /** What part of those told of before it is. */
  private static final WordSet SHARES =
      WordSet.of("معظم", "غالبيه", "اغلب", "اغلبيه", "بعض", "جميع", "كل", "بين", "نصف", "اكثر");

  private static final WordSet DASHES = WordSet.of("-", "–", "—");

  private final Line line;
  private final Phrases phrases;

  Asides(Line line, Phrases phrases) {
    this.line = line;
    this.phrases = phrases;
  }

  /**
   * «اتهم الوزير، خلال لقاء في عمان، أطرافا»: the word after what stands between two commas and
   * only tells when, where or how; -1 where the comma ends the stretch.
   */
  int after(int comma, int to) {
    int first = comma + 1;
    if (first < to && (line.named0[comma - 1] && apposition(first) || describes(first))) {
      for (int i = first + 1; i < to && i - first < ASIDE; i++) {
        if (line.word(i).is("،")) {
          return i + 1; // «هاجم فلان، القيادي في الحزب، رئيس الحكومة»
        }
      }
      return -1;
    }
    if (first < to && (says(first) || shares(first))) {
      for (int i = first + 1; i < to && i - first < ASIDE; i++) {
        if (line.word(i).is("،")) {
          return i + 1;
        }
      }
      return -1;
    }
    if (first >= to
        || (!line.is(first, Sort.PREPOSITION)
            && !line.is(first, Sort.ADVERB)
            && line.time[first] < 0
            && !Weekdays.at(line, first)
            && line.word(first).preposition().isEmpty())) {
      return -1;
    }
    for (int i = first + 1; i < to && i - first < ASIDE; i++) {
      if (line.word(i).is("،")) {
        return pastTitle(i, to);
      }
    }
    return -1;
  }

  /** «دعا المجلس، وهو أعلى هيئة في البلاد، الحكومة إلى», «، ومقرها لندن،»: what or where it is. */
  private boolean says(int i) {
    Word word = line.word(i);
    return word.and()
        && word.preposition().isEmpty()
        && (line.is(i, Sort.PRONOUN) && SELF.contains(word.normal())
            || word.is("مقر") && !word.pronoun().isEmpty());
  }

  /** «، بحضور المستشار فلان، رئيس النيابة، بحبس»: past what somebody named in the aside is. */
  private int pastTitle(int comma, int to) {
    int title = comma + 1;
    boolean office =
        line.named0[comma - 1]
            && title < to
            && line.mentionAt[title] >= 0
            && line.kind(title) == Entity.Kind.OFFICE
            && line.word(title).preposition().isEmpty()
            && !line.word(title).and();
    int end = office ? phrases.end(title) : to;
    boolean goesOn =
        end + 1 < to
            && line.word(end).is("،")
            && !line.word(end + 1).and()
            && (line.is(end + 1, Sort.PREPOSITION) || !line.word(end + 1).preposition().isEmpty());
    return goesOn ? end + 1 : title;
  }

  /**
   * «الوزيرة، البالغة 47 عاما، مهامها»: a participle that tells of what stands before the comma.
   */
  private boolean describes(int i) {
    Word word = line.word(i);
    return line.is(i, Sort.NOMINAL)
        && line.is(i - 2, Sort.NOMINAL)
        && i + 1 < line.size()
        && !word.and()
        && word.definite()
        && word.preposition().isEmpty()
        && line.mentionAt[i] < 0
        && (word.stem().can(Pos.ACTIVE_PARTICIPLE) || word.stem().can(Pos.PASSIVE_PARTICIPLE))
        && !word.stem().can(Pos.NOUN)
        && !word.stem().can(Pos.MASDAR)
        && (line.quantity[i + 1] >= 0
            || line.is(i + 1, Sort.PREPOSITION)
            || !line.word(i + 1).preposition().isEmpty());
  }

  /**
   * «شخصا يبلغ من العمر 30 سنة للاشتباه»: one past the words that tell an age, where they begin at
   * a verb; the verb itself else.
   */
  static int aged(Line line, int verb) {
    if (verb + 3 >= line.size()
        || !AGED.contains(line.word(verb).normal())
        || !line.word(verb + 1).is("من")
        || !line.word(verb + 2).is("عمر")) {
      return verb;
    }
    int i = verb + 3;
    while (i < line.size()
        && !line.word(i).isPunctuation()
        && (line.quantity[i] >= 0 || line.time[i] >= 0 || AROUND.contains(line.word(i).normal()))) {
      i++;
    }
    return i < line.size() && Somebody.lasts(line.word(i)) ? i + 1 : i;
  }

  /**
   * «أفادت الوزارة - في بيان أوردته الوكالة - بمقتل ثلاثة»: the word after a clause between two
   * dashes that opens with a preposition; the same word where none begins.
   */
  static int dashed(Line line, int dash) {
    if (!DASHES.contains(line.word(dash).normal())
        || dash == 0
        || !line.is(dash + 1, Sort.PREPOSITION) && !line.is(dash + 1, Sort.ADVERB)) {
      return dash;
    }
    boolean tells = false;
    for (int i = dash + 1; i < Math.min(line.size() - 1, dash + ASIDE); i++) {
      if (DASHES.contains(line.word(i).normal())) {
        return tells ? i + 1 : dash;
      }
      if (Bounds.stops(line, i) || line.is(i, Sort.COMPLEMENTIZER)) {
        return dash;
      }
      tells |= line.is(i, Sort.VERB);
    }
    return dash;
  }

  /** «المحتجون، ومعظمهم طلاب، المبنى»: who those before it are. */
  private boolean shares(int i) {
    Word word = line.word(i);
    return word.and()
        && !word.pronoun().isEmpty()
        && SHARES.contains(word.normal())
        && line.is(i - 2, Sort.NOMINAL);
  }

  /** «فلان، القيادي في الحزب،»: whether a comma closes a title that stands after a name. */
  boolean closes(int name, int comma) {
    int end = line.mentionAt[name] < 0 ? name : line.mentionEnd[name];
    boolean opened = false;
    for (int i = name; i < comma; i++) {
      opened |= i < end && line.word(i).is("،");
      if (i >= end && (line.word(i).isPunctuation() || line.is(i, Sort.VERB))) {
        return false;
      }
    }
    return opened;
  }

  /**
   * «بحث الوزير، ونظيره، سبل الحل»: whether a comma closes the list that a phrase opens, whose last
   * one stands after a comma too.
   */
  boolean lists(int first, int comma) {
    List<Integer> all = phrases.conjuncts(first);
    return all.size() > 1
        && phrases.end(all.getLast()) == comma
        && line.word(all.getLast()).and()
        && line.word(all.getLast() - 1).is("،");
  }

  /** «حضر اللقاء، السفير فلان»: whether who was there stands after the comma. */
  boolean attends(int verb, int i, int to) {
    if (i >= to || line.mentionAt[i] < 0 || !ATTENDS.contains(line.word(verb).normal())) {
      return false;
    }
    Entity.Kind kind = line.kind(i);
    return kind == Entity.Kind.PERSON || kind == Entity.Kind.OFFICE;
  }

  /** «، القيادي في الحزب»: a title after a name. */
  private boolean apposition(int i) {
    Word word = line.word(i);
    return line.is(i, Sort.NOMINAL)
        && !word.and()
        && word.preposition().isEmpty()
        && line.mentionAt[i] < 0
        && (word.definite() || line.is(i + 1, Sort.NOMINAL) && !phrases.nouns().accusative(i));
  }
}
