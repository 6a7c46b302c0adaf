package org.waqai.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** Where a query cannot be read, and the word that stands there. */
record Mistake(int line, int column, String word, String message) {
  private static final Pattern PLACE = Pattern.compile("line:? ?([0-9]+), column:? ?([0-9]+)");
  private static final Pattern PREFIX = Pattern.compile("after prefix \"([^\"]*)\"");
  private static final Pattern WORD =
      Pattern.compile("\\G(?:<[^>\\s]*>?|[?$]?[\\p{L}\\p{N}_:.-]+|\\S)");

  static Mistake of(QueryParseException e, String text) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse("");
    Matcher told = PLACE.matcher(message);
    // the place in the message is that of the word; that of the exception is one word before
    boolean exact = told.find();
    int line = exact ? number(told.group(1)) : e.getLine();
    int column = exact ? number(told.group(2)) : e.getColumn();
    Matcher prefix = PREFIX.matcher(first);
    if (prefix.find() && !prefix.group(1).isEmpty()) {
      String read = prefix.group(1);
      return new Mistake(line, Math.max(1, column - read.length()), read, first);
    }
    return new Mistake(line, column, word(text, line, column), first);
  }

  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private static String word(String text, int line, int column) {
    String there = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    Matcher word = WORD.matcher(there);
    return column > 0 && column <= there.length() && word.find(column - 1) ? word.group() : "";
  }

  Problem problem() {
    String place = line > 0 ? "line %d, column %d".formatted(line, column) : "somewhere";
    String found = word.isEmpty() ? "" : ", at «" + word + "»";
    return Problem.bad("No SPARQL query", place + found + ": " + message);
  }
}
