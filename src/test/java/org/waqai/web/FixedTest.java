package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** A server that was started to change nothing. */
class FixedTest {
  private static final String ADMIN = Secret.draw();

  @TempDir private Path folder;

  @Test
  void nobodyWritesAndEverybodyReads() throws Exception {
    Path users = folder.resolve("users.txt");
    new Users(List.of(new User("adam", Role.ADMIN, Secret.ofToken(ADMIN)))).write(users);
    Settings settings =
        new Settings(
            0,
            new Iris(Iris.BASE),
            Limits.USUAL,
            new Settings.Safety(
                Optional.of(users), false, true, Optional.empty(), Optional.empty()),
            new Settings.Published(Optional.empty(), Optional.empty(), Optional.empty(), true));
    try (Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
        Server server = Server.start(store, List.of(), settings)) {
      String edited = Scratch.encoded(Iris.BASE + "graph/edited/n");
      assertThat(status(server, "POST", "/articles", "application/json", "{}")).isEqualTo(403);
      assertThat(status(server, "DELETE", "/articles/a", "", "")).isEqualTo(403);
      String insert = "INSERT DATA { GRAPH <" + Iris.BASE + "graph/edited/n> { <x:a> <x:b> 1 } }";
      assertThat(status(server, "POST", "/kg/update", "application/sparql-update", insert))
          .isEqualTo(403);
      for (String method : List.of("PUT", "POST", "DELETE")) {
        assertThat(
                status(server, method, "/kg/rw?graph=" + edited, "text/turtle", "<x:a> <x:b> 1 ."))
            .isEqualTo(403);
      }
      assertThat(status(server, "POST", "/dumps/", "", "")).isEqualTo(403);
      assertThat(status(server, "POST", "/$/compact", "", "")).isEqualTo(403);
      for (String path :
          List.of("/", "/kg/sparql", "/kg/data", "/dumps/", "/changes", "/$/metrics", "/search")) {
        assertThat(status(server, "GET", path, "", "")).as(path).isEqualTo(200);
      }
      assertThat(store.size().quads()).isZero();
      assertThat(store.generation()).isEqualTo("Data-0001");
    }
  }

  private static int status(Server server, String method, String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .header("Authorization", "Bearer " + ADMIN)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }
}
