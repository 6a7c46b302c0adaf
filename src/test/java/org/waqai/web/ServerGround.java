package org.waqai.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.waqai.graph.Store;

/** A few quads and questions, and a server of them. */
class ServerGround extends Ground {
  static final String QUADS =
      """
      @prefix :       <http://localhost:3030/> .
      @prefix wq:     <https://w3id.org/waqai/ontology#> .
      @prefix schema: <https://schema.org/> .
      @prefix rdfs:   <http://www.w3.org/2000/01/rdf-schema#> .
      <http://localhost:3030/graph/a> {
        <http://localhost:3030/article/a> a schema:NewsArticle ; schema:headline "قمة"@ar .
        <http://localhost:3030/event/a/e1> a wq:Event ; wq:reportedIn <http://localhost:3030/article/a> ;
          rdfs:label "اجتماع <b>&'\\""@ar . }
      <http://localhost:3030/graph/b> {
        <http://localhost:3030/article/b> a schema:NewsArticle ; schema:headline "لقاء"@ar . }
      """;
  static final String HEADLINES = "SELECT ?h { ?a <https://schema.org/headline> ?h } ORDER BY ?h";
  static final String HOSTILE = "\"><script>alert('&')</script>";

  /** Takes longer than anyone waits: every step is a product. */
  static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r ."
          + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 . ?b1 ?c1 ?d1 . ?e1 ?f1 ?g1 . ?h1 ?i1 ?j1 }";

  @SuppressWarnings("NullAway.Init") // opened before all
  static Store store;

  @BeforeAll
  static void serve() throws IOException {
    Path queries = Files.createDirectory(folder.resolve("queries"));
    question(queries, "headlines", "# title: Headlines\n# title-ar: عناوين\n" + HEADLINES);
    question(queries, "all", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }");
    question(queries, "any", "ASK { ?s ?p ?o }");
    question(queries, "endless", "# title: Endless\n" + ENDLESS);
    question(
        queries,
        "hostile",
        "# title: %s\n# title-ar: %s\n# description: %s\n# description-ar: %s\n%s"
            .formatted(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                "SELECT ?label { ?e <http://www.w3.org/2000/01/rdf-schema#label> ?label }"));
    Limits limits =
        new Limits(1000, 1 << 20, Duration.ofMillis(700), 8, 8, Duration.ofSeconds(5), 1 << 16);
    store = serve(QUADS, queries, limits);
  }

  static void question(Path queries, String name, String text) throws IOException {
    Files.writeString(queries.resolve(name + ".rq"), text);
  }

  static HttpResponse<String> ask(String sparql) {
    return send(
        at(Server.SPARQL + "?query=" + encoded(sparql))
            .header("Accept", "application/sparql-results+json"));
  }
}
