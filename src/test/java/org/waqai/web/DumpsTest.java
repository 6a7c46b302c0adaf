package org.waqai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.waqai.graph.Backup;
import org.waqai.graph.Dumps;
import org.waqai.graph.Iris;
import org.waqai.graph.Store;

/** Dumps over HTTP: written by an admin, listed, described and kept. */
class DumpsTest extends DumpsGround {
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
}
