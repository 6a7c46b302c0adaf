package org.waqai.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.lexicon.Filler;
import org.waqai.model.Analysis;
import org.waqai.model.Value;

/** Which quantities fill a role. */
final class Amounts {
  private Amounts() {}

  /** The first quantity of a phrase, where the role takes such a one. */
  static Optional<Value.Quantity> of(Line line, int start, int end, Set<Filler> kinds) {
    for (int i = start; i < end; i++) {
      if (line.quantity[i] >= 0) {
        Value.Quantity quantity = line.document.quantities().get(line.quantity[i]);
        return measures(quantity, kinds) ? Optional.of(quantity) : Optional.empty();
      }
    }
    int beyond = Sums.beyond(line, start, end);
    return beyond > end ? of(line, beyond, beyond + 1, kinds) : Optional.empty();
  }

  /**
   * One of whom an indefinite noun in the singular tells: «مقتل ضابط», «إصابة آخر».
   *
   * @param all the noun, of the words that the entry names, and those joined to it
   */
  static Optional<Value> one(Line line, List<Integer> all, int end) {
    for (int i = 1; i < all.size(); i++) {
      if (!line.word(all.get(i)).stem().can(Analysis.Pos.MASDAR)) {
        return Optional.empty(); // «مقتل رجل وامرأة», not «مقتل رجل وإصابة اثنين»
      }
    }
    int start = all.getFirst();
    Word noun = line.word(start);
    if (noun.is("اي") || noun.definite() || !noun.pronoun().isEmpty() || !singular(noun)) {
      return Optional.empty();
    }
    for (int i = start; i < end; i++) {
      if (line.quantity[i] >= 0 || line.mentionAt[i] >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Value.Quantity(
            BigDecimal.ONE,
            "",
            false,
            Optional.empty(),
            Optional.empty(),
            line.span(start, start + 1)));
  }

  private static boolean singular(Word noun) {
    String normal = noun.normal();
    boolean told = false;
    if (normal.length() > 4
        && (normal.endsWith("ين") || normal.endsWith("ان") || normal.endsWith("ات"))) {
      return false; // «راكبين», «عشرات المدنيين»
    }
    for (Analysis a : noun.stem().analyses()) {
      if (!a.isVerb()) {
        if (a.number() == Analysis.Count.DUAL || a.number() == Analysis.Count.PLURAL) {
          return false;
        }
        told = true;
      }
    }
    return told || noun.is("اخر") || noun.is("اخري");
  }

  private static boolean measures(Value.Quantity quantity, Set<Filler> kinds) {
    String unit = quantity.unit();
    boolean percent = unit.equals("%");
    boolean area = unit.endsWith("2") || unit.equals("ha");
    boolean money = unit.length() == 3 && unit.codePoints().allMatch(c -> c >= 'A' && c <= 'Z');
    return kinds.contains(Filler.MEASURE)
        || (kinds.contains(Filler.PERCENT) && percent)
        || (kinds.contains(Filler.AREA) && area)
        || (kinds.contains(Filler.MONEY)
            && (money || (!unit.isEmpty() && !unit.equals("%") && unit.codePointAt(0) > 0x600)))
        || (kinds.contains(Filler.NUMBER) && unit.isEmpty());
  }
}
