package org.waqai.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two numbers told as one: «بين 20 و30 مليون دولار», «من عشرة إلى عشرين», «5-7 %». */
final class NumberRanges {
  private static final String DASHES = "-–—−";

  /** How far before «من» the verb of «ارتفع … من 6 إلى 11» may stand. */
  private static final int REACH = 6;

  private final NumberPieces pieces;
  private final NumberAmounts amounts;
  private final Set<String> between;
  private final Set<String> change;
  private final Set<String> score;

  NumberRanges(NumberPieces pieces, NumberAmounts amounts, NumberLists lists) {
    this.pieces = pieces;
    this.amounts = amounts;
    between = lists.list("between");
    change = lists.list("change");
    score = lists.list("score");
  }

  /**
   * Two ends.
   *
   * @param low as told first, with the scale and unit that are told once
   * @param high as told second
   * @param apart whether they are two quantities, as before and after a change
   * @param refused whether they are none: «فاز 3-1»
   */
  record Pair(NumberAmount low, NumberAmount high, boolean apart, boolean refused) {}

  /** The pair whose first number is this. */
  Optional<Pair> from(NumberAmount first) {
    NumberPiece opener = pieces.at(first.first() - 1);
    NumberPiece link = pieces.at(first.next());
    if (between.contains(opener.form()) && !link.isMark(DASHES)) {
      return between(first);
    }
    if (link.is("الي") || (link.is("حتي") && opener.is("من"))) {
      return amounts.at(first.next() + 1).flatMap(second -> to(first, second));
    }
    if (opener.is("من") && link.prefixed() && link.isNumber() && link.form().startsWith("ل")) {
      return amounts.at(first.next()).flatMap(second -> to(first, second));
    }
    return link.isMark(DASHES) && second(first.next() + 1)
        ? amounts.at(first.next() + 1).flatMap(second -> dash(first, second))
        : Optional.empty();
  }

  private boolean second(int i) {
    return pieces.at(i).isNumber() || pieces.at(i).isMark("$€£");
  }

  private Optional<Pair> between(NumberAmount first) {
    if (pieces.at(first.next()).and()) {
      return amounts.at(first.next()).flatMap(second -> pair(first, second, false));
    }
    // «بين خمسة وعشرين عاما» is 5 to 20, though it would read as 25.
    return amounts
        .aloneAt(first.reading().first())
        .filter(alone -> alone.next() < first.next() && pieces.at(alone.next()).and())
        .flatMap(alone -> amounts.at(alone.next()).flatMap(second -> rising(alone, second)));
  }

  private Optional<Pair> rising(NumberAmount first, NumberAmount second) {
    return pair(first, second, false).filter(pair -> pair.low().compareTo(pair.high()) < 0);
  }

  private Optional<Pair> to(NumberAmount first, NumberAmount second) {
    return pair(first, second, false)
        .map(
            pair -> {
              boolean falls = pair.low().compareTo(pair.high()) >= 0;
              return new Pair(
                  pair.low(), pair.high(), falls || isChange(first.first()), pair.refused());
            });
  }

  private Optional<Pair> dash(NumberAmount first, NumberAmount second) {
    boolean tight = pieces.at(first.next()).joined() && pieces.at(first.next() + 1).joined();
    Optional<Pair> pair = pair(first, second, true);
    if (pair.isEmpty()) {
      return pair;
    }
    boolean rises = pair.get().low().compareTo(pair.get().high()) < 0;
    if (!rises && !tight) {
      return Optional.empty();
    }
    NumberAmount high = pair.get().high();
    boolean alone = high.isBare() && pieces.at(high.next()).kind() != NumberPiece.Kind.WORD;
    boolean number = alone && pieces.at(first.first()).form().length() > 2;
    boolean refused = !rises || number || (high.isBare() && isScore(first.first()));
    return Optional.of(new Pair(pair.get().low(), high, false, refused));
  }

  private Optional<Pair> pair(NumberAmount first, NumberAmount second, boolean signBefore) {
    boolean same = first.unit().isEmpty() || first.unit().equals(second.unit());
    boolean once = signBefore && second.unit().isEmpty();
    if (!same && !once) {
      return Optional.empty();
    }
    String unit = second.unit().isEmpty() ? first.unit() : second.unit();
    BigDecimal low = shares(first, second) ? scaled(first, second) : first.value();
    return Optional.of(
        new Pair(first.with(low, unit), second.with(second.value(), unit), false, false));
  }

  private static BigDecimal scaled(NumberAmount first, NumberAmount second) {
    return first.value().multiply(second.reading().scale());
  }

  /** Whether a scale word is meant for both: in «بين 3 و5 ملايين», not in «بين 500 ومليون». */
  private static boolean shares(NumberAmount first, NumberAmount second) {
    NumberReading r = second.reading();
    return !first.reading().hasScale()
        && r.hasScale()
        && r.told()
        && r.simple()
        && first.value().compareTo(r.head().multiply(BigDecimal.TWO)) < 0;
  }

  private boolean isChange(int first) {
    return isNear(first, change);
  }

  private boolean isScore(int first) {
    return isNear(first, score);
  }

  private boolean isNear(int first, Set<String> words) {
    for (int i = first - 1; i >= first - REACH; i--) {
      NumberPiece p = pieces.at(i);
      if (p.kind() != NumberPiece.Kind.WORD || p.isNumber()) {
        return false;
      }
      if (NumberAround.among(words, p.form())) {
        return true;
      }
    }
    return false;
  }

  /** Both ends, lower first. */
  static List<BigDecimal> ordered(Pair pair) {
    BigDecimal a = pair.low().value();
    BigDecimal b = pair.high().value();
    return a.compareTo(b) <= 0 ? List.of(a, b) : List.of(b, a);
  }
}
