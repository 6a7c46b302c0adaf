package org.waqai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.waqai.model.Analysis;
import org.waqai.model.Analysis.Pos;
import org.waqai.model.Normal;
import org.waqai.text.Cut.Joints;

/** Which readings of a word can stand after the particles that are joined to it. */
final class Fitting {
  private Fitting() {}

  static List<Analysis> after(Joints joints, List<Analysis> analyses, String key, int letters) {
    if (joints.article() > 0) {
      return only(analyses, a -> isNominal(a) && !construct(a, key));
    }
    return switch (joints.particle()) {
      case 'س' -> only(analyses, a -> a.pos() == Pos.PRESENT);
      case 'ل' -> only(analyses, a -> a.pos() == Pos.PRESENT || governed(a, letters));
      case 'ب', 'ك' -> only(analyses, a -> governed(a, letters));
      default -> analyses;
    };
  }

  static List<Analysis> nominal(List<Analysis> analyses) {
    return only(analyses, Fitting::isNominal);
  }

  /**
   * «مطلبي» is two demands of somebody's, but after ال, where nothing is joined to a noun, only
   * what belongs to demands: «الملف المطلبي».
   */
  private static boolean construct(Analysis a, String key) {
    int last = key.length() - 1;
    boolean open = key.charAt(last) == 'ي' || key.charAt(last) == 'ا' || key.charAt(last) == 'و';
    return open
        && a.pos() != Pos.NUMERAL
        && a.number() != Analysis.Count.SINGULAR
        && (a.number() == Analysis.Count.DUAL
            || last == a.lemma().length() && Normal.of(key).startsWith(a.lemma()));
  }

  static boolean isNominal(Analysis a) {
    return switch (a.pos()) {
      case MASDAR, ACTIVE_PARTICIPLE, PASSIVE_PARTICIPLE, NOUN, NISBA, ADJECTIVE, NUMERAL -> true;
      default -> false;
    };
  }

  /** What a preposition can govern; of other prepositions the longer ones: «بنحو», «لدى». */
  private static boolean governed(Analysis a, int letters) {
    return switch (a.pos()) {
      case RELATIVE, DEMONSTRATIVE, COMPLEMENTIZER -> true;
      case PREPOSITION -> letters > 2;
      default -> isNominal(a);
    };
  }

  private static List<Analysis> only(List<Analysis> analyses, Predicate<Analysis> kept) {
    int hits = 0;
    for (Analysis a : analyses) {
      hits += kept.test(a) ? 1 : 0;
    }
    if (hits == analyses.size()) {
      return analyses;
    }
    List<Analysis> only = new ArrayList<>(hits);
    for (Analysis a : analyses) {
      if (kept.test(a)) {
        only.add(a);
      }
    }
    return List.copyOf(only);
  }
}
