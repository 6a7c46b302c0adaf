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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.waqai.graph.Iris;
import org.waqai.graph.Question;
import org.waqai.graph.Store;

/** A store on disk and a server of it; each class of tests has its own. */
class Ground {
  @TempDir static Path folder;
  static final List<AutoCloseable> OPEN = new ArrayList<>();
  static String address = "";
  static DatasetGraph dataset = org.apache.jena.sparql.core.DatasetGraphFactory.empty();

  /** Serves a new store that holds the quads, given as TriG. */
  static Store serve(String quads, Path queries, Limits limits) throws IOException {
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    dataset = store.dataset();
    dataset.executeWrite(() -> RDFParser.fromString(quads, Lang.TRIG).parse(dataset));
    Server server =
        Server.start(
            store,
            Question.readAll(queries),
            new Settings(0, new Iris(Iris.BASE), limits, Settings.Safety.READING));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
    return store;
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
    OPEN.clear();
  }

  static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    // a client each: a server that refuses a body may close the connection, as is its right
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), body);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  static List<String> links(String page) {
    Matcher link = Pattern.compile("<a [^>]*href=\"([^\"]+)\"").matcher(page);
    return link.results().map(r -> r.group(1).replace("&amp;", "&")).toList();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
