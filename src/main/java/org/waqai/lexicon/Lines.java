package org.waqai.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Where the entries of a file stand in it, for their order and for what is said of a mistake. */
final class Lines {
  private final String file;
  private final String text;
  private final Map<Node, Integer> places = new HashMap<>();

  Lines(String file, String text) {
    this.file = file;
    this.text = text;
  }

  int place(Node subject, Node value) {
    int from = place(subject);
    String needle = value.isLiteral() ? "\"" + value.getLiteralLexicalForm() + "\"" : local(value);
    int at = text.indexOf(needle, Math.max(0, from));
    return at < 0 ? text.length() : at;
  }

  /** Where the entry of a subject begins: its local name at the start of a line. */
  int place(Node subject) {
    return places.computeIfAbsent(subject, this::find);
  }

  private int find(Node subject) {
    String name = ":" + local(subject);
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int line = text.lastIndexOf('\n', at) + 1;
      int end = at + name.length();
      boolean whole = end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (whole && text.substring(line, at).matches("\\w*")) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Complains of an entry that begins in two places: in RDF they are one, with the slots of both.
   *
   * @throws Misspelt at the line of the second
   */
  void once(Node entry) {
    String name = ":" + local(entry) + " a lex:";
    int first = -1;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int line = text.lastIndexOf('\n', at) + 1;
      if (!text.substring(line, at).matches("\\w*")) {
        continue;
      }
      if (first >= 0) {
        throw new Misspelt(
            file,
            line(at),
            "expected a name of its own, found :" + local(entry) + " of line " + line(first));
      }
      first = at;
    }
  }

  private static String local(Node node) {
    String iri = node.isURI() ? node.getURI() : node.toString();
    return iri.substring(iri.lastIndexOf('#') + 1);
  }

  /** «events/Attack.ttl:12»: the file and line where an entry begins. */
  String where(Node entry) {
    return file + ":" + line(Math.max(0, place(entry)));
  }

  private long line(int at) {
    return text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
  }

  Misspelt wrong(Node entry, String needle, String message) {
    int from = Math.max(0, place(entry));
    int at = text.indexOf(needle, from);
    return new Misspelt(file, line(at < 0 ? from : at), message);
  }
}
