package org.waqai.graph.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What Arabic writes joined to a word: article, particles, possessives. The index holds words as
 * they are written; who looks for «مدرسة» is shown «المدرسة», «للمدرسة» and «مدرستنا» because these
 * forms are looked up too. A stock stemmer would cut letters off names («إيران» to «اير»); here a
 * form counts only if the index holds it, and not if it is a name of its own: «لبنان» is no «بنان».
 */
final class Joined {
  private static final String ARTICLE = "ال";

  /** Before a word with its article, which nothing else begins with. */
  private static final List<String> WITH_ARTICLE =
      List.of("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال", "فلل", "فبال", "وكال");

  private static final List<String> PARTICLES =
      List.of("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل");

  private static final List<String> POSSESSIVES = List.of("نا", "ها", "هم", "كم", "هما", "هن");

  private static final float SAME = 1;
  private static final float ARTICLED = 0.95f;
  private static final float OTHER = 0.7f;

  /** A form of less than three letters with something joined is anything. */
  private static final int SHORT = 3;

  private final Predicate<String> written;
  private final Predicate<String> name;

  /**
   * @param written whether some text holds the word
   * @param name whether it is a word of some thing's name
   */
  Joined(Predicate<String> written, Predicate<String> name) {
    this.written = written;
    this.name = name;
  }

  /** The forms in which a word that is looked for may stand, each with its weight. */
  Map<String, Float> forms(String word) {
    Map<String, Float> out = new LinkedHashMap<>();
    out.put(word, SAME);
    if (!isArabic(word)) {
      return out;
    }
    for (String base : bases(word)) {
      add(out, base, base, base.equals(word) ? SAME : ARTICLED);
      for (String before : WITH_ARTICLE) {
        add(out, base, before + base, ARTICLED);
      }
      if (base.length() < SHORT) {
        continue;
      }
      particles(out, base, base);
      if (base.endsWith("ه")) {
        String open = base.substring(0, base.length() - 1) + "ت"; // «مدرسة» before «نا» is «مدرست»
        possessives(out, base, open);
        particles(out, base, open + "ه");
        add(out, base, open + "ه", OTHER);
        add(out, base, open + "ي", OTHER);
      } else {
        possessives(out, base, base);
      }
    }
    return out;
  }

  private void possessives(Map<String, Float> out, String base, String stem) {
    for (String end : POSSESSIVES) {
      add(out, base, stem + end, OTHER);
      particles(out, base, stem + end);
    }
  }

  private void particles(Map<String, Float> out, String base, String stem) {
    for (String before : PARTICLES) {
      add(out, base, before + stem, OTHER);
    }
  }

  private void add(Map<String, Float> out, String base, String form, float weight) {
    if (!out.containsKey(form) && written.test(form) && !ofItsOwn(form, base)) {
      out.put(form, weight);
    }
  }

  /** Whether a form, or what it is without a particle, is a name that has nothing joined to it. */
  private boolean ofItsOwn(String form, String base) {
    if (form.equals(base) || form.equals(ARTICLE + base)) {
      return false;
    }
    if (name.test(form) && !articled(form, base)) {
      return true;
    }
    for (String before : PARTICLES) {
      if (form.startsWith(before) && form.length() - before.length() > base.length()) {
        String rest = form.substring(before.length());
        if (!rest.equals(ARTICLE + base) && name.test(rest)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean articled(String form, String base) {
    return WITH_ARTICLE.stream().anyMatch(b -> form.equals(b + base));
  }

  /** What the word is without what is joined to it; where that is not plain, what texts hold. */
  private Set<String> bases(String word) {
    Set<String> out = new LinkedHashSet<>();
    out.add(word);
    for (String before : WITH_ARTICLE) {
      if (word.startsWith(before) && word.length() - before.length() >= 2) {
        out.add(word.substring(before.length()));
      }
    }
    if (name.test(word)) {
      return out;
    }
    for (String end : POSSESSIVES) {
      if (word.endsWith(end) && word.length() - end.length() >= SHORT) {
        String stem = word.substring(0, word.length() - end.length());
        out.add(stem.endsWith("ت") ? stem.substring(0, stem.length() - 1) + "ه" : stem);
      }
    }
    if (word.endsWith("ته") && word.length() > SHORT + 1) {
      out.add(word.substring(0, word.length() - 2) + "ه");
    }
    if (!written.test(word)) {
      for (String before : PARTICLES) {
        if (word.startsWith(before) && word.length() - before.length() >= SHORT) {
          out.add(word.substring(before.length()));
        }
      }
    }
    return out;
  }

  static boolean isArabic(String word) {
    return !word.isEmpty() && word.charAt(0) >= 0x600 && word.charAt(0) <= 0x6ff;
  }
}
