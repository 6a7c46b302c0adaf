package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import java.util.function.Supplier;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/** A client of the changes: it follows relations, and does not ask again for what cannot change. */
final class Walker {
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

  private final Supplier<String> address;
  private final Map<String, Resource> members = new LinkedHashMap<>();
  private final Set<String> done = new HashSet<>();
  private final Map<String, String> tags = new HashMap<>();
  private int fetched;

  /**
   * @param address of the server, which is another after each of its starts
   */
  Walker(Supplier<String> address) {
    this.address = address;
  }

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
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address.get() + path)).header("Accept", "text/turtle");
    if (tags.containsKey(path)) {
      request.header("If-None-Match", tags.get(path));
    }
    HttpResponse<String> answer = ChangesTest.send(request);
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
    boolean immutable = page.contains(null, ChangesTest.property(ChangesTest.LDES + "immutable"));
    String caching = answer.headers().firstValue("Cache-Control").orElse("");
    assertThat(caching.contains("immutable")).isEqualTo(immutable);
    if (immutable) {
      done.add(path);
    }
    for (Statement member :
        page.listStatements(
                null, ChangesTest.property(ChangesTest.TREE + "member"), (Resource) null)
            .toList()) {
      members.put(member.getResource().getURI(), member.getResource());
    }
    for (Statement relation :
        page.listStatements(null, ChangesTest.property(ChangesTest.TREE + "node"), (Resource) null)
            .toList()) {
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
              if (m.hasProperty(RDF.type, m.getModel().createResource(ChangesTest.AS + "Delete"))) {
                out.remove(article);
              } else {
                out.put(
                    article,
                    m.getProperty(ChangesTest.property("https://w3id.org/waqai/ontology#ingestKey"))
                        .getString());
              }
            });
    return out;
  }

  private static Instant time(Resource member) {
    return Instant.parse(member.getProperty(ChangesTest.property(ChangesTest.TIME)).getString());
  }

  private static long number(Resource member) {
    return Long.parseLong(member.getURI().replaceFirst(".*-", ""));
  }

  /** How many pages it was given in its last walk. */
  int fetched() {
    return fetched;
  }

  /** The members that it has come upon. */
  Set<String> members() {
    return members.keySet();
  }
}
