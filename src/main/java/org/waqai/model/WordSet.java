package org.waqai.model;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a closed class, asked of every word of every article: a table so wide that a word which
 * is none of them is told by one look.
 */
public final class WordSet extends AbstractSet<String> {
  private static final int WIDTH = 4;
  private static final int SPREAD = 0x9E3779B9;

  private final List<String> words;
  private final @Nullable String[] table;

  /** The hashes of what the table holds, by which it is told without looking at the words. */
  private final int[] hashes;

  private final int shift;

  /** Whether some are several words, with a space between them. */
  private final boolean phrases;

  private WordSet(Collection<String> words) {
    this.words = List.copyOf(words);
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, WIDTH * words.size()));
    this.table = new @Nullable String[1 << bits];
    this.hashes = new int[table.length];
    this.shift = 32 - bits;
    for (String word : this.words) {
      int hash = hash(word);
      int i = hash * SPREAD >>> shift;
      while (table[i] != null) {
        if (word.equals(table[i])) {
          throw new IllegalArgumentException("twice: " + word);
        }
        i = i + 1 & table.length - 1;
      }
      table[i] = word;
      hashes[i] = hash;
    }
    this.phrases = this.words.stream().anyMatch(w -> w.indexOf(' ') >= 0);
  }

  /** The set of some words, none of them twice. */
  public static WordSet of(String... words) {
    return new WordSet(List.of(words));
  }

  /** The same words as another set's. */
  public static WordSet copyOf(Collection<String> words) {
    return words instanceof WordSet same
        ? same
        : new WordSet(words.stream().distinct().sorted().toList());
  }

  /** Whether a word is among them. */
  public boolean contains(String word) {
    int hash = hash(word);
    int i = hash * SPREAD >>> shift;
    for (int at = hashes[i]; at != 0; at = hashes[i]) {
      if (at == hash && word.equals(table[i])) {
        return true;
      }
      i = i + 1 & hashes.length - 1;
    }
    return false;
  }

  /** A word's hash; never 0, which stands where there is no word. */
  private static int hash(String word) {
    int hash = word.hashCode();
    return hash == 0 ? 1 : hash;
  }

  /** Whether two words with a space between them are among them. */
  public boolean contains(String word, String next) {
    return phrases && contains(word + " " + next);
  }

  @Override
  public boolean contains(@Nullable Object word) {
    return word instanceof String s && contains(s);
  }

  @Override
  public Iterator<String> iterator() {
    return words.iterator();
  }

  @Override
  public int size() {
    return words.size();
  }
}
