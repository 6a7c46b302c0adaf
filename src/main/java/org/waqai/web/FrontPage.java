package org.waqai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.waqai.graph.Answers;
import org.waqai.graph.Question;

/** The page at {@code /}: what is here, and the stored questions as links. */
final class FrontPage extends HttpServlet {
  private static final long serialVersionUID = 1;

  private static final String COUNTS =
      """
      PREFIX wq: <https://w3id.org/waqai/ontology#>
      PREFIX schema: <https://schema.org/>
      SELECT (COUNT(DISTINCT ?a) AS ?articles) (COUNT(DISTINCT ?e) AS ?events)
      WHERE { { ?a a schema:NewsArticle } UNION { ?e wq:reportedIn ?x } }
      """;

  private static final String HEAD =
      """
      <h1>وقائع <bdi lang="en">Waqai</bdi></h1>
      <p>ما تقوله الأخبار، حقائق يمكن السؤال عنها، وكل حقيقة تقود إلى الجملة التي تقولها.
      <span class="en" lang="en">What the news says, as facts that can be asked for; every fact leads to the sentence that says it.</span></p>
      """;

  private final transient DatasetGraph dataset;
  private final transient List<Question> questions;
  private transient Optional<String> page = Optional.empty();

  FrontPage(DatasetGraph dataset, List<Question> questions) {
    this.dataset = dataset;
    this.questions = List.copyOf(questions);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Html.send(response, HttpServletResponse.SC_OK, page());
  }

  /** Made once: counting takes time, and nobody else can write to a store that is served. */
  private synchronized String page() {
    if (page.isEmpty()) {
      page = Optional.of(make());
    }
    return page.get();
  }

  private String make() {
    List<String> counts = Answers.rows(dataset, COUNTS).getFirst();
    StringBuilder out = Html.page("وقائع · Waqai").append(HEAD);
    out.append(SearchPage.box(""));
    out.append("<p>المقالات <b class=n>").append(Html.escaped(counts.get(0)));
    out.append("</b> · الأحداث <b class=n>").append(Html.escaped(counts.get(1)));
    out.append("</b></p>\n<h2>نقطة الاستعلام ");
    out.append("<span class=en lang=en>SPARQL endpoint, read-only</span></h2>\n");
    out.append("<p><code>").append(Server.SPARQL).append("</code></p>\n");
    out.append("<h2>أسئلة جاهزة <span class=en lang=en>Stored questions</span></h2>\n<ul>\n");
    for (Question q : questions) {
      out.append("<li><a href=\"").append(Html.escaped(AnswerPage.address(q))).append("\">");
      out.append(Html.escaped(q.titleArabic())).append("</a> ");
      out.append(Html.escaped(q.descriptionArabic()));
      out.append("<span class=en lang=en>").append(Html.escaped(q.title())).append(". ");
      out.append(Html.escaped(q.description()));
      out.append(" <code>queries/").append(Html.escaped(q.name()));
      out.append(".rq</code></span></li>\n");
    }
    return out.append("</ul>\n").toString();
  }
}
