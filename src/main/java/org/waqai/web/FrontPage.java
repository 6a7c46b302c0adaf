package org.waqai.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
      <!doctype html>
      <html lang="ar" dir="rtl">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>وقائع · Waqai</title>
      <style>
      body { font: 17px/1.7 "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Segoe UI", serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fdfcf9 }
      h1 { font-size: 1.9rem; margin: 0 } h2 { font-size: 1.2rem; margin: 2rem 0 .4rem }
      code, pre { font: 14px/1.5 ui-monospace, "DejaVu Sans Mono", monospace; direction: ltr; unicode-bidi: isolate }
      li { margin: .7rem 0 } a { color: #0b5cad; text-decoration: none } a:hover { text-decoration: underline }
      .en { direction: ltr; text-align: left; color: #555; font: 14px/1.5 system-ui, sans-serif; display: block }
      .n { font-variant-numeric: tabular-nums; unicode-bidi: isolate }
      </style>
      <h1>وقائع <bdi lang="en">Waqai</bdi></h1>
      <p>ما تقوله الأخبار، حقائق يمكن السؤال عنها، وكل حقيقة تقود إلى الجملة التي تقولها.
      <span class="en" lang="en">What the news says, as facts that can be asked for; every fact leads to the sentence that says it.</span></p>
      """;

  private final transient DatasetGraph dataset;
  private final transient List<Question> questions;

  FrontPage(DatasetGraph dataset, List<Question> questions) {
    this.dataset = dataset;
    this.questions = List.copyOf(questions);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals("/")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.getOutputStream().write(page().getBytes(StandardCharsets.UTF_8));
  }

  private String page() {
    List<String> counts = Answers.rows(dataset, COUNTS).getFirst();
    StringBuilder out = new StringBuilder(HEAD);
    out.append("<p>المقالات <b class=n>").append(html(counts.get(0)));
    out.append("</b> · الأحداث <b class=n>").append(html(counts.get(1))).append("</b></p>\n");
    out.append(
        "<h2>نقطة الاستعلام <span class=en lang=en>SPARQL endpoint, read-only</span></h2>\n");
    out.append("<p><code>").append(Server.SPARQL).append("</code></p>\n");
    out.append("<h2>أسئلة جاهزة <span class=en lang=en>Stored questions</span></h2>\n<ul>\n");
    for (Question q : questions) {
      out.append("<li><a href=\"").append(Server.SPARQL).append("?query=");
      out.append(URLEncoder.encode(q.sparql(), StandardCharsets.UTF_8))
          .append("&amp;output=text\">");
      out.append(html(q.titleArabic())).append("</a> ").append(html(q.descriptionArabic()));
      out.append("<span class=en lang=en>").append(html(q.title())).append(". ");
      out.append(html(q.description())).append(" <code>queries/").append(html(q.name()));
      out.append(".rq</code></span></li>\n");
    }
    return out.append("</ul>\n").toString();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
