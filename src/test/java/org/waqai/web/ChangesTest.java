package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Graphed;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** The changes as a client of Linked Data Event Streams follows them. */
class ChangesTest {
  static final String TREE = "https://w3id.org/tree#";
  static final String LDES = "https://w3id.org/ldes#";
  static final String AS = "https://www.w3.org/ns/activitystreams#";
  static final String TIME = "http://www.w3.org/ns/prov#generatedAtTime";

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each
  private Store store;

  @SuppressWarnings("NullAway.Init") // opened before each
  private Server server;

  @BeforeEach
  void serve() throws IOException {
    store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    server = Server.start(store, List.of(), Settings.open(0));
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private static Graphed article(String id, String key) {
    Iris iris = new Iris(Iris.BASE);
    return new Graphed(
        id,
        key,
        List.of(
            Quad.create(
                iris.graph(id),
                iris.article(id),
                RDF.Nodes.type,
                NodeFactory.createURI("https://schema.org/NewsArticle"))));
  }

  private static List<Graphed> articles(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> article("a" + i, "1")).toList();
  }

  private String address() {
    return "http://localhost:" + server.port();
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Property property(String iri) {
    return ModelFactory.createDefaultModel().createProperty(iri);
  }

  @Test
  void aReaderSeesTheNewestFirst() throws IOException {
    String browser = "text/html,application/xml;q=0.9,*/*;q=0.8";
    assertThat(send(at("/changes").header("Accept", browser)).body()).contains("التغييرات");
    store.put(articles(0, 120));
    store.remove("a8");
    HttpResponse<String> last = send(at("/changes").header("Accept", browser));
    assertThat(last.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(last.body())
        .contains("<a href=\"/page/article/a119\">", "href=\"/changes/1\"", "حذف")
        .doesNotContain("/page/article/a8\"", "/changes/3");
    assertThat(last.body().indexOf("حذف")).isLessThan(last.body().indexOf("وصل"));
    assertThat(send(at("/changes/1").header("Accept", browser)).body())
        .contains("<a href=\"/page/article/a0\">", "href=\"/changes/2\"");
    assertThat(send(at("/changes/9").header("Accept", browser)).statusCode()).isEqualTo(404);
    assertThat(send(at("/changes")).headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/turtle");
  }

  @Test
  void aClientFollows() throws IOException {
    Walker walker = new Walker(this::address);
    assertThat(walker.walk()).isEmpty();
    store.put(articles(0, 120));
    store.put(articles(120, 230));
    assertThat(walker.walk()).hasSize(230);
    assertThat(walker.replica()).hasSize(230);
    assertThat(walker.fetched()).isEqualTo(4);
    assertThat(walker.walk()).isEmpty();
    assertThat(walker.fetched()).isZero();

    store.put(List.of(article("a7", "2"), article("new", "1")));
    store.remove("a8");
    assertThat(walker.walk()).hasSize(3);
    assertThat(walker.fetched()).as("the view and the last page").isEqualTo(2);
    assertThat(walker.replica())
        .hasSize(230)
        .containsEntry(Iris.BASE + "article/a7", "2")
        .containsKey(Iris.BASE + "article/new")
        .doesNotContainKey(Iris.BASE + "article/a8");
    assertThat(walker.walk()).isEmpty();

    // another who comes later sees the same
    Walker other = new Walker(this::address);
    other.walk();
    assertThat(other.members()).isEqualTo(walker.members());
  }

  @Test
  void isTheSameAfterARestart() throws IOException {
    store.put(articles(0, 150));
    Walker walker = new Walker(this::address);
    assertThat(walker.walk()).hasSize(150);
    close();
    serve();
    store.put(articles(150, 160));
    assertThat(walker.walk()).hasSize(10);
    assertThat(walker.replica()).hasSize(160);
  }

  @Test
  void theViewSaysWhatTheStreamIs() throws IOException {
    store.put(articles(0, 101));
    Model view = ModelFactory.createDefaultModel();
    String body = send(at("/changes").header("Accept", "application/ld+json")).body();
    RDFParser.fromString(body, Lang.JSONLD11).parse(view);
    Resource stream =
        view.listSubjectsWithProperty(RDF.type, view.createResource(LDES + "EventStream"))
            .nextResource();
    assertThat(stream.getURI()).startsWith(Iris.BASE + "changes#");
    assertThat(stream.getProperty(property(TREE + "view")).getResource().getURI())
        .isEqualTo("http://localhost:" + server.port() + "/changes");
    assertThat(stream.getProperty(property(LDES + "timestampPath")).getResource().getURI())
        .isEqualTo(TIME);
    assertThat(stream.getProperty(property(LDES + "versionOfPath")).getResource())
        .isEqualTo(DCTerms.isVersionOf);
    assertThat(stream.getProperty(property(LDES + "versionDeleteObject")).getResource().getURI())
        .isEqualTo(AS + "Delete");
    assertThat(view.listObjectsOfProperty(property(TREE + "node")).toList()).hasSize(2);
    assertThat(view.contains(null, property(TREE + "member"))).isFalse();
  }

  @Test
  void nothingElseIsThere() throws IOException {
    store.put(articles(0, 3));
    for (String path :
        List.of(
            "/changes/2",
            "/changes/0",
            "/changes/01",
            "/changes/-1",
            "/changes/x",
            "/changes/1/",
            "/changes/",
            "/changes/99999999999",
            "/changes/1%00")) {
      assertThat(send(at(path)).statusCode()).as(path).isIn(400, 404);
    }
    assertThat(send(at("/changes").DELETE()).statusCode()).isEqualTo(405);
    for (String form : List.of("ttl", "nt", "jsonld", "rdf", "trig", "nq")) {
      assertThat(send(at("/changes/1?format=" + form)).body()).contains("isVersionOf");
    }
  }
}
