package org.waqai.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Voice;

/** Every form that the lists know, with every way to read it. */
final class Dictionary {

  /**
   * What is known of one form.
   *
   * @param analyses every way to read it
   * @param rare whether each of them is one that news hardly uses: duals and second persons
   * @param spelling how the hamzas of what was asked compare with those of the lists
   */
  record Entry(List<Analysis> analyses, boolean rare, Spelling spelling) {
    static final Entry NONE = new Entry(List.of(), false, Spelling.SAME);

    boolean isKnown() {
      return !analyses.isEmpty();
    }
  }

  /** Careless writers leave hamzas away; hardly any writes one too many. */
  enum Spelling {
    SAME,
    HAMZA_MISSING,
    HAMZA_ADDED
  }

  private final Map<String, Entry> entries;
  private final Set<String> names;

  private Dictionary(Map<String, Entry> entries, Set<String> names) {
    this.entries = entries;
    this.names = names;
  }

  /** What is known of a form; if of none with these hamzas, of one with others. */
  Entry find(String key) {
    Entry exact = entries.getOrDefault(key, Entry.NONE);
    if (exact.isKnown() || !Word.hasHamza(key)) {
      return exact;
    }
    Entry other = entries.getOrDefault(Word.bare(key), Entry.NONE);
    return other.isKnown()
        ? new Entry(other.analyses(), other.rare(), Spelling.HAMZA_ADDED)
        : Entry.NONE;
  }

  /** Whether it is part of a name. */
  boolean isName(String key) {
    return names.contains(key);
  }

  /** Collects forms; not for sharing. */
  static final class Builder implements Dictionary.Forms {
    private final Map<String, List<Analysis>> readings = new HashMap<>(1 << 18);
    private final Set<String> hamzaMissing = new HashSet<>(1 << 15);
    private final Set<String> sameSpelling = new HashSet<>(1 << 18);
    private final Set<String> names = new HashSet<>();

    @Override
    public void add(String form, Analysis analysis) {
      String key = Word.key(form);
      if (key.isEmpty()) {
        return;
      }
      put(key, analysis);
      if (Word.hasHamza(key)) {
        String bare = Word.bare(key);
        put(bare, analysis);
        hamzaMissing.add(bare);
      } else {
        sameSpelling.add(key);
      }
    }

    void addNames(Collection<String> words) {
      for (String word : words) {
        String key = Word.key(word);
        if (key.length() > 1) {
          names.add(key);
          names.add(Word.bare(key));
        }
      }
    }

    Dictionary build() {
      Map<String, Entry> entries = HashMap.newHashMap(readings.size());
      readings.forEach(
          (key, analyses) ->
              entries.put(key, new Entry(List.copyOf(analyses), isRare(analyses), spelling(key))));
      return new Dictionary(Map.copyOf(entries), Set.copyOf(names));
    }

    private Spelling spelling(String key) {
      return hamzaMissing.contains(key) && !sameSpelling.contains(key)
          ? Spelling.HAMZA_MISSING
          : Spelling.SAME;
    }

    private void put(String key, Analysis analysis) {
      List<Analysis> known = readings.computeIfAbsent(key, k -> new ArrayList<>(2));
      for (int i = 0; i < known.size(); i++) {
        Analysis other = known.get(i);
        if (sameButVoice(other, analysis)) {
          if (other.voice() != analysis.voice() && other.voice() != Voice.EITHER) {
            known.set(i, voiced(analysis, Voice.EITHER));
          }
          return;
        }
      }
      known.add(analysis);
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

    private static boolean isRare(List<Analysis> analyses) {
      for (Analysis a : analyses) {
        boolean women =
            a.number() == Analysis.Count.PLURAL && a.gender() == Analysis.Gender.FEMININE;
        if (!a.isVerb() || (a.person() == 3 && a.number() != Analysis.Count.DUAL && !women)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Takes the forms of a word. */
  interface Forms {
    void add(String form, Analysis analysis);
  }
}
