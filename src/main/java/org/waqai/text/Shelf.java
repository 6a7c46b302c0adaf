package org.waqai.text;

import org.jspecify.annotations.Nullable;

/**
 * The words read of late, by their letters: news uses the same words over and over.
 *
 * <p>It has so many places and no more; a word that finds those that are its own taken takes
 * another's. Safe for any number of threads without a lock, since what stands in a place never
 * changes: at worst two of them take the same word apart.
 */
final class Shelf {
  /** With what the rooms remember of each word, some 60 MB when all are taken. */
  private static final int PLACES = 1 << 16;

  /** As many places are a word's own, one beside the other. */
  private static final int OWN = 4;

  private static final int LONGEST = 10;
  private static final int BITS = 6;
  private static final char FIRST = '\u0620';

  private final @Nullable Parts[] places = new @Nullable Parts[PLACES];

  /** The letters as one number, each word's its own; 0 of what is not taken. */
  static long key(String text, int start, int end) {
    if (end - start > LONGEST) {
      return 0;
    }
    long key = 0;
    for (int i = start; i < end; i++) {
      int letter = text.charAt(i) - FIRST;
      if (letter <= 0 || letter >= 1 << BITS) {
        return 0;
      }
      key = key << BITS | letter;
    }
    return key;
  }

  /** What a word is taken apart into; null where it is not there. */
  @Nullable Parts of(long key) {
    int first = first(key);
    for (int i = first; i < first + OWN; i++) {
      Parts parts = places[i];
      if (parts != null && parts.key() == key) {
        return parts;
      }
    }
    return null;
  }

  void keep(Parts parts) {
    int first = first(parts.key());
    int place = first + (int) (parts.key() & OWN - 1);
    for (int i = first + OWN - 1; i >= first; i--) {
      place = places[i] == null ? i : place;
    }
    places[place] = parts;
  }

  private static int first(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> 40) & PLACES - OWN;
  }
}
