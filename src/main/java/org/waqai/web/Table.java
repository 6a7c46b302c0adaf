package org.waqai.web;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.waqai.graph.Iris;
import org.waqai.graph.View;

/**
 * An answer as a part of a page. In a table of plain text Arabic and Latin words would run into one
 * another.
 *
 * @param iris whose things have pages here
 */
record Table(Iris iris) implements Manner {
  /** A page for reading; all rows are at the endpoint. */
  private static final int MOST = 1000;

  /** Text that is longer wants room. */
  private static final int SENTENCE = 60;

  @Override
  public Reply rows(RowSet rows, Taken taken) {
    StringBuilder out = new StringBuilder("<div class=wide><table>\n<tr>");
    List<Var> columns = rows.getResultVars();
    columns.forEach(
        v ->
            out.append("<th><bdi dir=ltr>")
                .append(Html.escaped(v.getVarName()))
                .append("</bdi></th>"));
    out.append("</tr>\n");
    Iterator<Binding> some = taken.some(rows, b -> 0, out::length);
    int count = 0;
    while (count < MOST && some.hasNext()) {
      count++;
      Binding row = some.next();
      out.append("<tr>");
      columns.forEach(v -> out.append(cell(Optional.ofNullable(row.get(v)))));
      out.append("</tr>\n");
    }
    out.append("</table></div>\n<p class=n>").append(count);
    out.append(some.hasNext() || taken.isCut() ? " …</p>\n" : "</p>\n");
    return taken.told(Html.reply(out));
  }

  @Override
  public Reply yes(boolean yes) {
    return Html.reply(yes ? "<p>نعم · yes</p>\n" : "<p>لا · no</p>\n");
  }

  @Override
  public Reply triples(Iterator<Triple> triples, Taken taken) throws Problem {
    return written(new Triples(turtle(Form.GRAPHS)).of(triples, taken));
  }

  @Override
  public Reply quads(Iterator<Quad> quads, Taken taken) throws Problem {
    return written(new Triples(turtle(Form.DATASETS)).ofQuads(quads, taken));
  }

  private static Wish.Chosen turtle(List<Form> forms) {
    return new Wish.Chosen(forms.getFirst(), true);
  }

  /** Turtle or TriG as it stands. */
  private static Reply written(Reply data) {
    String text = data.body().toString(StandardCharsets.UTF_8);
    Reply page = Html.reply("<pre>" + Html.escaped(text) + "</pre>\n");
    return new Reply(page.status(), page.type(), page.body(), data.headers(), data.lasting());
  }

  private String cell(Optional<Node> value) {
    if (value.isEmpty()) {
      return "<td></td>";
    }
    Node node = value.get();
    if (node.isURI()) {
      String iri = node.getURI();
      String local = iri.substring(iri.lastIndexOf('#') + 1).replaceFirst("^https?://[^/]*/", "");
      String shown =
          "<bdi dir=ltr title=\"%s\">%s</bdi>".formatted(Html.escaped(iri), Html.escaped(local));
      return "<td class=name>" + Html.link(iri, iris, shown) + "</td>";
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : View.plain(node).toString();
    // a day must not be broken at its hyphens
    String number = text.matches("[0-9.,:/TZ+-]{1,25}") ? " class=n" : "";
    // beside a column of long names a sentence would stand in one of single words
    return "<td%s><bdi dir=%s%s>%s</bdi></td>"
        .formatted(
            text.length() > SENTENCE ? " class=long" : "",
            Html.direction(text),
            number,
            Html.escaped(text));
  }
}
