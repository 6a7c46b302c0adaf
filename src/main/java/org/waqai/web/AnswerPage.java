package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.waqai.graph.Question;
import org.waqai.graph.View;

/**
 * The page at {@code /question/NAME}: a stored question and its answer as a table. In a table of
 * plain text Arabic and Latin words would run into one another.
 */
final class AnswerPage extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/question/";

  /** A page for reading; all rows are at the endpoint. */
  private static final int ROWS = 1000;

  AnswerPage(Served served) {
    super(served);
  }

  static String address(Question question) {
    return PATH + URLEncoder.encode(question.name(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  Reply answer(HttpServletRequest request) {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Optional<Question> asked =
        served().questions().stream().filter(q -> path.equals("/" + q.name())).findFirst();
    if (asked.isEmpty()) {
      return Html.reply(page("لا سؤال بهذا الاسم", "There is no question of this name"))
          .status(404);
    }
    Question question = asked.get();
    StringBuilder out = page(question.titleArabic(), question.title());
    out.append("<p>").append(Html.escaped(question.descriptionArabic()));
    out.append("<span class=en lang=en>").append(Html.escaped(question.description()));
    out.append("</span></p>\n");
    Optional<Problem> problem = Optional.empty();
    try {
      StringBuilder rows =
          served().turn(request, course -> answer(QueryFactory.create(question.sparql()), course));
      out.append(rows);
    } catch (Problem e) {
      problem = Optional.of(e);
      out.append("<p>لم يتسع الوقت للجواب الآن، أعد المحاولة بعد قليل");
      out.append("<span class=en lang=en>").append(Html.escaped(e.sentence()));
      out.append("</span></p>\n");
    }
    out.append("<h2>SPARQL</h2>\n<pre>").append(Html.escaped(question.sparql()));
    out.append("</pre>\n<p><a href=\"").append(Server.SPARQL).append("?query=");
    out.append(URLEncoder.encode(question.sparql(), StandardCharsets.UTF_8));
    out.append("\"><code>").append(Server.SPARQL).append("</code></a></p>\n");
    Reply page = Html.reply(out);
    return problem.map(p -> p.told(page)).orElse(page);
  }

  private static StringBuilder page(String arabic, String english) {
    StringBuilder out = Html.page(arabic + " · Waqai");
    out.append("<p><a href=\"/\">وقائع</a></p>\n").append(SearchPage.box(""));
    out.append("<h1>").append(Html.escaped(arabic));
    return out.append(" <span class=en lang=en>")
        .append(Html.escaped(english))
        .append("</span></h1>\n");
  }

  private StringBuilder answer(Query query, Course course) throws Problem {
    try {
      return served().dataset().calculateRead(() -> answered(query, course));
    } catch (QueryCancelledException e) {
      course.proceed();
      throw Problem.later(
          503, "The question took longer than it may", "Ask it at the endpoint, narrowed", 30);
    }
  }

  private StringBuilder answered(Query query, Course course) {
    try (QueryExec exec =
        QueryExec.dataset(served().dataset())
            .query(query)
            .set(ARQ.httpServiceAllowed, false)
            .timeout(served().limits().time().toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      course.brake(exec::abort);
      if (query.isAskType()) {
        return new StringBuilder(exec.ask() ? "<p>نعم · yes</p>\n" : "<p>لا · no</p>\n");
      }
      if (query.isSelectType()) {
        return table(exec.select());
      }
      StringWriter turtle = new StringWriter();
      RDFDataMgr.write(
          turtle, query.isConstructType() ? exec.construct() : exec.describe(), Lang.TURTLE);
      return new StringBuilder("<pre>" + Html.escaped(turtle.toString()) + "</pre>\n");
    }
  }

  private StringBuilder table(RowSet rows) {
    StringBuilder out = new StringBuilder("<div class=wide><table>\n<tr>");
    List<Var> columns = rows.getResultVars();
    columns.forEach(
        v ->
            out.append("<th><bdi dir=ltr>")
                .append(Html.escaped(v.getVarName()))
                .append("</bdi></th>"));
    out.append("</tr>\n");
    int count = 0;
    for (; rows.hasNext() && count < ROWS; count++) {
      Binding row = rows.next();
      out.append("<tr>");
      columns.forEach(v -> out.append(cell(Optional.ofNullable(row.get(v)))));
      out.append("</tr>\n");
    }
    out.append("</table></div>\n<p class=n>").append(count);
    out.append(rows.hasNext() ? " … (LIMIT " + ROWS + ")</p>\n" : "</p>\n");
    return out;
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
      return "<td>" + Html.link(iri, served().iris(), shown) + "</td>";
    }
    String text = node.isLiteral() ? node.getLiteralLexicalForm() : View.plain(node).toString();
    // a day must not be broken at its hyphens
    String number = text.matches("[0-9.,:/TZ+-]{1,25}") ? " class=n" : "";
    return "<td><bdi dir=%s%s>%s</bdi></td>"
        .formatted(Html.direction(text), number, Html.escaped(text));
  }
}
