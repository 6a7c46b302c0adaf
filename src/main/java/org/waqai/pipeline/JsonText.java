package org.waqai.pipeline;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waqai.model.Label;

/** How JSON is written, straight into the text that it becomes part of. */
final class JsonText {
  private JsonText() {}

  /** Parts an element of an array from the one before. */
  static void next(StringBuilder out) {
    if (out.charAt(out.length() - 1) != '[') {
      out.append(',');
    }
  }

  static void optional(StringBuilder out, Optional<String> value) {
    if (value.isPresent()) {
      string(out, value.get());
    } else {
      out.append("null");
    }
  }

  /** The texts of labels, each once, but one. */
  static void texts(StringBuilder out, List<Label> labels, String but) {
    Set<String> seen = new HashSet<>();
    seen.add(but);
    out.append('[');
    for (Label label : labels) {
      if (seen.add(label.text())) {
        next(out);
        string(out, label.text());
      }
    }
    out.append(']');
  }

  static void member(StringBuilder out, String name, String value) {
    name(out, name);
    string(out, value);
  }

  /** Begins a member whose name is the lexicon's. */
  static void member(StringBuilder out, String name) {
    comma(out);
    string(out, name);
    out.append(':');
  }

  /** Begins a member whose name is ours: nothing in it is written otherwise. */
  static void name(StringBuilder out, String name) {
    comma(out);
    out.append('"').append(name).append("\":");
  }

  private static void comma(StringBuilder out) {
    if (out.charAt(out.length() - 1) != '{') {
      out.append(',');
    }
  }

  static void string(StringBuilder out, String s) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (plain(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(s, done, i).append(escaped(c));
      done = i + 1;
    }
    out.append(s, done, s.length()).append('"');
  }

  /** Whether it stands in a string of JSON as it is; half a surrogate pair does not. */
  private static boolean plain(char c) {
    return c < 0x2028
        ? c >= 0x20 && c != '"' && c != '\\'
        : c > 0x2029 && !Character.isSurrogate(c);
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }
}
