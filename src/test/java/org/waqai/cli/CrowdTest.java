package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.pipeline.Intake;
import org.waqai.web.Limits;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import org.waqai.web.User;
import org.waqai.web.Users;

/** More bring articles at once than may wait for the disk. */
class CrowdTest {
  private static final int BROUGHT = 450;

  @TempDir private Path folder;

  @Test
  void whoIsToldToComeAgainHasBroughtNothing() throws Exception {
    String token = Secret.draw();
    Path users = folder.resolve("users.txt");
    new Users(List.of(new User("editor", Role.EDITOR, Secret.ofToken(token)))).write(users);
    Inputs inputs = new Inputs();
    inputs.base = Iris.BASE;
    inputs.ontology = Optional.of(Ground.ontology(folder.resolve("ontology")));
    Settings settings =
        new Settings(
            0,
            new Iris(Iris.BASE),
            Limits.USUAL,
            new Settings.Safety(
                Optional.of(users), false, true, Optional.empty(), Optional.empty()));
    try (Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
        Intake intake = new Workshop(inputs).intake(store, 10 * BROUGHT);
        Server server = Server.start(store, List.of(), settings, Optional.of(intake));
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<Boolean> refused = new CompletableFuture<>();
      Thread writer = holding(store, refused);
      List<CompletableFuture<Integer>> statuses = new ArrayList<>();
      for (int i = 0; i < BROUGHT; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/articles"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Ground.article("crowd-" + i, Ground.text(i))))
                .build();
        statuses.add(
            client
                .sendAsync(request, BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .whenComplete((s, e) -> refused.complete(true)));
      }
      List<Integer> all = statuses.stream().map(CompletableFuture::join).toList();
      writer.join();
      assertThat(all).containsOnly(201, 429).contains(201, 429);
      List<Integer> there = new ArrayList<>();
      for (int i = 0; i < BROUGHT; i++) {
        there.add(store.ingestKey("crowd-" + i).isPresent() ? 201 : 429);
      }
      assertThat(there).isEqualTo(all);
      assertThat(intake.waiting()).isZero();
    }
  }

  /** While somebody writes, all others wait. */
  private static Thread holding(Store store, CompletableFuture<Boolean> until)
      throws InterruptedException {
    CountDownLatch there = new CountDownLatch(1);
    Thread out =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    store.change(
                        d -> {
                          there.countDown();
                          return until.completeOnTimeout(false, 20, TimeUnit.SECONDS).join();
                        });
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                });
    there.await();
    return out;
  }
}
