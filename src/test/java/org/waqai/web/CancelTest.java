package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** A query of an endpoint with one place ends when nobody wants it any more. */
@Timeout(60)
class CancelTest {
  private static final String DATA =
      """
      PREFIX : <http://localhost:3030/>
      :graph { :a :b 1 , 2 , 3 , 4 , 5 , 6 , 7 , 8 , 9 . }
      """;

  /** Takes years: every step is a product. */
  private static final String ENDLESS =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o . ?p ?q ?r ."
          + " ?s ?t ?u . ?v ?w ?x . ?y ?z ?a1 . ?b1 ?c1 ?d1 . ?e1 ?f1 ?g1 . ?h1 ?i1 ?j1 }";

  private static final String SORTED =
      ENDLESS.replace("(COUNT(*) AS ?n)", "*") + " ORDER BY ?c ?f ?i ?l ?o ?r ?u ?x ?a1 LIMIT 5";

  private static final Limits ONE =
      new Limits(1000, 1 << 20, Duration.ofSeconds(30), 1, 4, Duration.ofSeconds(20), 1 << 16);

  /** Far less than the query would take, and than one waits for a place. */
  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir private static Path folder;
  private static Store store;
  private static Server server;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    store
        .dataset()
        .executeWrite(() -> RDFParser.fromString(DATA, Lang.TRIG).parse(store.dataset()));
    server =
        Server.start(
            store, List.of(), new Settings(0, new Iris(Iris.BASE), ONE, Settings.Safety.READING));
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(at(query("ASK {}")).build(), BodyHandlers.ofString()); // warms both ends
    }
  }

  @AfterAll
  static void close() {
    server.close();
    store.close();
  }

  private static String query(String sparql) {
    return Server.SPARQL + "?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8);
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static Socket raw(String... paths) throws IOException {
    Socket socket = new Socket("localhost", server.port());
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      all.append("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    OutputStream out = socket.getOutputStream();
    out.write(all.toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return socket;
  }

  private static void answersSoon(HttpClient client) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpRequest anew = at(query("ASK { ?s ?p ?o }")).header("Cache-Control", "no-cache").build();
    HttpResponse<String> next = client.send(anew, BodyHandlers.ofString());
    assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
  }

  private static void untilBusy() throws InterruptedException {
    Thread.sleep(500);
  }

  @Test
  void aClientThatGoesAwayFreesItsPlace() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String slow : List.of(ENDLESS, SORTED)) {
        Socket left = raw(query(slow));
        untilBusy();
        left.close();
        answersSoon(client);
      }
    }
  }

  @Test
  void oneThatWaitsAndGoesAwayTakesNoPlace() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Socket first = raw(query(ENDLESS));
      untilBusy();
      for (int i = 0; i < 4; i++) {
        raw(query(ENDLESS)).close();
      }
      untilBusy();
      CompletableFuture<HttpResponse<String>> waits =
          client.sendAsync(at(query("ASK {}")).build(), BodyHandlers.ofString());
      first.close();
      assertThat(waits.get().statusCode()).isEqualTo(200);
      answersSoon(client);
    }
  }

  /** Searches wait among the queries, and go with their clients as these do. */
  @ParameterizedTest
  @ValueSource(strings = {"/search?q=x", "/suggest?q=x", "/reconcile/suggest/entity?prefix=x"})
  void aSearchThatWaitsAndGoesAwayTakesNoSeat(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Socket first = raw(query(ENDLESS));
      untilBusy();
      List<Socket> waiting = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        waiting.add(raw(path));
      }
      untilBusy();
      assertThat(client.send(at(path).build(), BodyHandlers.ofString()).statusCode())
          .as("all seats are taken")
          .isEqualTo(429);
      for (Socket each : waiting) {
        each.close();
      }
      Thread.sleep(400); // they are looked at five times a second
      // there is a seat again, long before the query has to make way
      CompletableFuture<HttpResponse<String>> waits =
          client.sendAsync(at(path).build(), BodyHandlers.ofString());
      assertThat(waits.get().statusCode()).isEqualTo(200);
      first.close();
    }
  }

  @Test
  void whoKnowsItsIdCancelsAQuery() throws Exception {
    String id = "3d9d1f0e-query-of-mine";
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(
              at(query(ENDLESS)).header("Waqai-Query", id).build(), BodyHandlers.ofString());
      untilBusy();
      HttpRequest cancel = at("/kg/queries/" + id).DELETE().build();
      assertThat(
              client
                  .send(
                      at(query("ASK {}")).header("Waqai-Query", id).build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(409);
      assertThat(client.send(cancel, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
      HttpResponse<String> answer = slow.get();
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("\"title\"", "Cancelled");
      answersSoon(client);
      assertThat(client.send(cancel, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
      assertThat(
              client
                  .send(
                      at(query("ASK {}")).header("Waqai-Query", "short").build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(400);
    }
  }

  /** What takes all the time it may does not keep others out as long as that. */
  @Test
  void whatGoesOnForLongMakesWay() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> slow =
          client.sendAsync(at(query(ENDLESS)).build(), BodyHandlers.ofString());
      untilBusy();
      answersSoon(client);
      assertThat(slow.get().statusCode()).isEqualTo(503);
      assertThat(slow.get().headers().firstValue("Retry-After")).isPresent();
      assertThat(slow.get().body()).contains("others waited");
    }
  }

  /** More rows than an answer may have are sorted on disk: nothing of a term is lost there. */
  @Test
  void whatDoesNotFitIsSortedOnDisk() throws Exception {
    String sparql =
        "SELECT ?t ?l { ?a ?b ?c . ?d ?b ?e . ?f ?b ?g . VALUES ?l { \"آ\"@ar \"b\" }"
            + " BIND (<<( ?a ?b ?c )>> AS ?t) } ORDER BY DESC(?t) DESC(STR(?l)) LIMIT 100";
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest asks = at(query(sparql)).header("Accept", "text/csv").build();
      HttpResponse<String> told = client.send(asks, BodyHandlers.ofString());
      assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
      assertThat(told.body().lines().skip(1))
          .hasSize(100)
          .first(STRING)
          .startsWith("\"<<( ")
          .contains("\"9\"")
          .endsWith(",آ");
    }
  }

  /** What is looked at to see whether a client has gone is not lost. */
  @Test
  void requestsSentOneAfterAnotherAreAllAnswered() throws Exception {
    String slow = query(ENDLESS) + "&timeout=1";
    try (Socket socket = raw(slow, query("ASK { ?s ?p 4 }"), slow, query("ASK { ?s ?p 44 }"))) {
      socket.setSoTimeout(20_000);
      StringBuilder told = new StringBuilder();
      byte[] part = new byte[4096];
      while (!told.toString().contains("\"boolean\" : false")
          && !told.toString().contains("\"boolean\":false")) {
        int count = socket.getInputStream().read(part);
        assertThat(count).as(told.toString()).isPositive();
        told.append(new String(part, 0, count, StandardCharsets.UTF_8));
      }
      assertThat(told.toString().split("HTTP/1.1 503", -1)).hasSize(3);
      assertThat(told.toString().split("HTTP/1.1 200", -1)).hasSize(3);
    }
  }
}
