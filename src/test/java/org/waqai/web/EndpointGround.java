package org.waqai.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.waqai.graph.Iris;

/**
 * A small store on disk that holds reified facts, and a server of it; each class of tests has its
 * own.
 */
class EndpointGround extends Ground {
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
    serve(DATA, queries, SMALL);
  }

  static HttpResponse<String> get(String path, String accept) {
    return send(at(path).header("Accept", accept));
  }

  static String query(String sparql) {
    return Server.SPARQL + "?query=" + encoded(sparql);
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
