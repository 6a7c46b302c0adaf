package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.atlas.json.JSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one who asks may take, and may not do. */
class EndpointLimitsTest extends EndpointGround {
  private static final String MANY =
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r ."
          + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 }";

  @Test
  void tooManyRowsAreCutAndItIsSaid() {
    HttpResponse<String> answer =
        get(query(MANY + " LIMIT 501"), "application/sparql-results+json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(head(answer, "Waqai-Cut")).isNotEmpty();
    assertThat(head(answer, "ETag")).isEmpty();
    assertThat(JSON.parse(answer.body()).getObj("results").getArray("bindings").count())
        .isBetween(1L, 500L);
    HttpResponse<String> whole =
        get(query("SELECT ?a { ?a ?b ?c . ?d ?e ?f } LIMIT 500"), "text/csv");
    assertThat(head(whole, "Waqai-Cut")).isEmpty();
    assertThat(whole.body().lines()).hasSize(501);
    HttpResponse<String> rows =
        get(query("SELECT ?n { ?a ?b ?c . ?d ?e ?f BIND(1 AS ?n) } LIMIT 501"), "text/csv");
    assertThat(head(rows, "Waqai-Cut")).isEqualTo("rows; limit=500");
    assertThat(rows.body().lines()).hasSize(501);
  }

  @Test
  void whatIsAnotherEachTimeIsNotGivenAgain() {
    for (String another : List.of("STRUUID()", "RAND()", "uuid()")) {
      String path = query("SELECT (%s AS ?x) {}".formatted(another));
      HttpResponse<String> first = get(path, "text/csv");
      assertThat(head(first, "ETag")).isEmpty();
      assertThat(get(path, "text/csv").body()).isNotEqualTo(first.body());
    }
  }

  @Test
  void oneHugeRowIsCut() {
    String huge =
        "SELECT (GROUP_CONCAT(REPLACE(STR(?o), '.', 'xxxxxxxxxx')) AS ?all) { ?a ?b ?c . ?d ?e ?o"
            + " }";
    HttpResponse<String> answer = get(query(huge), "application/sparql-results+json");
    assertThat(head(answer, "Waqai-Cut")).startsWith("bytes");
    assertThat(JSON.parse(answer.body()).hasKey("results")).isTrue();
  }

  @Test
  void whatTakesTooLongIsAProblem() {
    long start = System.nanoTime();
    HttpResponse<String> answer = send(at(query(ENDLESS) + "&timeout=0.2"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(problem(answer)).isTrue();
    assertThat(head(answer, "Retry-After")).matches("[0-9]+");
    assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(10).toNanos());
    assertThat(send(at(query(PLACE) + "&timeout=soon")).statusCode()).isEqualTo(400);
  }

  @Test
  void onlySoManyAtOnce() {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 9; i++) {
        all.add(client.sendAsync(at(query(ENDLESS)).build(), BodyHandlers.ofString()));
      }
      List<HttpResponse<String>> answers = all.stream().map(CompletableFuture::join).toList();
      assertThat(answers).allMatch(a -> a.statusCode() == 503 || a.statusCode() == 429);
      assertThat(answers).allMatch(EndpointGround::problem);
      assertThat(answers).anyMatch(a -> a.statusCode() == 429);
      assertThat(answers).allMatch(a -> !head(a, "Retry-After").isEmpty());
    }
    assertThat(send(at(query(PLACE))).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * {\\n ?s ?p }|line 2|}",
        "SELECT ?x WHERE { ?x a wq:Meeting } ORDRE BY ?x|line 1|ORDRE",
        "SELECT ?x WHERE { ?x nix:y ?z }|line 1|nix:y",
        "SELECT * {\\n ?s ?p \"قمة\\n }|line 2, column 8|\"قمة",
        "INSERT DATA { <x:a> <x:b> 1 }|line 1, column 1|INSERT",
        "SELECT * {}\\nLIMIT x\\n|line 2, column 7|x"
      })
  void aMistakeIsToldWithItsPlace(String sparql, String line, String word) {
    HttpResponse<String> answer = send(at(query(sparql.replace("\\n", "\n"))));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer)).isTrue();
    assertThat(JSON.parse(answer.body()).getString("detail"))
        .contains(line, "column", "«" + word + "»")
        .doesNotContain("Encountered", "Lexical");
  }

  @Test
  void whatEndsTooEarlyIsTold() {
    assertThat(send(at(query("SELECT * {"))).body()).contains("ends too early");
    assertThat(send(at(query("SELECT ?x { BIND(1 AS ?x) BIND(2 AS ?x) }"))).body())
        .contains("already in-scope")
        .doesNotContain("somewhere");
    assertThat(send(at(query("SELECT * { SERVICE <http://localhost:1/> {} }"))).body())
        .contains("SERVICE is off")
        .doesNotContain("symbol");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/kg/sparql", "/kg/prefixes", "/nix", "/$/ping", "/$/stats"})
  void headersAreSafe(String path) {
    HttpResponse<String> answer = send(at(path).header("Origin", "https://example.org"));
    assertThat(head(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(head(answer, "Access-Control-Allow-Credentials")).isEmpty();
    assertThat(head(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(head(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(head(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(answer.body()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <x:a> <x:b> <x:c> }",
        "LOAD <file:///etc/hostname>",
        "DROP ALL",
        "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }",
        "SELECT (<java:org.example.F>() AS ?x) {}"
      })
  void strangersOnlyAsk(String sparql) {
    for (HttpRequest.Builder request :
        List.of(
            at(query(sparql)),
            at(Server.SPARQL)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(sparql)),
            at(Server.SPARQL)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(sparql)),
            at(Server.SPARQL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encoded(sparql))))) {
      HttpResponse<String> answer = send(request);
      assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
      assertThat(problem(answer)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<http://jena.apache.org/ARQ/function#wait>(20000)",
        "<http://jena.hpl.hp.com/ARQ/function#wait>(20000)",
        "CALL(IRI('http://jena.apache.org/ARQ/function#wait'), 20000)",
        "CALL(IRI(CONCAT('ja','va:org.apache.jena.sparql.function.library.wait')), 20000)",
        "<http://jena.apache.org/ARQ/function#print>('x')"
      })
  void noFunctionSleepsOrLoadsAClass(String call) {
    HttpResponse<String> answer =
        get(query("SELECT (BOUND(?y) AS ?x) { BIND(" + call + " AS ?y) }"), "text/csv");
    assertThat(answer.body().lines()).containsExactly("x", "false");
    assertThat(
            get(
                    query(
                        "SELECT (<http://jena.apache.org/ARQ/function#localname>(<x:a#b>) AS ?x)"
                            + " {}"),
                    "text/csv")
                .body()
                .lines())
        .containsExactly("x", "b");
  }

  @Test
  void whatIsAskedIsBounded() {
    String comment = "#" + "x".repeat(30_000) + "\n" + PLACE;
    HttpResponse<String> answer =
        send(
            at(Server.SPARQL)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(comment)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(send(at(Server.SPARQL + "?query=%FF%FE")).statusCode()).isEqualTo(400);
    String deep = "SELECT * " + "{".repeat(5000) + "}".repeat(5000);
    assertThat(
            send(at(Server.SPARQL)
                    .header("Content-Type", "application/sparql-query")
                    .POST(BodyPublishers.ofString(deep)))
                .statusCode())
        .isBetween(200, 499);
  }
}
