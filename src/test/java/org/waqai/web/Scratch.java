package org.waqai.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;

/** A store on disk and a server of it, for one test. */
final class Scratch implements AutoCloseable {
  private final Store store;
  private final Server server;

  private Scratch(Store store, Server server) {
    this.store = store;
    this.server = server;
  }

  /** Serves what a TriG text says. */
  static Scratch of(Path folder, String trig, List<Question> questions, Limits limits)
      throws IOException {
    return of(folder, trig, questions, limits, Optional.empty());
  }

  /** The same, with a file of users. */
  static Scratch of(
      Path folder, String trig, List<Question> questions, Limits limits, Optional<Path> users)
      throws IOException {
    Store store = Store.open(folder, new Iris(Iris.BASE));
    store
        .dataset()
        .executeWrite(() -> RDFParser.fromString(trig, Lang.TRIG).parse(store.dataset()));
    Settings.Safety safety =
        new Settings.Safety(users, false, true, Optional.empty(), Optional.empty());
    return new Scratch(
        store,
        Server.start(store, questions, new Settings(0, new Iris(Iris.BASE), limits, safety)));
  }

  void forget(String graph) {
    store.dataset().executeWrite(() -> store.dataset().removeGraph(NodeFactory.createURI(graph)));
  }

  int port() {
    return server.port();
  }

  String address() {
    return "http://localhost:" + port();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    // a client each: a server that refuses a body may close the connection, as is its right
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
