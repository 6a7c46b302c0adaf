package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.waqai.graph.Vocabulary;

/** {@code /kg/sparql} in a browser: a field for a query, and its answer as a table. */
final class QueryPage {
  /** What it begins with: a query that finds something in every store, and tells how to go on. */
  private static final String EXAMPLE =
      """
      # What is told of meetings, and the sentences that tell it
      SELECT ?meeting ?who ?sentence
      WHERE {
        ?meeting a wq:Meeting ; wq:attendee ?someone ; wq:evidence ?passage .
        ?someone rdfs:label ?who FILTER (lang(?who) = "ar")
        ?passage oa:exact ?sentence .
      }
      LIMIT 20
      """;

  private final Served served;
  private final HttpServletRequest request;

  QueryPage(Served served, HttpServletRequest request) {
    this.served = served;
    this.request = request;
  }

  /** Whether a page is what a client likes best: one that says nothing is a program. */
  static boolean isWished(Asked asked) {
    return asked.wish().isPage(asked.text().isPresent() ? Form.ROWS : Form.GRAPHS);
  }

  Reply reply(Asked asked) {
    StringBuilder out = Html.page("SPARQL · Waqai").append(Html.top());
    out.append(Html.title("نقطة الاستعلام", "SPARQL endpoint, read-only"));
    out.append("<form class=query action=\"").append(Server.SPARQL).append("\" method=get>");
    out.append("<textarea name=query dir=ltr rows=14 spellcheck=false aria-label=SPARQL>\n");
    out.append(Html.escaped(asked.text().orElse(EXAMPLE)));
    out.append("</textarea><button>اسأل</button></form>\n");
    Optional<Problem> problem = Optional.empty();
    Optional<Reply> found = Optional.empty();
    if (asked.text().isPresent()) {
      try {
        Query query = asked.query();
        Reply table =
            new Asking(served, request).answer(query, new Table(served.iris()), asked.parameters());
        out.append(forms(asked.text().get(), query));
        out.append(table.body().toString(StandardCharsets.UTF_8));
        found = Optional.of(table);
      } catch (Problem e) {
        problem = Optional.of(e);
        out.append(e.paragraph());
      }
    }
    out.append("<h2>البادئات المعروفة ");
    out.append("<span class=en lang=en>Prefixes that need no declaration</span></h2>\n<pre>");
    Vocabulary.QUERY_PREFIXES.forEach(
        (name, iri) -> out.append(Html.escaped("PREFIX " + name + ": <" + iri + ">\n")));
    out.append("</pre>\n");
    Reply page = found.map(table -> table.of(out)).orElseGet(() -> Html.reply(out));
    return problem.map(p -> p.told(page)).orElse(page);
  }

  /** Links to the same answer for programs. */
  private static String forms(String sparql, Query query) {
    boolean rows = query.isSelectType() || query.isAskType();
    StringBuilder out = new StringBuilder("<p>");
    for (String name : rows ? List.of("csv", "json", "tsv", "xml") : List.of("ttl", "jsonld")) {
      out.append("<a rel=alternate href=\"").append(Server.SPARQL).append("?format=").append(name);
      out.append("&amp;query=").append(URLEncoder.encode(sparql, StandardCharsets.UTF_8));
      out.append("\">").append(name).append("</a> ");
    }
    return out.append("</p>\n").toString();
  }
}
