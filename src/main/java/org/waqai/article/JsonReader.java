package org.waqai.article;

import java.util.ArrayList;
import java.util.List;

/** Reads one JSON value, strictly, and says where it goes wrong. */
final class JsonReader {
  private static final int DEPTH = 100;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /** The value that the text is; nothing but white space may stand around it. */
  static Json read(String text) throws Unfit {
    JsonReader reader = new JsonReader(text);
    reader.space();
    Json value = reader.value();
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong("goes on after its end");
    }
    return value;
  }

  private Json value() throws Unfit {
    char c = peek("a value");
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new Json.Words(string());
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> number();
    };
  }

  private Json object() throws Unfit {
    List<Json.Field> fields = new ArrayList<>();
    boolean more = enter('}');
    while (more) {
      if (peek("a name in quotes") != '"') {
        throw expected("a name in quotes");
      }
      String name = string();
      space();
      if (peek("a colon") != ':') {
        throw expected("a colon");
      }
      at++;
      space();
      fields.add(new Json.Field(name, value()));
      more = next('}');
    }
    return new Json.Fields(List.copyOf(fields));
  }

  private Json array() throws Unfit {
    List<Json> items = new ArrayList<>();
    boolean more = enter(']');
    while (more) {
      items.add(value());
      more = next(']');
    }
    return new Json.Items(List.copyOf(items));
  }

  /** Past the opening bracket; false where it closes at once. */
  private boolean enter(char close) throws Unfit {
    if (++depth > DEPTH) {
      throw wrong("is nested more than " + DEPTH + " deep");
    }
    at++;
    space();
    if (peek("a value") == close) {
      at++;
      depth--;
      return false;
    }
    return true;
  }

  /** Past a comma, or past the closing bracket: then false. */
  private boolean next(char close) throws Unfit {
    space();
    char c = peek("a comma or " + close);
    if (c == close) {
      at++;
      depth--;
      return false;
    }
    if (c != ',') {
      throw expected("a comma or " + close);
    }
    at++;
    space();
    return true;
  }

  private Json literal(String word) throws Unfit {
    if (!text.startsWith(word, at)) {
      throw word.startsWith(text.substring(at)) ? cut("a value") : expected("a value");
    }
    at += word.length();
    return new Json.Literal(word);
  }

  private Json number() throws Unfit {
    int start = at;
    skip('-');
    if (!skip('0') && digits() == 0) {
      throw at == text.length() ? cut("a number") : expected("a value");
    }
    if (skip('.') && digits() == 0) {
      throw at == text.length() ? cut("a number") : expected("a digit");
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      if (digits() == 0) {
        throw at == text.length() ? cut("a number") : expected("a digit");
      }
    }
    return new Json.Figure(text.substring(start, at));
  }

  private int digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at - start;
  }

  private boolean skip(char c) {
    boolean here = at < text.length() && text.charAt(at) == c;
    at += here ? 1 : 0;
    return here;
  }

  private String string() throws Unfit {
    int from = ++at;
    int end = plain(from);
    if (end < text.length() && text.charAt(end) == '"') {
      at = end + 1;
      return text.substring(from, end); // as most strings
    }
    StringBuilder built = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        built.append(text, from, at++);
        return whole(built);
      }
      if (c < ' ') {
        throw wrong("has a bare control character in a string");
      }
      if (c == '\\') {
        built.append(text, from, at).append(escape());
        from = at;
      } else {
        at++;
      }
    }
    throw cut("a string");
  }

  /** Where what stands in a string as it is ends. */
  private int plain(int from) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ') {
        break;
      }
      i++;
    }
    return i;
  }

  private char escape() throws Unfit {
    if (at + 1 >= text.length()) {
      at = text.length();
      throw cut("a string");
    }
    char c = text.charAt(at + 1);
    if (c == 'u') {
      return unicode();
    }
    int known = "\"\\/bfnrt".indexOf(c);
    if (known < 0) {
      throw wrong("has the unknown escape \\" + c + " in a string");
    }
    at += 2;
    return "\"\\/\b\f\n\r\t".charAt(known);
  }

  private char unicode() throws Unfit {
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= text.length()) {
        at = text.length();
        throw cut("a string");
      }
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw wrong("has a \\u without four hexadecimal digits in a string");
      }
      value = value * 16 + digit;
    }
    at += 6;
    return (char) value;
  }

  /** Half a pair is no character: it takes the place of one, so that offsets stay right. */
  private static String whole(StringBuilder built) {
    for (int i = 0; i < built.length(); i++) {
      char c = built.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < built.length()
          && Character.isLowSurrogate(built.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        built.setCharAt(i, '\uFFFD');
      }
    }
    return built.toString();
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek(String what) throws Unfit {
    if (at >= text.length()) {
      throw cut(depth > 0 ? "an object or array, where " + what + " should follow," : what);
    }
    return text.charAt(at);
  }

  private Unfit cut(String what) {
    return new Unfit("is JSON cut off in the middle of " + what + " at " + place());
  }

  private Unfit expected(String what) {
    return new Unfit("is no JSON: " + what + " is expected at " + place());
  }

  private Unfit wrong(String what) {
    return new Unfit("is no JSON: it " + what + " at " + place());
  }

  private String place() {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    int column = text.codePointCount(start, Math.min(at, text.length())) + 1;
    return line == 1 ? "column " + column : "line " + line + ", column " + column;
  }
}
