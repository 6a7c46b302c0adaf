package org.waqai.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.waqai.graph.Question;

/**
 * A parameter of a stored question and its kind, as {@code # param:} says it: one that asks for an
 * address is an IRI, any other is text, with a language where its example has one.
 *
 * @param name of the variable
 * @param hint what it is, in words
 */
record Bound(String name, String hint) {
  private static final Pattern LINE =
      Pattern.compile("#\\s*param:\\s*(\\S+)\\s*(.*)", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern TAGGED = Pattern.compile("(.*)@([a-z]{2,3})", Pattern.DOTALL);
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

  static List<Bound> of(Question question) {
    return question
        .sparql()
        .lines()
        .takeWhile(l -> l.startsWith("#") || l.isBlank())
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(m -> new Bound(m.group(1), m.group(2)))
        .toList();
  }

  boolean isIri() {
    return hint.contains("address");
  }

  /** The value as a term, which can be nothing but one term. */
  Node term(String value) throws Problem {
    if (isIri()) {
      String iri =
          value.startsWith("<") && value.endsWith(">")
              ? value.substring(1, value.length() - 1)
              : value;
      if (!IRI.matcher(iri).matches()) {
        throw Problem.bad("No address", name + " is " + hint);
      }
      return NodeFactory.createURI(iri);
    }
    Matcher tagged = TAGGED.matcher(value);
    if (tagged.matches()) {
      return NodeFactory.createLiteralLang(tagged.group(1), tagged.group(2));
    }
    boolean arabic =
        value
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    return arabic && !hint.contains("category")
        ? NodeFactory.createLiteralLang(value, "ar")
        : NodeFactory.createLiteralString(value);
  }
}
