package org.waqai.graph;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/**
 * Where a query cannot be read, and the word that stands there.
 *
 * @param line from 1; 0 where it is not known
 * @param column from 1
 * @param word that stands there; empty at the end of the query
 * @param message what is wrong with it
 */
public record Mistake(int line, int column, String word, String message) {
  private static final Pattern PLACE =
      Pattern.compile("line:? ?([0-9]+), column:? ?([0-9]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TOLD =
      Pattern.compile("^Line [0-9]+, column [0-9]+: ", Pattern.CASE_INSENSITIVE);
  private static final Pattern PREFIX = Pattern.compile("after prefix \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");
  private static final Pattern WORD =
      Pattern.compile("\\G(?:<[^>\\s]*>?|[?$]?[\\p{L}\\p{N}_:.-]+|\\S)");
  private static final Set<String> UPDATES =
      Set.of("INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH");

  /**
   * What a parser found.
   *
   * @param text of the query
   */
  public static Mistake of(QueryParseException e, String text) {
    String message = String.valueOf(e.getMessage());
    String first = message.lines().findFirst().orElse("");
    Matcher told = PLACE.matcher(message);
    // the place in the message is that of the word; that of the exception is one word before
    boolean exact = told.find();
    int line = exact ? number(told.group(1)) : e.getLine();
    int column = exact ? number(told.group(2)) : e.getColumn();
    Matcher prefix = PREFIX.matcher(first);
    if (prefix.find() && !prefix.group(1).isEmpty()) {
      String read = written(prefix.group(1));
      return of(text, offset(text, line, column) - read.length(), read.strip());
    }
    if (first.contains("\"<EOF>\"")) {
      return new Mistake(line, column, "", "the query ends too early");
    }
    String word = word(text, line, column);
    return new Mistake(line, column, word, said(first));
  }

  /** A word that begins somewhere and does not end as words of SPARQL do. */
  private static Mistake of(String text, int offset, String word) {
    String before = text.substring(0, Math.clamp(offset, 0, text.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int column = before.length() - before.lastIndexOf('\n');
    return new Mistake(line, column, word, "it is not ended, or nothing in SPARQL is written so");
  }

  /** The parser tells what it read as Java would write it. */
  private static String written(String escaped) {
    return ESCAPE
        .matcher(escaped)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    switch (m.group(1).charAt(0)) {
                      case 'u' -> Character.toString(Integer.parseInt(m.group(2), 16));
                      case 'n' -> "\n";
                      case 'r' -> "\r";
                      case 't' -> "\t";
                      default -> m.group(1);
                    }));
  }

  private static int offset(String text, int line, int column) {
    int start = 0;
    for (int n = 1; n < line && start >= 0; n++) {
      start = text.indexOf('\n', start) + 1;
    }
    return start + Math.max(1, column) - 1; // 0 at the end of the query
  }

  /** A parser's own words name its tokens, not ours. */
  private static String said(String first) {
    if (first.startsWith("Encountered ") || first.startsWith("Lexical error")) {
      return "it is not expected there";
    }
    return TOLD.matcher(first).replaceFirst("");
  }

  /** Whether the word begins an update. */
  public boolean isUpdate() {
    return UPDATES.contains(word.toUpperCase(Locale.ROOT));
  }

  private static int number(String digits) {
    return digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private static String word(String text, int line, int column) {
    String there = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
    Matcher word = WORD.matcher(there);
    return column > 0 && column <= there.length() && word.find(column - 1) ? word.group() : "";
  }

  /** «line 1, column 26, at «LIMIT»: it is not expected there». */
  public String sentence() {
    if (line <= 0) {
      return message;
    }
    String found = word.isEmpty() ? "" : ", at «" + word + "»";
    return "line %d, column %d%s: %s".formatted(line, column, found, message);
  }
}
