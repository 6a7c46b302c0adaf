package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Backup;
import org.waqai.graph.Dumps;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Dumps over HTTP: written by an admin, listed and given to everybody, whole and in parts. */
class DumpsTest {
  private static final String ADMIN = Secret.draw();
  private static final String EDITOR = Secret.draw();
  private static final String DATA =
      """
      VERSION "1.2"
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      <http://localhost:3030/graph/a> {
        <x:f> rdf:reifies <<( <x:a> <x:b> "فاس"@ar )>> . <x:a> <x:b> "فاس"@ar , "a\\nb" . }
      """;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each
  private Store store;

  @SuppressWarnings("NullAway.Init") // opened before each
  private Server server;

  @BeforeEach
  void serve() throws IOException {
    Path users = folder.resolve("users.txt");
    new Users(
            List.of(
                new User("adam", Role.ADMIN, Secret.ofToken(ADMIN)),
                new User("sara", Role.EDITOR, Secret.ofToken(EDITOR))))
        .write(users);
    store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    add(DATA);
    Settings.Safety safety =
        new Settings.Safety(Optional.of(users), false, true, Optional.empty(), Optional.empty());
    server =
        Server.start(store, List.of(), new Settings(0, new Iris(Iris.BASE), Limits.USUAL, safety));
  }

  @AfterEach
  void close() {
    server.close();
    store.close();
  }

  private void add(String trig) throws IOException {
    store.change(
        d -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(d);
          return true;
        });
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> post(String token) {
    return send(
        at("/dumps/").header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody()));
  }

  /** Writes a dump: its path. */
  private String dump() {
    HttpResponse<byte[]> answer = post(ADMIN);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private Model turtle(String path) {
    HttpResponse<byte[]> answer = send(at(path).header("Accept", "text/turtle"));
    assertThat(answer.statusCode()).isEqualTo(200);
    Model out = ModelFactory.createDefaultModel();
    RDFParser.fromString(text(answer), Lang.TURTLE).parse(out);
    return out;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void onlyAnAdminWritesOne() {
    assertThat(send(at("/dumps/").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(401);
    assertThat(post(EDITOR).statusCode()).isEqualTo(403);
    assertThat(send(at("/dumps/latest.nq.gz")).statusCode()).isEqualTo(404);
    assertThat(text(send(at("/dumps/").header("Accept", "text/html")))).contains("None yet");
    String path = dump();
    assertThat(path).matches("/dumps/waqai-[0-9]{8}T[0-9]{9}Z\\.nq\\.gz");
    assertThat(text(send(at("/dumps/").header("Accept", "text/html")))).contains(path);
    for (String method : List.of("DELETE", "PUT", "POST")) {
      HttpRequest.Builder request =
          at(path)
              .header("Authorization", "Bearer " + ADMIN)
              .method(method, BodyPublishers.noBody());
      assertThat(send(request).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void whatIsListedIsGivenAndRestored() throws Exception {
    String path = dump();
    HttpResponse<byte[]> file = send(at(path));
    assertThat(file.headers().firstValue("Content-Type")).contains("application/gzip");
    assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
    Model listed = turtle("/dumps/");
    assertThat(listed.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList()).hasSize(2);
    isAsListed(listed, path, file.body(), "https://www.w3.org/TR/rdf12-concepts/");
    Path copy = Files.write(folder.resolve("copy.nq.gz"), file.body());
    Backup.restore(copy, folder.resolve("other"));
    try (Store other = Store.open(folder.resolve("other"), new Iris(Iris.BASE))) {
      assertThat(quads(other)).isEqualTo(quads(store)).hasSize(3);
    }
  }

  private void isAsListed(Model listed, String path, byte[] file, String form) throws Exception {
    var distribution = listed.createResource("http://localhost:" + server.port() + path);
    assertThat(distribution.getProperty(DCAT.byteSize).getLong()).isEqualTo(file.length);
    assertThat(distribution.getPropertyResourceValue(DCTerms.conformsTo).getURI()).isEqualTo(form);
    String spdx = "http://spdx.org/rdf/terms#";
    assertThat(
            distribution
                .getPropertyResourceValue(listed.createProperty(spdx + "checksum"))
                .getProperty(listed.createProperty(spdx + "checksumValue"))
                .getString())
        .isEqualTo(sha256(file));
    assertThat(text(send(at(path + ".sha256"))))
        .isEqualTo(sha256(file) + "  " + path.substring("/dumps/".length()) + "\n");
  }

  @Test
  void thereIsOneForToolsOfRdf11() throws Exception {
    String path = dump().replace(".nq.gz", ".rdf11.nq.gz");
    byte[] file = send(at(path)).body();
    isAsListed(turtle("/dumps/"), path, file, "https://www.w3.org/TR/rdf11-concepts/");
    assertThat(send(at("/dumps/latest.rdf11.nq.gz")).headers().firstValue("Location"))
        .contains(path);
    String lines;
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(file))) {
      lines = new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
    }
    String graph = " <http://localhost:3030/graph/a> .";
    String rdf = " <" + RDF.getURI();
    assertThat(lines.lines())
        .containsExactlyInAnyOrder(
            "<x:a> <x:b> \"فاس\"@ar" + graph,
            "<x:a> <x:b> \"a\\nb\"" + graph,
            "<x:f>" + rdf + "type>" + rdf + "Statement>" + graph,
            "<x:f>" + rdf + "subject> <x:a>" + graph,
            "<x:f>" + rdf + "predicate> <x:b>" + graph,
            "<x:f>" + rdf + "object> \"فاس\"@ar" + graph);
  }

  private static List<String> quads(Store store) {
    return store
        .dataset()
        .calculateRead(() -> store.dataset().stream().map(Object::toString).sorted().toList());
  }

  @Test
  void givesTheNewestAndKeepsFive() throws IOException {
    String first = dump();
    for (int i = 0; i < 4; i++) {
      dump();
    }
    assertThat(send(at(first)).statusCode()).isEqualTo(200);
    String last = dump();
    HttpResponse<byte[]> latest = send(at("/dumps/latest.nq.gz"));
    assertThat(latest.statusCode()).isEqualTo(303);
    assertThat(latest.headers().firstValue("Location")).contains(last);
    assertThat(send(at(first)).statusCode()).isEqualTo(404);
    assertThat(send(at(first + ".sha256")).statusCode()).isEqualTo(404);
    try (var left = Files.list(folder.resolve("kg").resolve(Dumps.FOLDER))) {
      assertThat(left).hasSize(4 * Dumps.KEPT);
    }
  }

  @Test
  void whatAKillLeavesIsNotListed() throws IOException {
    dump();
    Path dumps = folder.resolve("kg").resolve(Dumps.FOLDER);
    String cut = "waqai-20200101T000000000Z.nq.gz";
    Files.writeString(dumps.resolve(cut + ".part"), "x");
    Files.writeString(dumps.resolve(cut.replace(".nq", ".rdf11.nq") + ".part"), "x");
    Files.writeString(dumps.resolve(cut.replace("2020", "2021") + ".sha256"), "x");
    Files.writeString(dumps.resolve(cut.replace("2020", "2022")), "x");
    Files.writeString(dumps.resolve("notes.txt"), "x");
    assertThat(new Dumps(dumps).all()).hasSize(2);
    dump();
    assertThat(new Dumps(dumps).all()).hasSize(4);
    try (var left = Files.list(dumps)) {
      assertThat(left.map(f -> f.getFileName().toString()))
          .contains("notes.txt")
          .noneMatch(f -> f.contains("2020") || f.contains("2021"));
    }
  }

  @Test
  void theDescriptionOfTheDataLeadsToTheNewest() throws IOException {
    HttpResponse<byte[]> before = send(at("/.well-known/void"));
    String path = dump();
    String tag = before.headers().firstValue("ETag").orElseThrow();
    assertThat(send(at("/.well-known/void").header("If-None-Match", tag)).statusCode())
        .isEqualTo(200);
    Model described = turtle("/.well-known/void");
    assertThat(
            described
                .listObjectsOfProperty(described.createProperty("http://rdfs.org/ns/void#dataDump"))
                .mapWith(n -> URI.create(n.toString()).getPath())
                .toList())
        .containsExactlyInAnyOrder(path, path.replace(".nq.gz", ".rdf11.nq.gz"));
  }

  @Test
  void partsAreGiven() {
    String path = dump();
    byte[] all = send(at(path)).body();
    int n = all.length;
    String tag = send(at(path)).headers().firstValue("ETag").orElseThrow();
    record Wanted(String range, int from, int to) {}
    for (Wanted each :
        List.of(
            new Wanted("bytes=0-0", 0, 1),
            new Wanted("bytes=3-9", 3, 10),
            new Wanted("bytes=7-", 7, n),
            new Wanted("bytes=-5", n - 5, n),
            new Wanted("bytes=-99999999", 0, n),
            new Wanted("bytes=10-99999999", 10, n))) {
      HttpResponse<byte[]> part =
          send(at(path).header("Range", each.range()).header("If-Range", tag));
      assertThat(part.statusCode()).as(each.range()).isEqualTo(206);
      assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, each.from(), each.to()));
      assertThat(part.headers().firstValue("Content-Range"))
          .contains("bytes %d-%d/%d".formatted(each.from(), each.to() - 1, n));
    }
    for (String none : List.of("bytes=" + n + "-", "bytes=99999999-", "bytes=-0")) {
      HttpResponse<byte[]> refused = send(at(path).header("Range", none));
      assertThat(refused.statusCode()).as(none).isEqualTo(416);
      assertThat(refused.headers().firstValue("Content-Range")).contains("bytes */" + n);
    }
    for (String unknown :
        List.of("bytes=9-3", "bytes=-", "bytes=a-b", "lines=1-2", "bytes=0-1,4-5", "bytes=1e3-")) {
      assertThat(send(at(path).header("Range", unknown)).body()).as(unknown).isEqualTo(all);
    }
    assertThat(send(at(path).header("Range", "bytes=0-1").header("If-Range", "\"x\"")).body())
        .isEqualTo(all);
    assertThat(send(at(path).header("If-None-Match", tag)).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> head = send(at(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(n);
  }

  @Test
  void nothingElseIsGiven() throws IOException {
    dump();
    Files.writeString(folder.resolve("kg").resolve("waqai-20200101T000000000Z.nq.gz"), "secret");
    for (String trick :
        List.of(
            "/dumps/../users.txt",
            "/dumps/%2e%2e/users.txt",
            "/dumps/..%2fusers.txt",
            "/dumps/..%2fwaqai-20200101T000000000Z.nq.gz",
            "/dumps/../waqai-20200101T000000000Z.nq.gz",
            "/dumps/%2e%2e%2f%2e%2e%2fusers.txt.sha256",
            "/dumps/..\\users.txt",
            "/dumps//etc/passwd",
            "/dumps/waqai-20200101T000000000Z.nq.gz%00",
            "/dumps/waqai-20200101T000000000Z.nq.gz",
            "/dumps/x/waqai-20200101T000000000Z.nq.gz",
            "/dumps/.sha256",
            "/dumps/nix")) {
      String answer = raw(trick);
      assertThat(answer.substring(9, 12)).as(trick).isIn("400", "404");
      assertThat(answer).doesNotContain("secret", "sara", folder.toString());
    }
  }

  /** As it is, which a client library would mend. */
  private String raw(String path) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
