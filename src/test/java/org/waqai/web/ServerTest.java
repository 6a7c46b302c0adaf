package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.waqai.graph.Question;

/** A store over HTTP: what is asked is answered. */
class ServerTest extends ServerGround {
  @Test
  void answersOnEveryWayOfAsking() {
    HttpResponse<String> get = ask(HEADLINES);
    assertThat(get.statusCode()).isEqualTo(200);
    assertThat(get.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/sparql-results+json");
    assertThat(JSON.parse(get.body()).getObj("results").getArray("bindings").toList()).hasSize(2);
    HttpResponse<String> form =
        send(
            at(Server.SPARQL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString("query=" + encoded(HEADLINES))));
    HttpResponse<String> direct =
        send(
            at(Server.SPARQL)
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "application/sparql-results+json")
                .POST(BodyPublishers.ofString(HEADLINES)));
    assertThat(form.body()).isEqualTo(get.body());
    assertThat(direct.body()).isEqualTo(get.body());
  }

  @Test
  void theDefaultGraphIsAllGraphs() {
    assertThat(ask("ASK { <http://localhost:3030/article/a> ?p ?o }").body()).contains("true");
    assertThat(ask("SELECT ?g { GRAPH ?g { ?a <https://schema.org/headline> ?h } }").body())
        .contains("graph/a", "graph/b");
    assertThat(ask("ASK { GRAPH <http://localhost:3030/graph/b> { ?a ?p \"قمة\"@ar } }").body())
        .contains("false");
  }

  @Test
  void isAlive() {
    assertThat(send(at("/$/ping")).statusCode()).isEqualTo(200);
  }

  @Test
  void cutsOffWhatTakesTooLong() {
    long start = System.nanoTime();
    assertThat(ask(ENDLESS).statusCode()).isEqualTo(503);
    HttpResponse<String> longer = send(at(Server.SPARQL + "?timeout=60&query=" + encoded(ENDLESS)));
    assertThat(longer.statusCode()).isEqualTo(503);
    HttpResponse<String> page = send(at("/question/endless"));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("took too long");
    assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
  }

  @Test
  void tellsAboutAMistakeInAQuery() {
    HttpResponse<String> answer = ask("SELECT * {\n  ?s ?p }");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("line 2").doesNotContain("\tat ");
  }

  @Test
  void theFrontPageIsArabicAndLinksToEveryQuestion() throws IOException {
    HttpResponse<String> front = send(at("/"));
    assertThat(front.statusCode()).isEqualTo(200);
    assertThat(front.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(front.body())
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("<b class=n>2</b>")
        .contains(Server.SPARQL);
    assertThat(links(front.body()).stream().filter(l -> l.startsWith("/question/"))).hasSize(5);
    assertThat(links(front.body()))
        .contains("/kg/sparql", "/dumps/", "/changes", "/ns", "/q/openapi.json");
    for (String link : links(front.body())) {
      assertThat(send(at(link)).statusCode())
          .as(link)
          .isEqualTo(link.endsWith("endless") ? 503 : 200);
    }
    assertThat(send(at("/question/headlines")).body()).contains("قمة").contains("<td>");
    assertThat(send(at("/question/any")).body()).contains("yes");
    assertThat(send(at("/question/all")).body()).contains("&lt;http://localhost:3030/article/a");
  }

  /** The project's own questions, on a store that holds next to nothing. */
  @Test
  void everyQuestionOfTheProjectAnswers() throws IOException {
    Path queries = Path.of("queries");
    assumeTrue(Files.isDirectory(queries), "skipped: there is no folder queries/ yet");
    try (Server server = Server.start(store, Question.readAll(queries), Settings.open(0))) {
      String here = "http://localhost:" + server.port();
      String front = send(HttpRequest.newBuilder(URI.create(here + "/"))).body();
      assertThat(links(front)).hasSizeGreaterThanOrEqualTo(25);
      for (String link : links(front)) {
        assertThat(send(HttpRequest.newBuilder(URI.create(here + link))).statusCode())
            .as(link)
            .isEqualTo(200);
      }
    }
  }

  @Test
  void aPortThatIsTakenIsToldInASentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();
      assertThatThrownBy(() -> Server.start(store, List.of(), Settings.open(port)))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("port " + port + " is in use");
    }
  }
}
