package org.waqai.event;

import java.util.Optional;
import java.util.Set;
import org.waqai.lexicon.Filler;
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
