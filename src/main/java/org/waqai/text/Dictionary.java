package org.waqai.text;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waqai.model.Analysis;

/** Every form that the lists know, with every way to read it. */
final class Dictionary {

  /**
   * What is known of one form.
   *
   * @param analyses every way to read it as it is spelled; if there is none, as a careless writer
   *     may have meant it
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
  private final Map<String, Entry> loose;
  private final Set<String> names;
  private final boolean careless;

  private Dictionary(
      Map<String, Entry> entries, Map<String, Entry> loose, Set<String> names, boolean careless) {
    this.entries = entries;
    this.loose = loose;
    this.names = names;
    this.careless = careless;
  }

  /** The same dictionary for an article that does not tell ى from ي. */
  Dictionary careless() {
    return new Dictionary(entries, loose, names, true);
  }

  /** What is known of a form; if of none spelled so, of one with other hamzas or ي for ى. */
  Entry find(String key) {
    Entry exact = lookup(careless ? Word.withYa(key) : key);
    if (exact.isKnown() || !Word.isExact(key)) {
      return exact;
    }
    Entry ya = lookup(Word.withYa(key));
    if (ya.isKnown()) {
      return ya;
    }
    Entry other = lookup(Word.bare(key));
    return other.isKnown()
        ? new Entry(other.analyses(), other.rare(), Spelling.HAMZA_ADDED)
        : Entry.NONE;
  }

  private Entry lookup(String key) {
    Entry entry = entries.getOrDefault(key, Entry.NONE);
    return careless ? loose.getOrDefault(key, entry) : entry;
  }

  /** Whether it is part of a name. */
  boolean isName(String key) {
    return names.contains(key);
  }

  /** Collects forms; not for sharing. */
  static final class Builder implements Forms {
    private final Map<String, Readings> readings = new HashMap<>(1 << 18);
    private final Set<String> names = new HashSet<>();

    @Override
    public void add(String form, Analysis analysis) {
      String key = Word.key(form);
      if (key.isEmpty()) {
        return;
      }
      of(key).addExact(analysis);
      if (Word.isExact(key)) {
        of(Word.bare(key)).addFolded(analysis);
        if (key.endsWith("ى")) {
          addWithYa(key, analysis);
        }
      }
    }

    /** Where there is a hamza too, a writer may be careless about either. */
    private void addWithYa(String key, Analysis analysis) {
      String withYa = Word.withYa(key);
      if (Word.isExact(withYa)) {
        of(withYa).addFolded(analysis);
        of(Word.withoutHamza(key)).addFolded(analysis);
      }
    }

    private Readings of(String key) {
      return readings.computeIfAbsent(key, k -> new Readings());
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
      Map<String, Entry> loose = new HashMap<>();
      readings.forEach(
          (key, found) -> {
            entries.put(key, found.strict(key));
            if (found.isAmbiguous()) {
              loose.put(key, found.loose(key));
            }
          });
      return new Dictionary(
          Collections.unmodifiableMap(entries),
          Collections.unmodifiableMap(loose),
          Set.copyOf(names),
          false);
    }
  }
}
