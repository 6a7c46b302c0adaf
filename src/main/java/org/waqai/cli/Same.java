package org.waqai.cli;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** When two names, phrases or fillers count as the same in scoring. */
final class Same {
  private static final Set<String> FREE =
      Set.of(
          "topic",
          "purpose",
          "content",
          "charge",
          "indicator",
          "cause",
          "sentence",
          "rejected",
          "medium",
          "hazard",
          "weapon",
          "office");
  private static final List<String> PREFIXES =
      List.of("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال");

  private Same() {}

  /** Words by what does not matter: case, marks, forms of hamza, signs. */
  static String normal(String s) {
    String form = Normalizer.normalize(s, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(form.length());
    boolean gap = false;
    for (int i = 0; i < form.length(); ) {
      int c = form.codePointAt(i);
      i += Character.charCount(c);
      if ((c >= 0x64b && c <= 0x652) || c == 0x670 || c == 0x640) {
        continue;
      }
      c =
          switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ئ' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            default -> c;
          };
      if (word(c) || c == '%' || c == '.') {
        if (gap) {
          out.append(' ');
          gap = false;
        }
        out.appendCodePoint(c);
      } else {
        gap = true;
      }
    }
    return strip(gap ? out + " " : out.toString());
  }

  private static boolean word(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || c == '_'
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static String strip(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && " .".indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " .".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return s.substring(from, to);
  }

  static List<String> words(String s) {
    List<String> out = new ArrayList<>();
    for (String w : normal(s).split(" ", -1)) {
      if (!w.isEmpty()) {
        out.add(bare(w));
      }
    }
    return out;
  }

  private static String bare(String word) {
    for (String prefix : PREFIXES) {
      if (word.startsWith(prefix) && length(word) - prefix.length() >= 3) {
        return word.substring(prefix.length());
      }
    }
    return word;
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }

  private static boolean sameWord(String a, String b) {
    return a.equals(b) || joined(a, b) || joined(b, a);
  }

  private static boolean joined(String a, String b) {
    return length(b) > 2
        && !a.isEmpty()
        && a.substring(1).equals(b)
        && "لبوفك".indexOf(a.charAt(0)) >= 0;
  }

  static boolean words(List<String> a, List<String> b, boolean free) {
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> left = new ArrayList<>(b);
    int shared = 0;
    for (String w : a) {
      for (int i = 0; i < left.size(); i++) {
        if (sameWord(w, left.get(i))) {
          left.remove(i);
          shared++;
          break;
        }
      }
    }
    if (shared == 0) {
      return false;
    }
    int fewer = Math.min(a.size(), b.size());
    return free
        ? (double) shared / fewer >= 0.6
        : shared == fewer || 2.0 * shared / (a.size() + b.size()) >= 0.6;
  }

  static boolean named(Told.Named gold, Told.Named found) {
    for (String g : gold.names()) {
      String key = normal(g);
      for (String f : found.names()) {
        if (key.equals(normal(f)) || words(key).equals(words(f))) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many gold fillers have one of their own among the found. */
  static int hits(List<Told.Filler> gold, List<Told.Filler> found) {
    return right(gold, found).cardinality();
  }

  /** Which of the found fillers are right: each for a gold one of its own. */
  static BitSet right(List<Told.Filler> gold, List<Told.Filler> found) {
    BitSet right = new BitSet();
    for (Told.Filler g : gold) {
      for (int i = 0; i < found.size(); i++) {
        if (!right.get(i) && agree(g, found.get(i))) {
          right.set(i);
          break;
        }
      }
    }
    return right;
  }

  private static boolean agree(Told.Filler g, Told.Filler f) {
    if (!g.role().equals(f.role())) {
      return false;
    }
    if (g.number().isPresent() || f.number().isPresent()) {
      return g.number().isPresent()
          && f.number().isPresent()
          && near(g.number().get(), f.number().get())
          && g.unit().equals(f.unit());
    }
    for (List<String> a : g.words()) {
      for (List<String> b : f.words()) {
        if (words(a, b, FREE.contains(g.role()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean near(BigDecimal a, BigDecimal b) {
    double x = a.doubleValue();
    return Math.abs(x - b.doubleValue()) <= 1e-6 * Math.max(1, Math.abs(x));
  }
}
