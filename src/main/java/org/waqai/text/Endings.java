package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import org.waqai.model.Analysis;

/** Pronouns joined to the end of a word, and how they change it. */
final class Endings {
  private record Ending(String letters, int cost) {}

  private static final List<Ending> ALL =
      List.of(
          new Ending("هما", 11),
          new Ending("ها", 10),
          new Ending("هم", 10),
          new Ending("نا", 14),
          new Ending("ني", 14),
          new Ending("كم", 22),
          new Ending("هن", 25),
          new Ending("ه", 10),
          new Ending("ك", 30),
          new Ending("ي", 30));

  private Endings() {}

  /** Takes a possible end of the stem and what the pronoun after it costs. */
  interface Taker {
    void take(int end, int cost);
  }

  static void of(Word word, int from, Taker taker) {
    for (Ending ending : ALL) {
      int end = word.length() - ending.letters().length();
      if (end - from >= 2 && word.bare().endsWith(ending.letters())) {
        taker.take(end, ending.cost());
      }
    }
  }

  /** Where a pronoun may begin in a word; ك and ي may be letters of any name. */
  static List<Integer> ofPronouns(String key) {
    return ALL.stream()
        .filter(ending -> ending.cost() < 15 && key.endsWith(ending.letters()))
        .map(ending -> key.length() - ending.letters().length())
        .filter(end -> end > 1)
        .toList();
  }

  /** How lists may spell the stem that stands so before a pronoun: وزارت is وزارة. */
  static List<String> stems(String written) {
    List<String> stems = new ArrayList<>(3);
    int n = written.length();
    String cut = written.substring(0, n - 1);
    char last = written.charAt(n - 1);
    if (last != 'ة') {
      stems.add(written);
    }
    switch (last) {
      case 'ت' -> stems.add(cut + "ة");
      case 'ئ', 'ؤ' -> {
        stems.add(cut + "ء");
        stems.add(cut + "ا");
      }
      case 'و' -> stems.add(written + "ا");
      case 'ا' -> stems.add(cut + "ى");
      case 'آ' -> stems.add(cut + "أى");
      default -> {}
    }
    return stems;
  }

  /** Whether a reading takes a joined pronoun, given how its stem is written and spelled. */
  static boolean take(Analysis a, String written, String key, String pronoun) {
    if (pronoun.equals("ي") && a.isVerb()) {
      return false;
    }
    if (pronoun.equals("ني") && !a.isVerb()) {
      return a.pos() == Analysis.Pos.COMPLEMENTIZER;
    }
    if (key.endsWith("ة")) {
      return Fitting.isNominal(a) && takes(a);
    }
    return key.length() > written.length() ? a.isVerb() : takes(a);
  }

  private static boolean takes(Analysis a) {
    return switch (a.pos()) {
      case ADJECTIVE, NISBA, PRONOUN, RELATIVE, DEMONSTRATIVE, CONJUNCTION, PARTICLE -> false;
      default -> true;
    };
  }
}
