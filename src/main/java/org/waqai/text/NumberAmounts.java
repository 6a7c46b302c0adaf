package org.waqai.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.waqai.model.Span;

/** Puts a number together with its sign and unit. */
final class NumberAmounts {
  private final NumberPieces pieces;
  private final NumberGrammar grammar;
  private final Units units;

  NumberAmounts(NumberPieces pieces, NumberGrammar grammar, Units units) {
    this.pieces = pieces;
    this.grammar = grammar;
    this.units = units;
  }

  /** The number that begins at this piece, with its unit. */
  Optional<NumberAmount> at(int i) {
    return grammar
        .read(i)
        .map(this::withUnit)
        .map(this::withHalf)
        .map(this::withCents)
        .map(this::withSign)
        .map(this::ofEvery);
  }

  /** The number at this piece without anything joined to it by و. */
  Optional<NumberAmount> aloneAt(int i) {
    return grammar.readAlone(i).map(this::withUnit);
  }

  /** What has no number word: «لترين», «سنة ونصف». */
  Optional<NumberAmount> unitAt(int i) {
    Optional<Units.Found> two = units.two(pieces, i);
    if (two.isPresent()) {
      int next = two.get().next();
      NumberAmount amount = amount(BigDecimal.TWO, two.get().code(), i, next);
      return Optional.of(withHalf(amount));
    }
    if (pieces.at(i).kind() != NumberPiece.Kind.WORD || !isPart(i + 1)) {
      return Optional.empty();
    }
    return units
        .after(pieces, i)
        .filter(found -> found.next() == i + 1)
        .map(found -> withHalf(amount(BigDecimal.ONE, found.code(), i, i + 1)));
  }

  private boolean isPart(int i) {
    return pieces.at(i).and() && pieces.at(i).is(NumberWord.Kind.PART);
  }

  /** «عامين ونصف», «سنة ونصف السنة», «8 سنوات ونصف». */
  private NumberAmount withHalf(NumberAmount amount) {
    if (amount.isBare() || amount.reading().hasScale() || !isPart(amount.next())) {
      return amount;
    }
    BigDecimal part = grammar.read(amount.next()).orElseThrow().value();
    String after = pieces.at(amount.next() + 1).form();
    boolean definite = NumberAround.isDefinite(after);
    boolean again =
        definite && units.named(after.substring(2)).filter(amount.unit()::equals).isPresent();
    if ((definite && !again) || part.compareTo(BigDecimal.ONE) >= 0) {
      // «20 يوما ونصف السكان», «5 سنوات ونصف مليون يورو»: a half of something else.
      return amount;
    }
    int next = amount.next() + (again ? 2 : 1);
    return amount
        .with(amount.value().add(part), amount.unit())
        .until(next, span(amount.first(), next));
  }

  private NumberAmount amount(BigDecimal value, String unit, int first, int next) {
    NumberReading reading = NumberReading.of(value, first, next);
    return new NumberAmount(value, unit, reading, first, next, span(first, next));
  }

  /** The text from the first piece to the one before {@code next}. */
  Span span(int first, int next) {
    return new Span(pieces.at(first).start(), pieces.at(next - 1).end());
  }

  private NumberAmount withUnit(NumberReading r) {
    Optional<Units.Found> before = units.before(pieces, r.first());
    Optional<Units.Found> after = units.after(pieces, r.next()).or(() -> partOf(r));
    int first = before.map(Units.Found::next).orElse(r.first());
    int next = after.map(Units.Found::next).orElse(r.next());
    String unit = after.or(() -> before).map(Units.Found::code).orElse("");
    Span span = new Span(pieces.at(first).start(), pieces.at(next - 1).end());
    BigDecimal value = unit.equals("%") ? percent(r) : r.value();
    return new NumberAmount(value, unit, r, first, next, span);
  }

  /** «20 مليونا من الدولارات». */
  private Optional<Units.Found> partOf(NumberReading r) {
    String of = pieces.at(r.next() + 1).form();
    boolean such = r.hasScale() && pieces.at(r.next()).is("من") && of.startsWith("ال");
    return such
        ? units.named(of.substring(2)).map(code -> new Units.Found(code, r.next() + 2))
        : Optional.empty();
  }

  /** «3.125 %» is three and a bit: nothing has thousands of percent with a dot. */
  private BigDecimal percent(NumberReading r) {
    return pieces.at(r.first()).digits().flatMap(NumberDigits::decimal).orElse(r.value());
  }

  /** «20 دولارا و43 سنتا». */
  private NumberAmount withCents(NumberAmount amount) {
    if (amount.unit().isEmpty() || !pieces.at(amount.next()).and()) {
      return amount;
    }
    Optional<NumberReading> cents = grammar.read(amount.next());
    Optional<Units.Found> unit = cents.flatMap(c -> units.after(pieces, c.next()));
    if (unit.isEmpty() || !unit.get().isHundredth()) {
      return amount;
    }
    BigDecimal sum = amount.value().add(cents.get().value().movePointLeft(2));
    int next = unit.get().next();
    return amount.with(sum, amount.unit()).until(next, span(amount.first(), next));
  }

  /** «2 من كل 5 أسر». */
  private NumberAmount ofEvery(NumberAmount amount) {
    boolean every =
        amount.isBare()
            && pieces.at(amount.next()).is("من")
            && pieces.at(amount.next() + 1).is("كل");
    Optional<NumberReading> all = every ? grammar.read(amount.next() + 2) : Optional.empty();
    if (all.isEmpty() || all.get().value().compareTo(amount.value()) <= 0) {
      return amount;
    }
    BigDecimal share = NumberGrammar.divide(amount.value(), all.get().value());
    int next = all.get().next();
    return amount.with(share, "").until(next, span(amount.first(), next));
  }

  /** «-5», «سالب خمسة», «درجتان تحت الصفر». */
  private NumberAmount withSign(NumberAmount amount) {
    NumberAmount signed = amount;
    boolean degrees = pieces.at(amount.next()).form().startsWith("درج");
    int below = degrees ? amount.next() + 1 : amount.next();
    if (pieces.at(below).is("تحت") && pieces.at(below + 1).is("الصفر")) {
      signed = amount.with(amount.value(), "°C").until(below + 2, span(amount.first(), below + 2));
    } else if (hasSign(amount)) {
      signed = amount.from(amount.first() - 1, span(amount.first() - 1, amount.next()));
    } else {
      return amount;
    }
    return signed.with(signed.value().negate(), signed.unit());
  }

  private boolean hasSign(NumberAmount amount) {
    NumberPiece sign = pieces.at(amount.first() - 1);
    if (sign.is("سالب") || sign.is("ناقص")) {
      return true;
    }
    boolean opens = !sign.joined() || pieces.at(amount.first() - 2).isMark("([«\"");
    // «الحصيلة -20 قتيلا- هي الأعلى»: a dash before a count is no sign.
    boolean counts =
        amount.unit().isEmpty() && amount.value().scale() <= 0 && isCounted(amount.next());
    return sign.isMark("-−–")
        && opens
        && pieces.at(amount.first()).joined()
        && pieces.at(amount.first()).kind() == NumberPiece.Kind.DIGITS
        && !pieces.at(amount.first() - 2).isNumber()
        && !counts;
  }

  private boolean isCounted(int i) {
    return pieces.at(i).kind() == NumberPiece.Kind.WORD;
  }
}
