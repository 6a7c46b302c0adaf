package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Vocabulary;

/**
 * Where names lead: pages, data, the ontology, stored questions, and the descriptions of what is
 * here.
 */
class EndpointPlacesTest extends EndpointGround {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

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
    assertThat(head(get("/graph/a", "application/trig"), "Location"))
        .isEqualTo("/data/graph/a.ttl");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nix", "/page/entity/nobody", "/entity/nobody", "/question/nix", "/q/nix"})
  void whoBrowsesToNothingReadsAPage(String path) {
    HttpResponse<String> page = get(path, BROWSER);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(head(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"ar\" dir=\"rtl\">", "<a href=\"/\">");
    HttpResponse<String> told = get(path, "*/*");
    assertThat(told.statusCode()).isEqualTo(404);
    assertThat(problem(told)).isTrue();
  }

  @Test
  void aQuestionIsAskedOnItsPage() {
    String page = get("/question/places", BROWSER).body();
    assertThat(page)
        .contains("<input name=\"name\"", "<input name=\"event\"", "<td>")
        .contains("فاس");
    HttpResponse<String> other = get("/question/places?event=&name=" + encoded("طنجة\"<"), BROWSER);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body())
        .contains("value=\"طنجة&quot;&lt;\"", "<p class=n>0</p>", "\\&quot;&lt;&quot;@ar }")
        .doesNotContain("<td>");
    assertThat(links(other.body()))
        .contains("/q/places.csv?name=" + encoded("طنجة\"<"))
        .allSatisfy(l -> assertThat(send(at(l)).statusCode()).as(l).isEqualTo(200));
    HttpResponse<String> wrong = get("/question/places?nix=1", BROWSER);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("no parameter nix");
  }

  @Test
  void aBrowserAsksOnAPage() {
    String page = get(Server.SPARQL, BROWSER).body();
    assertThat(page).contains("<textarea name=query", "PREFIX wq: &lt;" + Vocabulary.WQ);
    HttpResponse<String> rows = get(query(PLACE + "#</textarea>"), BROWSER);
    assertThat(rows.statusCode()).isEqualTo(200);
    assertThat(rows.body()).contains("<td><bdi dir=rtl>فاس</bdi></td>", "#&lt;/textarea&gt;");
    for (String link : links(rows.body())) {
      assertThat(send(at(link)).statusCode()).as(link).isEqualTo(200);
    }
    String sentence = "SELECT ?x { ?p <http://www.w3.org/ns/oa#exact> ?x }";
    assertThat(get(query(sentence), BROWSER).body()).contains("<td><bdi dir=rtl>التقى &lt;");
    String longer = "SELECT (CONCAT(?x, ?x, ?x) AS ?y) { ?p <http://www.w3.org/ns/oa#exact> ?x }";
    assertThat(get(query(longer), BROWSER).body()).contains("<td class=long>");
    assertThat(get(query(ALL), BROWSER).body()).contains("&lt;&lt;(", "wq:place");
    HttpResponse<String> wrong = get(query("SELECT * { ?s ?p }"), BROWSER);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("line 1, column 18", "<textarea");
    assertThat(head(get(query(PLACE), "*/*"), "Content-Type"))
        .isEqualTo("application/sparql-results+json");
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
    assertThat(send(at("/q/places.csv?name=&event=")).body().lines()).hasSize(2);
    assertThat(send(at("/q/places.csv?event=wq:Meeting")).body().lines()).hasSize(1);
    assertThat(head(send(at("/q/")), "Location")).isEqualTo("/q/openapi.json");
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
