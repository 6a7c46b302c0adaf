package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Voice;
import org.waqai.text.Dictionary.Entry;
import org.waqai.text.Dictionary.Spelling;

/** What is being collected for one key of the dictionary. */
final class Readings {
  private final List<Analysis> exact = new ArrayList<>(0);
  private final List<Analysis> folded = new ArrayList<>(0);

  /** Adds a reading of a form that is spelled like the key. */
  void addExact(Analysis analysis) {
    add(exact, analysis);
  }

  /** Adds a reading of a form that a careless writer spells like the key. */
  void addFolded(Analysis analysis) {
    add(folded, analysis);
  }

  /** Whether a careless writer may mean more by the key than a careful one. */
  boolean isAmbiguous() {
    return !exact.isEmpty() && !folded.isEmpty();
  }

  Entry strict(String key) {
    if (!exact.isEmpty()) {
      return new Entry(List.copyOf(exact), isRare(key, exact), Spelling.SAME);
    }
    boolean ya = key.endsWith("ي") || key.endsWith("ى");
    Spelling spelling = ya ? Spelling.SAME : Spelling.HAMZA_MISSING;
    return new Entry(List.copyOf(folded), isRare(key, folded), spelling);
  }

  Entry loose(String key) {
    List<Analysis> all = new ArrayList<>(exact);
    folded.forEach(analysis -> add(all, analysis));
    return new Entry(List.copyOf(all), isRare(key, all), Spelling.SAME);
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
