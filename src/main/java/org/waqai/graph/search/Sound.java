package org.waqai.graph.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a name sounds, whatever letters it is written in: «بوريطة», Bourita and Burita. The
 * consonants make a key, in classes so wide that every way to write them falls together; how well
 * two words of one key agree is then measured with their vowels, so that Berat is no Bourita.
 */
final class Sound {
  /** More than this apart, two words are two names. */
  private static final double FAR = 0.9;

  private static final int WAYS = 4;

  /** A consonant and the vowels that are written after it. */
  private record Beat(char key, char fine, String vowels) {}

  private Sound() {}

  /** The keys of a word, none for one with less than two consonants. */
  static Set<String> keys(String word) {
    Set<String> out = new LinkedHashSet<>();
    for (List<Beat> way : ways(word)) {
      StringBuilder key = new StringBuilder();
      way.stream().skip(1).forEach(b -> key.append(b.key));
      if (key.length() >= 2) {
        out.add(key.toString());
      }
    }
    return out;
  }

  /** How far apart two words sound, 0 for not at all; empty where they are two names. */
  static Optional<Double> distance(String one, String other) {
    double least = FAR;
    boolean near = false;
    for (List<Beat> a : ways(one)) {
      for (List<Beat> b : ways(other)) {
        double cost = cost(a, b, Joined.isArabic(one), Joined.isArabic(other));
        if (cost < least) {
          least = cost;
          near = true;
        }
      }
    }
    return near ? Optional.of(least) : Optional.empty();
  }

  private static double cost(
      List<Beat> one, List<Beat> other, boolean oneArabic, boolean otherArabic) {
    if (one.size() != other.size()) {
      return FAR;
    }
    double cost = 0;
    for (int i = 0; i < one.size() && cost < FAR; i++) {
      Beat a = one.get(i);
      Beat b = other.get(i);
      if (a.key != b.key) {
        return FAR;
      }
      cost += a.fine == b.fine ? 0 : 0.35;
      boolean first = i == 0;
      boolean last = i == one.size() - 1;
      cost += vowels(a.vowels, b.vowels, oneArabic, otherArabic, first, last);
    }
    return cost;
  }

  /** Arabic writes long vowels only, so a vowel that only the other has costs little. */
  private static double vowels(
      String a, String b, boolean aArabic, boolean bArabic, boolean first, boolean last) {
    if (a.equals(b)) {
      return 0;
    }
    if (a.isEmpty() || b.isEmpty()) {
      boolean unwritten = a.isEmpty() ? aArabic && !bArabic : bArabic && !aArabic;
      boolean one = Math.max(a.length(), b.length()) == 1;
      if (last) {
        return one && (a + b).equals("A") ? 0.1 : 0.4;
      }
      return unwritten && !first ? (one ? 0.1 : 0.5) : 0.5;
    }
    if (shared(a, b) || shared(b, a)) {
      return 0.1;
    }
    return first || last ? 0.6 : 0.8;
  }

  private static boolean shared(String a, String b) {
    return a.chars()
        .anyMatch(
            c ->
                b.indexOf(c) >= 0
                    || c == '*'
                    || (c == 'E' && (b.indexOf('I') >= 0 || b.indexOf('A') >= 0)));
  }

  /** The ways to read a word's letters. */
  private static List<List<Beat>> ways(String word) {
    List<List<Beat>> out = new ArrayList<>();
    read(word, 0, List.of(new Beat(' ', ' ', "")), Joined.isArabic(word), out);
    if (word.startsWith("ال") && word.length() > 4) {
      read(word, 2, List.of(new Beat(' ', ' ', "")), true, out);
    }
    return out;
  }

  private static void read(
      String word, int at, List<Beat> so, boolean arabic, List<List<Beat>> out) {
    if (out.size() >= WAYS) {
      return;
    }
    if (at >= word.length()) {
      out.add(so);
      return;
    }
    for (Letter letter : arabic ? Letter.arabic(word, at) : Letter.latin(word, at)) {
      read(word, at + letter.length(), and(so, letter), arabic, out);
    }
  }

  private static List<Beat> and(List<Beat> so, Letter letter) {
    List<Beat> out = new ArrayList<>(so);
    Beat before = out.getLast();
    if (letter.isVowel()) {
      if (before.vowels.indexOf(letter.fine()) < 0) {
        out.set(out.size() - 1, new Beat(before.key, before.fine, before.vowels + letter.fine()));
      }
    } else if (!letter.isSilent()
        && !(before.vowels.isEmpty() && before.fine == letter.fine())) { // doubled: «ss»
      out.add(new Beat(letter.key(), letter.fine(), ""));
    }
    return out;
  }
}
