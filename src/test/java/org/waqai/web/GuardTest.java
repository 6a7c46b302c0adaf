package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Who may come in, over HTTP. */
class GuardTest {
  private static final String PASSWORD = "صعب التخمين:2";
  private static final String TOKEN = Secret.draw();
  private static final String ADMIN = Secret.draw();

  @TempDir private Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();
  private Path users = Path.of("");
  private Path log = Path.of("");
  private String address = "";

  @BeforeEach
  void serve() throws IOException {
    users = folder.resolve("users.txt");
    log = folder.resolve("log.txt");
    new Users(
            List.of(
                new User("sara", Role.READER, Secret.ofPassword(PASSWORD)),
                new User("robot", Role.READER, Secret.ofToken(TOKEN)),
                new User("boss", Role.ADMIN, Secret.ofToken(ADMIN))))
        .write(users);
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    open.addFirst(store);
    Server server =
        Server.start(
            store,
            List.of(),
            settings(
                new Settings.Safety(
                    Optional.of(users), true, true, Optional.empty(), Optional.of(log))));
    open.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  private static Settings settings(Settings.Safety safety) {
    return new Settings(0, new Iris(Iris.BASE), Limits.USUAL, safety);
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }

  private HttpResponse<String> get(String path, String authorization) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static String basic(String name, String password) {
    String both = name + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aClosedEndpointAnswersWhoIsKnown() throws Exception {
    for (String path : List.of("/", "/kg/sparql", "/kg/data", "/ns", "/q/openapi.json")) {
      HttpResponse<String> stranger = get(path, "");
      assertThat(stranger.statusCode()).as(path).isEqualTo(401);
      assertThat(stranger.headers().allValues("WWW-Authenticate"))
          .anyMatch(h -> h.startsWith("Basic realm="))
          .anyMatch(h -> h.startsWith("Bearer realm="));
      assertThat(stranger.headers().firstValue("Content-Type"))
          .contains("application/problem+json");
      assertThat(get(path, "Bearer " + TOKEN).statusCode()).as(path).isIn(200, 404);
    }
    assertThat(get("/", basic("sara", PASSWORD)).statusCode()).isEqualTo(200);
    assertThat(get("/", basic("sara", PASSWORD)).statusCode()).isEqualTo(200);
    assertThat(get("/$/ping", "").statusCode()).isEqualTo(200);
  }

  @Test
  void aRoleMayDoWhatItMay() throws Exception {
    assertThat(get("/$/nix", "").statusCode()).isEqualTo(401);
    assertThat(get("/$/nix", "Bearer " + TOKEN).statusCode()).isEqualTo(403);
    assertThat(get("/$/nix", "Bearer " + ADMIN).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer",
    "Bearer x",
    "Basic",
    "Basic !!!",
    "Basic c2FyYQ==",
    "Basic c2FyYTo=",
    "Basic Om51bGw=",
    "Digest username=sara",
    "Negotiate x"
  })
  void whatIsNoneOfBothIsRefused(String authorization) throws Exception {
    assertThat(get("/", authorization).statusCode()).isEqualTo(401);
  }

  /** A token is no password, and what is in the file is neither. */
  @Test
  void nothingElseOpens() throws Exception {
    assertThat(get("/", basic("robot", TOKEN)).statusCode()).isEqualTo(401);
    assertThat(get("/", "Bearer " + TOKEN.substring(1)).statusCode()).isEqualTo(401);
    assertThat(Files.readString(users)).doesNotContain(TOKEN).doesNotContain(PASSWORD);
    assertThat(Files.readAllLines(users)).hasSize(4);
    String hash = Files.readAllLines(users).get(2).replaceFirst("\\S+ \\S+ ", "");
    assertThat(get("/", "Bearer " + hash).statusCode()).isEqualTo(401);
  }

  @Test
  void whoFailsTooOftenWaitsAndWhoIsKnownDoesNot() throws Exception {
    assertThat(get("/", basic("sara", PASSWORD)).statusCode()).isEqualTo(200);
    for (int i = 0; i < 5; i++) {
      assertThat(get("/", "Bearer wrong").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> wait = get("/", "Bearer " + TOKEN);
    assertThat(wait.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(wait.headers().firstValue("Retry-After").orElse("")))
        .isBetween(1, 61);
    assertThat(get("/", basic("sara", PASSWORD)).statusCode()).isEqualTo(200);
    assertThat(get("/", basic("sara", "other password")).statusCode()).isEqualTo(429);
  }

  @Test
  void aFileThatChangesIsReadAgain() throws Exception {
    assertThat(get("/", basic("sara", PASSWORD)).statusCode()).isEqualTo(200);
    Users.read(users).without("sara").write(users);
    Files.setLastModifiedTime(users, FileTime.from(Instant.now().plusSeconds(2)));
    assertThat(get("/", basic("sara", PASSWORD)).statusCode()).isEqualTo(401);
    assertThat(get("/", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
    // a file that is broken meanwhile opens nothing and shuts nobody out
    Files.writeString(users, "sara admin hunter2\n");
    assertThat(get("/", "Bearer " + TOKEN).statusCode()).isEqualTo(200);
    assertThat(get("/", basic("sara", "hunter2")).statusCode()).isEqualTo(401);
  }

  @Test
  void aLineARequestNamesWhoAskedAndNothingSecret() throws Exception {
    get("/kg/sparql?query=ASK%7B%7D&token=" + TOKEN, "Bearer " + TOKEN);
    get("/?x=1", basic("sara", PASSWORD));
    String lines = Files.readString(log);
    for (int i = 0; i < 250 && lines.lines().count() < 2; i++) {
      Thread.sleep(20); // a line is written once the answer was sent
      lines = Files.readString(log);
    }
    assertThat(lines.lines().toList()).hasSize(2);
    assertThat(lines)
        .containsPattern("(?m)^20\\S+Z GET /kg/sparql 200 \\d+ ms robot$")
        .containsPattern("(?m)^20\\S+Z GET / 200 \\d+ ms sara$")
        .doesNotContain(TOKEN)
        .doesNotContain("Basic");
  }

  @Test
  void aPageElsewhereMayNotUseWhatABrowserRemembers() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address + "/$/nix"))
              .header("Authorization", "Bearer " + ADMIN)
              .POST(BodyPublishers.noBody());
      assertThat(
              client
                  .send(
                      request.copy().header("Origin", "https://evil.example").build(),
                      BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              client
                  .send(request.header("Origin", address).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sara admin hunter2, users.txt:1",
    "sara emperor token-sha256$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, users.txt:1",
    "sara, users.txt:1",
    "../x admin token-sha256$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, users.txt:1"
  })
  void aLineThatIsNoUserStopsTheStart(String line, String where) throws Exception {
    Files.writeString(users, line + "\n");
    assertThatThrownBy(() -> Users.read(users))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(where)
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void speaksTls() throws Exception {
    Path keys = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "here",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                keys.toString(),
                "-storepass",
                "geheim")
            .redirectErrorStream(true)
            .start();
    assertThat(keytool.waitFor()).isZero();
    Store store = Store.open(folder.resolve("other"), new Iris(Iris.BASE));
    open.addFirst(store);
    Settings.Tls tls = new Settings.Tls(keys, "geheim");
    Server server =
        Server.start(
            store,
            List.of(),
            settings(
                new Settings.Safety(
                    Optional.empty(), false, false, Optional.of(tls), Optional.empty())));
    open.addFirst(server);
    KeyStore trusted = KeyStore.getInstance(keys.toFile(), "geheim".toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    URI uri = URI.create("https://localhost:" + server.port() + "/$/ping");
    try (HttpClient client = HttpClient.newBuilder().sslContext(context).build()) {
      assertThat(
              client
                  .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    }
    Settings.Tls wrong = new Settings.Tls(keys, "anders");
    assertThatThrownBy(
            () ->
                Server.start(
                    store,
                    List.of(),
                    settings(
                        new Settings.Safety(
                            Optional.empty(), false, false, Optional.of(wrong), Optional.empty()))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("keys.p12")
        .hasMessageNotContaining("anders");
  }
}
