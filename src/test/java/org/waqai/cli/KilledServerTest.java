package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.graph.change.Version;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.User;
import org.waqai.web.Users;

/**
 * A server that is killed or told to end while articles come in loses none that it answered for.
 */
class KilledServerTest {
  private static final String EDITOR = Secret.draw();
  private static final Pattern SERVING = Pattern.compile("serving .* at (http://localhost:\\d+/)");

  @TempDir private Path folder;
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final AtomicInteger next = new AtomicInteger();
  private int starts;

  @BeforeEach
  void ground() throws IOException {
    Ground.ontology(folder.resolve("ontology"));
    new Users(List.of(new User("editor", Role.EDITOR, Secret.ofToken(EDITOR))))
        .write(folder.resolve("users.txt"));
    Store.open(folder.resolve("kg"), new Iris(Iris.BASE)).close();
  }

  private record Running(Process process, String address) {}

  private Running serve() throws Exception {
    Path err = folder.resolve("err" + starts++);
    Process process =
        Ground.fork(
            List.of("-Xmx400m"),
            folder.resolve("out"),
            err,
            "serve",
            "--store",
            folder.resolve("kg").toString(),
            "--port",
            "0",
            "--local",
            "--users",
            folder.resolve("users.txt").toString(),
            "--ontology",
            folder.resolve("ontology").toString(),
            "--log",
            folder.resolve("log").toString());
    Instant end = Instant.now().plus(Duration.ofMinutes(2));
    while (process.isAlive() && Instant.now().isBefore(end)) {
      Matcher serving = SERVING.matcher(Files.readString(err));
      if (serving.find()) {
        return new Running(process, serving.group(1));
      }
      Thread.sleep(50);
    }
    throw new AssertionError(Files.readString(err));
  }

  /** Brings articles, each second one to be stored later, until the server is gone. */
  private void bring(Running server) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        int i = next.getAndIncrement();
        HttpRequest.Builder request =
            HttpRequest.newBuilder(URI.create(server.address() + "articles"))
                .header("Authorization", "Bearer " + EDITOR)
                .header("Content-Type", "application/json");
        if (i % 2 == 0) {
          request.header("Prefer", "respond-async");
        }
        int status =
            client
                .send(
                    request
                        .POST(BodyPublishers.ofString(Ground.article("k" + i, Ground.text(i))))
                        .build(),
                    BodyHandlers.discarding())
                .statusCode();
        if (status == 201 || status == 202) {
          acknowledged.add("k" + i);
        }
      }
    } catch (IOException e) {
      // it is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatWasAcknowledgedIsThere() throws Exception {
    Random random = new Random(20_261_129);
    for (boolean kill : List.of(true, false)) {
      Running server = serve();
      try (ExecutorService hands = Executors.newFixedThreadPool(3)) {
        int before = acknowledged.size();
        for (int i = 0; i < 3; i++) {
          hands.execute(() -> bring(server));
        }
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (acknowledged.size() < before + 12 && Instant.now().isBefore(end)) {
          Thread.sleep(20);
        }
        Thread.sleep(random.nextInt(300));
        if (kill) {
          server.process().destroyForcibly();
        } else {
          server.process().destroy();
        }
        assertThat(server.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
      }
      if (!kill) {
        // told to end it has written what waited, too
        assertThat(stored()).containsAll(acknowledged);
      }
    }
    Running last = serve();
    awaitEmpty(last);
    last.process().destroy();
    assertThat(last.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(24);
    assertThat(stored()).containsAll(acknowledged);
    assertThat(told()).containsExactlyElementsOf(stored());
  }

  /** The articles that came, by the log of changes: each once. */
  private List<String> told() throws IOException {
    try (Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE))) {
      List<String> out = new ArrayList<>();
      for (int page = 1; page <= store.changes().extent().from().size(); page++) {
        for (Version version : store.changes().page(page)) {
          assertThat(version.kind()).isEqualTo(Version.Kind.CREATED);
          out.add(version.article().replaceFirst(".*/article/", ""));
        }
      }
      out.sort(null);
      return out;
    }
  }

  private List<String> stored() {
    return Ground.ids(folder.resolve("kg"));
  }

  /** What waited when the process was killed is written by the next. */
  private void awaitEmpty(Running server) throws Exception {
    Path spool = folder.resolve("kg/intake");
    Instant end = Instant.now().plus(Duration.ofMinutes(1));
    while (waits(spool) && server.process().isAlive() && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(waits(spool)).isFalse();
  }

  private static boolean waits(Path spool) throws IOException {
    try (var files = Files.list(spool)) {
      return files.anyMatch(f -> f.toString().endsWith(".in"));
    }
  }
}
