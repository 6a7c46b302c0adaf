package org.waqai.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
   * @param rare whether each of them is one that news hardly uses: duals, second persons
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
    private final Map<String, Slot> slots = new HashMap<>(1 << 18);
    private final Set<String> names = new HashSet<>();

    @Override
    public void add(String form, Analysis analysis) {
      String key = Word.key(form);
      if (key.isEmpty()) {
        return;
      }
      Slot slot = slots.computeIfAbsent(key, k -> new Slot());
      slot.add(analysis);
      slot.spelledSo = true;
      if (Word.hasHamza(key)) {
        slots.computeIfAbsent(Word.bare(key), k -> new Slot()).add(analysis);
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
      Map<String, Entry> entries = HashMap.newHashMap(slots.size());
      slots.forEach((key, slot) -> entries.put(key, slot.entry(key)));
      return new Dictionary(Collections.unmodifiableMap(entries), Set.copyOf(names));
    }
  }

  /** What is being collected for one key. */
  private static final class Slot {
    private final List<Analysis> analyses = new ArrayList<>(1);

    /** Whether some form is spelled so, with no hamza left away. */
    private boolean spelledSo;

    void add(Analysis analysis) {
      for (int i = 0; i < analyses.size(); i++) {
        Analysis other = analyses.get(i);
        if (sameButVoice(other, analysis)) {
          if (other.voice() != analysis.voice() && other.voice() != Voice.EITHER) {
            analyses.set(i, voiced(analysis, Voice.EITHER));
          }
          return;
        }
      }
      analyses.add(analysis);
    }

    Entry entry(String key) {
      Spelling spelling = spelledSo ? Spelling.SAME : Spelling.HAMZA_MISSING;
      return new Entry(List.copyOf(analyses), isRare(key, analyses), spelling);
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
        boolean women =
            a.number() == Analysis.Count.PLURAL && a.gender() == Analysis.Gender.FEMININE;
        if (!a.isVerb() || (a.person() != 2 && a.number() != Analysis.Count.DUAL && !women)) {
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
