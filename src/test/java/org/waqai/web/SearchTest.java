package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Graphed;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** What is found by which words, over HTTP: in the cases of {@code cases/search/matching.tsv}. */
class SearchTest {
  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";

  @BeforeAll
  static void serve() throws IOException {
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    store.put(graphs(cases("data.trig")));
    Server server = Server.start(store, List.of(), Settings.open(0));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
  }

  static String cases(String name) throws IOException {
    try (var file = SearchTest.class.getResourceAsStream("/cases/search/" + name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static List<Graphed> graphs(String trig) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(trig, Lang.TRIG).parse(data);
    List<Graphed> out = new ArrayList<>();
    data.listGraphNodes()
        .forEachRemaining(
            graph -> {
              List<Quad> quads = new ArrayList<>();
              data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add);
              String iri = graph.getURI();
              out.add(new Graphed(iri.substring(iri.lastIndexOf('/') + 1), "key", quads));
            });
    return out;
  }

  private static HttpResponse<String> get(String path, String accept) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address + path)).header("Accept", accept).build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonObject search(String query, String more) {
    HttpResponse<String> answer = get("/search?q=" + encoded(query) + more, "application/json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.parse(answer.body());
  }

  /** What a reader sees of each hit. */
  private static List<String> seen(JsonObject answer) {
    List<String> out = new ArrayList<>();
    for (JsonValue hit : answer.get("hits").getAsArray()) {
      JsonObject each = hit.getAsObject();
      String label = each.hasKey("label") ? each.getObj("label").getString("text") + " | " : "";
      out.add(label + each.getObj("match").getString("text"));
    }
    return out;
  }

  @TestFactory
  Stream<DynamicTest> wordsFindWhatTheyShould() throws IOException {
    return cases("matching.tsv")
        .lines()
        .filter(l -> !l.startsWith("#"))
        .flatMap(
            line -> {
              String[] row = line.split("\t", -1);
              Stream<String> tongues = Stream.of("", "&lang=ar");
              return tongues
                  .filter(t -> t.isEmpty() || !row[2].matches(".*[A-Za-z].*|كلية العلوم"))
                  .map(t -> DynamicTest.dynamicTest(line + t, () -> check(row, t)));
            });
  }

  private static void check(String[] row, String tongue) {
    // a passage without a language is in none
    boolean untold = row[2].contains("الجديدة") || row[2].contains("لبوريطة");
    boolean latin = row[0].matches("[\\p{IsLatin} ]+") && !row[2].matches(".*[اأإ-ي].*");
    if (!tongue.isEmpty() && (untold || latin || List.of("morocco", "MAROC").contains(row[0]))) {
      return;
    }
    List<String> seen = seen(search(row[0], tongue));
    switch (row[1]) {
      case "finds" -> assertThat(seen).anyMatch(s -> s.contains(row[2]));
      case "misses" -> assertThat(seen).noneMatch(s -> s.contains(row[2]));
      case "first" -> assertThat(seen.getFirst()).startsWith(row[2]);
      default -> throw new AssertionError(row[1]);
    }
  }

  @Test
  void placeholder() {}
}
