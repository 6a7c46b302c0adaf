package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Vocabulary;

/** What linked-data tools rely on, over HTTP, on a store on disk that holds reified facts. */
class EndpointTest extends EndpointGround {
  private static final String TERMS = "SELECT ?t { ?f rdf:reifies ?t }";

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
    assertThat(changed.body()).contains("entity/x");
    assertThat(head(changed, "ETag")).isNotEqualTo(tag);
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
}
