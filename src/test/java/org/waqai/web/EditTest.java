package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** What editors write by hand, over HTTP: in graphs of their own, and nowhere else. */
class EditTest {
  private static final String EDITOR = Secret.draw();
  private static final String OWN = Iris.BASE + "graph/edited/";
  private static final String ARTICLE =
      "<http://localhost:3030/graph/a> { <http://localhost:3030/article/a>"
          + " <https://schema.org/headline> \"قمة في فاس\"@ar . }";

  @TempDir private static Path folder;
  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static String address = "";

  @BeforeAll
  static void serve() throws IOException {
    Path users = folder.resolve("users.txt");
    new Users(List.of(new User("sara", Role.EDITOR, Secret.ofToken(EDITOR)))).write(users);
    Store store = Store.open(folder.resolve("kg"), new Iris(Iris.BASE));
    OPEN.addFirst(store);
    store.change(
        d -> {
          RDFParser.fromString(ARTICLE, Lang.TRIG).parse(d);
          return true;
        });
    Settings.Safety safety =
        new Settings.Safety(Optional.of(users), false, true, Optional.empty(), Optional.empty());
    Server server =
        Server.start(store, List.of(), new Settings(0, new Iris(Iris.BASE), Limits.USUAL, safety));
    OPEN.addFirst(server);
    address = "http://localhost:" + server.port();
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable each : OPEN) {
      each.close();
    }
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + EDITOR);
  }

  private static HttpResponse<String> update(String sparql) {
    return send(
        at("/kg/update")
            .header("Content-Type", "application/sparql-update")
            .POST(BodyPublishers.ofString(sparql)));
  }

  private static boolean ask(String pattern) {
    String query = URLEncoder.encode("ASK " + pattern, StandardCharsets.UTF_8);
    return send(at("/kg/sparql?query=" + query).header("Accept", "application/json"))
        .body()
        .contains("true");
  }

  @Test
  void editorsWriteInGraphsOfTheirOwn() {
    String graph = "<" + OWN + "notes>";
    assertThat(update("INSERT DATA { GRAPH " + graph + " { <x:a> <x:p> 1 , 2 } }").statusCode())
        .isEqualTo(204);
    assertThat(ask("{ <x:a> <x:p> 1 }")).isTrue();
    // what articles say can be asked in the pattern
    HttpResponse<String> derived =
        update(
            "INSERT { GRAPH %s { ?a <x:seen> true } } WHERE { ?a schema:headline ?h }"
                .formatted(graph));
    assertThat(derived.statusCode()).as(derived.body()).isEqualTo(204);
    assertThat(ask("{ <http://localhost:3030/article/a> <x:seen> true }")).isTrue();
    assertThat(update("DELETE WHERE { GRAPH " + graph + " { <x:a> ?p 1 } }").statusCode())
        .isEqualTo(204);
    assertThat(ask("{ <x:a> <x:p> 1 }")).isFalse();
    assertThat(ask("{ <x:a> <x:p> 2 }")).isTrue();
    HttpResponse<String> form =
        send(
            at("/kg/update")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "update="
                            + URLEncoder.encode("DROP GRAPH " + graph, StandardCharsets.UTF_8))));
    assertThat(form.statusCode()).isEqualTo(204);
    assertThat(ask("{ <x:a> ?p ?o }")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <x:bad> <x:p> 1 }",
        "INSERT DATA { GRAPH <http://localhost:3030/graph/a> { <x:bad> <x:p> 1 } }",
        "INSERT DATA { GRAPH <http://localhost:3030/graph/editedx> { <x:bad> <x:p> 1 } }",
        "INSERT DATA { GRAPH <http://localhost:3030/graph/edited/n> { <x:bad> <x:p> 1 }"
            + " GRAPH <x:g> { <x:bad> <x:p> 1 } }",
        "DELETE WHERE { GRAPH <http://localhost:3030/graph/a> { ?s ?p ?o } }",
        "DELETE { GRAPH ?g { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH <http://localhost:3030/graph/edited/n>"
            + " { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
        "CLEAR GRAPH <http://localhost:3030/graph/a>",
        "CLEAR ALL",
        "DROP NAMED",
        "MOVE GRAPH <http://localhost:3030/graph/a> TO GRAPH"
            + " <http://localhost:3030/graph/edited/n>",
        "COPY GRAPH <http://localhost:3030/graph/a> TO GRAPH <http://localhost:3030/graph/b>",
        "LOAD <file:///etc/hostname> INTO GRAPH <http://localhost:3030/graph/edited/n>",
        "LOAD SILENT <http://localhost:1/> INTO GRAPH <http://localhost:3030/graph/edited/n>"
      })
  void nothingElseIsWritten(String sparql) {
    HttpResponse<String> answer = update(sparql);
    assertThat(answer.statusCode()).as(answer.body()).isIn(403);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(ask("{ ?s <https://schema.org/headline> \"قمة في فاس\"@ar }")).isTrue();
    assertThat(
            ask(
                "{ GRAPH <http://localhost:3030/graph/a> { ?s <https://schema.org/headline> ?o }"
                    + " }"))
        .isTrue();
    assertThat(ask("{ <x:bad> ?p ?o }")).isFalse();
    assertThat(ask("{ GRAPH <http://localhost:3030/graph/edited/n> { ?s ?p ?o } }")).isFalse();
  }

  @Test
  void asksNobodyElse() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      other.setSoTimeout(300);
      HttpResponse<String> answer =
          update(
              "INSERT { GRAPH <%sn> { ?s ?p ?o } } WHERE { SERVICE <http://localhost:%d/> { ?s ?p ?o } }"
                  .formatted(OWN, other.getLocalPort()));
      assertThat(answer.statusCode()).isBetween(400, 499);
      assertThatThrownBy(other::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void mistakesAreTold() {
    HttpResponse<String> mistake = update("INSERT DATA {\n <x:a> <x:b> }");
    assertThat(mistake.statusCode()).isEqualTo(400);
    assertThat(mistake.body()).contains("line 2");
    assertThat(
            send(at("/kg/update")
                    .header("Content-Type", "text/plain")
                    .POST(BodyPublishers.ofString("CLEAR ALL")))
                .statusCode())
        .isEqualTo(415);
    assertThat(send(at("/kg/update")).statusCode()).isEqualTo(405);
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(URI.create(address + "/kg/update"))
            .header("Content-Type", "application/sparql-update");
    assertThat(send(stranger.POST(BodyPublishers.ofString("CLEAR ALL"))).statusCode())
        .isEqualTo(401);
  }

  @Test
  void graphsArePutAddedToAndTakenAway() {
    String path = "/kg/rw?graph=" + URLEncoder.encode(OWN + "put", StandardCharsets.UTF_8);
    HttpRequest.Builder turtle = at(path).header("Content-Type", "text/turtle");
    assertThat(send(turtle.copy().PUT(BodyPublishers.ofString("<x:b> <x:p> 1 ."))).statusCode())
        .isEqualTo(201);
    assertThat(send(turtle.copy().POST(BodyPublishers.ofString("<x:b> <x:p> 2 ."))).statusCode())
        .isEqualTo(204);
    assertThat(ask("{ <x:b> <x:p> 1 , 2 }")).isTrue();
    assertThat(send(turtle.copy().PUT(BodyPublishers.ofString("<x:b> <x:p> 3 ."))).statusCode())
        .isEqualTo(204);
    assertThat(ask("{ <x:b> <x:p> 1 }")).isFalse();
    assertThat(send(turtle.copy().PUT(BodyPublishers.ofString("<x:b> <x:p> "))).statusCode())
        .isEqualTo(400);
    assertThat(ask("{ <x:b> <x:p> 3 }")).isTrue();
    HttpRequest.Builder json = at(path).header("Content-Type", "application/ld+json");
    assertThat(
            send(json.PUT(BodyPublishers.ofString("{\"@context\":\"http://localhost:1/\"}")))
                .statusCode())
        .isEqualTo(415);
    assertThat(send(at(path).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(at(path).DELETE()).statusCode()).isEqualTo(404);
    String article = "/kg/rw?graph=http%3A%2F%2Flocalhost%3A3030%2Fgraph%2Fa";
    assertThat(send(at(article).DELETE()).statusCode()).isEqualTo(403);
    assertThat(
            send(at(article)
                    .header("Content-Type", "text/turtle")
                    .PUT(BodyPublishers.ofString("<x:b> <x:p> 1 .")))
                .statusCode())
        .isEqualTo(403);
    assertThat(send(at("/kg/rw?default").DELETE()).statusCode()).isEqualTo(400);
  }
}
