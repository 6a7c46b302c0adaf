package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Validation over HTTP: by everybody with the project's shapes, by editors with their own. */
class ShaclTest {
  private static final String EDITOR = Secret.draw();
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final String DATA =
      """
      VERSION "1.2"
      PREFIX : <http://localhost:3030/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX schema: <https://schema.org/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX wq: <https://w3id.org/waqai/ontology#>
      <http://localhost:3030/graph/good> {
        <http://localhost:3030/entity/person/x> a wq:Person ; skos:prefLabel "سارة"@ar .
        <x:f> rdf:reifies <<( <http://localhost:3030/entity/person/x> a wq:Person )>> . }
      <http://localhost:3030/graph/bad> {
        <http://localhost:3030/article/b> a schema:NewsArticle ; schema:headline "ا" , "ب" ; schema:inLanguage "ar" .
        <http://localhost:3030/entity/person/y> a wq:Person . }
      <http://localhost:3030/graph/long> {
        <x:l> a <x:Long> ; schema:headline "LONG" . }
      """
          .replace("LONG", "a".repeat(90));

  private static final String SHAPE =
      "@prefix sh: <%s> . <x:s> a sh:NodeShape ; sh:targetClass <https://schema.org/NewsArticle> ; "
          .formatted(SH);

  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";

  @SuppressWarnings("NullAway.Init") // opened before all
  private static Store store;

  @BeforeAll
  static void serve() throws IOException {
    Path users = folder.resolve("users.txt");
    new Users(List.of(new User("sara", Role.EDITOR, Secret.ofToken(EDITOR)))).write(users);
    store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    store.change(
        d -> {
          RDFParser.fromString(DATA, Lang.TRIG).parse(d);
          return true;
        });
    Server server = server(Limits.USUAL, Optional.of(Path.of("ontology")), Optional.of(users));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  private static Server server(Limits limits, Optional<Path> ontology, Optional<Path> users)
      throws IOException {
    return Server.start(
        store,
        List.of(),
        new Settings(
            0,
            new Iris(Iris.BASE),
            limits,
            new Settings.Safety(users, false, true, Optional.empty(), Optional.empty()),
            new Settings.Published(Optional.empty(), Optional.empty(), ontology, false)));
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable each : OPEN) {
      each.close();
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder at(String parameters) {
    return HttpRequest.newBuilder(URI.create(address + "/kg/shacl" + parameters));
  }

  private static String graph(String id) {
    return "?graph=" + Scratch.encoded(Iris.BASE + "graph/" + id);
  }

  private static HttpResponse<String> post(String id, String shapes) {
    return send(
        at(graph(id))
            .header("Authorization", "Bearer " + EDITOR)
            .header("Content-Type", "text/turtle")
            .POST(BodyPublishers.ofString(shapes)));
  }

  private static Model report(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    Model out = ModelFactory.createDefaultModel();
    RDFParser.fromString(answer.body(), Lang.TURTLE).parse(out);
    return out;
  }

  private static boolean conforms(Model report) {
    return report
        .listObjectsOfProperty(report.createProperty(SH, "conforms"))
        .next()
        .asLiteral()
        .getBoolean();
  }

  private static List<String> focus(Model report) {
    return report
        .listStatements(null, report.createProperty(SH, "focusNode"), (Resource) null)
        .toList()
        .stream()
        .map(s -> s.getResource().getURI().replace(Iris.BASE, ""))
        .sorted()
        .toList();
  }

  @Test
  void theShapesOfTheProjectAreThere() {
    assertThat(conforms(report(send(at(graph("good")))))).isTrue();
    Model bad = report(send(at(graph("bad"))));
    assertThat(conforms(bad)).isFalse();
    // two headlines, no hash; no name
    assertThat(focus(bad)).containsExactly("article/b", "article/b", "entity/person/y");
    assertThat(focus(report(send(at("?graph=union"))))).isEqualTo(focus(bad));
    assertThat(focus(report(send(at("?graph=default").POST(BodyPublishers.noBody())))))
        .isEqualTo(focus(bad));
    String target = "&target=" + Scratch.encoded(Iris.BASE + "entity/person/y");
    assertThat(focus(report(send(at(graph("bad") + target))))).containsExactly("entity/person/y");
    for (String form : List.of("jsonld", "rdf", "nt")) {
      assertThat(send(at(graph("bad") + "&format=" + form)).body()).contains("focusNode");
    }
  }

  @ParameterizedTest
  @CsvSource({"'',400", "?graph=a&graph=b,400", "?graph=x:none,404", "?graph=union&timeout=x,400"})
  void mistakesAreTold(String parameters, int status) {
    HttpResponse<String> answer = send(at(parameters));
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void editorsSendShapesOfTheirOwn() {
    String shapes = SHAPE + "sh:property [ sh:path <https://schema.org/url> ; sh:minCount 1 ] .";
    assertThat(focus(report(post("bad", shapes)))).containsExactly("article/b");
    assertThat(conforms(report(post("good", shapes)))).isTrue();
    HttpResponse<String> stranger =
        send(
            at(graph("bad"))
                .header("Content-Type", "text/turtle")
                .POST(BodyPublishers.ofString(shapes)));
    assertThat(stranger.statusCode()).isEqualTo(401);
    HttpResponse<String> other =
        send(
            at(graph("bad"))
                .header("Authorization", "Bearer " + EDITOR)
                .header("Content-Type", "application/ld+json")
                .POST(BodyPublishers.ofString("{\"@context\":\"http://localhost:1/\"}")));
    assertThat(other.statusCode()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<x:a> <x:b> ",
        "<x:a> <x:b> <x:c> .",
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <x:s> a sh:NodeShape ; sh:targetNode <x:a> ;"
            + " sh:minCount \"many\" .",
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <x:s> a sh:NodeShape ; sh:targetNode <x:a> ;"
            + " sh:sparql [ sh:select \"SELECT $this { ?a ?b ?c . ?d ?e ?f }\" ] .",
        "@prefix sh: <http://www.w3.org/ns/shacl#> . <x:s> a sh:NodeShape ; sh:target [ a"
            + " sh:SPARQLTarget ; sh:select \"SELECT ?this { ?this ?p ?o }\" ] .",
        "<http://localhost:1/> <http://www.w3.org/2002/07/owl#imports> <file:///etc/hostname> ."
            + " <x:s> a <http://www.w3.org/ns/shacl#NodeShape> ."
      })
  void whatIsNoShapeOrMoreThanOneIsRefused(String shapes) {
    HttpResponse<String> answer = post("bad", shapes);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("\tat ", "Exception");
  }

  @Test
  void patternsEndInTime() {
    String shape = SHAPE.replace("https://schema.org/NewsArticle", "x:Long");
    String headline = "sh:property [ sh:path <https://schema.org/headline> ; ";
    String forEver = "sh:pattern \"^(a|aa)+\\\\1?b$\"";
    for (String each :
        List.of(forEver, "sh:or ( [ %s ] [ sh:pattern \"z\" ] )".formatted(forEver))) {
      HttpResponse<String> answer = post("long", shape + headline + each + " ] .");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
      assertThat(answer.body()).contains("takes too long");
    }
    assertThat(post("long", shape + headline + "sh:pattern \"^a\" ] .").body())
        .contains("conforms", "true");
    assertThat(post("long", shape + headline + "sh:pattern \"B\" ; sh:flags \"i\" ] .").body())
        .contains("PatternConstraintComponent");
  }

  @Test
  void asksNobodyElse() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      other.setSoTimeout(300);
      String address = "http://localhost:" + other.getLocalPort() + "/";
      post(
          "bad",
          SHAPE
              + ("sh:sparql [ sh:select \"SELECT $this { SERVICE <%s> { ?a ?b ?c } }\" ] ."
                      + " <x:o> <http://www.w3.org/2002/07/owl#imports> <%s> .")
                  .formatted(address, address));
      assertThatThrownBy(other::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void endsInTime() throws IOException {
    Limits hasty =
        new Limits(1000, 1 << 20, Duration.ofNanos(1), 8, 8, Duration.ofSeconds(5), 1 << 16);
    try (Server server = server(hasty, Optional.of(Path.of("ontology")), Optional.empty())) {
      HttpResponse<String> answer =
          send(
              HttpRequest.newBuilder(
                  URI.create("http://localhost:" + server.port() + "/kg/shacl?graph=union")));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("took too long");
    }
    try (Server server = server(Limits.USUAL, Optional.empty(), Optional.empty())) {
      assertThat(
              send(HttpRequest.newBuilder(
                      URI.create("http://localhost:" + server.port() + "/kg/shacl?graph=union")))
                  .statusCode())
          .isEqualTo(404);
    }
  }
}
