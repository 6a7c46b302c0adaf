package org.waqai.event;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Span;
import org.waqai.model.Status;
import org.waqai.model.WordSet;

/** Whether a saying verb tells a saying. */
final class Speech {
  /** «يذكر أن», «تبين أنه»: nobody says it. */
  private static final WordSet IMPERSONAL =
      WordSet.of("يذكر", "يشار", "يلاحظ", "تبين", "يتبين", "يعتبر", "يعد");

  private static final WordSet SOURCES =
      WordSet.of("حسب", "بحسب", "وفق", "وفقا", "طبقا", "علي", "نحو");

  private static final int REACH = 22;
  private static final int NEAR = 7;
  private static final int LONG_QUOTE = 6;

  private final Line line;
  private final Bounds bounds;
  private final Ahead ahead;
  private final VerbGroup group;

  Speech(Line line, Bounds bounds, Ahead ahead, VerbGroup group) {
    this.line = line;
    this.bounds = bounds;
    this.ahead = ahead;
    this.group = group;
  }

  /** Whether the verb tells no saying: of the first person, within a quote, of nobody. */
  boolean silent(int v, Story story) {
    boolean hangs = ahead.relative(v) >= 0 || ahead.relativeVerb(v);
    if (cited(v) >= 0) {
      return !thirdPerson(v);
    }
    return !thirdPerson(v)
        || story.spoke() && relayed(v)
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

  /** «قالت الوزارة في بيان أوردته الوكالة»: who passed on the words of another. */
  private boolean relayed(int v) {
    return v > 0
        && !line.word(v).pronoun().isEmpty()
        && !line.word(v).and()
        && !line.word(v - 1).definite()
        && line.word(v - 1).pronoun().isEmpty()
        && WhereSaid.occasion(line.word(v - 1));
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

  /** Whether the verb stands within what is said already, and does not go on with «و». */
  boolean nested(int v, Story story) {
    Span word = line.word(v).bare();
    return !story.passages().speakerOf(word).isEmpty() && !line.word(v).and();
  }

  /** The phrases after a verb that may be its subject or object. */
  List<Integer> free(List<Integer> after, Bounds bounds) {
    List<Integer> out = new ArrayList<>(after.size());
    for (int a : after) {
      if (!bounds.participle(a)) {
        out.add(a);
      }
    }
    return out;
  }

  /** «الذي تقول فيه الحكومة»: the noun of the relative clause comes back as a pronoun. */
  boolean returns(int v) {
    return line.is(v + 1, Sort.PREPOSITION) && !line.word(v + 1).pronoun().isEmpty();
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
    int k = group.before(v);
    if (k < 1) {
      return -1;
    }
    Word word = line.word(k);
    if (word.is("حسبما") || word.is("وفقما")) {
      return k;
    }
    if (word.is("كما") && line.is(k - 1, Sort.PUNCTUATION) && alone(v)) {
      return k;
    }
    boolean what =
        word.is("ما") && (word.preposition().isEmpty() || word.preposition().equals("ل"));
    what |= word.is("لما") && !word.and(); // «وفقا لما أعلنته»
    return what && SOURCES.contains(line.word(k - 1).normal()) ? k - 1 : -1;
  }

  /** «قتل عشرة، كما ذكر مسؤول في الشرطة»: whether nothing but who says it follows the verb. */
  private boolean alone(int v) {
    for (int i = v + 1; i < line.size() && !line.is(i, Sort.PUNCTUATION); i++) {
      boolean led = line.word(i).preposition().equals("ب") || line.word(i).is("علي");
      boolean deed = // «كما أعلنت الشرطة اعتقال شاب»
          i > v + 1
              && line.is(i, Sort.NOMINAL)
              && line.word(i).stem().can(Analysis.Pos.MASDAR)
              && !line.word(i).definite()
              && line.word(i).preposition().isEmpty()
              && !line.is(i - 1, Sort.PREPOSITION);
      if (led
          || deed
          || line.is(i, Sort.VERB)
          || line.is(i, Sort.COMPLEMENTIZER)
          || line.word(i).is("عن")
          || i + 1 < line.size() && line.word(i + 1).is(":")) {
        return false;
      }
    }
    return bounds.free(v + 1).size() == 1;
  }
}
