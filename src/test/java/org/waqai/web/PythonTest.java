package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Debian's python3-rdflib and python3-sparqlwrapper ask the endpoint in their own ways. */
class PythonTest {
  private static final String DATA =
      """
      VERSION "1.2"
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      <http://localhost:3030/graph/a> {
        <x:f> rdf:reifies <<( <x:a> <x:b> "فاس"@ar )>> . <x:a> <x:b> "فاس"@ar . }
      """;
  private static final String SCRIPT =
      """
      import sys
      from SPARQLWrapper import SPARQLWrapper, JSON
      from rdflib import Graph, ConjunctiveGraph
      at = sys.argv[1]
      ask = SPARQLWrapper(at + "/kg/sparql")
      ask.setQuery("SELECT ?o { <x:a> <x:b> ?o }")
      assert b"sparql" in ask.query().response.read()
      ask.setReturnFormat(JSON)
      assert len(ask.query().convert()["results"]["bindings"]) == 1
      build = SPARQLWrapper(at + "/kg/sparql")
      build.setQuery("CONSTRUCT WHERE { ?s ?p ?o }")
      assert len(build.query().convert()) == 5
      assert len(Graph().parse(at + "/kg/data?default")) == 5
      dump = ConjunctiveGraph()
      dump.parse(at + "/kg/data", format="trig")
      assert len(dump) == 5
      print("fine")
      """;

  @TempDir private static Path folder;

  @Test
  void rdflibAndSparqlWrapperAreServed() throws IOException, InterruptedException {
    assumeTrue(
        runs(List.of("python3", "-c", "import rdflib, SPARQLWrapper")),
        "skipped: python3-rdflib and python3-sparqlwrapper are not installed");
    try (Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE))) {
      store
          .dataset()
          .executeWrite(() -> RDFParser.fromString(DATA, Lang.TRIG).parse(store.dataset()));
      try (Server server = Server.start(store.dataset(), List.of(), 0)) {
        Path script = Files.writeString(folder.resolve("ask.py"), SCRIPT);
        assertThat(runs(List.of("python3", script.toString(), "http://localhost:" + server.port())))
            .as(Files.readString(folder.resolve("said"), StandardCharsets.UTF_8))
            .isTrue();
      }
    }
  }

  private static boolean runs(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no Python here
    }
  }
}
