package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.BadFile;
import org.waqai.graph.Iris;
import org.waqai.graph.Names;
import org.waqai.graph.Places;
import org.waqai.graph.Question;
import org.waqai.graph.Store;
import org.waqai.model.Entity;
import org.waqai.model.Name;

/** Places on the map, over HTTP: GeoSPARQL's functions, and GeoJSON for stored questions. */
class MapTest {
  private static final String PREFIXES =
      """
      PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
      PREFIX spatial: <http://jena.apache.org/spatial#>
      PREFIX spatialF: <http://jena.apache.org/function/spatial#>
      PREFIX units: <http://www.opengis.net/def/uom/OGC/1.0/>
      """;

  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static Optional<Store> kept = Optional.empty();
  private static String address = "";

  private static Name city(String key, String name) {
    return new Name(
        key,
        Entity.Kind.CITY,
        List.of(name),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  @BeforeAll
  static void serve() throws IOException {
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    kept = Optional.of(store);
    store
        .own()
        .putNames(
            new Names(
                List.of(
                    city("city/rabat", "الرباط"), city("city/fes", "فاس"), city("city/x", "خيال")),
                new Places(
                    Map.of(
                        "city/rabat", new Places.Point("34.01325", "-6.83255"),
                        "city/fes", new Places.Point("34.03313", "-5.00028")))));
    Path queries = Files.createDirectory(folder.resolve("queries"));
    Files.writeString(
        queries.resolve("places.rq"),
        "PREFIX geo: <http://www.opengis.net/ont/geosparql#>\n"
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n"
            + "SELECT ?label ?wkt { ?p rdfs:label ?label"
            + " OPTIONAL { ?p geo:hasGeometry/geo:asWKT ?wkt } } ORDER BY ?label");
    Server server = Server.start(store, Question.readAll(queries), Settings.open(0));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
  }

  private static String get(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address + path)).build(),
              BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String ask(String sparql) {
    return get(
        Server.SPARQL
            + "?format=csv&query="
            + URLEncoder.encode(PREFIXES + sparql, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?p spatial:nearby (34.0 -6.8 50)|الرباط|فاس",
        "?p spatial:nearby (34.0 -6.8 50000 units:metre)|الرباط|فاس",
        "?p spatial:nearby (34.0 -5.1 20 units:kilometre)|فاس|الرباط",
        "?p spatial:withinCircle (34.0 -5.1 20 units:kilometre)|فاس|الرباط",
        "?p spatial:withinBox (33 -8 35 -6)|الرباط|فاس",
        "?p geo:hasGeometry/geo:asWKT ?w FILTER (geof:sfWithin(?w, 'POLYGON((-8 33,-6 33,-6 35,-8"
            + " 35,-8 33))'^^geo:wktLiteral))|الرباط|فاس",
        "?p geo:hasGeometry/geo:asWKT ?w FILTER (geof:distance(?w, 'POINT(-5.1"
            + " 34)'^^geo:wktLiteral, units:metre) < 20000)|فاس|الرباط",
        "?p geo:hasGeometry/geo:asWKT ?w FILTER (spatialF:distance(?w, 'POINT(-5.1"
            + " 34)'^^geo:wktLiteral, units:kilometre) < 20)|فاس|الرباط",
      })
  void functionsFindWhatIsThere(String pattern, String there, String not) {
    assertThat(ask("SELECT ?l { " + pattern + " . ?p rdfs:label ?l }"))
        .contains(there)
        .doesNotContain(not);
  }

  @Test
  void distancesAreRight() {
    String rows =
        ask(
            "SELECT ?m { <http://localhost:3030/entity/city/rabat> geo:hasGeometry/geo:asWKT ?a ."
                + " <http://localhost:3030/entity/city/fes> geo:hasGeometry/geo:asWKT ?b"
                + " BIND (geof:distance(?a, ?b, units:kilometre) AS ?m) }");
    assertThat(Double.parseDouble(rows.lines().skip(1).findFirst().orElse("0")))
        .isBetween(168.0, 170.5);
  }

  @Test
  void whatIsAddedIsFoundAtOnce() throws IOException {
    String near = "SELECT ?p { ?p spatial:nearby (33.5731 -7.5898 5) }";
    assertThat(ask(near)).doesNotContain("casa");
    Store store = kept.orElseThrow();
    for (String update : List.of("INSERT", "DELETE")) {
      store.change(
          data -> {
            UpdateExec.dataset(data)
                .update(
                    "PREFIX geo: <http://www.opengis.net/ont/geosparql#> "
                        + update
                        + " DATA { GRAPH <urn:g> { <urn:casa> geo:hasGeometry <urn:p> ."
                        + " <urn:p> geo:asWKT 'POINT(-7.59 33.573)'^^geo:wktLiteral } }")
                .execute();
            return true;
          });
      assertThat(ask(near).contains("urn:casa")).isEqualTo(update.equals("INSERT"));
    }
  }

  @Test
  void aStoredQuestionAnswersAsGeoJson() {
    String map = get("/q/places.geojson");
    assertThat(map).contains("FeatureCollection", "\"Point\"", "الرباط");
    assertThat(map.replaceAll("\\s", ""))
        .contains("\"coordinates\":[-6.83255,34.01325]", "\"geometry\":null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key\tlatitude\tlongitude\na\t91\t0",
        "key\tlatitude\tlongitude\na\t1\t181",
        "key\tlatitude\tlongitude\na\t1",
        "key\tlatitude\tlongitude\na\t1\t2\na\t1\t2",
        "key\tlatitude\tlongitude\na\tnorth\t2",
        "key\tlat\tlong\n",
      })
  void aWrongLineIsNamed(String text) throws IOException {
    Path own = Files.createDirectories(folder.resolve("ontology"));
    Files.writeString(own.resolve("places.tsv"), text);
    assertThatThrownBy(() -> Places.read(own))
        .isInstanceOf(BadFile.class)
        .hasMessageMatching("(?s).*places.tsv:[123]: .*");
  }

  @Test
  void ourOwnListIsRight() throws IOException {
    Places places = Places.read(Path.of("ontology"));
    assertThat(places.points()).hasSizeGreaterThan(800);
    assertThat(places.points().get("city/MA-rabat"))
        .isEqualTo(new Places.Point("34.01325", "-6.83255"));
  }
}
