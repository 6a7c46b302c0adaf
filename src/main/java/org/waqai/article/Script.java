package org.waqai.article;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which letters a text is written in, and so roughly its language.
 *
 * @param letters all letters
 * @param arabic the share of Arabic letters
 * @param latin the share of Latin letters
 * @param han the share of Chinese characters
 */
record Script(String sample, int letters, double arabic, double latin, double han) {
  /** So much shows the language; a longer text says nothing new. */
  private static final int SAMPLE = 20_000;

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "to", "in", "that", "said", "was", "for", "with", "on", "is", "by",
          "from", "has");
  private static final Set<String> FRENCH =
      Set.of(
          "le", "les", "des", "et", "du", "une", "dans", "est", "pour", "au", "aux", "avec", "sur",
          "par", "été");

  /** Words of French that its sisters have too: they do not tell it from Spanish. */
  private static final Set<String> ROMANCE =
      Set.of("de", "la", "l", "d", "un", "en", "que", "se", "a", "à", "il", "qui", "ont");

  /** Letters that only this language writes, and the share of all letters that they make up. */
  private record Own(String language, String letters, double share) {}

  private static final List<Own> NEIGHBOURS =
      List.of(
          new Own("ckb", "ەۆێڕڵ", 0.06),
          new Own("ur", "ٹڈڑںےہھ", 0.06),
          new Own("ps", "ټډړښېځڅ", 0.03),
          new Own("fa", "پچژگکی", 0.06));

  static Script of(String text) {
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    int letters = 0;
    int arabic = 0;
    int latin = 0;
    int han = 0;
    for (int i = 0; i < sample.length(); i += Character.charCount(sample.codePointAt(i))) {
      int c = sample.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        UnicodeScript script = UnicodeScript.of(c);
        arabic += script == UnicodeScript.ARABIC ? 1 : 0;
        latin += script == UnicodeScript.LATIN ? 1 : 0;
        han += script == UnicodeScript.HAN ? 1 : 0;
      }
    }
    double all = Math.max(1, letters);
    return new Script(sample, letters, arabic / all, latin / all, han / all);
  }

  /** A BCP 47 language; {@code und} where the letters do not tell. */
  String language() {
    if (letters == 0) {
      return "und";
    }
    if (arabic >= 0.5) {
      return arabicScript();
    }
    if (latin >= 0.5) {
      return latinScript();
    }
    return han >= 0.5 ? "zh" : "und";
  }

  /** «ة» ends Arabic feminine nouns everywhere; Persian writes «ه» or «ت» for it. */
  private String arabicScript() {
    if (share("ة") >= 0.01) {
      return "ar";
    }
    return NEIGHBOURS.stream()
        .filter(own -> share(own.letters) >= own.share)
        .map(Own::language)
        .findFirst()
        .orElse("ar");
  }

  private double share(String some) {
    return (double) sample.chars().filter(c -> some.indexOf(c) >= 0).count() / letters;
  }

  private String latinScript() {
    int words = 0;
    int english = 0;
    int french = 0;
    int shared = 0;
    for (String word : sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
      words++;
      english += ENGLISH.contains(word) ? 1 : 0;
      french += FRENCH.contains(word) ? 1 : 0;
      shared += ROMANCE.contains(word) ? 1 : 0;
    }
    if (french > english) {
      return french * 40 >= words && (french + shared) * 12 >= words ? "fr" : "und";
    }
    return english * 20 >= words && english > 0 ? "en" : "und";
  }
}
