package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event type is a file: one is added and found in text, and its mistakes are told. */
class NewTypeTest {
  private static final String INAUGURATION =
      """
      @prefix wq:   <https://w3id.org/waqai/ontology#> .
      @prefix lex:  <https://w3id.org/waqai/lexicon#> .
      @prefix :     <https://w3id.org/waqai/lexicon/inauguration#> .
      @prefix owl:  <http://www.w3.org/2002/07/owl#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix sh:   <http://www.w3.org/ns/shacl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

      wq:Inauguration a owl:Class ; rdfs:subClassOf wq:Event ;
        rdfs:label "تدشين"@ar , "inauguration"@en , "inauguration"@fr ;
        skos:definition "A work is opened for use."@en ;
        lex:role "opener actor" , "opened thing" , "capacity number" .

      wq:opener a owl:ObjectProperty ; rdfs:domain wq:Inauguration ;
        rdfs:label "المدشِّن"@ar , "opener"@en .
      wq:opened a owl:DatatypeProperty ; rdfs:domain wq:Inauguration ;
        rdfs:label "المدشَّن"@ar , "opened"@en .

      wq:InaugurationShape a sh:NodeShape ; sh:targetClass wq:Inauguration ;
        sh:property [ sh:path wq:opened ; sh:minCount 1 ] ;
        sh:property [ sh:path wq:opener ; sh:nodeKind sh:IRI ] .

      :inaugurate a lex:Frame ; lex:tells wq:Inauguration ; lex:confidence "0.9" ;
        lex:verb "أزاح يزيح إزاحة" ;
        lex:slot "subject opener actor required" , "عن opened thing required" .
      """;

  @TempDir private Path folder;
  private Path ontology = Path.of("");
  private Path type = Path.of("");

  @BeforeEach
  void ground() throws IOException {
    ontology = Ground.ontology(folder.resolve("ontology"));
    type = Ground.write(ontology.resolve("events/inauguration.ttl"), INAUGURATION);
  }

  private Run extract(String format) throws IOException {
    Path file =
        Ground.write(
            folder.resolve("a.jsonl"),
            Ground.article(
                "a", "أزاح رئيس الوزراء الأردني بشر الخصاونة الستار عن مستشفى كبير في إربد."));
    return Run.waqai(
        "extract", "--format", format, "--ontology", ontology.toString(), file.toString());
  }

  @Test
  void isFoundInTextWithoutALineOfJava() throws IOException {
    Run run = extract("jsonl");
    assertThat(run.code()).isZero();
    List<JsonObject> found =
        JSON.parse(run.out()).getArray("events").toList().stream()
            .map(e -> e.getAsObject())
            .filter(e -> e.getString("type").equals("Inauguration"))
            .toList();
    assertThat(found).hasSize(1);
    JsonObject roles = found.getFirst().getObj("roles");
    assertThat(String.valueOf(roles.get("opener"))).contains("بشر الخصاونة");
    assertThat(String.valueOf(roles.get("opened"))).contains("مستشفى");

    String quads = extract("nquads").out();
    assertThat(quads)
        .containsPattern("event/a/e1> <[^>]*#type> <[^>]*#Inauguration>")
        .containsPattern("event/a/e1> <[^>]*#opener> <")
        .containsPattern("event/a/e1> <[^>]*#opened> [\"<]")
        .contains("<https://w3id.org/waqai/lexicon/inauguration#inaugurate>");
    assertThat(run.out()).doesNotContain("fault of this program");
  }

  @Test
  void isCheckedByItsShapeAndStored() throws IOException {
    extract("jsonl");
    String kg = folder.resolve("kg").toString();
    Run run =
        Run.waqai(
            "build",
            "--store",
            kg,
            "--ontology",
            ontology.toString(),
            folder.resolve("a.jsonl").toString());
    assertThat(run.code()).isZero();
    assertThat(Run.waqai("stats", "--store", kg).out()).contains("Inauguration\t1");
    Run check = Run.waqai("check", "--ontology", ontology.toString(), "--store", kg);
    assertThat(check.code()).isZero();
    assertThat(check.out()).startsWith("29 event types");
  }

  @Test
  void anEntryThatStandsTwiceStopsTheStart() throws IOException {
    String entry = INAUGURATION.substring(INAUGURATION.indexOf(":inaugurate a"));
    Files.writeString(type, INAUGURATION + "\n" + entry);
    Run check = Run.waqai("check", "--ontology", ontology.toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err())
        .contains("events/inauguration.ttl:27:")
        .contains(":inaugurate of line 23");
  }

  /** Each a mistake: what is replaced, by what, in which line that is, what the message says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tells wq:Inauguration|tells wq:Inaugurate|23|wq:Inaugurate",
        "\"subject opener|\"sbject opner|25|sbject",
        "subject opener actor|subject opener actr|25|actr",
        "opener actor\" ,|opener somebody\" ,|12|somebody",
        "\"أزاح يزيح إزاحة\"|\"أزاح\"|24|PAST PRESENT",
        "confidence \"0.9\"|confidence \"2\"|23|confidence",
        "lex:slot|lex:slots|25|slots",
        "wq:Inauguration a owl:Class ;|wq:Inauguration a owl:Class|9|"
      })
  void aMistakeStopsTheStartWithItsLine(String right, String wrong, int line, @Nullable String says)
      throws IOException {
    assertThat(INAUGURATION).contains(right);
    Files.writeString(type, INAUGURATION.replace(right, wrong));
    Run check = Run.waqai("check", "--ontology", ontology.toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.out()).isEmpty();
    assertThat(check.err().lines()).hasSize(1);
    assertThat(check.err())
        .startsWith("waqai: ")
        .contains("events/inauguration.ttl:" + line + ":")
        .contains(Optional.ofNullable(says).orElse(""))
        .doesNotContain("fault of this program");
    assertThat(extract("jsonl").code()).isEqualTo(3);
  }

  @Test
  void aShapeThatIsNoneIsToldWithItsFile() throws IOException {
    Files.writeString(type, INAUGURATION.replace("sh:minCount 1", "sh:minCount \"one\""));
    Run check = Run.waqai("check", "--ontology", ontology.toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err().lines()).hasSize(1);
    assertThat(check.err()).contains("events/inauguration.ttl: a shape that is no SHACL");
  }

  @Test
  void aMistakeInAListOfNamesIsToldWithItsLine() throws IOException {
    Path cities = ontology.resolve("names/cities.tsv");
    List<String> lines = Files.readAllLines(cities);
    Files.writeString(cities, String.join("\n", lines) + "\nنصف سطر\n");
    Run check = Run.waqai("check", "--ontology", ontology.toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err().lines()).hasSize(1);
    assertThat(check.err()).contains("names/cities.tsv:" + (lines.size() + 1) + ":");
  }

  @Test
  void aFolderThatIsNoOntologyIsNamed() {
    Run check = Run.waqai("check", "--ontology", folder.resolve("nix").toString());
    assertThat(check.code()).isEqualTo(3);
    assertThat(check.err()).contains(folder.resolve("nix").toString()).hasLineCount(1);
  }
}
