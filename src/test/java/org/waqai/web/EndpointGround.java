package org.waqai.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;

/**
 * A small store on disk that holds reified facts, and a server of it; each class of tests has its
 * own.
 */
class EndpointGround {
  static final String DATA =
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
  static final String PLACE =
      "SELECT ?l { <http://localhost:3030/event/a/e1> wq:place/rdfs:label ?l }";
  static final String ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
  static final Limits SMALL =
      new Limits(500, 60_000, Duration.ofSeconds(1), 2, 2, Duration.ofMillis(300), 20_000);

  @TempDir static Path folder;
  static final List<AutoCloseable> OPEN = new ArrayList<>();
  static String address = "";
  static DatasetGraph dataset = org.apache.jena.sparql.core.DatasetGraphFactory.empty();

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
    OPEN.clear();
  }

  static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  static HttpResponse<String> get(String path, String accept) {
    return send(at(path).header("Accept", accept));
  }

  static String query(String sparql) {
    return Server.SPARQL + "?query=" + encoded(sparql);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String head(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  static Graph graph(String text, Lang lang) {
    return RDFParser.fromString(text, lang).base(Iris.BASE).toGraph();
  }

  static boolean problem(HttpResponse<String> answer) {
    JsonObject json = JSON.parse(answer.body());
    return head(answer, "Content-Type").equals("application/problem+json")
        && json.get("status").getAsNumber().value().intValue() == answer.statusCode()
        && !json.getString("detail").isBlank();
  }
}
