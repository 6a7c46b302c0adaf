package org.waqai.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and their answers. */
class AskingTest {
  private static final Path CASES = Path.of("src/test/resources/cases/graph/questions");
  private static final Duration LONG = Duration.ofSeconds(20);

  private static DatasetGraph dataset() {
    DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
    dataset.executeWrite(
        () ->
            new Triples(new Iris(Iris.BASE), Wording.none(), true)
                .of(Readings.pledge()).stream()
                    .map(Quad::asTriple)
                    .forEach(t -> dataset.add(Quad.create(Quad.defaultGraphIRI, t))));
    return dataset;
  }

  private static String ask(Asking asking, Query query, Asking.Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    asking.ask(query, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aQuestionSaysWhatItIsFor() throws IOException {
    Question question = Questions.read(CASES).named("funding").orElseThrow();
    assertThat(question.title()).isEqualTo("Money by funder");
    assertThat(question.titleArabic()).isEqualTo("الأموال بحسب الممول");
    assertThat(question.description()).startsWith("What was given");
    assertThat(question.descriptionArabic()).startsWith("ما قدم");
    assertThat(question.parameters())
        .containsExactly(
            new Question.Parameter("name", "\"اليابان\"@ar"),
            new Question.Parameter("currency", ""));
  }

  @Test
  void parametersTakeTheirPlaceInTheQuery() throws IOException {
    Question question = Questions.read(CASES).named("funding").orElseThrow();
    Asking asking = Asking.of(dataset(), LONG);
    assertThat(ask(asking, question.query(), Asking.Format.CSV))
        .isEqualTo(
            "name,to,value,currency,words\r\n"
                + "اليابان,Tunisia,12500000,USD,"
                + "تعهدت اليابان 🎌 بتقديم نحو 12.50 مليون دولار لتونس في 8 آذار\r\n");
    assertThat(ask(asking, question.query(Map.of("name", "فرنسا")), Asking.Format.CSV))
        .isEqualTo("name,to,value,currency,words\r\n");
    assertThat(ask(asking, question.query(Map.of("currency", "USD")), Asking.Format.CSV))
        .contains("12500000");
    String hostile = "x\" } ; DROP ALL";
    assertThat(ask(asking, question.query(Map.of("name", hostile)), Asking.Format.CSV))
        .hasLineCount(1);
    assertThatThrownBy(() -> question.query(Map.of("nmae", "x")))
        .hasMessageContaining("no parameter nmae");
    assertThatThrownBy(() -> question.query(Map.of("name", "<x")))
        .hasMessageContaining("no term of RDF");
  }

  @Test
  void anAnswerIsWrittenInEveryFormat() throws IOException {
    Asking asking = Asking.of(dataset(), LONG);
    Query rows =
        Question.parsed(
            "q",
            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT ?n ?t { ?t skos:prefLabel"
                + " ?n . FILTER(lang(?n) = 'en') } ORDER BY ?n");
    assertThat(ask(asking, rows, Asking.Format.TABLE))
        .isEqualTo(
            """
            n        t
            -------  -----------------------------------------
            Japan    <http://localhost:3030/entity/country/JP>
            Tunisia  <http://localhost:3030/entity/country/TN>
            """);
    assertThat(ask(asking, rows, Asking.Format.JSON)).contains("\"xml:lang\": \"en\"");
    assertThatThrownBy(() -> ask(asking, rows, Asking.Format.TURTLE)).hasMessageContaining("rows");
    Query graph = Question.parsed("q", "CONSTRUCT WHERE { ?e a ?t }");
    assertThat(ask(asking, graph, Asking.Format.TURTLE)).contains("wq:Funding", "PREFIX");
    Query yes = Question.parsed("q", "ASK { ?s ?p ?o }");
    assertThat(ask(asking, yes, Asking.Format.TABLE)).isEqualTo("yes\n");
    assertThat(ask(asking, yes, Asking.Format.JSON)).contains("true");
  }

  @Test
  void aQuestionThatTakesTooLongIsStopped() {
    Query slow =
        Question.parsed(
            "q", "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }");
    assertThatThrownBy(
            () -> ask(Asking.of(dataset(), Duration.ofMillis(50)), slow, Asking.Format.TABLE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("took too long");
  }

  @Test
  void anEndpointElsewhereAnswersTheSame() throws IOException {
    FusekiServer server = FusekiServer.create().port(0).add("/kg", dataset()).build().start();
    String endpoint = "http://localhost:" + server.getPort() + "/kg";
    Question question = Questions.read(CASES).named("funding").orElseThrow();
    try {
      for (Asking.Format format : List.of(Asking.Format.TABLE, Asking.Format.CSV)) {
        assertThat(ask(Asking.of(endpoint, LONG), question.query(), format))
            .isEqualTo(ask(Asking.of(dataset(), LONG), question.query(), format));
      }
    } finally {
      server.stop();
    }
    assertThatThrownBy(() -> ask(Asking.of(endpoint, LONG), question.query(), Asking.Format.TABLE))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aQueryThatIsNoneStopsWithItsName(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("odd.rq"), "# title: Odd\nSELECT ?x {\n ?x nothing }\n");
    assertThatThrownBy(() -> Questions.read(folder))
        .isInstanceOf(BadFile.class)
        .hasMessageContaining("odd.rq")
        .hasMessageContaining("ine 3");
  }
}
