package org.waqai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waqai.graph.Iris;

/** Articles into a store that is served, over HTTP. */
class LiveTest extends LiveGround {
  @Test
  void anArticleIsThereWhenTheAnswerComes() {
    HttpResponse<String> answer = post("application/json", Ground.article("one", Ground.text(1)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonObject line = first(answer);
    assertThat(said(line, "outcome")).isEqualTo("stored");
    assertThat(said(line, "iri")).isEqualTo(Iris.BASE + "article/one");
    assertThat(answer.headers().firstValue("Location")).contains(Iris.BASE + "article/one");
    assertThat(number(line, "events")).isPositive();
    assertThat(number(line, "facts")).isPositive();
    assertThat(Integer.parseInt(count(said(line, "graph")))).isGreaterThan(number(line, "quads"));

    HttpResponse<String> again = post("application/json", Ground.article("one", Ground.text(1)));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(said(first(again), "outcome")).isEqualTo("unchanged");

    HttpResponse<String> other = post("application/json", Ground.article("one", Ground.text(2)));
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(said(first(other), "outcome")).isEqualTo("replaced");

    assertThat(send(as(EDITOR, "/articles/one").DELETE()).statusCode()).isEqualTo(204);
    assertThat(count(said(line, "graph"))).isEqualTo("0");
    HttpResponse<String> gone = send(as(EDITOR, "/articles/one").DELETE());
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void anIdMayHoldAnything() {
    String id = "a/ب +%:?#";
    HttpResponse<String> answer = post("application/json", Ground.article(id, Ground.text(4)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String iri = said(first(answer), "iri");
    String encoded = iri.substring((Iris.BASE + "article/").length());
    assertThat(send(as(EDITOR, "/articles/" + encoded).DELETE()).statusCode()).isEqualTo(204);
  }

  @Test
  void linesOfJsonTellOfEach() {
    String body =
        Ground.article("l1", Ground.text(1))
            + "\n{\"title\":\"x\"}\n"
            + "no json\n"
            + Ground.article("l2", Ground.text(2))
            + Ground.article("l1", Ground.text(3));
    HttpResponse<String> answer = post(JSON_LINES, body);
    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> fates =
        lines(JSON.parse(answer.body())).stream()
            .map(v -> said(v, "from") + " " + said(v, "outcome"))
            .toList();
    assertThat(fates)
        .containsExactly(
            "line 1 stored",
            "line 3 refused",
            "line 4 refused",
            "line 5 stored",
            "line 6 replaced");
    assertThat(answer.body()).contains("line 3 is JSON without the field");
    assertThat(store.dataset().calculateRead(() -> body("l1"))).contains("4 آذار");
  }

  @Test
  void aPageOfAnOutletHasItsAddress() {
    String page =
        "<html lang=ar><head><title>اجتماع</title></head><body><article><h1>اجتماع في تونس</h1><p>"
            + Ground.text(3)
            + "</p><p>"
            + Ground.text(5)
            + "</p></article></body></html>";
    HttpResponse<String> answer =
        send(
            as(EDITOR, "/articles?url=https%3A%2F%2Fnews.example%2F1&published=2023-03-30")
                .header("Content-Type", "text/html;charset=utf-8")
                .POST(BodyPublishers.ofString(page)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    HttpResponse<String> named =
        send(
            as(EDITOR, "/articles?id=pasted")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(Ground.text(6))));
    assertThat(said(first(named), "id")).isEqualTo("pasted");
    HttpResponse<String> there = send(as(EDITOR, "/articles/pasted"));
    assertThat(there.statusCode()).isEqualTo(303);
    assertThat(there.headers().firstValue("Location")).contains("/id/article/pasted");
    HttpResponse<String> unnamed = post("text/plain", Ground.text(7));
    assertThat(said(first(unnamed), "id")).startsWith("posted-");
    assertThat(said(first(post("text/plain", Ground.text(7))), "outcome")).isEqualTo("unchanged");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"title\":\"x\"} | 422 | without the field",
        "application/json | {\"text\": | 422 | cut off",
        "application/json | [] | 422 | expected",
        "application/json | '' | 422 | empty",
        "application/x-ndjson | '' | 400 | empty",
        "application/x-ndjson | {} | 422 | line 1",
        "application/xml | <a/> | 415 | application/json",
        "text/plain | '   ' | 422 | white space"
      })
  void whatIsNoArticleIsRefusedWithAReason(String type, String body, int status, String reason) {
    HttpResponse<String> answer = post(type, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains(reason).doesNotContain("\tat ").doesNotContain("/work");
  }

  @Test
  void badParametersAndTooMuchAreRefused() {
    for (String query : List.of("?published=yesterday", "?url=file%3A%2F%2F%2Fetc", "?url=%ff")) {
      assertThat(
              send(as(EDITOR, "/articles" + query)
                      .header("Content-Type", "text/plain")
                      .POST(BodyPublishers.ofString(Ground.text(1))))
                  .statusCode())
          .as(query)
          .isEqualTo(400);
    }
    assertThat(post("text/plain", "ا".repeat(9 << 20)).statusCode()).isEqualTo(413);
    assertThat(post(JSON_LINES, "{}\n".repeat(ROOM + 1)).statusCode()).isEqualTo(413);
    HttpRequest.Builder packed = as(EDITOR, "/articles").header("Content-Encoding", "gzip");
    packed.header("Content-Type", "text/plain");
    assertThat(send(packed.copy().POST(BodyPublishers.ofString("none"))).statusCode())
        .isEqualTo(400);
    byte[] bomb = Ground.gzip("ا".repeat(20 << 20));
    assertThat(send(packed.copy().POST(BodyPublishers.ofByteArray(bomb))).statusCode())
        .isEqualTo(413);
    byte[] fine = Ground.gzip(Ground.text(8));
    assertThat(send(packed.POST(BodyPublishers.ofByteArray(fine))).statusCode()).isEqualTo(201);
  }

  @Test
  void onlyEditorsMay() {
    String body = Ground.article("strange", Ground.text(1));
    HttpRequest.Builder stranger =
        HttpRequest.newBuilder(URI.create(address + "/articles"))
            .header("Content-Type", "application/json");
    assertThat(send(stranger.POST(BodyPublishers.ofString(body))).statusCode()).isEqualTo(401);
    assertThat(
            send(as(READER, "/articles")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)))
                .statusCode())
        .isEqualTo(403);
    assertThat(send(as(READER, "/articles/l1").DELETE()).statusCode()).isEqualTo(403);
    assertThat(send(as(EDITOR, "/articles").DELETE()).statusCode()).isEqualTo(405);
    assertThat(send(as(EDITOR, "/articles").PUT(BodyPublishers.ofString(body))).statusCode())
        .isEqualTo(405);
    assertThat(count(Iris.BASE + "graph/strange")).isEqualTo("0");
  }
}
