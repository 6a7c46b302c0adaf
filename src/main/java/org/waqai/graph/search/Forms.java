package org.waqai.graph.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The forms of a word that an index holds: with what is joined to it, and as other scripts have it.
 */
final class Forms {
  /** So many names that sound alike are looked up; more would be a flood. */
  private static final int ALIKE = 8;

  private static final int LOOKED_AT = 5_000;

  /** Weight of a name that only sounds so. */
  private static final float SOUNDS = 0.5f;

  private static final int SHORTEST = 3;

  private final IndexReader reader;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<String, Integer> texts = new HashMap<>();
  private final Joined joined;

  Forms(IndexReader reader) {
    this.reader = reader;
    this.joined = new Joined(w -> names(w) + count(texts, Field.TEXT, w) > 0, w -> names(w) > 0);
  }

  private int names(String word) {
    return count(names, Field.NAME, word);
  }

  private int count(Map<String, Integer> known, String field, String word) {
    return known.computeIfAbsent(
        word,
        w -> {
          try {
            return reader.docFreq(new Term(field, w));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Each form with its weight. */
  Map<String, Float> of(String word) throws IOException {
    Map<String, Float> out = new LinkedHashMap<>(joined.forms(word));
    for (Map.Entry<String, Float> alike : alike(word).entrySet()) {
      joined
          .forms(alike.getKey())
          .forEach((form, weight) -> out.putIfAbsent(form, weight * alike.getValue()));
    }
    return out;
  }

  /** Names in the other script, and other spellings in Latin letters, that sound the same. */
  private Map<String, Float> alike(String word) throws IOException {
    Map<String, Double> found = new HashMap<>();
    if (word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit)) {
      boolean arabic = Joined.isArabic(word);
      for (String key : Sound.keys(word)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          scan(leaf, key + "|", arabic, word, found);
        }
      }
    }
    Map<String, Float> out = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(ALIKE)
        .forEach(e -> out.put(e.getKey(), SOUNDS * (float) (1 - e.getValue() / 2)));
    return out;
  }

  private static void scan(
      LeafReaderContext leaf, String start, boolean arabic, String word, Map<String, Double> found)
      throws IOException {
    Optional<Terms> terms = Optional.ofNullable(leaf.reader().terms(Field.SOUND));
    if (terms.isEmpty()) {
      return;
    }
    TermsEnum each = terms.get().iterator();
    BytesRef prefix = new BytesRef(start);
    if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (int i = 0; i < LOOKED_AT && StringHelper.startsWith(each.term(), prefix); i++) {
      String other = each.term().utf8ToString().substring(start.length());
      if (!other.equals(word) && !(arabic && Joined.isArabic(other))) {
        Sound.distance(word, other).ifPresent(d -> found.merge(other, d, Math::min));
      }
      if (each.next() == null) {
        return;
      }
    }
  }

  /** Words that begin so, article or not. */
  static List<String> beginnings(String start) {
    return Joined.isArabic(start)
        ? List.of(start, "ال" + start, "وال" + start, "بال" + start, "لل" + start)
        : List.of(start);
  }
}
