package org.waqai.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Analysis.Voice;
import org.waqai.text.Dictionary.Entry;
import org.waqai.text.Dictionary.Spelling;

/** What is known of one key of the dictionary; not for sharing. */
@SuppressWarnings("EnumOrdinal") // packed into numbers within one run, never stored
final class Readings {

  /** How a reading comes to a key. */
  enum Sort {
    /** The form is spelled like the key. */
    EXACT,
    /** A careless writer spells the form like the key. */
    FOLDED,
    /** Spelled like the key, but said only after لم and its like: «لم يكن». */
    JUSSIVE,
    FOLDED_JUSSIVE;

    private static final Sort[] ALL = values();

    static Sort of(int ordinal) {
      return ALL[ordinal];
    }

    Sort folded() {
      return this == JUSSIVE ? FOLDED_JUSSIVE : FOLDED;
    }
  }

  static final Readings NONE = new Readings();

  private final Map<Sort, List<Analysis>> bySort = new EnumMap<>(Sort.class);

  void add(Analysis analysis, Sort sort) {
    List<Analysis> some = bySort.get(sort);
    if (some == null) {
      some = new ArrayList<>(2);
      bySort.put(sort, some);
    }
    add(some, analysis);
  }

  private List<Analysis> of(Sort sort) {
    return bySort.getOrDefault(sort, List.of());
  }

  /** As a careful writer means it: «نقل» is no jussive of «قال» where it may be a noun. */
  Entry strict(String key) {
    for (Sort sort : List.of(Sort.EXACT, Sort.JUSSIVE)) {
      if (!of(sort).isEmpty()) {
        return entry(key, of(sort), Spelling.SAME);
      }
    }
    boolean ya = key.endsWith("ي") || key.endsWith("ى");
    Spelling spelling = ya ? Spelling.SAME : Spelling.HAMZA_MISSING;
    List<Analysis> folded = of(Sort.FOLDED);
    return entry(key, folded.isEmpty() ? of(Sort.FOLDED_JUSSIVE) : folded, spelling);
  }

  /** As a careless writer may mean it. */
  Entry loose(String key) {
    if (of(Sort.EXACT).isEmpty() || of(Sort.FOLDED).isEmpty()) {
      return strict(key);
    }
    List<Analysis> all = new ArrayList<>(of(Sort.EXACT));
    of(Sort.FOLDED).forEach(analysis -> add(all, analysis));
    return entry(key, all, Spelling.SAME);
  }

  /** The readings after لم. */
  List<Analysis> jussives() {
    List<Analysis> exact = of(Sort.JUSSIVE);
    return exact.isEmpty() ? of(Sort.FOLDED_JUSSIVE) : exact;
  }

  private static Entry entry(String key, List<Analysis> analyses, Spelling spelling) {
    List<Analysis> likely = likely(analyses);
    return likely.isEmpty() ? Entry.NONE : new Entry(likely, isRare(key, likely), spelling);
  }

  /** News hardly says «I»: «أعد» is «he prepared», not «I promise». */
  private static List<Analysis> likely(List<Analysis> analyses) {
    List<Analysis> likely = new ArrayList<>(analyses);
    for (Analysis a : analyses) {
      if (a.pos() == Pos.PAST && a.person() == 3) {
        likely.removeIf(b -> isOurs(b) && !b.lemma().equals(a.lemma()));
      }
    }
    return List.copyOf(likely);
  }

  private static boolean isOurs(Analysis a) {
    return a.pos() == Pos.PRESENT && a.person() == 1;
  }

  private static void add(List<Analysis> to, Analysis analysis) {
    for (int i = 0; i < to.size(); i++) {
      Analysis other = to.get(i);
      if (sameButVoice(other, analysis)) {
        if (other.voice() != analysis.voice() && other.voice() != Voice.EITHER) {
          to.set(i, voiced(analysis, Voice.EITHER));
        }
        return;
      }
    }
    to.add(analysis);
  }

  private static boolean sameButVoice(Analysis a, Analysis b) {
    return a.lemma().equals(b.lemma())
        && a.pos() == b.pos()
        && a.number() == b.number()
        && a.gender() == b.gender()
        && a.person() == b.person();
  }

  private static Analysis voiced(Analysis a, Voice voice) {
    return new Analysis(a.lemma(), a.pos(), voice, a.number(), a.gender(), a.person());
  }

  private static boolean isRare(String key, List<Analysis> analyses) {
    if (key.startsWith("وو")) {
      return true; // «وولي» is و and ولي before it is the passive of والى
    }
    for (Analysis a : analyses) {
      boolean women = a.number() == Analysis.Count.PLURAL && a.gender() == Analysis.Gender.FEMININE;
      if (!a.isVerb() || (a.person() != 2 && a.number() != Analysis.Count.DUAL && !women)) {
        return false;
      }
    }
    return true;
  }
}
