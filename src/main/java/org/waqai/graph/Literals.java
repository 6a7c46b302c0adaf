package org.waqai.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Literals that every reader of RDF takes, in one spelling each. */
final class Literals {
  static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");
  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  /** In seconds. */
  private static final int WIDEST_ZONE = 14 * 3600;

  /** No count of anything in the news is longer; it bounds what a hostile exponent can cost. */
  private static final int DIGITS = 100;

  private Literals() {}

  static Node text(String text) {
    return NodeFactory.createLiteralString(clean(text));
  }

  static Node words(String text, String language) {
    return NodeFactory.createLiteralLang(clean(text), tag(language));
  }

  static String tag(String language) {
    return LANGUAGE.matcher(language).matches() ? language : "und";
  }

  static Node integer(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  /**
   * A whole number as xsd:integer, so that a query may write {@code 700000000}, any other as
   * xsd:decimal; empty where writing it out would take a screen.
   */
  static Optional<Node> number(BigDecimal number) {
    if (Math.abs((long) number.precision() - number.scale()) > DIGITS
        || number.precision() > DIGITS
        || number.scale() > DIGITS) {
      return Optional.empty();
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return Optional.of(
        stripped.scale() <= 0
            ? NodeFactory.createLiteralDT(stripped.toPlainString(), XSDDatatype.XSDinteger)
            : NodeFactory.createLiteralDT(stripped.toPlainString(), XSDDatatype.XSDdecimal));
  }

  /** As xsd:decimal in the spelling that TDB2 gives back: {@code 0.8}, {@code 1.0}. */
  static Node confidence(double confidence) {
    BigDecimal rounded =
        BigDecimal.valueOf(confidence).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return NodeFactory.createLiteralDT(
        rounded.setScale(Math.max(1, rounded.scale())).toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node truth(boolean holds) {
    return NodeFactory.createLiteralDT(Boolean.toString(holds), XSDDatatype.XSDboolean);
  }

  static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /** A moment with its zone, to the second; empty in a zone that XSD does not know. */
  static Optional<Node> moment(OffsetDateTime moment) {
    return Math.abs(moment.getOffset().getTotalSeconds()) <= WIDEST_ZONE
        ? Optional.of(NodeFactory.createLiteralDT(MOMENT.format(moment), XSDDatatype.XSDdateTime))
        : Optional.empty();
  }

  /** A day, a month or a year; empty where EDTF says more or less than one of these. */
  static Optional<Node> exact(String edtf) {
    if (DAY.matcher(edtf).matches()) {
      try {
        return Optional.of(date(LocalDate.parse(edtf)));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
    if (MONTH.matcher(edtf).matches()) {
      return Optional.of(NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDgYearMonth));
    }
    return YEAR.matcher(edtf).matches()
        ? Optional.of(NodeFactory.createLiteralDT(edtf, XSDDatatype.XSDgYear))
        : Optional.empty();
  }

  /**
   * The text with U+FFFD for what no XML and no UTF-8 can carry: half a surrogate pair, control
   * characters. One code point for one, so that offsets hold.
   */
  static String clean(String text) {
    int i = 0;
    while (i < text.length() && fine(text, i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (; i < text.length(); i++) {
      if (!fine(text, i)) {
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out.toString();
  }

  private static boolean fine(String text, int i) {
    char c = text.charAt(i);
    if (c < ' ') {
      return c == '\t' || c == '\n' || c == '\r';
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c < '\uFFFE';
  }
}
