package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Dumps as they are given: whole, in parts, and nothing else. */
class DumpPartsTest extends DumpsGround {
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
}
