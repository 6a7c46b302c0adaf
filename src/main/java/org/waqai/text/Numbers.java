package org.waqai.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Span;
import org.waqai.model.Token;
import org.waqai.model.Value;
import org.waqai.model.WordSet;

/** Finds the quantities that a sentence tells, in digits and in words. */
final class Numbers {
  private static final Set<Integer> PARTS = Set.of(2, 3, 4, 5, 8, 10, 100, 1000);

  private final Units units = Units.read();
  private final NumberLists lists = NumberLists.read();
  private final NumberBounds bounds = new NumberBounds(lists);
  private final NumberRefusals refusals = new NumberRefusals(lists, bounds);
  private final Set<String> ordinals = lists.list("ordinal");
  private final Set<String> persons = lists.list("person");
  private final WordSet twoPersons = WordSet.copyOf(lists.list("two-persons"));
  private final NumberForms forms;

  Numbers() {
    Set<String> all = new HashSet<>(twoPersons);
    all.addAll(units.duals());
    forms = new NumberForms(NumberWords.read(), units, WordSet.copyOf(all), twoPersons);
  }

  /**
   * Finds quantities.
   *
   * @param text the article
   * @param sentence the tokens of one sentence
   * @param times what is told already as a time; no number in it is a quantity
   */
  List<Value.Quantity> find(String text, List<Token> sentence, List<Value.Period> times) {
    if (sentence.isEmpty() || NumberPieces.none(text, sentence, forms)) {
      return List.of();
    }
    List<Span> barred = times.isEmpty() ? List.of() : spans(times);
    NumberPieces pieces = NumberPieces.of(text, sentence, barred, forms);
    Sentence read = new Sentence(pieces);
    for (int i = 0; i < pieces.size(); ) {
      i = Math.max(i + 1, read.at(i));
    }
    return List.copyOf(read.found);
  }

  private static List<Span> spans(List<Value.Period> times) {
    return times.stream().map(Value.Period::span).sorted().toList();
  }

  /** One sentence being read. */
  private final class Sentence {
    private final NumberPieces pieces;
    private final NumberAmounts amounts;
    private final NumberRanges ranges;
    private final List<Value.Quantity> found = new ArrayList<>();

    /** The piece after the last quantity found. */
    private int consumed;

    Sentence(NumberPieces pieces) {
      this.pieces = pieces;
      NumberGrammar grammar = new NumberGrammar(pieces, ordinals);
      amounts = new NumberAmounts(pieces, grammar, units);
      ranges = new NumberRanges(pieces, amounts, lists);
    }

    /** Reads what begins at this piece; gives where to go on. */
    int at(int i) {
      NumberPiece p = pieces.at(i);
      if (p.kind() == NumberPiece.Kind.DIGITS) {
        int after = chain(i);
        if (after > i + 1) {
          return after;
        }
      }
      if (p.isNumber()) {
        return amounts.at(i).map(this::number).orElse(i + 1);
      }
      return p.kind() == NumberPiece.Kind.WORD && p.opens() ? word(i) : i + 1;
    }

    private int number(NumberAmount amount) {
      Optional<NumberRanges.Pair> pair = ranges.from(amount);
      if (pair.isPresent()) {
        return pair(pair.get());
      }
      if (!refusals.refuses(pieces, amount)) {
        add(withOne(amount));
      }
      return amount.next();
    }

    private int pair(NumberRanges.Pair pair) {
      NumberAmount low = pair.low();
      NumberAmount high = pair.high();
      boolean years =
          refusals.isYearLike(pieces, low)
              && refusals.isYearLike(pieces, high)
              && !refusals.isCounted(pieces, high);
      boolean refused =
          pair.refused()
              || years
              || refusals.refusesLow(pieces, low)
              || refusals.refuses(pieces, high);
      if (refused) {
        return high.next();
      }
      if (pair.apart()) {
        add(low);
        add(high);
        return high.next();
      }
      List<BigDecimal> ends = NumberRanges.ordered(pair);
      NumberBounds.Bound bound = bounds.around(pieces, opener(low.first()), high.next());
      found.add(
          new Value.Quantity(
              ends.getFirst(),
              low.unit(),
              bound.approximate(),
              Optional.of(ends.getFirst()),
              Optional.of(ends.getLast()),
              low.span().join(high.span())));
      return high.next();
    }

    /** Before «بين», «ما بين» or «من». */
    private int opener(int first) {
      int opener = first;
      while (opener > first - 2
          && List.of("بين", "ما", "من").contains(pieces.at(opener - 1).form())) {
        opener--;
      }
      return opener;
    }

    /** «شخص واحد»: the noun stands before. */
    private NumberAmount withOne(NumberAmount amount) {
      int i = amount.first();
      boolean one =
          pieces.at(i).is(NumberWord.Kind.ONE) && amount.reading().next() == i + 1 && i > consumed;
      NumberPiece before = pieces.at(i - 1);
      if (!one || !amount.unit().isEmpty() || before.kind() != NumberPiece.Kind.WORD) {
        return amount;
      }
      Optional<String> unit =
          units.after(pieces, i - 1).filter(f -> f.next() == i).map(Units.Found::code);
      return unit.isPresent() || persons.contains(before.form())
          ? amount
              .with(amount.value(), unit.orElse(""))
              .from(i - 1, new Span(before.start(), before.end()))
          : amount;
    }

    /** «جنديين», «لترين», «سنة ونصف». */
    private int word(int i) {
      if (twoPersons.contains(pieces.at(i).form())) {
        if (i > 0 && consumed == i && twoPersons.contains(pieces.at(i - 1).form())) {
          return i + 1; // «جنديان عراقيان» are two in all
        }
        boolean again = pieces.at(i + 1).form().startsWith("اثن") && pieces.at(i + 1).isNumber();
        int next = again ? i + 2 : i + 1;
        NumberReading two = NumberReading.of(BigDecimal.TWO, i, next);
        add(new NumberAmount(two.value(), "", two, i, next, amounts.span(i, next)));
        return next;
      }
      Optional<NumberAmount> unit = amounts.unitAt(i);
      if (unit.isPresent()) {
        add(unit.get());
      }
      return unit.map(NumberAmount::next).orElse(i + 1);
    }

    private void add(NumberAmount amount) {
      consumed = amount.next();
      NumberBounds.Bound bound = bounds.around(pieces, amount.first(), amount.next());
      Optional<BigDecimal> value = Optional.of(amount.value());
      found.add(
          new Value.Quantity(
              amount.value(),
              amount.unit(),
              bound.approximate(),
              bound.minimum() ? value : Optional.empty(),
              bound.maximum() ? value : Optional.empty(),
              amount.span()));
    }

    /**
     * Digits joined to more digits are a date, an hour or a code: «5/17/2018», «14:59», «5+1».
     *
     * @return the piece after them, or after {@code i} where they are none
     */
    private int chain(int i) {
      int last = i;
      while (isLink(last + 1) && pieces.at(last + 2).kind() == NumberPiece.Kind.DIGITS) {
        last += 2;
      }
      boolean range = last == i + 2 && pieces.at(i + 1).isMark("-–—");
      if (last == i || range) {
        return i + 1;
      }
      if (last == i + 2 && pieces.at(i + 1).is("/")) {
        part(i);
      }
      return last + 1;
    }

    private boolean isLink(int i) {
      NumberPiece link = pieces.at(i);
      boolean tight = link.joined() && pieces.at(i + 1).joined();
      return link.isMark("+×") || (tight && link.isMark("/:-–—._,،"));
    }

    /** «2/3» of something. */
    private void part(int i) {
      Optional<NumberDigits> over = pieces.at(i).digits();
      Optional<NumberDigits> under = pieces.at(i + 2).digits();
      if (over.isEmpty() || under.isEmpty()) {
        return;
      }
      BigDecimal a = over.get().value();
      BigDecimal b = under.get().value();
      boolean known = b.scale() <= 0 && b.precision() <= 4 && PARTS.contains(b.intValue());
      if (known && a.compareTo(b) < 0 && a.signum() > 0) {
        BigDecimal value = NumberGrammar.divide(a, b);
        NumberReading r = NumberReading.of(value, i, i + 3);
        add(new NumberAmount(value, "", r, i, i + 3, amounts.span(i, i + 3)));
      }
    }
  }
}
