package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
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
  private static final String TREE = "https://w3id.org/tree#";
  private static final String LDES = "https://w3id.org/ldes#";
  private static final String AS = "https://www.w3.org/ns/activitystreams#";
  private static final String TIME = "http://www.w3.org/ns/prov#generatedAtTime";

  /** What the specification and its primer for servers ask of a page. */
  private static final String SHAPES =
      """
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX tree: <https://w3id.org/tree#>
      PREFIX ldes: <https://w3id.org/ldes#>
      PREFIX as: <https://www.w3.org/ns/activitystreams#>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      [] a sh:NodeShape ; sh:targetClass ldes:EventStream ; sh:nodeKind sh:IRI ;
        sh:property [ sh:path tree:view ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path tree:member ; sh:nodeKind sh:IRI ;
            sh:property [ sh:path dct:isVersionOf ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
              [ sh:path prov:generatedAtTime ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:dateTime ;
                sh:pattern "Z$" ] ,
              [ sh:path as:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
              [ sh:path <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ; sh:minCount 1 ; sh:maxCount 1 ;
                sh:in ( as:Create as:Update as:Delete ) ] ] .
      [] a sh:NodeShape ; sh:targetObjectsOf tree:relation ;
        sh:property [ sh:path tree:node ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ] ,
          [ sh:path tree:path ; sh:minCount 1 ; sh:maxCount 1 ; sh:hasValue prov:generatedAtTime ] ,
          [ sh:path tree:value ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:dateTime ] .
      """;

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

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Property property(String iri) {
    return ModelFactory.createDefaultModel().createProperty(iri);
  }

  /** A client: it follows relations, and does not ask again for what cannot change. */
  private final class Walker {
    private final Map<String, Resource> members = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, String> tags = new HashMap<>();
    private int fetched;

    /** Walks through all that may have changed: the members that are new. */
    Set<String> walk() {
      Set<String> before = Set.copyOf(members.keySet());
      fetched = 0;
      Set<String> seen = new HashSet<>();
      Deque<String> next = new ArrayDeque<>(List.of("/changes"));
      while (!next.isEmpty()) {
        String path = next.poll();
        if (seen.add(path) && !done.contains(path)) {
          visit(path, next);
        }
      }
      Set<String> out = new HashSet<>(members.keySet());
      out.removeAll(before);
      return out;
    }

    private void visit(String path, Deque<String> next) {
      HttpRequest.Builder request = at(path).header("Accept", "text/turtle");
      if (tags.containsKey(path)) {
        request.header("If-None-Match", tags.get(path));
      }
      HttpResponse<String> answer = send(request);
      if (answer.statusCode() == 304) {
        return;
      }
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      fetched++;
      tags.put(path, answer.headers().firstValue("ETag").orElseThrow());
      Model page = ModelFactory.createDefaultModel();
      RDFParser.fromString(answer.body(), Lang.TURTLE).parse(page);
      Shapes shapes = Shapes.parse(RDFParser.fromString(SHAPES, Lang.TURTLE).toGraph());
      assertThat(ShaclValidator.get().validate(shapes, page.getGraph()).conforms()).isTrue();
      boolean immutable = page.contains(null, property(LDES + "immutable"));
      String caching = answer.headers().firstValue("Cache-Control").orElse("");
      assertThat(caching.contains("immutable")).isEqualTo(immutable);
      if (immutable) {
        done.add(path);
      }
      for (Statement member :
          page.listStatements(null, property(TREE + "member"), (Resource) null).toList()) {
        members.put(member.getResource().getURI(), member.getResource());
      }
      for (Statement relation :
          page.listStatements(null, property(TREE + "node"), (Resource) null).toList()) {
        next.add(URI.create(relation.getResource().getURI()).getPath());
      }
    }

    /** The articles that are there, by what the members say, each with its key. */
    Map<String, String> replica() {
      Map<String, String> out = new TreeMap<>();
      members.values().stream()
          .sorted(
              (a, b) -> {
                int time = time(a).compareTo(time(b));
                return time != 0 ? time : Long.compare(number(a), number(b));
              })
          .forEach(
              m -> {
                String article = m.getProperty(DCTerms.isVersionOf).getResource().getURI();
                if (m.hasProperty(RDF.type, m.getModel().createResource(AS + "Delete"))) {
                  out.remove(article);
                } else {
                  out.put(
                      article,
                      m.getProperty(property("https://w3id.org/waqai/ontology#ingestKey"))
                          .getString());
                }
              });
      return out;
    }

    private static Instant time(Resource member) {
      return Instant.parse(member.getProperty(property(TIME)).getString());
    }

    private static long number(Resource member) {
      return Long.parseLong(member.getURI().replaceFirst(".*-", ""));
    }
  }

  @Test
  void aClientFollows() throws IOException {
    Walker walker = new Walker();
    assertThat(walker.walk()).isEmpty();
    store.put(articles(0, 120));
    store.put(articles(120, 230));
    assertThat(walker.walk()).hasSize(230);
    assertThat(walker.replica()).hasSize(230);
    assertThat(walker.fetched).isEqualTo(4);
    assertThat(walker.walk()).isEmpty();
    assertThat(walker.fetched).isZero();

    store.put(List.of(article("a7", "2"), article("new", "1")));
    store.remove("a8");
    assertThat(walker.walk()).hasSize(3);
    assertThat(walker.fetched).as("the view and the last page").isEqualTo(2);
    assertThat(walker.replica())
        .hasSize(230)
        .containsEntry(Iris.BASE + "article/a7", "2")
        .containsKey(Iris.BASE + "article/new")
        .doesNotContainKey(Iris.BASE + "article/a8");
    assertThat(walker.walk()).isEmpty();

    // another who comes later sees the same
    Walker other = new Walker();
    other.walk();
    assertThat(other.members.keySet()).isEqualTo(walker.members.keySet());
  }

  @Test
  void isTheSameAfterARestart() throws IOException {
    store.put(articles(0, 150));
    Walker walker = new Walker();
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
