package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.waqai.graph.Parameter;
import org.waqai.graph.Question;

/**
 * The page at {@code /question/NAME?param=}: a stored question, a field for each of its parameters,
 * and its answer as a table.
 */
final class AnswerPage extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/question/";

  AnswerPage(Served served) {
    super(served);
  }

  static String address(Question question) {
    return PATH + encoded(question);
  }

  private static String encoded(Question question) {
    return URLEncoder.encode(question.name(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    Question question =
        served().questions().stream()
            .filter(q -> path.equals("/" + q.name()))
            .findFirst()
            .orElseThrow(() -> Problem.missing("There is no question of this name: see /"));
    StringBuilder out = Html.page(question.titleArabic() + " · Waqai").append(Html.top());
    out.append(Html.title(question.titleArabic(), question.title()));
    out.append("<p>").append(Html.escaped(question.descriptionArabic()));
    out.append("<span class=en lang=en>").append(Html.escaped(question.description()));
    out.append("</span></p>\n");
    Parameters parameters = Parameters.of(request);
    out.append(fields(question, parameters));
    Optional<Reply> found = Optional.empty();
    Optional<Problem> problem = Optional.empty();
    String sparql = question.sparql();
    try {
      Filled filled = Filled.of(question, parameters);
      sparql = filled.sparql();
      Query query = filled.query(Asked.parse(question.sparql()));
      Reply table =
          new Asking(served(), request).answer(query, new Table(served().iris()), parameters);
      out.append(forms(filled, query)).append(table.body().toString(StandardCharsets.UTF_8));
      found = Optional.of(table);
    } catch (Problem e) {
      problem = Optional.of(e);
      out.append(e.paragraph());
    }
    out.append("<h2>SPARQL</h2>\n<pre>").append(Html.escaped(sparql));
    out.append("</pre>\n<p><a href=\"").append(Server.SPARQL).append("?query=");
    out.append(URLEncoder.encode(sparql, StandardCharsets.UTF_8));
    out.append("\"><code>").append(Server.SPARQL).append("</code></a></p>\n");
    Reply page = found.map(table -> table.of(out)).orElseGet(() -> Html.reply(out));
    return problem.map(p -> p.told(page)).orElse(page);
  }

  /** A form that needs no script. */
  private static String fields(Question question, Parameters parameters) {
    if (question.parameters().isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("<form class=search action=\"");
    out.append(Html.escaped(address(question))).append("\" method=get>");
    for (Parameter parameter : question.parameters()) {
      String name = Html.escaped(parameter.name());
      String example = parameter.example().map(e -> e.replaceFirst("@ar$", "")).orElse("");
      out.append("<input name=\"").append(name).append("\" dir=auto maxlength=1000 aria-label=\"");
      out.append(name).append("\" title=\"").append(Html.escaped(parameter.hint()));
      out.append("\" placeholder=\"").append(Html.escaped(parameter.name()));
      out.append(Html.escaped(example.isEmpty() ? "" : ": " + example)).append("\" value=\"");
      out.append(Html.escaped(parameters.first(parameter.name()).orElse(""))).append("\">");
    }
    out.append("<button>اسأل</button></form>\n");
    if (!question.parameters().stream().allMatch(Parameter::isIri)) {
      out.append("<p class=as>الاسم كما يكتب هنا بالعربية؛ <a href=\"").append(SearchPage.PATH);
      out.append("\">البحث</a> يجده بأي تهجئة<span class=en lang=en>Names as they stand here, in ");
      out.append("Arabic; search finds them in any spelling</span></p>\n");
    }
    return out.toString();
  }

  /** Links to the same answer for programs. */
  private static String forms(Filled filled, Query query) {
    boolean rows = query.isSelectType() || query.isAskType();
    List<String> names =
        !rows
            ? List.of("ttl", "jsonld")
            : query.getResultVars().contains(GeoJson.WHERE)
                ? List.of("csv", "json", "geojson")
                : List.of("csv", "json");
    StringBuilder out = new StringBuilder("<p>");
    for (String name : names) {
      out.append("<a rel=alternate href=\"/q/").append(encoded(filled.question()));
      out.append('.').append(name).append(Html.escaped(filled.asked())).append("\">");
      out.append(name).append("</a> ");
    }
    return out.append("</p>\n").toString();
  }
}
