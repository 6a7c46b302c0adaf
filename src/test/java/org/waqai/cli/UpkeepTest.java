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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.apache.jena.query.ReadWrite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;
import org.waqai.web.Limits;
import org.waqai.web.Role;
import org.waqai.web.Secret;
import org.waqai.web.Server;
import org.waqai.web.Settings;
import org.waqai.web.User;
import org.waqai.web.Users;

/** Backup, restore and compaction, of a store that rests and of one that is served. */
class UpkeepTest {
  private static final String ADMIN = Secret.draw();
  private static final String COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

  @TempDir private static Path made;
  @TempDir private Path folder;
  private String kg = "";

  @BeforeAll
  static void build() throws IOException {
    Path file = Ground.write(made.resolve("a.jsonl"), Ground.articles(20));
    Run run =
        Run.waqai(
            "build",
            "--store",
            made.resolve("kg").toString(),
            "--ontology",
            Ground.ontology(made.resolve("ontology")).toString(),
            file.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    kg = Ground.copy(made.resolve("kg"), folder.resolve("kg")).toString();
  }

  @Test
  void aStoreIsRestoredFromItsBackup() throws Exception {
    String file = folder.resolve("kg.nq.gz").toString();
    Run backup = Run.waqai("backup", "--store", kg, file);
    assertThat(backup.code()).as(backup.err()).isZero();
    String other = folder.resolve("other").toString();
    Run restore = Run.waqai("restore", "--store", other, file);
    assertThat(restore.code()).as(restore.err()).isZero();
    assertThat(Ground.quads(Path.of(other))).isEqualTo(Ground.quads(Path.of(kg)));
    // a store like any other: what is known is skipped
    Run build =
        Run.waqai(
            "build",
            "--verbose",
            "--store",
            other,
            "--ontology",
            made.resolve("ontology").toString(),
            made.resolve("a.jsonl").toString());
    assertThat(build.err()).doesNotContain("stored a1");
    assertThat(Run.waqai("restore", "--store", other, file).code()).isEqualTo(3);
  }

  @Test
  void aDumpIsWrittenWithItsSum() throws Exception {
    Run dump = Run.waqai("dump", "--store", kg);
    assertThat(dump.code()).as(dump.err()).isZero();
    Path file = Path.of(dump.out().strip());
    assertThat(file).isRegularFile().hasParentRaw(Path.of(kg, "dumps"));
    assertThat(Path.of(file + ".sha256")).isRegularFile();
    Path elsewhere = folder.resolve("dumps");
    Run other = Run.waqai("dump", "--store", kg, "--dumps", elsewhere.toString());
    assertThat(Path.of(other.out().strip())).hasParentRaw(elsewhere);
    assertThat(Run.waqai("dump").code()).isEqualTo(2);
    assertThat(Run.waqai("dump", "--endpoint", "http://localhost:1", "--dumps", "x").code())
        .isEqualTo(2);
    String restored = folder.resolve("other").toString();
    assertThat(Run.waqai("restore", "--store", restored, file.toString()).code()).isZero();
    assertThat(Ground.quads(Path.of(restored))).isEqualTo(Ground.quads(Path.of(kg)));
  }

  @Test
  void aBackupThatIsCutOffRestoresNothing() throws Exception {
    Path file = folder.resolve("kg.nq.gz");
    assertThat(Run.waqai("backup", "--store", kg, file.toString()).code()).isZero();
    byte[] all = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.nq.gz");
    Path other = folder.resolve("other");
    for (int length : new int[] {0, 5, all.length / 2, all.length - 1}) {
      Files.write(cut, Arrays.copyOf(all, length));
      Run restore = Run.waqai("restore", "--store", other.toString(), cut.toString());
      assertThat(restore.code()).isEqualTo(3);
      assertThat(restore.err()).contains("cut.nq.gz is cut off");
      assertThat(other).doesNotExist();
    }
    Files.write(cut, Ground.gzip("<a> <b>"));
    Run none = Run.waqai("restore", "--store", other.toString(), cut.toString());
    assertThat(none.err()).contains("no N-Quads");
    try (var left = Files.list(folder)) {
      assertThat(left.filter(f -> f.getFileName().toString().startsWith(".restore"))).isEmpty();
    }
  }

  @Test
  void aCompactionThatWasCutOffIsPutAside() throws Exception {
    List<String> before = Ground.quads(Path.of(kg));
    Path half = Files.createDirectory(Path.of(kg, "Data-0002"));
    Files.write(half.resolve("GSPO.bpt"), new byte[24]);
    Files.createDirectory(Path.of(kg, "Data-0003-tmp"));
    assertThat(Ground.quads(Path.of(kg))).isEqualTo(before);
    assertThat(half).doesNotExist();
    assertThat(Run.waqai("compact", "--store", kg).code()).isZero();
    assertThat(Path.of(kg, "Data-0001")).doesNotExist();
    // the one before was not wholly taken away
    Files.createDirectory(Path.of(kg, "Data-0001"));
    Files.writeString(Path.of(kg, "Data-0001/GSPO.dat"), "x");
    assertThat(Ground.quads(Path.of(kg))).isEqualTo(before);
    assertThat(Path.of(kg, "Data-0001")).doesNotExist();
  }

  private Server serve(Store store) throws IOException {
    Path users = folder.resolve("users.txt");
    new Users(List.of(new User("boss", Role.ADMIN, Secret.ofToken(ADMIN)))).write(users);
    Settings.Safety safety =
        new Settings.Safety(Optional.of(users), false, true, Optional.empty(), Optional.empty());
    return Server.start(
        store, List.of(), new Settings(0, new Iris(Iris.BASE), Limits.USUAL, safety));
  }

  private static HttpResponse<byte[]> send(Server server, String path, boolean post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
            .header("Authorization", "Bearer " + ADMIN)
            .header("Accept", "text/csv");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          (post ? request.POST(BodyPublishers.noBody()) : request).build(),
          BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> count(Server server) {
    return send(
        server, "/kg/sparql?query=" + URLEncoder.encode(COUNT, StandardCharsets.UTF_8), false);
  }

  @Test
  void aStoreIsCompactedWhileItIsAsked() throws Exception {
    try (Store store = Store.open(Path.of(kg), new Iris(Iris.BASE));
        Server server = serve(store)) {
      HttpResponse<byte[]> before = count(server);
      String tag = before.headers().firstValue("ETag").orElse("");
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger asked = new AtomicInteger();
      List<String> wrong = new ArrayList<>();
      Thread asking =
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (!over.get()) {
                      HttpResponse<byte[]> answer = count(server);
                      asked.incrementAndGet();
                      if (!text(answer).equals(text(before))) {
                        wrong.add(answer.statusCode() + text(answer));
                      }
                    }
                  });
      for (int i = 0; i < 2; i++) {
        HttpResponse<byte[]> done = send(server, "/$/compact", true);
        assertThat(done.statusCode()).as(text(done)).isEqualTo(200);
        assertThat(text(done)).contains("bytesBefore", "bytesAfter");
      }
      over.set(true);
      asking.join();
      assertThat(wrong).isEmpty();
      assertThat(asked.get()).isPositive();
      assertThat(store.generation()).isEqualTo("Data-0003");
      assertThat(count(server).headers().firstValue("ETag").orElse("")).isNotEqualTo(tag);
      // it can still be written to
      assertThat(store.remove("a1")).isTrue();
      assertThat(send(server, "/$/compact", false).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void aStoreThatIsServedIsBackedUp() throws Exception {
    try (Store store = Store.open(Path.of(kg), new Iris(Iris.BASE));
        Server server = serve(store)) {
      HttpResponse<byte[]> answer = send(server, "/$/backup", false);
      assertThat(answer.statusCode()).isEqualTo(200);
      Path file = folder.resolve("served.nq.gz");
      Files.write(file, answer.body());
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        long lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
        store.dataset().begin(ReadWrite.READ);
        assertThat(lines).isEqualTo(store.dataset().stream().count());
        store.dataset().end();
      }
      Run stranger =
          Run.waqai(
              "backup",
              "--endpoint",
              "http://localhost:" + server.port(),
              folder.resolve("no.nq.gz").toString());
      assertThat(stranger.code()).isEqualTo(3);
      assertThat(stranger.err()).contains(Tended.TOKEN).doesNotContain("{").hasLineCount(1);
      assertThat(folder.resolve("no.nq.gz")).doesNotExist();
    }
    assertThat(Run.waqai("compact", "--endpoint", "http://localhost:1").err())
        .contains("nothing answers");
    assertThat(Run.waqai("compact", "--endpoint", "kg").code()).isEqualTo(3);
    assertThat(Run.waqai("compact").code()).isEqualTo(2);
  }

  @Test
  void aServerTellsWhatItMeasures() throws Exception {
    try (Store store = Store.open(Path.of(kg), new Iris(Iris.BASE));
        Server server = serve(store)) {
      count(server);
      String text = text(send(server, "/$/metrics", false));
      assertThat(text)
          .containsPattern(
              "waqai_request_seconds_bucket\\{door=\"sparql\",status=\"2xx\",le=\"30.0\"\\} 1")
          .containsPattern("(?m)^waqai_store_bytes \\d")
          .contains("jvm_memory_used_bytes");
    }
  }
}
