package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;

/** The endpoint and the pages, over HTTP, on a store on disk. */
class ServerTest {
  private static final String QUADS =
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
  private static final String HEADLINES =
      "SELECT ?h { ?a <https://schema.org/headline> ?h } ORDER BY ?h";
  private static final String HOSTILE = "\"><script>alert('&')</script>";

  /** Takes longer than anyone waits: every step is a product. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r ."
          + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 . ?b1 ?c1 ?d1 . ?e1 ?f1 ?g1 . ?h1 ?i1 ?j1 }";

  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";

  @SuppressWarnings("NullAway.Init") // opened before all
  private static Store store;

  private static DatasetGraph dataset = org.apache.jena.sparql.core.DatasetGraphFactory.empty();

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
    store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    dataset = store.dataset();
    dataset.executeWrite(() -> RDFParser.fromString(QUADS, Lang.TRIG).parse(dataset));
    Limits limits =
        new Limits(1000, 1 << 20, Duration.ofMillis(700), 8, 8, Duration.ofSeconds(5), 1 << 16);
    Server server =
        Server.start(
            store,
            Question.readAll(queries),
            new Settings(0, new Iris(Iris.BASE), limits, Settings.Safety.READING));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
  }

  private static void question(Path queries, String name, String text) throws IOException {
    Files.writeString(queries.resolve(name + ".rq"), text);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    // a client each: a server that refuses a body may close the connection, as is its right
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> ask(String sparql) {
    return send(
        at(Server.SPARQL + "?query=" + encoded(sparql))
            .header("Accept", "application/sparql-results+json"));
  }

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/kg",
        "/kg/",
        "/kg/sparql",
        "/kg/update",
        "/kg/data",
        "/kg/upload",
        "/kg/get",
        "/kg/patch",
        "/kg/query",
        "/question/all",
        "/sparql",
        "/update",
        "/$/datasets"
      })
  void nothingCanBeWritten(String path) {
    long before = count();
    String insert = "INSERT DATA { <x:a> <x:b> <x:c> }";
    String triple = "<x:a> <x:b> <x:c> .";
    List<HttpRequest.Builder> tries =
        List.of(
            at(path)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(insert)),
            at(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encoded(insert))),
            at(path + "?default")
                .header("Content-Type", "text/turtle")
                .POST(BodyPublishers.ofString(triple)),
            at(path + "?default")
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString(triple)),
            at(path + "?graph=x:g")
                .header("Content-Type", "text/turtle")
                .method("PATCH", BodyPublishers.ofString(triple)),
            at(path + "?default").DELETE());
    for (HttpRequest.Builder request : tries) {
      assertThat(send(request).statusCode()).isBetween(400, 499);
    }
    assertThat(send(at(Server.SPARQL + "?update=" + encoded(insert))).statusCode())
        .isBetween(400, 499);
    assertThat(ask(insert).statusCode()).isEqualTo(400);
    assertThat(count()).isEqualTo(before);
  }

  private static long count() {
    return dataset.calculateRead(() -> dataset.stream().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kg",
        "/kg/",
        "/kg/get",
        "/kg?default",
        "/kg?query=ASK%7B%7D",
        "/question/",
        "/question/nix",
        "/question/..%2fall",
        "/nix"
      })
  void nothingElseIsServed(String path) {
    assertThat(send(at(path)).statusCode()).isIn(400, 404);
    assertThat(send(at(path).POST(BodyPublishers.noBody())).statusCode()).isIn(400, 404, 405);
  }

  /** Without a file of users nobody is an admin. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/stats",
        "/$/compact",
        "/$/compact/kg",
        "/$/metrics",
        "/$/tasks",
        "/$/datasets",
        "/$/server",
        "/$/backup/kg",
        "/$/",
        "/$/ping/../metrics",
        "/%24/metrics",
        "/nix/../$/metrics"
      })
  void nobodyKeepsTheStore(String path) {
    assertThat(send(at(path)).statusCode()).isIn(400, 403);
    assertThat(send(at(path).POST(BodyPublishers.noBody())).statusCode()).isIn(400, 403);
  }

  @Test
  void isAlive() {
    assertThat(send(at("/$/ping")).statusCode()).isEqualTo(200);
  }

  @Test
  void asksNobodyElse() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      other.setSoTimeout(300);
      HttpResponse<String> answer =
          ask(
              "SELECT * { SERVICE <http://localhost:%d/> { ?s ?p ?o } }"
                  .formatted(other.getLocalPort()));
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
      assertThatThrownBy(other::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
    assertThat(ask("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }").body())
        .doesNotContain("\"value\"");
  }

  @Test
  void cutsOffWhatTakesTooLong() {
    long start = System.nanoTime();
    assertThat(ask(ENDLESS).statusCode()).isEqualTo(503);
    HttpResponse<String> longer = send(at(Server.SPARQL + "?timeout=60&query=" + encoded(ENDLESS)));
    assertThat(longer.statusCode()).isEqualTo(503);
    HttpResponse<String> page = send(at("/question/endless"));
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.body()).contains("longer than it may");
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
    assertThat(links(front.body())).contains("/dumps/", "/changes", "/ns");
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

  private static List<String> links(String page) {
    Matcher link = Pattern.compile("<a href=\"([^\"]+)\"").matcher(page);
    return link.results().map(r -> r.group(1).replace("&amp;", "&")).toList();
  }

  @Test
  void nothingThatIsShownRuns() {
    for (String path :
        List.of("/", "/question/hostile", "/question/all", "/?" + encoded(HOSTILE))) {
      HttpResponse<String> page = send(at(path));
      assertThat(page.body()).doesNotContain("<script").doesNotContain("<b>&");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(send(at("/question/hostile")).body()).contains("&lt;b&gt;&amp;&#39;&quot;");
    for (String path :
        List.of(
            "/" + encoded(HOSTILE), "/question/" + encoded(HOSTILE), "/kg/" + encoded(HOSTILE))) {
      HttpResponse<String> page = send(at(path));
      assertThat(page.statusCode()).isIn(400, 404);
      assertThat(page.body()).doesNotContain("<script");
    }
    HttpResponse<String> mistake = ask(HOSTILE);
    assertThat(mistake.statusCode()).isEqualTo(400);
    assertThat(mistake.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
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
