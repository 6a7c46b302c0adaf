package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.web.Server;
import org.waqai.web.Settings;

/** What {@code waqai query} answers, of a store and of an endpoint. */
class QueryTest {
  private static final String COUNT =
      "SELECT (COUNT(?a) AS ?articles) { ?a a <https://schema.org/NewsArticle> }";
  private static final String GRAPH = "DESCRIBE <http://localhost:3030/article/a0>";

  @TempDir private static Path folder;
  private static Path kg = Path.of("");

  @BeforeAll
  static void ground() throws IOException {
    kg = folder.resolve("kg");
    Path file = Ground.write(folder.resolve("a.jsonl"), Ground.articles(2));
    String ontology = Ground.ontology(folder.resolve("ontology")).toString();
    Run.waqai("build", "--store", kg.toString(), "--ontology", ontology, file.toString());
  }

  private static Run query(String... more) {
    List<String> all = new ArrayList<>(List.of("query", "--store", kg.toString()));
    all.addAll(List.of(more));
    return Run.waqai(all.toArray(String[]::new));
  }

  @Test
  void answersInEveryFormat() throws IOException {
    assertThat(query("-q", COUNT).out()).contains("articles", "2");
    assertThat(query("-q", COUNT, "--format", "csv").out())
        .isEqualToNormalizingNewlines("articles\n2\n");
    assertThat(JSON.parse(query("-q", COUNT, "--format", "json").out()).hasKey("results")).isTrue();
    assertThat(query("-q", "ASK {}").out()).isEqualTo("yes\n");
    assertThat(RDFParser.fromString(query("-q", GRAPH).out(), Lang.TURTLE).toGraph().isEmpty())
        .isFalse();
    Path file = Ground.write(folder.resolve("count.rq"), COUNT);
    assertThat(query(file.toString()).out()).isEqualTo(query("-q", COUNT).out());
  }

  @Test
  void asksAnEndpointAlike() throws IOException {
    String answer = query("-q", COUNT, "--format", "json").out();
    try (Store store = Store.open(kg, new Iris(Iris.BASE));
        Server server = Server.start(store, List.of(), Settings.open(0))) {
      String address = "http://localhost:" + server.port() + Server.SPARQL;
      Run run = Run.waqai("query", "--endpoint", address, "-q", COUNT, "--format", "json");
      assertThat(run.code()).isZero();
      assertThat(run.out()).isEqualTo(answer);
      assertThat(Run.waqai("query", "--endpoint", address, "-q", GRAPH).out()).contains("a0");
      assertFault(Run.waqai("query", "--endpoint", address + "nix", "-q", COUNT), address + "nix");
      String front = address.replace(Server.SPARQL, "/");
      assertFault(Run.waqai("query", "--endpoint", front, "-q", COUNT), "not as SPARQL does");
      String service = "ASK { SERVICE <http://localhost:1/> { ?s ?p ?o } }";
      assertFault(Run.waqai("query", "--endpoint", address, "-q", service), "SERVICE is off");
    }
  }

  /** «waqai query … | head»: Jena wraps what standard output says. */
  @Test
  void aPipeThatNobodyReadsIsNoFaultOfOurs() {
    Throwable wrapped = new RuntimeIOException(new IOException("nobody reads"));
    assertThat(Sentence.of(wrapped)).isEqualTo("nobody reads");
  }

  @Test
  void tellsThatNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String address = "http://localhost:" + port + "/kg/sparql";
    Run run = Run.waqai("query", "--endpoint", address, "-q", COUNT);
    assertFault(run, address);
    assertThat(run.err()).contains("nothing listens there");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT *\nWHERE {\n  ?s ?p }\n",
        "SELECT *\n{\n  ?s nix:p ?o }\n",
        "SELECT *\nWHERE { ?s ?p ?o }\nLIMIT x\n",
        "# سؤال\n\nليس هذا سؤالا\n"
      })
  void namesTheLineOfAMistake(String sparql) throws IOException {
    Path file = Ground.write(folder.resolve("bad.rq"), sparql);
    Run run = query(file.toString());
    assertFault(run, file.toString());
    assertThat(run.err()).containsPattern("bad\\.rq:3 ");
  }

  @Test
  void namesAFileThatIsNoQuery() throws IOException {
    Path binary = Files.write(folder.resolve("binary.rq"), new byte[] {(byte) 0xff, 0, 1});
    Path update = Ground.write(folder.resolve("update.rq"), "DELETE WHERE { ?s ?p ?o }");
    for (Path file : List.of(binary, update, folder, folder.resolve("nix.rq"))) {
      assertFault(query(file.toString()), file.toString());
    }
    assertThat(query("-q", COUNT, "--format", "csv").out()).contains("2");
  }

  @Test
  void tellsWhichFormatAnAnswerNeeds() {
    assertThat(query("-q", GRAPH, "--format", "csv").err()).contains("--format turtle");
    assertThat(query("-q", COUNT, "--format", "turtle").err()).contains("--format table");
  }

  @Test
  void asksNobodyElse() {
    Run run = query("-q", "SELECT * { SERVICE <http://localhost:1/> { ?s ?p ?o } }");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
  }

  private static void assertFault(Run run, String name) {
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("waqai: ").contains(name).hasLineCount(1);
    assertThat(run.err().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(500);
  }
}
