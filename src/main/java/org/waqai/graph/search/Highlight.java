package org.waqai.graph.search;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * A text with marks around the words that were looked for, as jena-text has it: {@code
 * highlight:s:<b> | e:</b>}.
 *
 * @param before a word that fits
 * @param after it
 */
record Highlight(String before, String after) {
  private static final Highlight USUAL = new Highlight("↦", "↤");

  /** Reads the options; those that say how to cut are left aside: a text is given whole. */
  static Highlight of(String options) {
    String before = USUAL.before;
    String after = USUAL.after;
    for (String option : options.split("\\|", -1)) {
      String each = option.strip();
      if (each.startsWith("s:")) {
        before = each.substring(2);
      } else if (each.startsWith("e:")) {
        after = each.substring(2);
      }
    }
    return new Highlight(before, after);
  }

  Node in(Hit hit) {
    String text = hit.words().getLiteralLexicalForm();
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (Hit.Mark mark : hit.marks()) {
      out.append(text, done, mark.start()).append(before);
      out.append(text, mark.start(), mark.end()).append(after);
      done = mark.end();
    }
    String marked = out.append(text, done, text.length()).toString();
    return Optional.of(hit.words().getLiteralLanguage())
        .filter(l -> !l.isEmpty())
        .map(l -> NodeFactory.createLiteralLang(marked, l))
        .orElseGet(() -> NodeFactory.createLiteralString(marked));
  }
}
