package org.waqai.graph;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A parameter of a stored question and its kind, as {@code # param: NAME what it is} says it: one
 * that asks for an address is an IRI, for a number a number; any other is text, and text in Arabic
 * letters is Arabic where it does not say {@code @} another language.
 *
 * @param name of the variable
 * @param hint what it is, in words
 */
public record Parameter(String name, String hint) {
  private static final Pattern TAGGED = Pattern.compile("(.*)@([a-z]{2,3})", Pattern.DOTALL);
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
  private static final Pattern SHORTENED = Pattern.compile("([a-zA-Z]+):([^/].*)");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

  /** Reads the rest of its line. */
  static Parameter of(String line) {
    String[] parts = line.strip().split("\\s+", 2);
    return new Parameter(parts[0], parts.length > 1 ? parts[1] : "");
  }

  /** Whether its value is an IRI. */
  public boolean isIri() {
    return hint.contains("address");
  }

  /** Whether its value is a number. */
  public boolean isNumber() {
    return hint.contains("number");
  }

  /** A value that serves as an example, where the hint has one after «such as». */
  public Optional<String> example() {
    int at = hint.indexOf("such as ");
    return at < 0
        ? Optional.empty()
        : Optional.of(hint.substring(at + "such as ".length()).strip());
  }

  /**
   * A value as a term, which can be nothing but one term.
   *
   * @throws IllegalArgumentException where it is of another kind
   */
  public Node term(String value) {
    if (isIri()) {
      return iri(value);
    }
    if (isNumber()) {
      if (!NUMBER.matcher(value).matches()) {
        throw wrong(value);
      }
      return NodeFactory.createLiteralDT(
          value, value.contains(".") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDinteger);
    }
    Matcher tagged = TAGGED.matcher(value);
    if (tagged.matches()) {
      return NodeFactory.createLiteralLang(tagged.group(1), tagged.group(2));
    }
    return value
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)
        ? NodeFactory.createLiteralLang(value, "ar")
        : NodeFactory.createLiteralString(value);
  }

  /** {@code <http://…>}, {@code http://…}, or {@code wq:place} by a prefix that queries know. */
  private Node iri(String value) {
    String iri =
        value.startsWith("<") && value.endsWith(">")
            ? value.substring(1, value.length() - 1)
            : value;
    if (!IRI.matcher(iri).matches()) {
      throw wrong(value);
    }
    Matcher shortened = SHORTENED.matcher(value);
    String known =
        shortened.matches() ? Vocabulary.QUERY_PREFIXES.getOrDefault(shortened.group(1), "") : "";
    return NodeFactory.createURI(known.isEmpty() ? iri : known + shortened.group(2));
  }

  private IllegalArgumentException wrong(String value) {
    return new IllegalArgumentException(name + " is " + hint + ", not " + value);
  }
}
