package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.api.Test;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;
import org.waqai.pipeline.Making;
import org.waqai.pipeline.Receipt;
import org.waqai.web.Limits;

/**
 * Articles that wait: those that were left, those that come when all places are taken, and what is
 * left by a process that was killed.
 */
class LiveQueueTest extends LiveGround {
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
      making.complete(new Workshop(inputs).making());
      assertThat(second.get(20, TimeUnit.SECONDS).lines())
          .extracting(Receipt.Line::fate)
          .containsExactly(Receipt.Fate.STORED);
      assertThat(first).isDone();
      assertThat(here.size().articles()).isEqualTo(2);
    }
  }
}
