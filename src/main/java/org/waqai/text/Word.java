package org.waqai.text;

import java.util.Arrays;

/**
 * A word as written between spaces: its letters as lists spell them, each with its place.
 *
 * <p>Lists are asked by a key: its hamzas are kept, since they tell «إمام» from «أمام» and «وإلى»
 * from «والي», and ة stays apart from ه, since it tells «رئيسة» from «رئيسه».
 */
final class Word {
  private final String spelled;
  private final String bare;
  private final int[] places;
  private final boolean open;

  private Word(String spelled, int[] places, boolean open) {
    this.spelled = spelled;
    this.bare = bare(spelled);
    this.places = places;
    this.open = open;
  }

  /** Reads the letters of one run. */
  static Word of(CharSequence written) {
    StringBuilder spelled = new StringBuilder(written.length());
    int[] places = new int[2 * written.length() + 20];
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      String letters = Letters.isPresentation(c) ? Letters.compose(c) : "";
      if (letters.isEmpty()) {
        letters = String.valueOf(c);
      }
      for (int k = 0; k < letters.length() && spelled.length() < places.length - 1; k++) {
        if (!Letters.isSilent(letters.charAt(k))) {
          // the second letter of a ligature (ﻻ) starts where the ligature ends: no cut inside it
          places[spelled.length()] = k == 0 ? i : i + 1;
          spelled.append(Letters.spelled(letters.charAt(k)));
        }
      }
    }
    int[] exact = Arrays.copyOf(places, spelled.length() + 1);
    exact[spelled.length()] = written.length();
    if (exact.length > 1) {
      exact[0] = 0;
    }
    boolean open = !written.isEmpty() && written.charAt(written.length() - 1) == 'ـ';
    return new Word(spelled.toString(), exact, open);
  }

  int length() {
    return bare.length();
  }

  char letter(int i) {
    return bare.charAt(i);
  }

  /** The letter with its hamza. */
  char spelled(int i) {
    return spelled.charAt(i);
  }

  /** Where in the run letter {@code i} begins; of the number of letters, where the run ends. */
  int place(int i) {
    return places[i];
  }

  /** Whether a cut before letter {@code i} leaves letters on both sides. */
  boolean cuts(int i) {
    return places[i] > 0 && places[i] < places[places.length - 1];
  }

  /** Whether the word ends in a tatweel, as particles do before what is no Arabic word: «لـ». */
  boolean isOpen() {
    return open;
  }

  String bare() {
    return bare;
  }

  /** The key of the letters from {@code from} to {@code to}. */
  String key(int from, int to) {
    return spelled.substring(from, to);
  }

  /** The key of a form as a list gives it. */
  static String key(String form) {
    StringBuilder key = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!Letters.isSilent(c)) {
        key.append(Letters.spelled(c));
      }
    }
    return key.toString();
  }

  static boolean hasHamza(String key) {
    for (int i = 0; i < key.length(); i++) {
      if (Letters.isHamzatedAlef(key.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static String bare(String spelled) {
    StringBuilder bare = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      bare.append(Letters.bare(spelled.charAt(i)));
    }
    return bare.toString();
  }
}
