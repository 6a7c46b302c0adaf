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

  private static List<String> suggested(String query, String more) {
    HttpResponse<String> answer = get("/suggest?q=" + encoded(query) + more, "*/*");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonObject told = JSON.parse(answer.body());
    assertThat(told.getString("query")).isEqualTo(query);
    List<String> out = new ArrayList<>();
    for (JsonValue each : told.get("suggestions").getAsArray()) {
      out.add(each.getAsObject().getObj("label").getString("text"));
    }
    return out;
  }

  @Test
  void namesAreCompleted() {
    // one begins so, of the other a later word; what is mentioned more comes first
    assertThat(suggested("المغ", "")).containsExactly("المغرب", "مقهى المغرب الكبير");
    assertThat(suggested("المغ", "&limit=1")).containsExactly("المغرب");
    assertThat(suggested("المغ", "&type=organization")).containsExactly("مقهى المغرب الكبير");
    assertThat(suggested("مغر", "&type=country")).containsExactly("المغرب");
    assertThat(suggested("moroc", "")).contains("المغرب");
    assertThat(suggested("بوري", "&type=person")).containsExactly("ناصر بوريطة");
    // nothing begins so: what sounds like it
    assertThat(suggested("bourita", "")).contains("ناصر بوريطة");
    assertThat(suggested("ظظظظ", "")).isEmpty();
    for (String wrong : List.of("&limit=1000", "&limit=x", "&type=%3Cscript", "&lang=!")) {
      assertThat(get("/suggest?q=a" + wrong, "*/*").statusCode()).as(wrong).isEqualTo(400);
    }
  }

  /** Offsets are of code points, so that every program cuts the same letters. */
  @Test
  void marksSayWhereTheWordsAre() {
    JsonObject answer = search("مدرسة", "&type=passage");
    assertThat(answer.get("hits").getAsArray()).isNotEmpty();
    for (JsonValue each : answer.get("hits").getAsArray()) {
      JsonObject hit = each.getAsObject();
      String text = hit.getObj("match").getString("text");
      assertThat(hit.get("marks").getAsArray()).as(text).isNotEmpty();
      for (JsonValue mark : hit.get("marks").getAsArray()) {
        int start = mark.getAsArray().get(0).getAsNumber().value().intValue();
        int end = mark.getAsArray().get(1).getAsNumber().value().intValue();
        String marked =
            text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        assertThat(marked).as(text).contains("مدرس");
      }
    }
  }

  @Test
  void pagesOfAnAnswerMeet() {
    List<String> all = seen(search("المغرب", "&limit=50"));
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    List<String> parts = new ArrayList<>();
    for (int offset = 0; offset < all.size() + 1; offset++) {
      JsonObject part = search("المغرب", "&limit=1&offset=" + offset);
      assertThat(part.get("total").getAsNumber().value().intValue()).isEqualTo(all.size());
      parts.addAll(seen(part));
    }
    assertThat(parts).containsExactlyElementsOf(all);
  }

  @Test
  void peopleSeeAPage() {
    HttpResponse<String> answer = get("/search?q=" + encoded("المغرب"), "text/html");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(answer.body())
        .contains("<html lang=\"ar\" dir=\"rtl\">")
        .contains("<mark>المغرب</mark>")
        .contains("href=\"/page/entity/country/MA\"")
        .contains("aria-current=page>الكل")
        .doesNotContain("rel=next");
    String first = get("/search?q=" + encoded("المغرب") + "&limit=1", "text/html").body();
    assertThat(first).contains("rel=next").doesNotContain("rel=prev");
    String next =
        first.replaceAll("(?s).*rel=next href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
    String second = get(next, "text/html").body();
    assertThat(second).contains("rel=prev").contains("<ol class=hits start=2>");
    String hostile = "\"><script>alert('المغرب')</script>";
    assertThat(get("/search?q=" + encoded(hostile), "text/html").body())
        .doesNotContain("<script")
        .contains("&lt;script&gt;");
    assertThat(get("/search?q=" + encoded("ظظظظ"), "text/html").body())
        .contains("Nothing was found");
    assertThat(get("/search", "text/html").body()).contains("role=search").doesNotContain("<ol");
    assertThat(get("/search.json?q=" + encoded("المغرب"), "text/html").body()).startsWith("{");
  }

  private static List<JsonObject> ask(String sparql) {
    HttpResponse<String> answer =
        get("/kg/sparql?query=" + encoded(sparql), "application/sparql-results+json");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.parse(answer.body()).getObj("results").get("bindings").getAsArray().stream()
        .map(JsonValue::getAsObject)
        .toList();
  }

  private static String value(JsonObject row, String name) {
    return row.getObj(name).getString("value");
  }

  /** The same index in SPARQL: score, words, the words marked, the limit, and the graph. */
  @Test
  void sparqlSearchesToo() {
    List<JsonObject> rows =
        ask(
            "SELECT * { (?thing ?score ?words) text:query (oa:exact 'مدرسة' 'lang:ar'"
                + " 'highlight:s:[|e:]') } ORDER BY DESC(?score)");
    assertThat(rows).isNotEmpty();
    for (JsonObject row : rows) {
      assertThat(value(row, "thing")).contains("/passage/");
      assertThat(Double.parseDouble(value(row, "score"))).isPositive();
      assertThat(value(row, "words")).containsPattern("\\[[^\\]]*مدرس[^\\]]*\\]");
    }
  }
}
