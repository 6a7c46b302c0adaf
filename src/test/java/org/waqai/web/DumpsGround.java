package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** A store that is served, of which an admin writes dumps. */
class DumpsGround {
  static final String ADMIN = Secret.draw();
  static final String EDITOR = Secret.draw();
  static final String DATA =
      """
      VERSION "1.2"
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      <http://localhost:3030/graph/a> {
        <x:f> rdf:reifies <<( <x:a> <x:b> "فاس"@ar )>> . <x:a> <x:b> "فاس"@ar , "a\\nb" . }
      """;

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // opened before each
  Store store;

  @SuppressWarnings("NullAway.Init") // opened before each
  Server server;

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

  void add(String trig) throws IOException {
    store.change(
        d -> {
          RDFParser.fromString(trig, Lang.TRIG).parse(d);
          return true;
        });
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  HttpResponse<byte[]> post(String token) {
    return send(
        at("/dumps/").header("Authorization", "Bearer " + token).POST(BodyPublishers.noBody()));
  }

  /** Writes a dump: its path. */
  String dump() {
    HttpResponse<byte[]> answer = post(ADMIN);
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  Model turtle(String path) {
    HttpResponse<byte[]> answer = send(at(path).header("Accept", "text/turtle"));
    assertThat(answer.statusCode()).isEqualTo(200);
    Model out = ModelFactory.createDefaultModel();
    RDFParser.fromString(text(answer), Lang.TURTLE).parse(out);
    return out;
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  void isAsListed(Model listed, String path, byte[] file, String form) throws Exception {
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

  /** As it is, which a client library would mend. */
  String raw(String path) throws IOException {
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
