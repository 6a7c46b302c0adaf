package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Reconciliation 0.2 as a client such as OpenRefine asks it; each answer keeps to its schema. */
class ReconcileTest {
  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";

  @BeforeAll
  static void serve() throws IOException {
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    store.put(SearchTest.graphs(SearchTest.cases("data.trig")));
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

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder at(String rest) {
    return HttpRequest.newBuilder(URI.create(address + "/reconcile" + rest));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An answer that keeps to a schema. */
  private static JsonObject valid(HttpRequest.Builder request, String schema) {
    HttpResponse<String> answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(schema))
                .validate(answer.body(), InputFormat.JSON))
        .as(answer.body())
        .isEmpty();
    return JSON.parse(answer.body());
  }

  private static String read(String schema) {
    String name = "/cases/reconcile/" + schema + ".schema.json";
    try (var file = Objects.requireNonNull(ReconcileTest.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject queries(String batch) {
    return valid(at("?queries=" + encoded(batch)), "results");
  }

  private static JsonObject first(JsonObject answer, String query) {
    return answer.getObj(query).get("result").getAsArray().get(0).getAsObject();
  }

  @Test
  void theManifestSaysWhatIsThere() {
    JsonObject manifest = valid(at(""), "manifest");
    assertThat(manifest.getString("identifierSpace")).isEqualTo("http://localhost:3030/");
    String view = manifest.getObj("view").getString("url");
    assertThat(
            send(HttpRequest.newBuilder(URI.create(view.replace("{{id}}", "entity/country/MA"))))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void aSchemaRefusesWhatIsNoAnswer() {
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("results"))
                .validate("{\"q0\":{\"result\":[{\"id\":\"a\"}]}}", InputFormat.JSON))
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "المغرب, entity/country/MA, true",
    "مغرب, entity/country/MA, true",
    "Morocco, entity/country/MA, true",
    "بوريطة, entity/person/bourita, true",
    "bourita, entity/person/bourita, false",
    "victoria nuland, entity/person/nuland, false",
    "الوزير ناصر بوريطة, entity/person/bourita, false",
  })
  void namesBecomeThings(String name, String id, boolean match) {
    JsonObject best = first(queries("{\"q0\":{\"query\":\"%s\"}}".formatted(name)), "q0");
    assertThat(best.getString("id")).isEqualTo(id);
    assertThat(best.getBoolean("match")).isEqualTo(match);
  }

  @Test
  void aBatchMayBePostedAndTypesAndCluesCount() {
    String batch =
        """
        {"a": {"query": "المغرب", "type": "Organization", "limit": 3},
         "b": {"query": "المغرب", "type": ["Place"], "properties": [{"pid": "prefLabel", "v": "Maroc"}]},
         "c": {"query": "لا أحد بهذا الاسم أبدا"}}
        """;
    JsonObject answer =
        valid(
            at("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("queries=" + encoded(batch))),
            "results");
    assertThat(first(answer, "a").getString("id")).isEqualTo("entity/city/maghreb-cafe");
    assertThat(first(answer, "b").getString("id")).isEqualTo("entity/country/MA");
    assertThat(answer.getObj("c").get("result").getAsArray()).isEmpty();
  }

  @Test
  void whoTypesIsHelped() {
    assertThat(valid(at("/suggest/entity?prefix=" + encoded("بور")), "suggestions").toString())
        .contains("entity/person/bourita");
    assertThat(valid(at("/suggest/type?prefix=pers"), "suggestions").toString())
        .contains("Person")
        .doesNotContain("City");
    assertThat(valid(at("/suggest/property?prefix=country"), "suggestions").toString())
        .contains("countryOf");
    assertThat(valid(at("/properties?type=Country"), "proposed").toString()).contains("prefLabel");
    assertThat(valid(at("/flyout/entity?id=entity/country/MA"), "flyout").getString("html"))
        .contains("المغرب");
    valid(at("/flyout/type?id=Person"), "flyout");
    valid(at("/flyout/property?id=countryOf"), "flyout");
    HttpResponse<String> preview = send(at("/preview?id=entity/country/MA"));
    assertThat(preview.body()).contains("المغرب");
    assertThat(preview.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none'")
        .endsWith("frame-ancestors *");
  }

  @Test
  void aTableIsExtended() {
    String asked =
        "{\"ids\":[\"entity/country/MA\",\"entity/none\"],"
            + "\"properties\":[{\"id\":\"prefLabel\"},{\"id\":\"type\"}]}";
    JsonObject rows = valid(at("?extend=" + encoded(asked)), "extended").getObj("rows");
    assertThat(rows.getObj("entity/country/MA").get("prefLabel").toString())
        .contains("المغرب", "Morocco");
    assertThat(rows.getObj("entity/none").get("prefLabel").getAsArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?queries=",
        "?queries={",
        "?queries=[]",
        "?queries=%7B%22q%22%3A3%7D",
        "?queries=%7B%22q%22%3A%7B%22query%22%3A%5B%5D%7D%7D",
        "?queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22limit%22%3A%22x%22%7D%7D",
        "?queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22limit%22%3A99999999999%7D%7D",
        "?queries=%7B%22q%22%3A%7B%22query%22%3A%22a%22%2C%22type_strict%22%3A%22some%22%7D%7D",
        "?extend=%7B%22ids%22%3A%5B1%5D%7D",
        "?extend=%7B%22ids%22%3A%5B%5D%2C%22properties%22%3A%5B%7B%22id%22%3A%22none%22%7D%5D%7D",
        "/suggest/entity",
        "/flyout/entity?id=%3Cscript%3E",
        "/preview?id=..%2F..",
        "/none",
      })
  void badQuestionsGetAPlainProblem(String rest) {
    HttpResponse<String> answer = send(at(rest.replace("{", "%7B").replace("[]", "%5B%5D")));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "org.waqai");
  }

  @Test
  void aFloodIsRefused() {
    StringBuilder batch = new StringBuilder("{");
    for (int i = 0; i < 60; i++) {
      batch.append(i == 0 ? "" : ",").append("\"q").append(i).append("\":{\"query\":\"a\"}");
    }
    String nested = "[".repeat(5_000);
    for (String bad :
        List.of(
            batch + "}", "{\"q\":" + nested, "{\"q\":{\"query\":\"" + "ا".repeat(400) + "\"}}")) {
      HttpResponse<String> answer =
          send(
              at("")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString("queries=" + encoded(bad))));
      assertThat(answer.statusCode()).isEqualTo(400);
    }
  }
}
