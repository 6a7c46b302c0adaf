package org.waqai.text;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;

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

  private final Table table;
  private final Set<String> names;
  private final boolean careless;

  private Dictionary(Table table, Set<String> names, boolean careless) {
    this.table = table;
    this.names = names;
    this.careless = careless;
  }

  /** The same dictionary for an article that does not tell ى from ي. */
  Dictionary careless() {
    return new Dictionary(table, names, true);
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
    Readings readings = table.readings(key);
    if (readings == Readings.NONE) {
      return Entry.NONE;
    }
    return careless ? readings.loose(key) : readings.strict(key);
  }

  /** What a form may be after لم beside what it is elsewhere: «نقل» is of «قال». */
  List<Analysis> jussives(String key) {
    return table.readings(key).jussives();
  }

  /** Whether it is part of a name. */
  boolean isName(String key) {
    return names.contains(key);
  }

  /** Collects forms; not for sharing. */
  static final class Builder implements Forms {
    private final Table table = new Table();
    private final Set<String> names = new HashSet<>();

    @Override
    public void add(String form, Analysis analysis) {
      add(form, analysis, Readings.Sort.EXACT);
    }

    @Override
    public void addJussive(String form, Analysis analysis) {
      add(form, analysis, Readings.Sort.JUSSIVE);
    }

    private void add(String form, Analysis analysis, Readings.Sort sort) {
      String key = Word.key(form);
      if (key.isEmpty()) {
        return;
      }
      table.add(key, analysis, sort);
      if (Word.isExact(key)) {
        table.add(Word.bare(key), analysis, sort.folded());
        if (key.endsWith("ى")) {
          addWithYa(key, analysis, sort.folded());
        }
      }
    }

    /** Where there is a hamza too, a writer may be careless about either. */
    private void addWithYa(String key, Analysis analysis, Readings.Sort folded) {
      String withYa = Word.withYa(key);
      if (Word.isExact(withYa)) {
        table.add(withYa, analysis, folded);
        table.add(Word.withoutHamza(key), analysis, folded);
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
      names.removeIf(this::isPhrase);
      return new Dictionary(table, Collections.unmodifiableSet(names), false);
    }

    /** «منها» and «لدعم» stand within names too, but are two words wherever they stand. */
    private boolean isPhrase(String name) {
      int article = name.startsWith("لل") ? 2 : name.startsWith("وال") ? 3 : name.length();
      if (name.length() > article + 2 && nominal(name.substring(article))) {
        return true; // «للاستثمار», «والصحراء»
      }
      if (name.charAt(0) == 'ل' && name.length() > 3 && can(name.substring(1), Pos.MASDAR)) {
        return !can(name, Pos.NOUN) && !can(name, Pos.MASDAR);
      }
      return Endings.ofPronouns(name).stream()
          .anyMatch(end -> can(name.substring(0, end), Pos.PREPOSITION));
    }

    private boolean nominal(String key) {
      return table.readings(key).strict(key).analyses().stream().anyMatch(Fitting::isNominal);
    }

    private boolean can(String key, Pos pos) {
      return table.readings(key).strict(key).analyses().stream().anyMatch(a -> a.pos() == pos);
    }
  }
}
