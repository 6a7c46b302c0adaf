package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.graph.Vocabulary;

/** What linked-data tools rely on, over HTTP, on a store on disk that holds reified facts. */
class EndpointTest {
  private static final String DATA =
      """
      VERSION "1.2"
      @prefix :       <http://localhost:3030/> .
      @prefix rdf:    <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs:   <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix wq:     <https://w3id.org/waqai/ontology#> .
      @prefix oa:     <http://www.w3.org/ns/oa#> .
      @prefix skos:   <http://www.w3.org/2004/02/skos/core#> .
      @prefix schema: <https://schema.org/> .
      <http://localhost:3030/graph/a> {
        <http://localhost:3030/article/a> a schema:NewsArticle ; schema:headline "قمة في فاس"@ar .
        <http://localhost:3030/event/a/e1> a wq:Event , wq:Meeting ;
          wq:reportedIn <http://localhost:3030/article/a> ;
          wq:evidence <http://localhost:3030/passage/a/0-20> ;
          wq:place <http://localhost:3030/entity/city/MA-fes> ; rdfs:label "اجتماع: التقى"@ar .
        <http://localhost:3030/passage/a/0-20> a wq:Passage ;
          oa:exact "التقى <الوزيران> في فاس." ; oa:start 0 ; oa:end 20 ;
          oa:hasSource <http://localhost:3030/article/a> .
        <http://localhost:3030/fact/a/f1>
          rdf:reifies <<( <http://localhost:3030/event/a/e1> wq:place <http://localhost:3030/entity/city/MA-fes> )>> ;
          wq:evidence <http://localhost:3030/passage/a/0-20> ; wq:confidence 0.8 .
        <http://localhost:3030/entity/city/MA-fes> a wq:Place ; rdfs:label "فاس"@ar ;
          skos:prefLabel "فاس"@ar , "Fez"@en .
      }
      <http://localhost:3030/graph/ontology> {
        wq:Meeting a rdfs:Class ; rdfs:label "Meeting"@en , "اجتماع"@ar .
        wq:place a rdf:Property ; rdfs:label "place"@en , "المكان"@ar .
      }
      """;
  private static final String PLACE =
      "SELECT ?l { <http://localhost:3030/event/a/e1> wq:place/rdfs:label ?l }";
  private static final String ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
  private static final String TERMS = "SELECT ?t { ?f rdf:reifies ?t }";
  private static final String MANY =
      "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }";
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r ."
          + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 }";
  private static final Limits SMALL =
      new Limits(500, 60_000, Duration.ofSeconds(1), 2, 2, Duration.ofMillis(300), 20_000);

  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";
  private static DatasetGraph dataset = org.apache.jena.sparql.core.DatasetGraphFactory.empty();

  @BeforeAll
  static void serve() throws IOException {
    Path queries = Files.createDirectory(folder.resolve("queries"));
    Files.writeString(
        queries.resolve("places.rq"),
        """
        # title: Places
        # title-ar: الأماكن
        # param: name the place's name, such as فاس@ar
        # param: event the event's address
        SELECT ?event ?label { VALUES ?name { UNDEF } VALUES ?event { UNDEF }
          ?event wq:place/rdfs:label ?label FILTER (COALESCE(STR(?label) = STR(?name), !BOUND(?name))) }
        """);
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    dataset = store.dataset();
    dataset.executeWrite(() -> RDFParser.fromString(DATA, Lang.TRIG).parse(dataset));
    Server server =
        Server.start(
            store,
            Question.readAll(queries),
            new Settings(0, new Iris(Iris.BASE), SMALL, Settings.Safety.READING));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
  }

  private static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  private static HttpResponse<String> get(String path, String accept) {
    return send(at(path).header("Accept", accept));
  }

  private static String query(String sparql) {
    return Server.SPARQL + "?query=" + encoded(sparql);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String head(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static Graph graph(String text, Lang lang) {
    return RDFParser.fromString(text, lang).base(Iris.BASE).toGraph();
  }

  private static boolean problem(HttpResponse<String> answer) {
    JsonObject json = JSON.parse(answer.body());
    return head(answer, "Content-Type").equals("application/problem+json")
        && json.get("status").getAsNumber().value().intValue() == answer.statusCode()
        && !json.getString("detail").isBlank();
  }

  @Test
  void prefixesAreThereWithoutBeingDeclared() {
    assertThat(get(query(PLACE), "application/sparql-results+json").body()).contains("فاس");
    assertThat(JSON.parse(send(at("/kg/prefixes")).body()).getString("wq"))
        .isEqualTo(Vocabulary.WQ);
  }

  @Test
  void headSaysWhatGetWould() {
    HttpResponse<String> head = send(at(query(PLACE)).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head(head, "Content-Length"))
        .isEqualTo(head(send(at(query(PLACE))), "Content-Length"));
  }

  @Test
  void describesItselfWhenAskedWithoutAQuery() {
    HttpResponse<String> answer = get(Server.SPARQL, "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(
            graph(answer.body(), Lang.TURTLE)
                .contains(
                    Node.ANY,
                    RDF.Nodes.type,
                    NodeFactory.createURI(
                        "http://www.w3.org/ns/sparql-service-description#Service")))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,TTL", "application/n-triples,NT", "application/ld+json,JSON-LD",
    "application/rdf+xml,RDF/XML", "application/trig,TriG", "application/n-quads,NQ"
  })
  void everyFormOfAGraphIsRdf11(String type, String name) {
    for (String path :
        List.of(
            query(ALL),
            "/kg/data?default",
            "/kg/data?graph=" + encoded("http://localhost:3030/graph/a"),
            query("DESCRIBE <http://localhost:3030/event/a/e1>"))) {
      HttpResponse<String> answer = get(path, type);
      assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
      assertThat(head(answer, "Content-Type")).startsWith(type).doesNotContain("version");
      assertThat(answer.body()).doesNotContain("<<").doesNotContain("VERSION");
      Lang lang = org.apache.jena.riot.RDFLanguages.nameToLang(name);
      Graph graph = graph(answer.body(), lang);
      Node fact = NodeFactory.createURI("http://localhost:3030/fact/a/f1");
      assertThat(graph.contains(fact, RDF.Nodes.type, RDF.Nodes.Statement)).as(path).isTrue();
      assertThat(graph.contains(fact, RDF.Nodes.predicate, Vocabulary.wq("place"))).isTrue();
      assertThat(graph.contains(fact, Vocabulary.EVIDENCE, Node.ANY)).isTrue();
      assertThat(graph.contains(Node.ANY, Vocabulary.EXACT, Node.ANY)).isTrue();
    }
  }

  @Test
  void rdf12IsGivenToWhoAsksForIt() {
    HttpResponse<String> answer = get(query(ALL), "text/turtle;version=1.2");
    assertThat(head(answer, "Content-Type")).contains("version=1.2");
    assertThat(graph(answer.body(), Lang.TURTLE).contains(Node.ANY, Vocabulary.REIFIES, Node.ANY))
        .isTrue();
    HttpResponse<String> rows = get(query(TERMS), "application/sparql-results+json;version=1.2");
    assertThat(rows.body()).contains("\"triple\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "text/tab-separated-values",
        "application/sparql-results+json",
        "application/sparql-results+xml"
      })
  void tripleTermsCanBeRead(String type) {
    HttpResponse<String> answer = get(query(TERMS), type);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(head(answer, "Content-Type")).startsWith(type);
    assertThat(answer.body())
        .contains("http://localhost:3030/entity/city/MA-fes")
        .doesNotContain("\"triple\"");
  }

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
      assertThat(answers).allMatch(EndpointTest::problem);
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
        "SELECT ?x WHERE { ?x nix:y ?z }|line 1|nix:y"
      })
  void aMistakeIsToldWithItsPlace(String sparql, String line, String word) {
    HttpResponse<String> answer = send(at(query(sparql.replace("\\n", "\n"))));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(problem(answer)).isTrue();
    assertThat(JSON.parse(answer.body()).getString("detail"))
        .contains(line, "column", "«" + word + "»");
  }

  @Test
  void compressedAndNotSentTwice() throws IOException {
    HttpResponse<byte[]> zipped =
        send(
            at(query(ALL)).header("Accept", "text/turtle").header("Accept-Encoding", "gzip"),
            BodyHandlers.ofByteArray());
    assertThat(head(zipped, "Content-Encoding")).isEqualTo("gzip");
    assertThat(head(zipped, "Vary")).contains("Accept").contains("Accept-Encoding");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
    assertThat(new String(plain, StandardCharsets.UTF_8)).contains("قمة");
    String tag = head(zipped, "ETag");
    assertThat(tag).isNotEmpty();
    HttpResponse<String> again =
        send(at(query(ALL)).header("Accept", "text/turtle").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    dataset.executeWrite(
        () ->
            dataset.add(
                NodeFactory.createURI("http://localhost:3030/graph/c"),
                NodeFactory.createURI("http://localhost:3030/entity/x"),
                RDF.Nodes.type,
                Vocabulary.wq("Place")));
    HttpResponse<String> changed =
        send(at(query(ALL)).header("Accept", "text/turtle").header("If-None-Match", tag));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(head(changed, "ETag")).isNotEqualTo(tag);
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

  @Test
  void fromNamesGraphsOfTheStore() {
    String from = "FROM <http://localhost:3030/graph/%s> WHERE { ?s a wq:Meeting }";
    assertThat(send(at(query("ASK " + from.formatted("a")))).body()).contains("true");
    assertThat(send(at(query("ASK " + from.formatted("ontology")))).body()).contains("false");
    assertThat(
            send(at(
                    query("ASK { ?s a wq:Meeting }")
                        + "&default-graph-uri="
                        + encoded("http://localhost:3030/graph/ontology")))
                .body())
        .contains("false");
    assertThat(
            send(at(
                    query("ASK { GRAPH ?g { ?s a wq:Meeting } }")
                        + "&named-graph-uri="
                        + encoded("http://localhost:3030/graph/a")))
                .body())
        .contains("true");
  }

  @ParameterizedTest
  @CsvSource({
    "/event/a/e1,text/html,/page/event/a/e1",
    "/id/event/a/e1,text/turtle,/data/event/a/e1.ttl",
    "/entity/city/MA-fes,application/ld+json,/data/entity/city/MA-fes.jsonld",
    "/article/a,application/rdf+xml,/data/article/a.rdf",
    "/graph/a,application/n-triples,/data/graph/a.nt",
    "/passage/a/0-20,*/*,/page/passage/a/0-20"
  })
  void namesLeadToWhatTells(String path, String accept, String there) {
    HttpResponse<String> answer = get(path, accept);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(head(answer, "Location")).isEqualTo(there);
    assertThat(head(answer, "Vary")).contains("Accept");
    HttpResponse<String> told = get(there, "*/*");
    assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
    assertThat(told.body()).doesNotContain("<<");
    if (!accept.equals("*/*")) {
      assertThat(head(told, "Content-Type")).startsWith(accept);
    }
  }

  @Test
  void aPageShowsFactsWithTheirSentences() {
    String page = send(at("/page/event/a/e1")).body();
    assertThat(page)
        .contains("<h1><bdi dir=rtl>اجتماع: التقى", "المكان", "فاس")
        .contains("<q dir=rtl>التقى &lt;الوزيران&gt; في فاس.</q>")
        .contains("/page/entity/city/MA-fes");
    assertThat(send(at("/page/entity/nobody")).statusCode()).isEqualTo(404);
    assertThat(send(at("/entity/nobody")).statusCode()).isEqualTo(404);
    assertThat(send(at("/data/entity/nobody.ttl")).statusCode()).isEqualTo(404);
  }

  @Test
  void theOntologyIsAPageAndData() {
    assertThat(get("/ns", "text/html").body()).contains("id=\"Meeting\"", "اجتماع");
    assertThat(
            graph(get("/ns", "text/turtle").body(), Lang.TURTLE)
                .contains(Vocabulary.wq("Meeting"), RDF.Nodes.type, Node.ANY))
        .isTrue();
  }

  @Test
  void storedQuestionsAreAnApi() {
    String all = send(at("/q/places.csv")).body();
    assertThat(all.lines()).hasSize(2);
    assertThat(send(at("/q/places.csv?name=" + encoded("فاس"))).body()).isEqualTo(all);
    assertThat(send(at("/q/places.csv?name=" + encoded("فاس@ar"))).body()).isEqualTo(all);
    assertThat(send(at("/q/places.csv?name=" + encoded("x\") } #"))).body().lines()).hasSize(1);
    assertThat(
            send(at("/q/places.json?event=" + encoded("http://localhost:3030/event/a/e1"))).body())
        .contains("فاس");
    assertThat(
            send(at("/q/places.csv?event=" + encoded("http://localhost:3030/event/a/e2")))
                .body()
                .lines())
        .hasSize(1);
    for (String wrong :
        List.of("?event=" + encoded("x:a> } #"), "?nix=1", "?name=a&name=b", "?name=%FF")) {
      HttpResponse<String> answer = send(at("/q/places" + wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      assertThat(problem(answer)).isTrue();
    }
    assertThat(send(at("/q/nix")).statusCode()).isEqualTo(404);
    HttpResponse<String> browsed =
        get("/q/places?name=x%20y", "text/html,application/xml;q=0.9,*/*;q=0.8");
    assertThat(browsed.statusCode()).isEqualTo(303);
    assertThat(browsed.headers().firstValue("Location").orElseThrow())
        .endsWith("/question/places?name=x%20y");
    assertThat(send(at("/q/places.ttl")).statusCode()).isEqualTo(406);
    JsonObject api = JSON.parse(send(at("/q/openapi.json")).body());
    assertThat(api.getObj("paths").keys()).containsExactly("/q/places");
  }

  @Test
  void aNameWithAnEncodedSlashIsFound() {
    Iris iris = new Iris(Iris.BASE);
    dataset.executeWrite(
        () ->
            dataset.add(
                iris.graph("b/ب"), iris.article("b/ب"), RDF.Nodes.type, Vocabulary.NEWS_ARTICLE));
    String path = iris.article("b/ب").getURI().substring(Iris.BASE.length() - 1);
    assertThat(path).contains("%2F");
    HttpResponse<String> answer = get(path, "text/turtle");
    assertThat(head(answer, "Location")).isEqualTo("/data" + path + ".ttl");
    assertThat(send(at(head(answer, "Location"))).body()).contains("NewsArticle");
    assertThat(send(at("/page" + path)).statusCode()).isEqualTo(200);
  }

  @Test
  void describesItsDataInVoid() {
    HttpResponse<String> answer = get("/.well-known/void", "text/turtle");
    assertThat(answer.statusCode()).isEqualTo(200);
    Graph described = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
    RDFParser.fromString(answer.body(), Lang.TURTLE).parse(described);
    long all = dataset.calculateRead(() -> (long) dataset.getUnionGraph().find().toList().size());
    String voidNs = "http://rdfs.org/ns/void#";
    Node set = NodeFactory.createURI(address + "/.well-known/void#dataset");
    assertThat(number(described, set, voidNs + "triples")).isEqualTo(all);
    Node type = NodeFactory.createURI(voidNs + "property");
    Node part = described.find(Node.ANY, type, RDF.Nodes.type).next().getSubject();
    long typed =
        dataset.calculateRead(
            () ->
                (long)
                    dataset
                        .getUnionGraph()
                        .find(Node.ANY, RDF.Nodes.type, Node.ANY)
                        .toList()
                        .size());
    assertThat(number(described, part, voidNs + "triples")).isEqualTo(typed);
    Node meeting = NodeFactory.createURI(Vocabulary.WQ + "Meeting");
    Node meetings =
        described
            .find(Node.ANY, NodeFactory.createURI(voidNs + "class"), meeting)
            .next()
            .getSubject();
    assertThat(number(described, meetings, voidNs + "entities")).isEqualTo(1);
    assertThat(get("/.well-known/void", "application/ld+json").body()).contains("@id");
    List<Triple> union = dataset.calculateRead(() -> dataset.getUnionGraph().find().toList());
    assertThat(number(described, set, voidNs + "distinctSubjects"))
        .isEqualTo(union.stream().map(Triple::getSubject).distinct().count());
    assertThat(number(described, set, voidNs + "distinctObjects"))
        .isEqualTo(union.stream().map(Triple::getObject).distinct().count());
  }

  /** Programs that ask for / are told of the service and its data at once. */
  @Test
  void theRootDescribesServiceAndData() {
    for (String type : List.of("text/turtle", "application/ld+json", "application/rdf+xml")) {
      HttpResponse<String> answer = get("/", type);
      assertThat(head(answer, "Content-Type")).startsWith(type);
      Graph described = org.apache.jena.sparql.graph.GraphFactory.createDefaultGraph();
      RDFParser.fromString(answer.body(), org.apache.jena.riot.RDFLanguages.contentTypeToLang(type))
          .parse(described);
      Node set = NodeFactory.createURI(address + "/.well-known/void#dataset");
      Node service = NodeFactory.createURI(address + "/kg/sparql");
      assertThat(
              described.contains(
                  service,
                  NodeFactory.createURI(
                      "http://www.w3.org/ns/sparql-service-description#defaultDataset"),
                  set))
          .isTrue();
      assertThat(
              described.contains(
                  set, NodeFactory.createURI("http://rdfs.org/ns/void#sparqlEndpoint"), service))
          .isTrue();
      assertThat(number(described, set, "http://rdfs.org/ns/void#triples")).isPositive();
      HttpResponse<String> again =
          send(at("/").header("Accept", type).header("If-None-Match", head(answer, "ETag")));
      assertThat(again.statusCode()).isEqualTo(304);
    }
    assertThat(head(get("/", "text/html"), "Content-Type")).startsWith("text/html");
  }

  private static long number(Graph graph, Node subject, String property) {
    return Long.parseLong(
        graph
            .find(subject, NodeFactory.createURI(property), Node.ANY)
            .next()
            .getObject()
            .getLiteralLexicalForm());
  }
}
