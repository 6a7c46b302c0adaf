package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes that each graph of an article must have. */
class ShapesTest {
  private static final Path ONTOLOGY = Path.of("ontology");
  private static final List<Quad> GOOD =
      new Triples(new Iris(Iris.BASE), Wording.none(), true).of(Readings.pledge());

  @Test
  void whatTriplesMakesConforms() throws IOException {
    assertThat(Shapes.read(ONTOLOGY).violations(GOOD)).isEmpty();
  }

  /** Without Jena, which takes as long for a graph as reading its article does. */
  @Test
  void theShapesOfTheOntologyArePlain() throws IOException {
    Graph all = GraphFactory.createDefaultGraph();
    for (Path file : Turtles.files(ONTOLOGY, "shapes.ttl")) {
      Turtles.read(file).find().forEachRemaining(all::add);
    }
    assertThat(PlainShapes.of(org.apache.jena.shacl.Shapes.parse(all)))
        .hasValueSatisfying(plain -> assertThat(plain.areKept(GOOD)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "'sh:property [ sh:path ex:p ; sh:class ex:D ]'",
    "'sh:property [ sh:path ( ex:p ex:q ) ; sh:minCount 1 ]'",
    "'sh:property [ sh:path ex:p ; sh:or ( [ sh:class ex:D ] [ sh:nodeKind sh:IRI ] ) ]'",
    "sh:closed true",
    "sh:nodeKind sh:IRI"
  })
  void othersAreJenas(String shape) {
    assertThat(PlainShapes.of(shapes("sh:targetClass ex:C ; " + shape))).isEmpty();
  }

  @Test
  void otherTargetsAreJenas() {
    assertThat(PlainShapes.of(shapes("sh:targetObjectsOf ex:p"))).isEmpty();
    assertThat(PlainShapes.of(shapes("sh:targetSubjectsOf ex:p"))).isPresent();
  }

  private static org.apache.jena.shacl.Shapes shapes(String shape) {
    String turtle =
        """
        PREFIX sh: <http://www.w3.org/ns/shacl#>
        PREFIX ex: <http://example.org/>
        ex:S a sh:NodeShape ; %s .
        """
            .formatted(shape);
    return org.apache.jena.shacl.Shapes.parse(RDFParser.fromString(turtle, Lang.TURTLE).toGraph());
  }

  /** Each line: of which property all triples are taken out, and what is said of it. */
  @ParameterizedTest
  @CsvSource({
    "https://w3id.org/waqai/ontology#status, exactly one status",
    "https://w3id.org/waqai/ontology#reportedIn, reported in an article",
    "https://w3id.org/waqai/ontology#evidence, evidence",
    "https://w3id.org/waqai/ontology#rule, rule",
    "https://w3id.org/waqai/ontology#textSha256, textSha256",
    "http://www.w3.org/ns/oa#exact, exact",
    "http://www.w3.org/ns/oa#start, start",
    "http://www.w3.org/ns/oa#end, end",
    "http://www.w3.org/ns/oa#hasSource, hasSource",
    "http://www.w3.org/2004/02/skos/core#prefLabel, prefLabel",
    "https://schema.org/value, value",
    "https://schema.org/currency, currency",
    "https://schema.org/inLanguage, inLanguage"
  })
  void whatIsMissingIsSaid(String property, String said) throws IOException {
    List<Quad> quads =
        GOOD.stream().filter(q -> !q.getPredicate().getURI().equals(property)).toList();
    assertThat(quads).hasSizeLessThan(GOOD.size());
    assertThat(Shapes.read(ONTOLOGY).violations(quads))
        .isNotEmpty()
        .allMatch(line -> line.contains(said) && line.lines().count() == 1);
  }

  @Test
  void aSecondStatusAndAnOddTimeAreSaid() throws IOException {
    List<Quad> quads = new ArrayList<>(GOOD);
    Node graph = GOOD.getFirst().getGraph();
    Node event = new Iris(Iris.BASE).event("2023/منح «تجريبية»", "e1");
    quads.add(Quad.create(graph, event, Vocabulary.STATUS, Vocabulary.wq("Denied")));
    quads.add(Quad.create(graph, event, Vocabulary.EDTF, Literals.text("الأربعاء")));
    quads.add(Quad.create(graph, event, Vocabulary.TIME, Literals.text("2023")));
    assertThat(Shapes.read(ONTOLOGY).violations(quads))
        .anyMatch(l -> l.contains("status"))
        .anyMatch(l -> l.contains("EDTF"))
        .anyMatch(l -> l.contains("exact time"));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-05-11", "2022-05", "2022", "2018/2021", "2000/..", "../2000", "2022-05-11/2022-05-13",
    "2022?", "2022-03~", "--05-11", "202X", "2022-23", "2022-05-11T10:00:00Z", "-0044"
  })
  void timesOfEveryKindPass(String edtf) throws IOException {
    List<Quad> quads = new ArrayList<>();
    for (Quad q : GOOD) {
      quads.add(
          q.getPredicate().equals(Vocabulary.EDTF)
              ? Quad.create(q.getGraph(), q.getSubject(), Vocabulary.EDTF, Literals.text(edtf))
              : q);
    }
    assertThat(Shapes.read(ONTOLOGY).violations(quads)).isEmpty();
  }

  @Test
  void aMistakeInAFileNamesFileAndLine(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("shapes.ttl"), "@prefix sh: <http://x.example/> .\n\nsh:a sh:b .\n");
    assertThatThrownBy(() -> Shapes.read(folder))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("shapes.ttl:3");
  }
}
