package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server keeps from strangers. */
class ServerSafetyTest extends ServerGround {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/kg",
        "/kg/",
        "/kg/sparql",
        "/kg/update",
        "/kg/data",
        "/kg/upload",
        "/kg/get",
        "/kg/patch",
        "/kg/query",
        "/question/all",
        "/sparql",
        "/update",
        "/$/datasets"
      })
  void nothingCanBeWritten(String path) {
    long before = count();
    String insert = "INSERT DATA { <x:a> <x:b> <x:c> }";
    String triple = "<x:a> <x:b> <x:c> .";
    List<HttpRequest.Builder> tries =
        List.of(
            at(path)
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(insert)),
            at(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encoded(insert))),
            at(path + "?default")
                .header("Content-Type", "text/turtle")
                .POST(BodyPublishers.ofString(triple)),
            at(path + "?default")
                .header("Content-Type", "text/turtle")
                .PUT(BodyPublishers.ofString(triple)),
            at(path + "?graph=x:g")
                .header("Content-Type", "text/turtle")
                .method("PATCH", BodyPublishers.ofString(triple)),
            at(path + "?default").DELETE());
    for (HttpRequest.Builder request : tries) {
      assertThat(send(request).statusCode()).isBetween(400, 499);
    }
    assertThat(send(at(Server.SPARQL + "?update=" + encoded(insert))).statusCode())
        .isBetween(400, 499);
    assertThat(ask(insert).statusCode()).isEqualTo(400);
    assertThat(count()).isEqualTo(before);
  }

  private static long count() {
    return dataset.calculateRead(() -> dataset.stream().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/kg",
        "/kg/",
        "/kg/get",
        "/kg?default",
        "/kg?query=ASK%7B%7D",
        "/question/",
        "/question/nix",
        "/question/..%2fall",
        "/nix"
      })
  void nothingElseIsServed(String path) {
    assertThat(send(at(path)).statusCode()).isIn(400, 404);
    assertThat(send(at(path).POST(BodyPublishers.noBody())).statusCode()).isIn(400, 404, 405);
  }

  /** Without a file of users nobody is an admin. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/$/stats",
        "/$/compact",
        "/$/compact/kg",
        "/$/metrics",
        "/$/tasks",
        "/$/datasets",
        "/$/server",
        "/$/backup/kg",
        "/$/",
        "/$/ping/../metrics",
        "/%24/metrics",
        "/nix/../$/metrics"
      })
  void nobodyKeepsTheStore(String path) {
    assertThat(send(at(path)).statusCode()).isIn(400, 403);
    assertThat(send(at(path).POST(BodyPublishers.noBody())).statusCode()).isIn(400, 403);
  }

  @Test
  void asksNobodyElse() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      other.setSoTimeout(300);
      HttpResponse<String> answer =
          ask(
              "SELECT * { SERVICE <http://localhost:%d/> { ?s ?p ?o } }"
                  .formatted(other.getLocalPort()));
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
      assertThatThrownBy(other::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
    assertThat(ask("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }").body())
        .doesNotContain("\"value\"");
  }

  @Test
  void nothingThatIsShownRuns() {
    for (String path :
        List.of("/", "/question/hostile", "/question/all", "/?" + encoded(HOSTILE))) {
      HttpResponse<String> page = send(at(path));
      assertThat(page.body()).doesNotContain("<script").doesNotContain("<b>&");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    assertThat(send(at("/question/hostile")).body()).contains("&lt;b&gt;&amp;&#39;&quot;");
    for (String path :
        List.of(
            "/" + encoded(HOSTILE), "/question/" + encoded(HOSTILE), "/kg/" + encoded(HOSTILE))) {
      HttpResponse<String> page = send(at(path));
      assertThat(page.statusCode()).isIn(400, 404);
      assertThat(page.body()).doesNotContain("<script");
    }
    HttpResponse<String> mistake = ask(HOSTILE);
    assertThat(mistake.statusCode()).isEqualTo(400);
    assertThat(mistake.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }
}
