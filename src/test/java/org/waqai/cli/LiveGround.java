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
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.model.Page;
import org.waqai.pipeline.Intake;
import org.waqai.web.Limits;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import org.waqai.web.User;
import org.waqai.web.Users;

/** A store that is served, with a way in for articles, an editor and a reader. */
class LiveGround {
  static final String EDITOR = Secret.draw();
  static final String READER = Secret.draw();
  static final int ROOM = 40;

  /** Whoever waits does so until the test is over. */
  static final Limits LIMITS =
      new Limits(
          Limits.USUAL.rows(),
          Limits.USUAL.bytes(),
          Limits.USUAL.time(),
          Limits.USUAL.atOnce(),
          Limits.USUAL.waiting(),
          Duration.ofSeconds(20),
          Limits.USUAL.request());

  static final String JSON_LINES = "application/x-ndjson";

  @TempDir static Path folder;
  static final List<AutoCloseable> OPEN = new ArrayList<>();
  static String address = "";

  @SuppressWarnings("NullAway.Init") // opened before all
  static Store store;

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
    OPEN.clear();
  }

  static HttpRequest.Builder as(String token, String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static HttpResponse<String> post(String type, String body) {
    return send(
        as(EDITOR, "/articles").header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  static JsonObject first(HttpResponse<String> answer) {
    return lines(JSON.parse(answer.body())).getFirst();
  }

  static List<JsonObject> lines(JsonObject answer) {
    return answer.get("articles").getAsArray().stream().map(v -> v.getAsObject()).toList();
  }

  static int number(JsonObject object, String name) {
    return object.get(name).getAsNumber().value().intValue();
  }

  static String said(JsonObject object, String name) {
    return object.getString(name);
  }

  static String count(String graph) {
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

  static String body(String article) {
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

  static List<Integer> answered(List<CompletableFuture<Integer>> all) {
    return all.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
  }

  static Page page(String id, int text) {
    return new Page(
        "the article",
        "x",
        Page.Format.JSON,
        Ground.article(id, Ground.text(text)).getBytes(StandardCharsets.UTF_8));
  }

  static boolean isDone(Intake intake, String ticket) throws IOException {
    return intake.state(ticket).filter(Intake.State.Done.class::isInstance).isPresent();
  }

  /** A spool as a killed process leaves it: its file written down, nothing stored. */
  static String left(Store here, Inputs inputs) throws Exception {
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
