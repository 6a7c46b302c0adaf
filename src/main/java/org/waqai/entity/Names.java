package org.waqai.entity;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.WordSet;

/** Compares the names of people. */
final class Names {
  private static final WordSet SON = WordSet.of("بن", "ابن", "ولد", "بنت");

  /** With the word after it each is one name: «عبد الله», «أبو زريبة». */
  private static final WordSet JOINED = WordSet.of("عبد", "ابو", "ابي", "ام", "بو", "ال");

  private Names() {}

  /** The parts that tell: «عبد الله» is one, «بن» none, and the article does not matter. */
  static List<String> parts(List<String> words) {
    List<String> parts = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (SON.contains(word) && i < words.size() - 1) {
        continue;
      }
      if (i > 0 && JOINED.contains(words.get(i - 1)) && !parts.isEmpty()) {
        parts.set(parts.size() - 1, words.get(i - 1) + word);
      } else {
        parts.add(word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word);
      }
    }
    return parts;
  }

  /** Whether a shorter name can be of whom a fuller one names. */
  static boolean fits(List<String> shorter, List<String> fuller) {
    if (shorter.size() > fuller.size()) {
      return false;
    }
    if (shorter.size() == 1) {
      String only = shorter.getFirst();
      return only.equals(fuller.getLast())
          || only.equals(fuller.getFirst())
          || (fuller.size() > 2 && fuller.contains(only));
    }
    int at = 0;
    for (String part : fuller) {
      if (at < shorter.size() && close(shorter.get(at), part)) {
        at++;
      }
    }
    if (at < shorter.size()) {
      return false;
    }
    // «علي عبد الله صالح» is not his son «أحمد علي عبد الله صالح»
    return close(shorter.getFirst(), fuller.getFirst());
  }

  /** Whether it is the family name of two words of a fuller name: «الطالبي العلمي». */
  static boolean family(List<String> shorter, List<String> fuller) {
    int n = fuller.size();
    return shorter.size() == 2 && n > 2 && fuller.subList(n - 2, n).equals(shorter);
  }

  /** Equal, or spelt with one letter more: «اندرسن», «اندرسون». */
  private static boolean close(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    if (Math.abs(a.length() - b.length()) != 1 || Math.min(a.length(), b.length()) < 4) {
      return false;
    }
    String s = a.length() < b.length() ? a : b;
    String l = a.length() < b.length() ? b : a;
    int i = 0;
    while (i < s.length() && s.charAt(i) == l.charAt(i)) {
      i++;
    }
    return s.substring(i).equals(l.substring(i + 1));
  }
}
