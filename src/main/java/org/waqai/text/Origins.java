package org.waqai.text;

import java.util.List;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Count;
import org.waqai.model.Analysis.Gender;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Analysis.Voice;
import org.waqai.model.Normal;

/** Adjectives of origin and relation, by their ending: مغربي, عسكرية, جنوبيون. */
final class Origins {
  private record Ending(String letters, Count number, Gender gender) {}

  private static final List<Ending> ENDINGS =
      List.of(
          new Ending("يتين", Count.DUAL, Gender.FEMININE),
          new Ending("يتان", Count.DUAL, Gender.FEMININE),
          new Ending("يين", Count.PLURAL, Gender.MASCULINE),
          new Ending("يون", Count.PLURAL, Gender.MASCULINE),
          new Ending("يات", Count.PLURAL, Gender.FEMININE),
          new Ending("يان", Count.DUAL, Gender.MASCULINE),
          new Ending("ية", Count.SINGULAR, Gender.FEMININE),
          new Ending("يا", Count.SINGULAR, Gender.MASCULINE),
          new Ending("ي", Count.SINGULAR, Gender.MASCULINE));

  /** What a noun may have lost before the ending: حكومة is حكومي, فرنسا is فرنسي. */
  private static final List<String> LOST = List.of("", "ة", "ا", "يا", "ية");

  private Origins() {}

  /** The reading of such a form; after ال the ending is enough, else its noun must be known. */
  static List<Analysis> of(Dictionary dictionary, String key, boolean afterArticle) {
    for (Ending ending : ENDINGS) {
      if (key.endsWith(ending.letters())) {
        String base = key.substring(0, key.length() - ending.letters().length());
        if (base.length() > 2 && (afterArticle || isKnown(dictionary, base))) {
          String lemma = Normal.of(base) + "ي";
          return List.of(
              new Analysis(lemma, Pos.NISBA, Voice.EITHER, ending.number(), ending.gender(), 0));
        }
      }
    }
    return List.of();
  }

  private static boolean isKnown(Dictionary dictionary, String base) {
    for (String lost : LOST) {
      String noun = base + lost;
      if (dictionary.isName(noun) || !Fitting.nominal(dictionary.find(noun).analyses()).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
