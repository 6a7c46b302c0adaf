package org.waqai.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.WordSet;

/** Numbers that tell no quantity: years, articles of law, ordinals, «واحد» as a pronoun. */
final class NumberRefusals {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final WordSet YEAR = WordSet.of("عام", "سنه");

  private final NumberLists lists;
  private final NumberBounds bounds;
  private final Set<String> labels;
  private final Set<String> labelsAlone;
  private final Set<String> labelsOfWords;
  private final Set<String> particles;
  private final Set<String> persons;

  NumberRefusals(NumberLists lists, NumberBounds bounds) {
    this.lists = lists;
    this.bounds = bounds;
    labels = lists.list("label");
    labelsAlone = lists.list("label-alone");
    labelsOfWords = lists.list("label-words");
    particles = lists.list("particle");
    persons = lists.list("person");
  }

  /** Whether this number is none that counts or measures. */
  boolean refuses(NumberPieces pieces, NumberAmount amount) {
    NumberPiece p = pieces.at(amount.reading().first());
    return isLabelled(pieces, amount)
        || (p.kind() == NumberPiece.Kind.DIGITS
            ? refusesDigits(pieces, amount)
            : refusesWord(pieces, amount, p));
  }

  /** Whether this lower end of a range is none; «بين 2000 و2500 شخص» needs no noun after 2000. */
  boolean refusesLow(NumberPieces pieces, NumberAmount amount) {
    int first = amount.reading().first();
    return isLabelled(pieces, amount)
        || (pieces.at(first).kind() == NumberPiece.Kind.DIGITS && isGlued(pieces, amount, first));
  }

  private boolean isLabelled(NumberPieces pieces, NumberAmount amount) {
    NumberPiece before = pieces.at(amount.first() - 1);
    NumberPiece p = pieces.at(amount.reading().first());
    boolean digits = p.kind() == NumberPiece.Kind.DIGITS;
    if (before.kind() != NumberPiece.Kind.WORD || (!amount.isBare() && !before.is("رقم"))) {
      return false;
    }
    if (NumberAround.among(labels, before.form())) {
      return digits || p.definite() || before.is("رقم");
    }
    if (p.definite() && NumberAround.among(labelsOfWords, before.form())) {
      return true;
    }
    return digits
        && NumberAround.among(labelsAlone, before.form())
        && !before.is("اليوم")
        && !isCounted(pieces, amount);
  }

  private boolean refusesWord(NumberPieces pieces, NumberAmount amount, NumberPiece p) {
    NumberReading r = amount.reading();
    NumberPiece before = pieces.at(amount.first() - 1);
    NumberPiece after = pieces.at(r.next());
    boolean single = r.next() == r.first() + 1;
    boolean share = amount.value().compareTo(r.value()) != 0;
    if (!single || share || p.word().isEmpty()) {
      return false;
    }
    return switch (p.word().get().kind()) {
      case ONE ->
          p.definite()
              || lists.list("one-not-before").contains(after.form())
              || NumberAround.among(lists.list("one-not-after"), before.form());
      // «الاثنين» is Monday.
      case UNIT ->
          p.word().get().value().compareTo(BigDecimal.TWO) == 0
              && (p.definite() || before.is("يوم"));
      // «ألف الحكومة» is «he formed the government».
      case SCALE ->
          !p.definite()
              && NumberAround.isDefinite(after.form())
              && !after.isNumber()
              && amount.unit().isEmpty();
      case PART, TWO_PARTS -> lists.list("part-not-before").contains(after.form());
      case ZERO -> p.definite() || before.is("شهر") || after.kind() == NumberPiece.Kind.DIGITS;
      // The rest of «بالمئة» whose number was not told in a way known here.
      case HUNDRED -> p.definite() && (before.is("في") || p.form().startsWith("ب"));
      default -> false;
    };
  }

  private boolean refusesDigits(NumberPieces pieces, NumberAmount amount) {
    int first = amount.reading().first();
    NumberPiece after = pieces.at(amount.next());
    boolean small = amount.value().compareTo(BigDecimal.valueOf(31)) <= 0;
    return isGlued(pieces, amount, first)
        || isListed(pieces, first)
        || (amount.isBare() && small && lists.list("month").contains(after.form()))
        || (amount.isBare() && lists.list("era").contains(after.form()))
        || isYear(pieces, amount);
  }

  /** «F16», «كوفيد-19», «إس400», «5G», «#20». */
  private boolean isGlued(NumberPieces pieces, NumberAmount amount, int first) {
    NumberPiece p = pieces.at(first);
    NumberPiece before = pieces.at(first - 1);
    NumberPiece after = pieces.at(amount.next());
    if (after.joined() && after.isLatin()) {
      return true;
    }
    if (!p.joined() || (amount.first() < first && before.kind() == NumberPiece.Kind.WORD)) {
      return false;
    }
    if (before.kind() == NumberPiece.Kind.WORD) {
      boolean particle = particles.contains(before.form()) || bounds.isBefore(before.form());
      return before.isLatin() || (before.form().length() <= 3 && !particle);
    }
    boolean hyphen = before.isMark("-–‑") && before.joined();
    return before.isMark("#@_")
        || (hyphen && pieces.at(first - 2).kind() == NumberPiece.Kind.WORD)
        || (before.isMark("+") && pieces.at(first).form().length() > 6);
  }

  /** «1- قال», «2) إن»: the number of a paragraph. */
  private static boolean isListed(NumberPieces pieces, int first) {
    return first == 0
        && pieces.at(1).isMark("-.)–")
        && pieces.at(2).kind() == NumberPiece.Kind.WORD
        && pieces.at(0).form().length() <= 2;
  }

  /** A year that stands as one: «منذ 1992», «دستور 2011». */
  private boolean isYear(NumberPieces pieces, NumberAmount amount) {
    NumberPiece before = pieces.at(amount.first() - 1);
    NumberPiece after = pieces.at(amount.next());
    if (isYearLike(pieces, amount) && NumberAround.among(YEAR, before.form())) {
      return true;
    }
    if (!isYearLike(pieces, amount) || isCounted(pieces, amount)) {
      return false;
    }
    if (before.isMark("(") && after.isMark(")")) {
      return true;
    }
    if (before.kind() != NumberPiece.Kind.WORD) {
      // «أكتوبر (تشرين الأول) 2014»
      return before.isMark(")");
    }
    NumberBounds.Bound bound = bounds.around(pieces, amount.first(), amount.next());
    if (!bound.equals(NumberBounds.Bound.NONE) && !before.is("حتي")) {
      return false;
    }
    boolean open =
        after.kind() != NumberPiece.Kind.WORD
            || NumberAround.isDefinite(after.form())
            || NumberAround.among(particles, after.form());
    return NumberAround.among(lists.list("year-after"), before.form())
        || NumberAround.among(lists.list("month"), before.form())
        || (open && !lists.list("count-before").contains(before.form()) && !before.isNumber());
  }

  /** Whether it is four digits of our times and nothing else. */
  boolean isYearLike(NumberPieces pieces, NumberAmount amount) {
    Optional<NumberDigits> digits = pieces.at(amount.reading().first()).digits();
    return amount.isBare()
        && digits.isPresent()
        && digits.get().digits() == 4
        && amount.value().compareTo(BigDecimal.valueOf(1900)) >= 0
        && amount.value().compareTo(BigDecimal.valueOf(2100)) <= 0;
  }

  /**
   * Whether a counted noun seems to follow: a plural after three to ten, a singular that ends in ا
   * or ة after eleven to ninety-nine.
   */
  boolean isCounted(NumberPieces pieces, NumberAmount amount) {
    NumberPiece after = pieces.at(amount.next());
    if (after.kind() != NumberPiece.Kind.WORD
        || NumberAround.isDefinite(after.form())
        || NumberAround.among(particles, after.form())) {
      return false;
    }
    String form = after.form();
    if (persons.contains(form) || (form.length() > 3 && form.endsWith("ا"))) {
      return true;
    }
    boolean few = amount.value().compareTo(BigDecimal.TEN) <= 0;
    return few || (amount.value().compareTo(HUNDRED) < 0 && form.endsWith("ه"));
  }
}
