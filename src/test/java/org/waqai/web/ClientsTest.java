package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.rdfconnection.RDFConnectionRemote;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real clients ask the endpoint, each in its own way; {@code .ci/run} installs them. The store
 * holds one fact and its reifier, which is what broke old clients.
 */
class ClientsTest {
  private static final String DATA =
      """
      VERSION "1.2"
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      <http://localhost:3030/graph/a> {
        <x:f> rdf:reifies <<( <x:a> <x:b> "فاس"@ar )>> . <x:a> <x:b> "فاس"@ar . }
      """;

  private static final Path SCRIPTS = Path.of("src", "test", "clients").toAbsolutePath();
  private static final Path INSTALLED = Path.of("target", "clients").toAbsolutePath();
  private static final AtomicInteger RUNS = new AtomicInteger();

  @TempDir private static Path folder;
  private static final List<Scratch> OPEN = new ArrayList<>();

  @BeforeAll
  static void serve() throws IOException {
    OPEN.add(Scratch.of(folder.resolve("kg"), DATA, List.of(), Limits.USUAL));
  }

  @AfterAll
  static void close() {
    OPEN.forEach(Scratch::close);
  }

  private static String address() {
    return OPEN.getFirst().address();
  }

  @Test
  void rdflibAndSparqlWrapper() throws Exception {
    // the one on the path may be another than Debian's, which has the packages
    String python =
        List.of("/usr/bin/python3", "python3").stream()
            .filter(p -> runs(List.of(p, "-c", "import rdflib, SPARQLWrapper")))
            .findFirst()
            .orElse("");
    assumeTrue(!python.isEmpty(), "skipped: python3-rdflib, python3-sparqlwrapper not installed");
    isFine(List.of(python, SCRIPTS.resolve("ask.py").toString(), address()));
  }

  @Test
  void comunica() throws Exception {
    Path script = INSTALLED.resolve("comunica").resolve("ask.mjs");
    assumeTrue(
        Files.isDirectory(script.resolveSibling("node_modules").resolve("@comunica")),
        "skipped: Comunica is not installed in " + script.getParent());
    isFine(List.of("node", script.toString(), address()));
  }

  @Test
  void rdf4jOfToday() throws Exception {
    isFine(java("rdf4j5", "ask"));
  }

  @Test
  void rdf4jThatReadsRdf12() throws Exception {
    isFine(java("rdf4j6", "read"));
  }

  private static List<String> java(String version, String script) {
    Path jars = INSTALLED.resolve(version);
    assumeTrue(Files.isDirectory(jars), "skipped: RDF4J is not installed in " + jars);
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "--source",
        "21",
        "-cp",
        jars + "/*",
        SCRIPTS.resolve(version).resolve(script).toString(),
        address());
  }

  @Test
  void curl() throws Exception {
    assumeTrue(runs(List.of("curl", "--version")), "skipped: there is no curl");
    String rows =
        said(
            List.of(
                "curl",
                "-sS",
                "--compressed",
                "-H",
                "Accept: text/csv",
                "-G",
                "--data-urlencode",
                "query=SELECT ?o { <x:a> <x:b> ?o }",
                address() + Server.SPARQL));
    assertThat(rows.lines()).containsExactly("o", "فاس");
    assertThat(
            said(
                List.of(
                    "curl",
                    "-sS",
                    "-L",
                    "-H",
                    "Accept: application/n-triples",
                    address() + "/graph/a")))
        .contains("<x:f>")
        .doesNotContain("<<");
  }

  @Test
  void jena() {
    try (RDFConnection ask =
        RDFConnectionRemote.service(address() + "/kg")
            .queryEndpoint("sparql")
            .gspEndpoint("data")
            .build()) {
      assertThat(ask.queryAsk("ASK { <x:a> ?p ?o }")).isTrue();
      try (QueryExecution rows = ask.query("SELECT ?o { <x:a> <x:b> ?o }")) {
        assertThat(rows.execSelect().next().getLiteral("o").getString()).isEqualTo("فاس");
      }
      Model built = ask.queryConstruct("CONSTRUCT WHERE { ?s ?p ?o }");
      assertThat(built.contains(null, RDF.type, RDF.Statement)).isTrue();
      assertThat(ask.fetch().size()).isEqualTo(5);
      assertThat(ask.fetch("http://localhost:3030/graph/a").size()).isEqualTo(5);
      assertThat(ask.fetchDataset().asDatasetGraph().stream().count()).isEqualTo(5);
    }
  }

  private static void isFine(List<String> command) throws Exception {
    assertThat(said(command).lines()).last().isEqualTo("fine");
  }

  private static String said(List<String> command) throws Exception {
    Path told = folder.resolve("said" + RUNS.incrementAndGet());
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    String text = Files.readString(told, StandardCharsets.UTF_8);
    assertThat(ended && process.exitValue() == 0).as(command + "\n" + text).isTrue();
    return text;
  }

  private static boolean runs(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
