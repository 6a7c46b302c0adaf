package org.waqai.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Argument;
import org.waqai.model.Span;
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
            || line.is(end - 1, Sort.ADVERB)
            || RATES.contains(line.word(end - 1).flat()))) {
      end--;
    }
    int from = start;
    while (from < end && line.word(from).isPunctuation()) {
      from++;
    }
    return from < end ? Optional.of(new Value.Words(line.span(from, end))) : Optional.empty();
  }

  /**
   * «فرضت عقوبات على إيران»: words that hang on no preposition end before the preposition of what
   * fills another role.
   */
  static Argument upTo(Argument words, List<Argument> all, Line line) {
    Span span = words.value().span();
    int first = at(line, span.start());
    if (!(words.value() instanceof Value.Words)
        || first >= line.size()
        || !line.word(first).preposition().isEmpty()
        || (first > 0 && line.is(first - 1, Sort.PREPOSITION))) {
      return words;
    }
    int cut = span.end();
    for (Argument other : all) {
      Span in = other.value().span();
      if (!other.role().equals(words.role())
          && other.value() instanceof Value.Reference
          && in.start() > span.start()
          && in.end() <= span.end()) {
        cut = Math.min(cut, before(line, at(line, in.start())));
      }
    }
    return cut == span.end() || cut <= span.start()
        ? words
        : new Argument(
            words.role(), new Value.Words(new Span(span.start(), cut)), words.evidence());
  }

  /** The word that a place in the text stands in; the size of the line where in none. */
  private static int at(Line line, int start) {
    int i = 0;
    while (i < line.size() && line.word(i).span().end() <= start) {
      i++;
    }
    return i;
  }

  /** Where the words end that stand before a phrase and the preposition that it hangs on. */
  private static int before(Line line, int start) {
    int i = start;
    while (i > 1 && line.is(i - 1, Sort.NUMBER)) {
      i--; // «على ثلاثة مسؤولين»
    }
    boolean joined = i < line.size() && !line.word(i).preposition().isEmpty();
    int last = joined ? i - 1 : i > 1 && line.is(i - 1, Sort.PREPOSITION) ? i - 2 : -1;
    return last < 0 ? Integer.MAX_VALUE : line.word(last).span().end();
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
