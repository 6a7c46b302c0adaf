package org.waqai.event;

import java.util.Optional;
import java.util.Set;
import org.waqai.model.Value;

/** How far the words go that fill a role as they stand. */
final class Extent {
  /** What stands before a number and belongs to it: «بنسبة 5 بالمئة». */
  private static final Set<String> RATES =
      Set.of("بنسبه", "بمعدل", "بقيمه", "بنحو", "بمبلغ", "بواقع", "بمقدار", "بحوالي", "يوم", "بما");

  private static final int PHRASE = 10;

  private Extent() {}

  /** A phrase as it stands: on to the next verb or mark, at most ten words. */
  static Optional<Value> words(Line line, int start) {
    int end = start;
    while (end < line.size() && end - start < PHRASE) {
      Sort sort = line.sorts[end];
      boolean stops =
          sort == Sort.VERB
              || sort == Sort.COMPLEMENTIZER
              || sort == Sort.RELATIVE
              || (sort == Sort.PUNCTUATION && !quoteMark(line.word(end).normal()))
              || line.time[end] >= 0
              || (end > start + 1 && line.quantity[end] >= 0 && isAmount(line, end));
      if (stops && end > start) {
        break;
      }
      end++;
    }
    while (end > start + 1
        && (line.word(end - 1).isPunctuation()
            || line.is(end - 1, Sort.PREPOSITION)
            || line.is(end - 1, Sort.CONJUNCTION)
            || RATES.contains(line.word(end - 1).flat()))) {
      end--;
    }
    int from = start;
    while (from < end && line.word(from).isPunctuation()) {
      from++;
    }
    return from < end ? Optional.of(new Value.Words(line.span(from, end))) : Optional.empty();
  }

  /** Money and shares are values of their own; other numbers belong to what is told. */
  private static boolean isAmount(Line line, int i) {
    String unit = line.document.quantities().get(line.quantity[i]).unit();
    return unit.equals("%") || (unit.length() == 3 && Character.isUpperCase(unit.charAt(0)));
  }

  private static boolean quoteMark(String mark) {
    return "\"“”«»".contains(mark);
  }
}
