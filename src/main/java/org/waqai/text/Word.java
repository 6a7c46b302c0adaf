package org.waqai.text;

import java.util.Arrays;
import org.waqai.model.Normal;

/**
 * A word as written between spaces: its letters as lists spell them, each with its place.
 *
 * <p>Lists are asked by a key: its hamzas are kept, since they tell «إمام» from «أمام» and «وإلى»
 * from «والي»; its ى, which tells «أجرى» from «أجري»; its ة, which tells «رئيسة» from «رئيسه».
 */
final class Word {
  private final String spelled;
  private final String bare;
  private final int[] places;

  private Word(String spelled, int[] places) {
    this.spelled = spelled;
    this.bare = bare(spelled);
    this.places = places;
  }

  /** Reads the letters of one run. */
  static Word of(CharSequence written) {
    StringBuilder spelled = new StringBuilder(written.length());
    int[] places = new int[written.length() + 1];
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (!Normal.isPresentation(c)) {
        if (!Normal.isSilent(c)) {
          places[spelled.length()] = i;
          spelled.append(Letters.spelled(c));
        }
        continue;
      }
      String letters = Normal.usual(c);
      places = Arrays.copyOf(places, places.length + letters.length());
      for (int k = 0; k < letters.length(); k++) {
        if (!Normal.isSilent(letters.charAt(k))) {
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
    return new Word(spelled.toString(), exact);
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

  String bare() {
    return bare;
  }

  /** The key of the letters from {@code from} to {@code to}. */
  String key(int from, int to) {
    return spelled.substring(from, to);
  }

  /** The key of a form as a list gives it. */
  static String key(String form) {
    int i = 0;
    while (i < form.length() && isKey(form.charAt(i))) {
      i++;
    }
    return i == form.length() ? form : respelled(form);
  }

  private static boolean isKey(char c) {
    return c >= 'ء' && c <= 'ي' ? c != 'ـ' : Letters.spelled(c) == c && !Normal.isSilent(c);
  }

  private static String respelled(String form) {
    StringBuilder key = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (!Normal.isSilent(c)) {
        key.append(Letters.spelled(c));
      }
    }
    return key.toString();
  }

  /** Whether careless writers would write it otherwise. */
  static boolean isExact(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Letters.bare(c) != c) {
        return true;
      }
    }
    return false;
  }

  /** The key with ي for ى. */
  static String withYa(String key) {
    return key.endsWith("ى") ? key.substring(0, key.length() - 1) + "ي" : key;
  }

  /** The key with its ى, but without hamzas over alefs. */
  static String withoutHamza(String key) {
    return key.endsWith("ى") ? bare(key.substring(0, key.length() - 1)) + "ى" : bare(key);
  }

  static String bare(String spelled) {
    if (!isExact(spelled)) {
      return spelled;
    }
    StringBuilder bare = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      bare.append(Letters.bare(spelled.charAt(i)));
    }
    return bare.toString();
  }
}
