package org.waqai.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Rows for people to read: values without their types, long ones cut, columns under one another.
 */
final class Table {
  /** So wide may a column be. */
  private static final int WIDEST = 60;

  private Table() {}

  static void write(RowSet rows, OutputStream out) throws IOException {
    List<Var> vars = rows.getResultVars();
    List<List<String>> lines = new ArrayList<>();
    lines.add(vars.stream().map(Var::getVarName).toList());
    rows.forEachRemaining(
        row ->
            lines.add(
                vars.stream().map(v -> row.contains(v) ? cut(show(row.get(v))) : "").toList()));
    int[] widths = new int[vars.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < lines.size(); n++) {
      for (int i = 0; i < widths.length; i++) {
        String cell = lines.get(n).get(i);
        boolean last = i == widths.length - 1;
        text.append(cell).append(" ".repeat(last ? 0 : widths[i] - width(cell) + 2));
      }
      text.append('\n');
      if (n == 0) {
        for (int i = 0; i < widths.length; i++) {
          text.append("-".repeat(widths[i])).append(i == widths.length - 1 ? "" : "  ");
        }
        text.append('\n');
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String show(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().replaceAll("\\s+", " ");
    }
    if (node.isURI()) {
      for (Map.Entry<String, String> prefix : Vocabulary.PREFIXES.entrySet()) {
        if (node.getURI().startsWith(prefix.getValue())) {
          return prefix.getKey() + ":" + node.getURI().substring(prefix.getValue().length());
        }
      }
      return "<" + node.getURI() + ">";
    }
    return node.toString();
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= WIDEST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  /** Marks over and under letters take no place of their own. */
  private static int width(String text) {
    return (int)
        text.codePoints()
            .filter(
                c ->
                    Character.getType(c) != Character.NON_SPACING_MARK
                        && Character.getType(c) != Character.FORMAT)
            .count();
  }
}
