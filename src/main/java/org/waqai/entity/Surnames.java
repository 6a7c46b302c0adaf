package org.waqai.entity;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waqai.entity.Word.Reading;
import org.waqai.model.Entity.Kind;
import org.waqai.model.Mention;
import org.waqai.model.Span;

/** Finds the people of an article again where only a part of their name stands: «نولاند». */
final class Surnames {
  private static final int DOUBT =
      Traits.COMMON
          | Traits.ADJECTIVE
          | Traits.WEAK
          | Traits.FIRST
          | Traits.NISBA
          | Traits.CLOSED
          | Traits.TIME
          | Traits.SAY
          | Traits.VERB
          | Traits.TOPIC
          | Traits.DIRECTION
          | Traits.TITLE
          | Traits.HEAD
          | Traits.SURNAME;

  /** Family names, and whether each is a word of its own too. */
  private final Map<String, Integer> names = new HashMap<>();

  /** The first words of those of two. */
  private final Set<String> firsts = new HashSet<>();

  /** A bit for each, by its hash: most words are told apart from all of them by one look. */
  private final long marks;

  Surnames(Findings findings) {
    for (Found found : findings.all()) {
      if (found.kind() != Kind.PERSON || found.parts().size() < 2) {
        continue;
      }
      List<String> parts = found.parts();
      int n = parts.size();
      if (!parts.getLast().equals("الله")) { // «الملك عبد الله رحمه الله»
        names.merge(parts.getLast(), 1, Math::max);
      }
      String before = parts.get(n - 2);
      if (n > 2) {
        names.merge(before + " " + parts.getLast(), 2, Math::max);
        firsts.add(before);
      }
    }
    long all = 0;
    for (String name : names.keySet()) {
      all |= mark(name);
    }
    for (String first : firsts) {
      all |= mark(first);
    }
    this.marks = all;
  }

  private static long mark(String word) {
    int hash = word.hashCode();
    return 1L << (hash ^ hash >>> 6 ^ hash >>> 12);
  }

  void find(Line line, BitSet taken, Findings out) {
    for (int i = 0; marks != 0 && i < line.size(); i++) {
      if (taken.get(i) || !line.isWord(i)) {
        continue;
      }
      Word word = line.word(i);
      for (int r = 0; r < word.readings(); r++) {
        String normal = word.normal(r);
        int end = (marks & mark(normal)) == 0 ? i : end(line, i, normal, taken);
        if (end > i) {
          add(line, i, end, word.reading(r), taken, out);
          i = end - 1;
          break;
        }
      }
    }
  }

  private int end(Line line, int i, String normal, BitSet taken) {
    boolean next = firsts.contains(normal) && line.isWord(i + 1) && !taken.get(i + 1);
    if (next && names.containsKey(normal + " " + line.word(i + 1).text())) {
      return i + 2;
    }
    if (!names.containsKey(normal)) {
      return i;
    }
    boolean split = !normal.equals(line.word(i).normal());
    boolean doubt = line.has(i, DOUBT) || !line.word(i).core().analyses().isEmpty();
    if (!doubt || (split && normal.length() > 3 && line.unknown(i))) {
      return i + 1;
    }
    return supported(line, i) ? i + 1 : i;
  }

  /**
   * A family name that is also a word counts after a verb of saying, a title, or before a colon.
   */
  private static boolean supported(Line line, int i) {
    boolean article = line.word(i).article() || line.has(i, Traits.SURNAME);
    int quality = Traits.NISBA | Traits.ADJECTIVE;
    boolean plain = !line.has(i, quality | Traits.CLOSED | Traits.TIME | Traits.TITLE);
    boolean family = article && plain && !line.has(i, Traits.COMMON | Traits.TOPIC | Traits.HEAD);
    boolean first = line.has(i, Traits.FIRST | Traits.WEAK) && !line.word(i).article();
    boolean titled = line.has(i - 1, Traits.TITLE) && line.word(i - 1).article();
    return line.has(i - 1, Traits.SAY)
        || titled
        || (i == 0 && line.isMark(i + 1, ":"))
        || family
        || (first && !line.has(i, Traits.COMMON | quality));
  }

  private static void add(Line line, int i, int end, Reading reading, BitSet taken, Findings out) {
    taken.set(i, end);
    Span span = line.span(i, end, reading);
    boolean titled = i > 0 && line.has(i - 1, Traits.TITLE) && line.word(i - 1).article();
    Span full = titled ? line.span(i - 1, i).join(span) : span;
    out.add(
        new Found(
            Kind.PERSON,
            line.number(),
            span,
            full,
            line.written(span, reading.clipped()),
            line.normals(i, end, reading),
            Optional.empty(),
            "",
            List.of(),
            Mention.Sort.NAME));
  }
}
