package org.waqai.text;

import static org.waqai.text.NumberWord.Kind.BOUND;
import static org.waqai.text.NumberWord.Kind.DOZEN;
import static org.waqai.text.NumberWord.Kind.HUNDRED;
import static org.waqai.text.NumberWord.Kind.HUNDREDS;
import static org.waqai.text.NumberWord.Kind.ONE;
import static org.waqai.text.NumberWord.Kind.PART;
import static org.waqai.text.NumberWord.Kind.PARTS;
import static org.waqai.text.NumberWord.Kind.SCALE;
import static org.waqai.text.NumberWord.Kind.SCALE_OR_TWO;
import static org.waqai.text.NumberWord.Kind.TEN;
import static org.waqai.text.NumberWord.Kind.TENS;
import static org.waqai.text.NumberWord.Kind.TWO;
import static org.waqai.text.NumberWord.Kind.TWO_PARTS;
import static org.waqai.text.NumberWord.Kind.UNIT;
import static org.waqai.text.NumberWord.Kind.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.WordSet;

/**
 * Reads one number from the pieces of a sentence.
 *
 * <p>A number is groups from the greatest scale to the least, each joined by و: «ثلاثة ملايين ومئتي
 * ألف وخمسين». A group is at most 999 and its scale words. What does not fit below the scale before
 * it is another number: «ألف ومليون».
 */
final class NumberGrammar {
  private static final BigDecimal HUNDRED_TIMES = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** «ألف مليار» is said; a third scale word is a mistake or an attack. */
  private static final int MOST_SCALES = 2;

  private static final WordSet FIFTHS_AND_SUCH = WordSet.of("خمس", "سدس", "عشر", "وخمس", "وعشر");

  private final NumberPieces pieces;
  private final Set<String> ordinals;

  NumberGrammar(NumberPieces pieces, Set<String> ordinals) {
    this.pieces = pieces;
    this.ordinals = ordinals;
  }

  /** The longest number that begins at this piece. */
  Optional<NumberReading> read(int i) {
    return part(i).or(() -> group(i, true)).map(this::extend).map(this::withPoint);
  }

  /** The number at this piece with nothing joined by و, as after «بين». */
  Optional<NumberReading> readAlone(int i) {
    return group(i, false);
  }

  private NumberReading extend(NumberReading start) {
    NumberReading r = start;
    // Each turn lowers the scale, so that there are few.
    while (pieces.at(r.next()).and() && !r.isPart()) {
      NumberPiece p = pieces.at(r.next());
      if (p.is(PART) || p.is(TWO_PARTS)) {
        return withPart(r, share(p), r.next() + 1);
      }
      Optional<NumberReading> more = group(r.next(), true);
      if (more.isEmpty()) {
        return r;
      }
      NumberReading m = more.get();
      if (m.isPart() && pieces.at(m.first()).digits().isEmpty()) {
        boolean ofScale = r.hasScale() && !m.hasScale();
        return r.plus(ofScale ? m.value().multiply(r.scale()) : m.value(), r.scale(), m.next());
      }
      if (r.scale().compareTo(THOUSAND) < 0 || m.value().compareTo(r.scale()) >= 0) {
        return r;
      }
      r = r.plus(m.value(), m.scale(), m.next());
    }
    return r;
  }

  /** «مليون ونصف المليون», «مليونين ونصف», «ثلاثة ونصف», «خمسة ونصف مليون». */
  private NumberReading withPart(NumberReading r, BigDecimal part, int next) {
    NumberPiece after = pieces.at(next);
    boolean scaled = multiplies(after);
    if (r.hasScale()) {
      boolean same = scaled && after.word().orElseThrow().value().compareTo(r.scale()) == 0;
      return r.plus(part.multiply(r.scale()), r.scale(), same ? next + 1 : next);
    }
    NumberReading sum = NumberReading.of(r.value().add(part), r.first(), next);
    return scaled ? scaled(sum, false) : sum;
  }

  /** «خمسة فاصلة ثلاثة». */
  private NumberReading withPoint(NumberReading r) {
    boolean point = pieces.at(r.next()).is("فاصله") || pieces.at(r.next()).is("فاصل");
    if (!point || r.value().scale() > 0) {
      return r;
    }
    Optional<NumberReading> after = group(r.next() + 1, true);
    if (after.isEmpty() || after.get().hasScale() || after.get().value().scale() > 0) {
      return r;
    }
    BigDecimal digits = after.get().value();
    BigDecimal value = r.value().add(digits.movePointLeft(digits.precision()));
    return scaled(NumberReading.of(value, r.first(), after.get().next()), false);
  }

  /** «نصف», «ثلثي», with what it is a half of: «نصف مليون», «ثلث المليار». */
  private Optional<NumberReading> part(int i) {
    NumberPiece p = pieces.at(i);
    if (!p.is(PART) && !p.is(TWO_PARTS)) {
      return isFifth(i) ? Optional.of(NumberReading.of(share(p), i, i + 1)) : Optional.empty();
    }
    return Optional.of(scaled(NumberReading.of(share(p), i, i + 1), false));
  }

  /** «خمس السكان» is a fifth, «خمس سنوات» and «الدول الخمس الكبرى» are five. */
  private boolean isFifth(int i) {
    NumberPiece p = pieces.at(i);
    NumberPiece after = pieces.at(i + 1);
    return FIFTHS_AND_SUCH.contains(p.form())
        && after.kind() == NumberPiece.Kind.WORD
        && after.form().startsWith("ال")
        && after.form().length() > 4
        && !after.isNumber()
        && !pieces.at(i - 1).isNumber();
  }

  private static BigDecimal share(NumberPiece p) {
    NumberWord word = p.word().orElseThrow();
    BigDecimal count = word.is(TWO_PARTS) ? BigDecimal.TWO : BigDecimal.ONE;
    return divide(count, word.value());
  }

  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, 6, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private Optional<NumberReading> group(int i, boolean joins) {
    NumberPiece p = pieces.at(i);
    if (p.digits().isPresent()) {
      return Optional.of(digits(i, p.digits().get()));
    }
    if (p.word().isEmpty() || isOrdinal(i)) {
      return Optional.empty();
    }
    BigDecimal value = p.word().get().value();
    return switch (p.word().get().kind()) {
      case ZERO -> Optional.of(NumberReading.of(value, i, i + 1));
      case SCALE, DOZEN -> Optional.of(scaled(alone(BigDecimal.ONE, value, i), true));
      case TWO -> Optional.of(scaled(alone(BigDecimal.TWO, value, i), true));
      // «مليونا دولار» are two of them, «مليونا ونصف المليون» is one in the accusative
      case SCALE_OR_TWO ->
          Optional.of(
              scaled(
                  alone(pieces.at(i + 1).and() ? BigDecimal.ONE : BigDecimal.TWO, value, i), true));
      case PART, TWO_PARTS, PARTS, MANY -> Optional.empty();
      default -> small(i, joins).map(s -> scaled(s, false));
    };
  }

  private static NumberReading alone(BigDecimal count, BigDecimal scale, int i) {
    return new NumberReading(count.multiply(scale), i, i + 1, count, scale, false, true);
  }

  private NumberReading digits(int i, NumberDigits digits) {
    boolean bracketed =
        pieces.at(i - 1).is("(") && pieces.at(i + 1).is(")") && multiplies(pieces.at(i + 2));
    if (bracketed) {
      BigDecimal count = digits.decimal().orElse(digits.value());
      return scaled(NumberReading.of(count, i, i + 2), false); // «(42) ألفا»
    }
    NumberPiece after = pieces.at(i + 1);
    boolean scaled = multiplies(after);
    BigDecimal value = scaled ? digits.decimal().orElse(digits.value()) : digits.value();
    if (digits.large() && scaled && value.compareTo(MILLION) >= 0) {
      // «3.104.250 مليون»: the word only says again what the digits say.
      return NumberReading.of(digits.value(), i, i + 2);
    }
    NumberReading read = NumberReading.of(value, i, i + 1);
    return after.is(HUNDRED) && after.isBare()
        ? scaled(read.times(HUNDRED_TIMES, i + 2), false)
        : scaled(read, false);
  }

  /** Takes in «ألف», «ملايين», «أرباع» after the number. */
  private NumberReading scaled(NumberReading start, boolean already) {
    NumberReading r = start;
    int count = already ? 1 : 0;
    while (count < MOST_SCALES && multiplies(pieces.at(r.next()))) {
      BigDecimal factor = pieces.at(r.next()).word().orElseThrow().value();
      r = r.times(factor, r.next() + 1);
      count++;
    }
    NumberPiece after = pieces.at(r.next());
    if (count == 0 && after.is(PARTS) && !after.and() && r.value().compareTo(BigDecimal.TEN) < 0) {
      BigDecimal share = divide(r.value(), after.word().orElseThrow().value());
      return scaled(NumberReading.of(share, r.first(), r.next() + 1), false);
    }
    return r;
  }

  private static boolean multiplies(NumberPiece p) {
    return !p.and() && !p.prefixed() && p.word().isPresent() && p.word().get().multiplies();
  }

  /** 1 to 999 in words. */
  private Optional<NumberReading> small(int i, boolean joins) {
    NumberPiece p = pieces.at(i);
    BigDecimal value = p.word().orElseThrow().value();
    int next = i + 1;
    if (p.is(UNIT) && pieces.at(next).is(HUNDRED) && pieces.at(next).isBare()) {
      value = value.multiply(HUNDRED_TIMES);
      next++;
    } else if (!p.is(HUNDRED) && !p.is(HUNDREDS)) {
      return below(i, joins);
    }
    NumberReading hundreds = NumberReading.of(value, i, next);
    if (!joins || !pieces.at(next).and()) {
      return Optional.of(hundreds);
    }
    Optional<NumberReading> rest = belowOrDigits(next);
    if (rest.isEmpty() || pieces.at(rest.get().next()).is(PARTS)) {
      return Optional.of(hundreds);
    }
    return Optional.of(NumberReading.of(value.add(rest.get().value()), i, rest.get().next()));
  }

  private Optional<NumberReading> belowOrDigits(int i) {
    NumberPiece p = pieces.at(i);
    if (p.digits().isPresent()) {
      return p.digits().get().digits() == 0 || p.digits().get().digits() > 2
          ? Optional.empty()
          : Optional.of(NumberReading.of(p.digits().get().value(), i, i + 1));
    }
    return p.word().isPresent() ? below(i, true) : Optional.empty();
  }

  /** 1 to 99 in words. */
  private Optional<NumberReading> below(int i, boolean joins) {
    NumberPiece p = pieces.at(i);
    BigDecimal value = p.word().orElseThrow().value();
    if (p.is(TEN) || p.is(TENS)) {
      return Optional.of(NumberReading.of(value, i, i + 1));
    }
    if (!p.is(ONE) && !p.is(BOUND) && !p.is(UNIT)) {
      return Optional.empty();
    }
    NumberPiece after = pieces.at(i + 1);
    boolean teen = after.is(TEN) && after.isBare();
    boolean tens = after.is(TENS) && after.and() && joins;
    if (teen || tens) {
      BigDecimal sum = value.add(after.word().orElseThrow().value());
      return Optional.of(NumberReading.of(sum, i, i + 2));
    }
    return p.is(BOUND) ? Optional.empty() : Optional.of(NumberReading.of(value, i, i + 1));
  }

  /** «عشر» of «الخامس عشر», «والعشرين» of «الرابع والعشرين». */
  private boolean isOrdinal(int i) {
    NumberPiece p = pieces.at(i);
    return (p.is(TEN) || (p.is(TENS) && p.and()))
        && NumberAround.among(ordinals, pieces.at(i - 1).form());
  }

  /** Whether this is «ألف» or «مليون» by itself. */
  boolean isBareScale(NumberReading r) {
    return !r.told() && r.simple() && pieces.at(r.first()).is(SCALE) && r.next() == r.first() + 1;
  }
}
