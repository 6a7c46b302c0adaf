package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.model.Page;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Making;
import org.waqai.pipeline.Receipt;
import org.waqai.web.Limits;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import org.waqai.web.User;
import org.waqai.web.Users;

/** Articles into a store that is served, over HTTP. */
class LiveTest {
  private static final String EDITOR = Secret.draw();
  private static final String READER = Secret.draw();
  private static final int ROOM = 40;

  /** Whoever waits does so until the test is over. */
  private static final Limits LIMITS =
      new Limits(
          Limits.USUAL.rows(),
          Limits.USUAL.bytes(),
          Limits.USUAL.time(),
          Limits.USUAL.atOnce(),
          Limits.USUAL.waiting(),
          Duration.ofSeconds(20),
          Limits.USUAL.request());

  private static final String JSON_LINES = "application/x-ndjson";

  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";

  @SuppressWarnings("NullAway.Init") // opened before all
  private static Store store;

  @BeforeAll
  static void serve() throws IOException {
    Path users = folder.resolve("users.txt");
    new Users(
            List.of(
                new User("editor", Role.EDITOR, Secret.ofToken(EDITOR)),
                new User("reader", Role.READER, Secret.ofToken(READER))))
        .write(users);
    Inputs inputs = new Inputs();
    inputs.base = Iris.BASE;
    inputs.ontology = Optional.of(Ground.ontology(folder.resolve("ontology")));
    store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    Intake intake = new Workshop(inputs).intake(store, ROOM);
    OPEN.addFirst(intake);
    Settings.Safety safety =
        new Settings.Safety(Optional.of(users), false, true, Optional.empty(), Optional.empty());
    Server server =
        Server.start(
            store,
            List.of(),
            new Settings(0, new Iris(Iris.BASE), LIMITS, safety),
            Optional.of(intake));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable each : OPEN) {
      each.close();
    }
  }

  private static HttpRequest.Builder as(String token, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpResponse<String> post(String type, String body) {
    return send(
        as(EDITOR, "/articles").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private static JsonObject first(HttpResponse<String> answer) {
    return lines(JSON.parse(answer.body())).getFirst();
  }

  private static List<JsonObject> lines(JsonObject answer) {
    return answer.get("articles").getAsArray().stream().map(v -> v.getAsObject()).toList();
  }

  private static int number(JsonObject object, String name) {
    return object.get(name).getAsNumber().value().intValue();
  }

  private static String said(JsonObject object, String name) {
    return object.getString(name);
  }

  private static String count(String graph) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(
                        address
                            + "/kg/sparql?query="
                            + URLEncoder.encode(
                                "SELECT (COUNT(*) AS ?n) { GRAPH <" + graph + "> { ?s ?p ?o } }",
                                StandardCharsets.UTF_8)))
                .header("Accept", "text/csv"));
    return answer.body().lines().skip(1).findFirst().orElse("");
  }

  @Test
  void anArticleIsThereWhenTheAnswerComes() {
    HttpResponse<String> answer = post("application/json", Ground.article("one", Ground.text(1)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonObject line = first(answer);
    assertThat(said(line, "outcome")).isEqualTo("stored");
    assertThat(said(line, "iri")).isEqualTo(Iris.BASE + "article/one");
    assertThat(answer.headers().firstValue("Location")).contains(Iris.BASE + "article/one");
    assertThat(number(line, "events")).isPositive();
    assertThat(number(line, "facts")).isPositive();
    assertThat(Integer.parseInt(count(said(line, "graph")))).isGreaterThan(number(line, "quads"));

    HttpResponse<String> again = post("application/json", Ground.article("one", Ground.text(1)));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(said(first(again), "outcome")).isEqualTo("unchanged");

    HttpResponse<String> other = post("application/json", Ground.article("one", Ground.text(2)));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(said(first(other), "outcome")).isEqualTo("replaced");

    assertThat(send(as(EDITOR, "/articles/one").DELETE()).statusCode()).isEqualTo(204);
    assertThat(count(said(line, "graph"))).isEqualTo("0");
    HttpResponse<String> gone = send(as(EDITOR, "/articles/one").DELETE());
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void anIdMayHoldAnything() {
    String id = "a/ب +%:?#";
    HttpResponse<String> answer = post("application/json", Ground.article(id, Ground.text(4)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String iri = said(first(answer), "iri");
    String encoded = iri.substring((Iris.BASE + "article/").length());
    assertThat(send(as(EDITOR, "/articles/" + encoded).DELETE()).statusCode()).isEqualTo(204);
  }

  @Test
  void linesOfJsonTellOfEach() {
    String body =
        Ground.article("l1", Ground.text(1))
            + "\n{\"title\":\"x\"}\n"
            + "no json\n"
            + Ground.article("l2", Ground.text(2))
            + Ground.article("l1", Ground.text(3));
    HttpResponse<String> answer = post(JSON_LINES, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> fates =
        lines(JSON.parse(answer.body())).stream()
            .map(v -> said(v, "from") + " " + said(v, "outcome"))
            .toList();
    assertThat(fates)
        .containsExactly(
            "line 1 stored",
            "line 3 refused",
            "line 4 refused",
            "line 5 stored",
            "line 6 replaced");
    assertThat(answer.body()).contains("line 3 is JSON without the field");
    assertThat(store.dataset().calculateRead(() -> body("l1"))).contains("4 آذار");
  }

  private static String body(String article) {
    return store
        .dataset()
        .find(
            new Iris(Iris.BASE).graph(article),
            new Iris(Iris.BASE).article(article),
            NodeFactory.createURI("https://schema.org/articleBody"),
            Node.ANY)
        .next()
        .getObject()
        .getLiteralLexicalForm();
  }

  @Test
  void aPageOfAnOutletHasItsAddress() {
    String page =
        "<html lang=ar><head><title>اجتماع</title></head><body><article><h1>اجتماع في تونس</h1><p>"
            + Ground.text(3)
            + "</p><p>"
            + Ground.text(5)
            + "</p></article></body></html>";
    HttpResponse<String> answer =
        send(
            as(EDITOR, "/articles?url=https%3A%2F%2Fnews.example%2F1&published=2023-03-30")
                .header("Content-Type", "text/html;charset=utf-8")
                .POST(BodyPublishers.ofString(page)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    HttpResponse<String> named =
        send(
            as(EDITOR, "/articles?id=pasted")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(Ground.text(6))));
    assertThat(said(first(named), "id")).isEqualTo("pasted");
    HttpResponse<String> unnamed = post("text/plain", Ground.text(7));
    assertThat(said(first(unnamed), "id")).startsWith("posted-");
    assertThat(said(first(post("text/plain", Ground.text(7))), "outcome")).isEqualTo("unchanged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"title\":\"x\"} | 422 | without the field",
        "application/json | {\"text\": | 422 | cut off",
        "application/json | [] | 422 | expected",
        "application/json | '' | 422 | empty",
        "application/x-ndjson | '' | 400 | empty",
        "application/x-ndjson | {} | 422 | line 1",
        "application/xml | <a/> | 415 | application/json",
        "text/plain | '   ' | 422 | white space"
      })
  void whatIsNoArticleIsRefusedWithAReason(String type, String body, int status, String reason) {
    HttpResponse<String> answer = post(type, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains(reason).doesNotContain("\tat ").doesNotContain("/work");
  }

  @Test
  void badParametersAndTooMuchAreRefused() {
    for (String query : List.of("?published=yesterday", "?url=file%3A%2F%2F%2Fetc", "?url=%ff")) {
      assertThat(
              send(as(EDITOR, "/articles" + query)
                      .header("Content-Type", "text/plain")
                      .POST(BodyPublishers.ofString(Ground.text(1))))
                  .statusCode())
          .as(query)
          .isEqualTo(400);
    }
    assertThat(post("text/plain", "ا".repeat(9 << 20)).statusCode()).isEqualTo(413);
    assertThat(post(JSON_LINES, "{}\n".repeat(ROOM + 1)).statusCode()).isEqualTo(413);
    HttpRequest.Builder packed = as(EDITOR, "/articles").header("Content-Encoding", "gzip");
    packed.header("Content-Type", "text/plain");
    assertThat(send(packed.copy().POST(BodyPublishers.ofString("none"))).statusCode())
        .isEqualTo(400);
    byte[] bomb = Ground.gzip("ا".repeat(20 << 20));
    assertThat(send(packed.copy().POST(BodyPublishers.ofByteArray(bomb))).statusCode())
        .isEqualTo(413);
    byte[] fine = Ground.gzip(Ground.text(8));
    assertThat(send(packed.POST(BodyPublishers.ofByteArray(fine))).statusCode()).isEqualTo(201);
  }

  @Test
  void onlyEditorsMay() {
    String body = Ground.article("strange", Ground.text(1));
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(URI.create(address + "/articles"))
            .header("Content-Type", "application/json");
    assertThat(send(stranger.POST(BodyPublishers.ofString(body))).statusCode()).isEqualTo(401);
    assertThat(
            send(as(READER, "/articles")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)))
                .statusCode())
        .isEqualTo(403);
    assertThat(send(as(READER, "/articles/l1").DELETE()).statusCode()).isEqualTo(403);
    assertThat(send(as(EDITOR, "/articles").DELETE()).statusCode()).isEqualTo(405);
    assertThat(send(as(EDITOR, "/articles").PUT(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(405);
    assertThat(count(Iris.BASE + "graph/strange")).isEqualTo("0");
  }

  @Test
  void whatIsLeftHereIsStoredAndCanBeAskedFor() throws Exception {
    HttpResponse<String> answer =
        send(
            as(EDITOR, "/articles")
                .header("Content-Type", "application/json")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofString(Ground.article("later", Ground.text(1)))));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Preference-Applied")).contains("respond-async");
    String status = answer.headers().firstValue("Location").orElse("");
    assertThat(JSON.parse(answer.body()).getString("status")).isEqualTo(status);
    JsonObject state = JSON.parse(answer.body());
    for (int i = 0; i < 200 && !said(state, "state").equals("done"); i++) {
      Thread.sleep(50);
      state = JSON.parse(send(as(EDITOR, status)).body());
    }
    assertThat(said(state, "state")).isEqualTo("done");
    JsonObject line = lines(state).getFirst();
    assertThat(said(line, "outcome")).isEqualTo("stored");
    assertThat(count(said(line, "graph"))).isNotEqualTo("0");
    for (String unknown : List.of("0000000000000001", "x", "..%2f..%2fusers", "")) {
      assertThat(send(as(EDITOR, "/articles/queue/" + unknown)).statusCode())
          .as(unknown)
          .isIn(400, 404);
    }
  }

  @Test
  void articlesComeInWhileAllPlacesAndSeatsAreTaken() throws Exception {
    URI endless =
        URI.create(
            address
                + "/kg/sparql?query="
                + URLEncoder.encode(
                    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                    StandardCharsets.UTF_8));
    Limits limits = LIMITS;
    int tooMany = 5;
    HttpClient client = HttpClient.newHttpClient();
    try {
      List<CompletableFuture<Integer>> asked = new ArrayList<>();
      for (int i = 0; i < limits.atOnce() + limits.waiting() + tooMany; i++) {
        asked.add(
            client
                .sendAsync(HttpRequest.newBuilder(endless).build(), BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode));
      }
      long end = System.nanoTime() + limits.patience().toNanos();
      while (answered(asked).size() < tooMany && System.nanoTime() < end) {
        Thread.sleep(20);
      }

      HttpResponse<String> prefixes = send(as(EDITOR, "/kg/prefixes"));
      HttpResponse<String> brought =
          post("application/json", Ground.article("meanwhile", Ground.text(7)));
      assertThat(answered(asked))
          .as("who waits, waits still; fewer are answered while they are new")
          .containsOnly(429)
          .hasSizeGreaterThanOrEqualTo(tooMany);
      assertThat(prefixes.statusCode()).isEqualTo(200);
      assertThat(brought.statusCode()).as(brought.body()).isEqualTo(201);
    } finally {
      client.shutdownNow();
    }
  }

  private static List<Integer> answered(List<CompletableFuture<Integer>> all) {
    return all.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
  }

  /** More than there is room for at once: some are told to come again, and none is lost. */
  @Test
  void whoComesWhenItIsFullIsToldToComeAgain() {
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build()) {
      for (int i = 0; i < 8; i++) {
        StringBuilder lines = new StringBuilder();
        for (int j = 0; j < ROOM / 2; j++) {
          lines.append(Ground.article("full-" + i + "-" + j, Ground.text(i * ROOM + j)));
        }
        all.add(
            client.sendAsync(
                as(EDITOR, "/articles")
                    .header("Content-Type", JSON_LINES)
                    .POST(BodyPublishers.ofString(lines.toString()))
                    .build(),
                BodyHandlers.ofString()));
      }
      List<Integer> statuses = all.stream().map(f -> f.join().statusCode()).toList();
      assertThat(statuses).contains(201, 429).containsOnly(201, 429);
    }
    for (int i = 0; i < all.size(); i++) {
      HttpResponse<String> answer = all.get(i).join();
      if (answer.statusCode() == 429) {
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      }
      assertThat(count(Iris.BASE + "graph/full-" + i + "-7").equals("0"))
          .isEqualTo(answer.statusCode() == 429);
    }
  }

  /** What was told to wait is on disk, whatever becomes of the process. */
  @Test
  void whatWaitedGoesOnInTheNextProcess() throws Exception {
    Path kg = folder.resolve("left");
    Inputs inputs = new Inputs();
    inputs.base = Iris.BASE;
    inputs.ontology = Optional.of(folder.resolve("ontology"));
    String ticket;
    try (Store here = Store.open(kg, new Iris(Iris.BASE))) {
      ticket = left(here, inputs);
      assertThat(here.size().articles()).isZero();
      try (Intake next = new Workshop(inputs).intake(here, ROOM)) {
        for (int i = 0; i < 200 && !isDone(next, ticket); i++) {
          Thread.sleep(50);
        }
        assertThat(isDone(next, ticket)).isTrue();
      }
      assertThat(here.size().articles()).isEqualTo(1);
    }
  }

  /** A server answers before what reads articles is there. */
  @Test
  void articlesWaitForWhatReadsThem() throws Exception {
    Inputs inputs = new Inputs();
    inputs.base = Iris.BASE;
    inputs.ontology = Optional.of(folder.resolve("ontology"));
    CompletableFuture<Making> making = new CompletableFuture<>();
    try (Store here = Store.open(folder.resolve("early"), new Iris(Iris.BASE));
        Intake intake = Intake.open(making, here, 2, ROOM)) {
      Future<Receipt> first = intake.bring(List.of(page("early-1", 1)));
      Future<Receipt> second = intake.bring(List.of(page("early-2", 2)));
      assertThat(first).isNotDone();
      assertThat(here.size().articles()).isZero();
      making.complete(new Workshop(inputs).making(here));
      assertThat(second.get(20, TimeUnit.SECONDS).lines())
          .extracting(Receipt.Line::fate)
          .containsExactly(Receipt.Fate.STORED);
      assertThat(first).isDone();
      assertThat(here.size().articles()).isEqualTo(2);
    }
  }

  private static Page page(String id, int text) {
    return new Page(
        "the article",
        "x",
        Page.Format.JSON,
        Ground.article(id, Ground.text(text)).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isDone(Intake intake, String ticket) throws IOException {
    return intake.state(ticket).filter(Intake.State.Done.class::isInstance).isPresent();
  }

  /** A spool as a killed process leaves it: its file written down, nothing stored. */
  private static String left(Store here, Inputs inputs) throws Exception {
    Path spool = here.folder().resolve("intake");
    try (Intake first = new Workshop(inputs).intake(here, ROOM)) {
      String ticket = first.leave(List.of(page("kept", 1)));
      Path waiting = spool.resolve(ticket + ".in");
      byte[] bytes = Files.exists(waiting) ? Files.readAllBytes(waiting) : new byte[0];
      for (int i = 0; i < 200 && !isDone(first, ticket); i++) {
        Thread.sleep(50);
      }
      assertThat(bytes).isNotEmpty();
      assertThat(here.remove("kept")).isTrue();
      Files.delete(spool.resolve(ticket + ".done"));
      Files.write(waiting, bytes);
      return ticket;
    }
  }
}
